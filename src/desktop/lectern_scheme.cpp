#include "desktop/lectern_scheme.h"

#include <QWebEngineUrlScheme>

namespace lectern::desktop {

void registerLecternScheme()
{
    QWebEngineUrlScheme scheme("lectern");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // No flags. Not local: a page of ours may not open file:. Not a secure context: it needs no
    // powerful features. The page's own content security policy must count, so it is not ignored.
    // And not NoAccessAllowed: it would make each article an origin of its own, which Chromium
    // takes as a reason to start a process for each, a tenth of a second and more. Articles have
    // no scripts and no storage, so there is nothing in one that another could get at.
    scheme.setFlags({});
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace lectern::desktop
