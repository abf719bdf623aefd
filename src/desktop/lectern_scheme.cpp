#include "desktop/lectern_scheme.h"

#include <QWebEngineUrlScheme>

namespace lectern::desktop {

void registerLecternScheme()
{
    QWebEngineUrlScheme scheme("lectern");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Not local: a page of ours may not open file:, and not a secure context: it needs no
    // powerful features. The page's own content security policy must count, so it is not ignored.
    scheme.setFlags(QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace lectern::desktop
