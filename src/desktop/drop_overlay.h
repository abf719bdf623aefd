#pragma once

#include <QWidget>

#include <filesystem>
#include <vector>

class QMimeData;

namespace lectern::desktop {

/// Covers the window while files are dragged over it and says what dropping them will do. Lets the
/// drag's events through to the window below.
class DropOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);

    void cover(); ///< the whole window, on top of everything

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The files and folders of a drag that lie on this machine; empty where it brings none.
std::vector<std::filesystem::path> pathsOf(const QMimeData& mime);

} // namespace lectern::desktop
