#include "desktop/theme.h"

#include "desktop/lectern_style.h"

#include <QApplication>
#include <QFile>

#include <array>

namespace lectern::desktop {

namespace {

struct Colors {
    QColor window;
    QColor base;
    QColor text;
    QColor muted;
    QColor disabled;
    QColor button;
    QColor border;
    QColor accent;
    QColor onAccent;
    QColor toolTip;
    QColor handle; ///< of a scroll bar
    QColor warning; ///< of a sentence that says what is wrong
};

const Colors& lightColors()
{
    static const Colors colors {
        .window = QColor(0xF3F1ED),
        .base = QColor(0xFDFCFA),
        .text = QColor(0x262421),
        .muted = QColor(0x736E66),
        .disabled = QColor(0xAAA59C),
        .button = QColor(0xFAF8F5),
        .border = QColor(0xDCD8D0),
        .accent = QColor(0x2B6F73),
        .onAccent = QColor(0xFFFFFF),
        .toolTip = QColor(0xFFFDF8),
        .handle = QColor(0xC9C4BA),
        .warning = QColor(0xA5452F),
    };
    return colors;
}

const Colors& darkColors()
{
    static const Colors colors {
        .window = QColor(0x1C1D1F),
        .base = QColor(0x232427),
        .text = QColor(0xE3E0DA),
        .muted = QColor(0x9B978F),
        .disabled = QColor(0x66635E),
        .button = QColor(0x2D2F32),
        .border = QColor(0x36383B),
        .accent = QColor(0x6DB5B1),
        .onAccent = QColor(0x102423),
        .toolTip = QColor(0x2F3134),
        .handle = QColor(0x4A4C50),
        .warning = QColor(0xE39A83),
    };
    return colors;
}

const Colors& sepiaColors()
{
    static const Colors colors {
        .window = QColor(0xE9DEC6),
        .base = QColor(0xF5ECD8),
        .text = QColor(0x43382B),
        .muted = QColor(0x7C6A50),
        .disabled = QColor(0xB3A486),
        .button = QColor(0xF1E7D1),
        .border = QColor(0xD6C7A8),
        .accent = QColor(0x8A5A24),
        .onAccent = QColor(0xFFF9EC),
        .toolTip = QColor(0xFBF4E4),
        .handle = QColor(0xC4B291),
        .warning = QColor(0x9C3F2A),
    };
    return colors;
}

const Colors& colorsOf(page::Theme shown)
{
    switch (shown) {
    case page::Theme::Dark:
        return darkColors();
    case page::Theme::Sepia:
        return sepiaColors();
    default:
        return lightColors();
    }
}

QPalette paletteOf(const Colors& colors)
{
    QPalette palette(colors.text, colors.button, colors.button.lighter(120), colors.border,
                     colors.border, colors.text, colors.text, colors.base, colors.window);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.toolTip);
    palette.setColor(QPalette::ToolTipText, colors.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    return palette;
}

QColor mix(const QColor& over, const QColor& under, double share)
{
    const auto part
        = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

QString styleSheetOf(const Colors& colors)
{
    QFile file(QStringLiteral(":/style/lectern.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<const char*, QColor>, 10> words {{
        {"@window@", colors.window},
        {"@base@", colors.base},
        {"@text@", colors.text},
        {"@muted@", colors.muted},
        {"@border@", colors.border},
        {"@accent@", colors.accent},
        {"@button@", colors.button},
        {"@handle@", colors.handle},
        {"@warning@", colors.warning},
        {"@selection@", mix(colors.accent, colors.base, 0.22)},
    }};
    for (const auto& [word, color] : words)
        sheet.replace(QLatin1String(word), color.name());
    return sheet;
}

} // namespace

page::Theme themeShown(page::Theme theme, const QPalette& system)
{
    if (theme != page::Theme::System)
        return theme;
    return isDark(system) ? page::Theme::Dark : page::Theme::Light;
}

void applyTheme(QApplication& application, page::Theme shown)
{
    const Colors& colors = colorsOf(shown);
    application.setStyle(new LecternStyle);
    application.setPalette(paletteOf(colors));
    application.setStyleSheet(styleSheetOf(colors));
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

QColor mutedColor(const QPalette& palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QColor selectionColor(const QPalette& palette, bool focused)
{
    return mix(palette.color(QPalette::Highlight), palette.color(QPalette::Base),
               focused ? 0.22 : 0.13);
}

QColor hoverColor(const QPalette& palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.05);
}

QColor separatorColor(const QPalette& palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.09);
}

QColor hitColor(const QPalette& palette, bool selected)
{
    // As the page marks them (resources/page/style.css, --hit); stronger on a selected row, whose
    // own colour is close to it.
    if (selected)
        return isDark(palette) ? QColor(0x23795D) : QColor(0x8FD3B8);
    return isDark(palette) ? QColor(0x1D4F40) : QColor(0xB9E4D3);
}

QColor starColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xE3B34C) : QColor(0xD08A12);
}

} // namespace lectern::desktop
