#pragma once

#include "desktop/settings.h"

#include <QLocale>
#include <QTranslator>

namespace lectern::desktop {

/// The language of the interface: our strings and Qt's own. Owned by main() and outlives the
/// windows. Installing sends LanguageChange to every window, so it works while they are open.
class Translation final {
public:
    /// Makes a language the application's and QLocale()'s; System follows the person's locale,
    /// English where we have no translation for it.
    void install(Language language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

/// What a choice means here and now.
QLocale localeOf(Language language);

} // namespace lectern::desktop
