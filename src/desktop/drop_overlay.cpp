#include "desktop/drop_overlay.h"

#include "desktop/symbolic_icon.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace lectern::desktop {

DropOverlay::DropOverlay(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragLeave)
        hide();
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QWidget::eventFilter(watched, event);
    auto& drop = static_cast<QDropEvent&>(*event); // a drag's first event is one, too
    const auto paths = pathsOf(*drop.mimeData());
    if (event->type() == QEvent::Drop)
        hide();
    else if (!paths.empty())
        cover();
    if (paths.empty())
        return true;
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop)
        emit dropped(paths);
    return true;
}

void DropOverlay::cover()
{
    setAccessibleName(tr("Drop to import")); // here: the language may have changed
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    constexpr int inset = 18;
    constexpr int side = 56;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.93F);
    painter.fillRect(rect(), veil);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(accent, 2.5, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), 16, 16);
    const QPoint middle = rect().center();
    painter.drawPixmap(middle - QPoint(side / 2, side + 6),
                       symbolPixmap(QStringLiteral("import"), side, devicePixelRatioF(), accent));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(0, middle.y() + 8, width(), 60), Qt::AlignHCenter | Qt::AlignTop,
                     tr("Drop to import into the library"));
}

std::vector<std::filesystem::path> pathsOf(const QMimeData& mime)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : mime.urls()) {
        if (!url.isLocalFile())
            continue;
        // Not toLocalFile(): bytes of a name that are not UTF-8 stay percent-encoded in a QString.
        const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
        paths.emplace_back(QByteArray::fromPercentEncoding(path).toStdString());
    }
    return paths;
}

} // namespace lectern::desktop
