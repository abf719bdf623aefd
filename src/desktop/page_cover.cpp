#include "desktop/page_cover.h"

#include "desktop/reader_view.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

#include <array>

namespace lectern::desktop {

namespace {

constexpr int kLooksForPaper = 30; ///< then it is shown as it is
constexpr int kBetweenLooksMs = 8;

constexpr int kWidestColumn = 680; ///< about that of the page
constexpr int kColumnMargin = 40;
constexpr int kTop = 96;
constexpr int kTitleHeight = 26;
constexpr int kLineHeight = 11;
constexpr int kLineStep = 32;
constexpr float kFaint = .07F; ///< of the ink

/// How long the lines of the outline are, in hundredths of the column; 0: a paragraph ends.
constexpr std::array kLines {34, 0, 100, 97, 99, 62, 0, 98, 100, 95, 99, 41, 0, 99, 96, 70};

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
    m_showsOutline = false;
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void PageCover::coverWithOutline()
{
    cover();
    m_showsOutline = true;
    update();
}

void PageCover::stay()
{
    ++m_serial;
}

void PageCover::uncover()
{
    stay();
    m_showsOutline = false;
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

void PageCover::paintEvent(QPaintEvent*)
{
    if (!m_showsOutline)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink = palette().color(QPalette::WindowText);
    ink.setAlphaF(kFaint);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const int column = qMin(width() - 2 * kColumnMargin, kWidestColumn);
    const int left = (width() - column) / 2;
    const auto bar = [&](int y, int hundredths, int height) {
        painter.drawRoundedRect(QRectF(left, y, column * hundredths / 100., height), 4, 4);
    };
    bar(kTop, 58, kTitleHeight);
    int y = kTop + kTitleHeight + kLineStep / 2;
    for (const int length : kLines) {
        if (length > 0)
            bar(y, length, kLineHeight);
        y += kLineStep;
    }
}

} // namespace lectern::desktop
