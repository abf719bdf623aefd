#pragma once

#include <QWidget>

#include <filesystem>
#include <vector>

class QMimeData;

namespace lectern::desktop {

/// Covers the window while files are dragged over it and says what dropping them will do. Answers
/// the drag's events for the window below it.
class DropOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);

signals:
    void dropped(std::vector<std::filesystem::path> paths); ///< at least one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void cover(); ///< the whole window, on top of everything
};

/// The files and folders of a drag that lie on this machine; empty where it brings none.
std::vector<std::filesystem::path> pathsOf(const QMimeData& mime);

} // namespace lectern::desktop
