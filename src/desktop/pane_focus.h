#pragma once

#include <QList>

class QWidget;

namespace lectern::desktop {

/// Gives the keyboard to the pane that stands `step` places after the one that has it; to the first
/// or the last where none has.
void cycleFocus(const QList<QWidget*>& panes, int step);

/// What Tab and Shift+Tab do: gives the keyboard to the neighbour of the widget that has it, in the
/// order of `parts` and within each as its children stand. Qt's own round would take the engine's
/// widget where it was made, behind all else, and pass over or never leave what is between. False
/// where the keyboard is in none of them.
bool passFocus(const QList<QWidget*>& parts, bool forward);

} // namespace lectern::desktop
