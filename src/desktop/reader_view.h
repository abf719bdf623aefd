#pragma once

#include <QColor>
#include <QWebEngineView>

namespace lectern::desktop {

/// The engine's widget in the reading pane. Gives the paper's colour to what would be white, and
/// Ctrl+wheel and the mouse's back and forward buttons to whoever listens. GUI thread.
class ReaderView final : public QWebEngineView {
    Q_OBJECT
public:
    explicit ReaderView(QWidget* parent = nullptr);

    /// What it shows while there is no page: white, unless told otherwise.
    void setPaper(const QColor& paper);
    /// Whether its corner has the paper's colour: what a new process has painted comes to the
    /// widget some frames later.
    bool showsPaper();

signals:
    void zoomStepped(int step); ///< +1: larger, -1: smaller
    void historyRequested(int step); ///< -1: back, +1: forward

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paintPaper();

    QColor m_paper = Qt::white;
};

} // namespace lectern::desktop
