#include "desktop/import_control.h"

#include "desktop/error_text.h"
#include "desktop/import_dialog.h"
#include "desktop/import_offer.h"
#include "desktop/import_reports.h"
#include "desktop/import_strip.h"
#include "desktop/import_texts.h"
#include "desktop/path_questions.h"

#include <algorithm>
#include <utility>

namespace lectern::desktop {

ImportControl::ImportControl(QWidget& window, ImportStrip& strip, ImportOffer& offer)
    : QObject(&window)
    , m_window(window)
    , m_strip(strip)
    , m_offer(offer)
    , m_reports(new ImportReports(window))
{
    connect(&m_strip, &ImportStrip::cancelRequested, this, &ImportControl::cancel);
    connect(&m_strip, &ImportStrip::pauseRequested, this, [this](bool paused) {
        if (!m_library)
            return;
        if (paused)
            m_library->imports().pause();
        else
            m_library->imports().resume();
    });
    connect(&m_offer, &ImportOffer::accepted, this, [this](const UnfinishedImport& unfinished) {
        import(
            unfinished.request.paths,
            {.removals = unfinished.request.removals, .categories = unfinished.request.categories});
    });
    connect(&m_offer, &ImportOffer::dismissed, this, [this](ImportId id) {
        if (m_library)
            m_library->imports().dismiss(id);
    });
    connect(m_reports, &ImportReports::importRequested, this, &ImportControl::import);
    connect(m_reports, &ImportReports::failed, this, &ImportControl::failed);
}

void ImportControl::setLibrary(library::Library* library)
{
    m_library = library;
    m_waiting.clear();
    m_running = false;
    m_strip.finish();
    m_offer.hide();
    m_reports->setLibrary(library);
    emit libraryReplaced();
    if (!m_library)
        return;
    connect(m_library, &library::Library::importProgressed, &m_strip, &ImportStrip::showProgress);
    library::Imports& imports = m_library->imports();
    connect(&imports, &library::Imports::sourcesSettled, this,
            [this](const std::vector<std::filesystem::path>& roots) {
                import(roots, {.occasion = ImportOccasion::Watched});
            });
    connect(&imports, &library::Imports::watchLimited, this, [this](int folders) {
        if (folders > 0)
            emit told(
                tr("%Ln folder(s) are beyond what the system watches; changes there are found "
                   "within a minute.",
                   nullptr, folders));
    });
}

void ImportControl::begin()
{
    if (!m_library)
        return;
    m_library->imports().watchSources();
    offerUnfinished();
}

void ImportControl::offerUnfinished()
{
    m_library->imports().unfinished(this, [this](auto unfinished) {
        // What a watched source left will be found again by watching it.
        if (unfinished && *unfinished && !m_running
            && (*unfinished)->request.occasion == ImportOccasion::Asked)
            m_offer.offer(**unfinished);
    });
}

void ImportControl::askForFolder()
{
    import(askForFolderToImport(&m_window));
}

void ImportControl::askForFiles()
{
    import(askForFilesToImport(&m_window));
}

void ImportControl::askWithOptions(const std::vector<std::filesystem::path>& paths,
                                   const std::optional<CategoryRule>& rule)
{
    if (!m_library)
        return;
    auto* dialog = new ImportDialog(*m_library, paths, rule, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::importRequested, this, &ImportControl::import);
    connect(this, &ImportControl::libraryReplaced, dialog, &QDialog::close);
    dialog->show();
}

void ImportControl::import(std::vector<std::filesystem::path> paths,
                           const library::ImportWish& wish)
{
    if (paths.empty() || !m_library)
        return;
    Job job {std::move(paths), wish};
    const auto isSame = [&job](const Job& other) {
        return other.paths == job.paths && other.isWatched() == job.isWatched();
    };
    // A tree that keeps changing is not to be queued again and again.
    if (job.isWatched() && std::ranges::any_of(m_waiting, isSame))
        return;
    m_waiting.push_back(std::move(job));
    startNext();
}

void ImportControl::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    m_job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = true;
    m_cancelled = false;
    if (!m_job.isWatched()) {
        m_offer.hide();
        m_strip.begin();
        emit started();
    }
    m_library->import(
        m_job.paths, this, [this](auto answer) { take(std::move(answer)); }, m_job.wish);
}

void ImportControl::cancel()
{
    std::erase_if(m_waiting, [](const Job& job) { return !job.isWatched(); });
    m_cancelled = true;
    if (m_library)
        m_library->cancelImport();
}

void ImportControl::take(Result<ImportReport> answer)
{
    m_running = false;
    if (m_job.isWatched()) {
        takeWatched(answer);
        return startNext();
    }
    m_strip.finish();
    if (!answer) {
        emit failed(answer.error());
    } else {
        if (m_cancelled && answer->id)
            m_library->imports().dismiss(answer->id);
        m_reports->show({.id = answer->id,
                         .request = {m_job.paths, m_job.wish.removals, m_job.wish.occasion,
                                     m_job.wish.categories},
                         .report = std::move(*answer)});
    }
    emit finished();
    m_library->imports().watchSources(); // there may be new ones, or others took them over
    startNext();
}

void ImportControl::takeWatched(const Result<ImportReport>& answer)
{
    if (!answer) {
        emit told(errorText(answer.error()));
        return;
    }
    if (answer->deferred > 0)
        m_library->imports().watchAgain(m_job.paths);
    if (const QString sentence = watchedText(*answer); !sentence.isEmpty())
        emit told(sentence);
}

} // namespace lectern::desktop
