#include "desktop/reader_view.h"

#include <QChildEvent>
#include <QQuickWidget>
#include <QWheelEvent>

namespace lectern::desktop {

ReaderView::ReaderView(QWidget* parent)
    : QWebEngineView(parent)
{
    setAcceptDrops(false); // files dropped here are the window's to import
    setContextMenuPolicy(Qt::CustomContextMenu);
    installEventFilter(this);
}

void ReaderView::setPaper(const QColor& paper)
{
    m_paper = paper;
    paintPaper();
}

void ReaderView::paintPaper()
{
    for (QQuickWidget* surface : findChildren<QQuickWidget*>())
        surface->setClearColor(m_paper);
}

bool ReaderView::showsPaper()
{
    return grab(QRect(1, 1, 1, 1)).toImage().pixel(0, 0) == m_paper.rgb();
}

bool ReaderView::eventFilter(QObject* watched, QEvent* event)
{
    // The widget that takes the wheel is a child WebEngine makes with the first page.
    if (event->type() == QEvent::ChildAdded && watched == this) {
        static_cast<QChildEvent*>(event)->child()->installEventFilter(this);
        paintPaper();
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto button = static_cast<QMouseEvent*>(event)->button();
        if (button != Qt::BackButton && button != Qt::ForwardButton)
            return false;
        emit historyRequested(button == Qt::BackButton ? -1 : 1);
        return true;
    }
    if (event->type() != QEvent::Wheel)
        return QWebEngineView::eventFilter(watched, event);
    const auto* wheel = static_cast<QWheelEvent*>(event);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (const int turned = wheel->angleDelta().y(); turned != 0)
        emit zoomStepped(turned > 0 ? 1 : -1);
    return true;
}

} // namespace lectern::desktop
