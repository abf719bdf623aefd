#pragma once

#include <QList>

class QWidget;

namespace lectern::desktop {

/// Gives the keyboard to the pane that stands `step` places after the one that has it; to the first
/// or the last where none has.
void cycleFocus(const QList<QWidget*>& panes, int step);

} // namespace lectern::desktop
