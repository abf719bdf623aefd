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

namespace {

bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy()
        && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

} // namespace

bool passFocus(const QList<QWidget*>& parts, bool forward)
{
    QList<QWidget*> stops;
    for (QWidget* part : parts) {
        for (QWidget* widget : QList<QWidget*> {part} + part->findChildren<QWidget*>()) {
            if (takesTab(*widget))
                stops << widget;
        }
    }
    const auto at = stops.indexOf(QApplication::focusWidget());
    if (at < 0)
        return false;
    const auto count = stops.size();
    stops[(at + (forward ? 1 : count - 1)) % count]->setFocus(forward ? Qt::TabFocusReason
                                                                      : Qt::BacktabFocusReason);
    return true;
}

} // namespace lectern::desktop
