#pragma once

#include "library/imports.h"

#include <QObject>

#include <deque>
#include <filesystem>
#include <optional>
#include <vector>

class QWidget;

namespace lectern::desktop {

class ImportOffer;
class ImportReports;
class ImportStrip;

/// An import from the window's side: asks what to import, shows how it goes on, reports. What
/// watched sources bring is imported without a word but one in the status bar.
class ImportControl final : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of dialogs; `strip` shows progress, `offer` what did not end; none of
    /// them is owned.
    ImportControl(QWidget& window, ImportStrip& strip, ImportOffer& offer);

    void setLibrary(library::Library* library); ///< not owned; may be null
    /// The library is open: offers to go on with an import that did not end, and watches sources.
    void begin();
    bool isRunning() const { return m_running; }

    void askForFolder();
    void askForFiles();
    /// With a look ahead at what would come of it; `rule` is chosen at first (ImportDialog).
    void askWithOptions(const std::vector<std::filesystem::path>& paths = {},
                        const std::optional<CategoryRule>& rule = {});
    /// While one runs, what comes meanwhile is imported after it.
    void import(std::vector<std::filesystem::path> paths, const library::ImportWish& wish = {});
    ImportReports& reports() { return *m_reports; }

signals:
    void started(); ///< by a person
    void finished();
    void libraryReplaced();
    void told(const QString& sentence); ///< of watched sources
    void failed(const lectern::Error& error);

private:
    /// What is to be imported, after what runs.
    struct Job {
        std::vector<std::filesystem::path> paths;
        library::ImportWish wish;

        bool isWatched() const { return wish.occasion == ImportOccasion::Watched; }
    };

    void startNext();
    void cancel();
    void take(Result<ImportReport> answer);
    void takeWatched(const Result<ImportReport>& answer);
    void offerUnfinished();

    QWidget& m_window;
    ImportStrip& m_strip;
    ImportOffer& m_offer;
    ImportReports* m_reports;
    library::Library* m_library = nullptr;
    Job m_job; ///< the present one, or the last
    std::deque<Job> m_waiting;
    bool m_running = false;
    bool m_cancelled = false; ///< by a person, who will not want to be asked
};

} // namespace lectern::desktop
