#include "desktop/appearance.h"

#include "desktop/theme.h"

#include <QFont>
#include <QLocale>

namespace lectern::desktop {

namespace {

// A Latin system font has no Han. What Qt then falls back to may be a Japanese face (its full-width
// colon stands in the middle) or a bold one, so the way on is named: the interface's language
// first, Simplified Chinese where that does not tell.
QStringList hanFamilies()
{
    QString noto = QStringLiteral("Noto Sans CJK SC");
    const QLocale locale = QLocale::system();
    if (locale.language() == QLocale::Japanese)
        noto = QStringLiteral("Noto Sans CJK JP");
    else if (locale.language() == QLocale::Korean)
        noto = QStringLiteral("Noto Sans CJK KR");
    else if (locale.script() == QLocale::TraditionalHanScript)
        noto = QStringLiteral("Noto Sans CJK TC");
    return {noto, QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei")};
}

void nameHanFamilies()
{
    QFont font = QApplication::font();
    font.setFamilies(font.families() + hanFamilies());
    QApplication::setFont(font);
}

} // namespace

Appearance::Appearance(QApplication& application, Preferences& preferences)
    : QObject(&application)
    , m_application(application)
    , m_systemPalette(QApplication::palette())
{
    nameHanFamilies();
    apply(preferences.values());
    connect(&preferences, &Preferences::changed, this, &Appearance::apply);
}

void Appearance::apply(const Settings& values)
{
    if (!m_applied || m_applied->language != values.language)
        m_translation.install(values.language);
    if (!m_applied || m_applied->theme != values.theme)
        applyTheme(m_application, themeShown(values.theme, m_systemPalette));
    m_applied = values;
}

} // namespace lectern::desktop
