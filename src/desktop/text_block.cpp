#include "desktop/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace lectern::desktop {

namespace {

QList<QTextLayout::FormatRange> formatsOf(const MarkedText& text, qsizetype length,
                                          const TextBlock& block)
{
    QTextCharFormat hit;
    hit.setBackground(block.hitGround);
    hit.setForeground(block.hitText);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& span : text.hits) {
        const int end = std::min(span.begin + span.length, static_cast<int>(length));
        if (span.begin < end)
            formats.append({span.begin, end - span.begin, hit});
    }
    return formats;
}

void breakLines(QTextLayout& layout, double width, double lineHeight, int maximumLines)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < maximumLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, i * lineHeight});
    }
    layout.endLayout();
}

} // namespace

double lineHeightOf(const QFont& font)
{
    constexpr double leading = 1.22;
    return QFontMetricsF(font).height() * leading;
}

int drawTextBlock(QPainter& painter, const QRectF& area, const MarkedText& text,
                  const TextBlock& block)
{
    const QFontMetricsF metrics(block.font);
    QTextLayout layout(text.text, block.font, painter.device());
    layout.setFormats(formatsOf(text, text.text.size(), block));
    breakLines(layout, area.width(), lineHeightOf(block.font), block.maximumLines);
    if (layout.lineCount() == 0)
        return 0;
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const auto shown = last.textStart() + last.textLength();
    if (shown < text.text.size()) {
        const auto begin = last.textStart();
        const QString tail
            = metrics.elidedText(text.text.mid(begin, 400), Qt::ElideRight, area.width());
        const QString elided = text.text.left(begin) + tail;
        layout.setText(elided);
        layout.setFormats(formatsOf(text, elided.size(), block));
        breakLines(layout, area.width() + 1, lineHeightOf(block.font), block.maximumLines);
    }
    painter.setPen(block.color);
    layout.draw(&painter, area.topLeft());
    return layout.lineCount();
}

} // namespace lectern::desktop
