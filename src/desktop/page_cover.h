#pragma once

#include <QWidget>

namespace lectern::desktop {

class ReaderView;

/// Lies over the reading pane in the paper's colour until what the engine shows is the page asked
/// for: the engine's widget is white for some frames. Of a page that is long in coming it shows the
/// outline, title and lines in grey. Follows the size of its parent. GUI thread.
class PageCover final : public QWidget {
    Q_OBJECT
public:
    explicit PageCover(QWidget* parent);

    void cover();
    void coverWithOutline();
    bool showsOutline() const { return m_showsOutline; }
    void stay(); ///< another page is on its way: forget the uncovering
    void uncover();
    /// As soon as `view` shows its paper, at the latest after a quarter of a second.
    void uncoverOnPaper(ReaderView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void look(ReaderView& view, int serial, int looks);

    bool m_showsOutline = false;
    int m_serial = 0; ///< of the present uncovering
};

} // namespace lectern::desktop
