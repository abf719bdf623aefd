#pragma once

#include "library/library.h"

#include <QObject>

#include <filesystem>
#include <vector>

class QWidget;

namespace lectern::desktop {

class ImportStrip;

/// An import from the window's side: asks what to import, shows how it goes on, reports.
class ImportControl final : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of dialogs, `strip` shows progress; neither is owned.
    ImportControl(QWidget& window, ImportStrip& strip);

    void setLibrary(library::Library* library); ///< not owned; may be null
    bool isRunning() const { return m_running; }

    void askForFolder();
    void askForFiles();
    /// While one runs, what comes meanwhile is imported after it.
    void import(std::vector<std::filesystem::path> paths, Removals removals = Removals::Respect);

signals:
    void started();
    void finished();
    void failed(const lectern::Error& error);

private:
    void take(Result<ImportReport> answer);
    void showReport(ImportReport report);

    QWidget& m_window;
    ImportStrip& m_strip;
    library::Library* m_library = nullptr;
    std::vector<std::filesystem::path> m_imported; ///< by the present import, or the last
    std::vector<std::filesystem::path> m_waiting;
    bool m_running = false;
};

} // namespace lectern::desktop
