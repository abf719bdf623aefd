#pragma once

#include <QObject>
#include <QTimer>

class QWebEnginePage;

namespace lectern::desktop {

/// Has the engine free what left pages hold, and gives what is free back to the system. By itself
/// it hardly ever would: its garbage collector runs by how much scripts allocate, and articles have
/// none, so each page that was read stays in memory (0.5 MB and more). Sweeps after every few
/// pages, when nobody is turning them. Does nothing where allowSweeping was not called in time. GUI
/// thread.
class PageSweeper final : public QObject {
    Q_OBJECT
public:
    explicit PageSweeper(QWebEnginePage& page, QObject* parent = nullptr);

    void pagePainted(); ///< one more page to be left behind some day

private:
    void sweep();

    QWebEnginePage& m_page;
    QTimer m_quiet;
    int m_pages = 0; ///< since the last time
};

/// Gives scripts (only ours run) the engine's `gc()`. Before QApplication is made; leaves the
/// environment's own --js-flags alone.
void allowSweeping();

} // namespace lectern::desktop
