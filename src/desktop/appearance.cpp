#include "desktop/appearance.h"

#include "desktop/theme.h"

namespace lectern::desktop {

Appearance::Appearance(QApplication& application, Preferences& preferences)
    : QObject(&application)
    , m_application(application)
    , m_systemPalette(QApplication::palette())
{
    apply(preferences.values());
    connect(&preferences, &Preferences::changed, this, &Appearance::apply);
}

void Appearance::apply(const Settings& values)
{
    if (!m_applied || m_applied->language != values.language)
        m_translation.install(values.language);
    if (!m_applied || m_applied->theme != values.theme)
        applyTheme(m_application, isDark(values.theme, m_systemPalette));
    m_applied = values;
}

} // namespace lectern::desktop
