#include "desktop/picture_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lectern::desktop {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kLongPage = 2.5; ///< as many times higher than wide, and the height does not count
constexpr int kSmallestLevel = 256;

const QImage kNone;

} // namespace

std::vector<QImage> halvesOf(QImage picture)
{
    std::vector<QImage> levels;
    while (!picture.isNull()) {
        const QSize half = picture.size() / 2;
        levels.push_back(std::move(picture));
        if (std::min(half.width(), half.height()) < kSmallestLevel)
            break;
        picture = levels.back().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return levels;
}

PictureCanvas::PictureCanvas(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(1, 1);
}

void PictureCanvas::setPicture(std::vector<QImage> levels)
{
    m_levels = std::move(levels);
    fit();
}

void PictureCanvas::setFrame(const QImage& frame)
{
    m_levels.assign(1, frame);
    update();
}

void PictureCanvas::clear()
{
    m_levels.clear();
    fit();
}

const QImage& PictureCanvas::picture() const
{
    return m_levels.empty() ? kNone : m_levels.front();
}

void PictureCanvas::setZoom(double zoom)
{
    zoomAbout(QRectF(rect()).center(), zoom);
}

void PictureCanvas::stepZoom(int steps)
{
    setZoom(m_zoom * std::pow(kZoomStep, steps));
}

double PictureCanvas::fittingZoom() const
{
    const QSizeF size = picture().size();
    if (size.isEmpty())
        return 1;
    const double byWidth = width() / size.width();
    const double byHeight = height() / size.height();
    const bool isLong = size.height() > kLongPage * size.width();
    return std::clamp(isLong ? byWidth : std::min(byWidth, byHeight), kSmallestZoom, 1.0);
}

void PictureCanvas::fit()
{
    m_zoom = fittingZoom();
    m_fitted = true;
    m_corner = {};
    keepInSight();
    emit zoomChanged(m_zoom);
}

void PictureCanvas::zoomAbout(const QPointF& point, double zoom)
{
    if (picture().isNull())
        return;
    zoom = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    m_corner = point - (point - m_corner) * (zoom / m_zoom);
    m_zoom = zoom;
    m_fitted = false;
    keepInSight();
    emit zoomChanged(m_zoom);
}

void PictureCanvas::moveBy(const QPointF& pixels)
{
    m_corner += pixels;
    keepInSight();
}

QSizeF PictureCanvas::shownSize() const
{
    return QSizeF(picture().size()) * m_zoom;
}

QRectF PictureCanvas::place() const
{
    return {m_corner, shownSize()};
}

// What is smaller than the widget stands in its middle; what is larger leaves no gap at its edges.
void PictureCanvas::keepInSight()
{
    const QSizeF shown = shownSize();
    const auto within = [](double corner, double side, double room) {
        return side <= room ? (room - side) / 2 : std::clamp(corner, room - side, 0.0);
    };
    m_corner = {within(m_corner.x(), shown.width(), width()),
                within(m_corner.y(), shown.height(), height())};
    updateCursor();
    update();
}

void PictureCanvas::updateCursor()
{
    const QSizeF shown = shownSize();
    const bool movable = shown.width() > width() + 0.5 || shown.height() > height() + 0.5;
    setCursor(movable ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void PictureCanvas::paintEvent(QPaintEvent*)
{
    if (picture().isNull())
        return;
    QPainter painter(this);
    const double scale = m_zoom * devicePixelRatioF();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 3); // then its pixels are wanted
    std::size_t level = 0;
    double share = 1; // of the whole picture's side that the level has
    while (level + 1 < m_levels.size() && scale <= share / 2) {
        ++level;
        share /= 2;
    }
    painter.drawImage(place(), m_levels[level]);
}

void PictureCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_fitted)
        fit();
    else
        keepInSight();
}

void PictureCanvas::wheelEvent(QWheelEvent* event)
{
    const double turned = event->angleDelta().y() / 120.0;
    zoomAbout(event->position(), m_zoom * std::pow(kZoomStep, turned));
    event->accept();
}

void PictureCanvas::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->position();
    m_moved = false;
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPointF step = event->position() - m_dragged;
    m_moved = m_moved || step.manhattanLength() > 3;
    if (!m_moved)
        return;
    m_dragged = event->position();
    moveBy(step);
    if (cursor().shape() == Qt::OpenHandCursor)
        setCursor(Qt::ClosedHandCursor);
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    updateCursor();
    if (event->button() == Qt::LeftButton && !m_moved && !place().contains(event->position()))
        emit clicked();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!place().contains(event->position()))
        return;
    if (m_fitted && m_zoom < 1)
        zoomAbout(event->position(), 1);
    else
        fit();
}

} // namespace lectern::desktop
