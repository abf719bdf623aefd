#include "desktop/preferences.h"

namespace lectern::desktop {

Preferences::Preferences(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_saved(m_path.isEmpty() ? Settings {} : loadSettings(m_path))
    , m_values(m_saved)
{
}

void Preferences::change(const std::function<void(Settings&)>& edit)
{
    const Settings before = m_values;
    edit(m_saved);
    edit(m_values);
    if (!m_path.isEmpty())
        m_files.run([path = m_path, values = m_saved] { saveSettings(path, values); });
    if (m_values != before)
        emit changed(m_values);
}

void Preferences::overrideForNow(std::optional<page::Theme> theme, std::optional<Language> language)
{
    m_values.theme = theme.value_or(m_values.theme);
    m_values.language = language.value_or(m_values.language);
    emit changed(m_values);
}

} // namespace lectern::desktop
