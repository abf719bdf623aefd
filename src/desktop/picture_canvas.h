#pragma once

#include <QImage>
#include <QPointF>
#include <QWidget>

#include <vector>

namespace lectern::desktop {

/// One picture that is zoomed by wheel and moved by dragging. Zoom 1 is one pixel of the picture on
/// one device-independent pixel. GUI thread.
class PictureCanvas final : public QWidget {
    Q_OBJECT
public:
    explicit PictureCanvas(QWidget* parent = nullptr);

    /// The picture, and it again at half the size, a quarter, … (halvesOf): made small, it is drawn
    /// from the nearest of them, which looks well and costs little. Begins fitted.
    void setPicture(std::vector<QImage> levels);
    /// Another picture of the same size, at the same place: a film's next frame.
    void setFrame(const QImage& frame);
    void clear();
    const QImage& picture() const; ///< null where there is none

    double zoom() const { return m_zoom; }
    void setZoom(double zoom); ///< about the middle of what is in sight
    void stepZoom(int steps);
    /// All of it in sight, never enlarged; of a long page its width, from its top.
    void fit();
    bool isFitted() const { return m_fitted; }
    void moveBy(const QPointF& pixels); ///< as far as there is more to see

    static constexpr double kSmallestZoom = 0.02;
    static constexpr double kLargestZoom = 16;

signals:
    void zoomChanged(double zoom);
    void clicked(); ///< beside the picture

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void zoomAbout(const QPointF& point, double zoom);
    double fittingZoom() const;
    QSizeF shownSize() const;
    QRectF place() const; ///< of the whole picture, in widget coordinates
    void keepInSight();
    void updateCursor();

    std::vector<QImage> m_levels; ///< largest first
    double m_zoom = 1;
    bool m_fitted = true;
    QPointF m_corner; ///< the picture's top left corner in the widget
    QPointF m_dragged; ///< where the drag is
    bool m_moved = false; ///< since the button went down
};

/// The picture and its halves, down to a small one. Any thread.
std::vector<QImage> halvesOf(QImage picture);

} // namespace lectern::desktop
