#pragma once

namespace lectern::desktop {

/// Registers the scheme `lectern:` (lectern://article/<id>, lectern://image/<article>/<n>) with
/// WebEngine. Must run before QApplication is made
/// (https://doc.qt.io/qt-6/qwebengineurlscheme.html#details).
void registerLecternScheme();

} // namespace lectern::desktop
