#include "desktop/pane_focus.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace lectern::desktop {

void cycleFocus(const QList<QWidget*>& panes, int step)
{
    const auto holdsFocus = [](const QWidget* pane) {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    const auto found = std::ranges::find_if(panes, holdsFocus);
    const auto count = panes.size();
    const auto at = found == panes.end() ? (step > 0 ? -1 : 0) : found - panes.begin();
    panes[(at + step + count) % count]->setFocus(Qt::ShortcutFocusReason);
}

} // namespace lectern::desktop
