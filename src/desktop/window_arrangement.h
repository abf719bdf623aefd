#pragma once

#include "desktop/window_state.h"

class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace lectern::desktop {

/// Puts the window, its splitter and its panes as they stood; what the state does not say stays as
/// in a new window. `first`: how large that one is.
void arrange(QMainWindow& window, Ui::MainWindow& ui, const WindowState& state, const QSize& first);
/// How they stand now, and what is chosen; without the library's folder.
WindowState arrangementOf(const QMainWindow& window, const Ui::MainWindow& ui);

} // namespace lectern::desktop
