#include "desktop/page_cover.h"

#include "desktop/reader_view.h"

#include <QEvent>
#include <QTimer>

namespace lectern::desktop {

namespace {

constexpr int kLooksForPaper = 30; ///< then it is shown as it is
constexpr int kBetweenLooksMs = 8;

} // namespace

PageCover::PageCover(QWidget* parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    parent->installEventFilter(this);
    hide();
}

void PageCover::cover()
{
    stay();
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void PageCover::stay()
{
    ++m_serial;
}

void PageCover::uncover()
{
    stay();
    hide();
}

void PageCover::uncoverOnPaper(ReaderView& view)
{
    if (!isHidden())
        look(view, ++m_serial, kLooksForPaper);
}

void PageCover::look(ReaderView& view, int serial, int looks)
{
    if (serial != m_serial)
        return;
    if (looks <= 0 || view.showsPaper())
        return uncover();
    QTimer::singleShot(kBetweenLooksMs, &view,
                       [this, &view, serial, looks] { look(view, serial, looks - 1); });
}

bool PageCover::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace lectern::desktop
