#include "library/imports.h"

#include "library/threads.h"
#include "store/import_history.h"
#include "store/state_store.h"

#include <algorithm>
#include <utility>

namespace lectern::library {

namespace fs = std::filesystem;

Imports::Imports(Library& library, Library::Threads& threads)
    : m_library(library)
    , m_threads(threads)
{
}

void Imports::pause()
{
    m_threads.pauseSwitch().pause();
}

void Imports::resume()
{
    m_threads.pauseSwitch().resume();
}

bool Imports::isPaused() const
{
    return m_threads.pauseSwitch().isPaused();
}

void Imports::preview(std::vector<fs::path> paths, ImportWish wish, QObject* receiver,
                      Answer<ImportReport> answer)
{
    m_threads.preview(std::move(paths), std::move(wish),
                      Receiver<ImportReport>(m_library, receiver, std::move(answer)));
}

void Imports::cancelPreview()
{
    m_threads.cancelPreview();
}

void Imports::reports(QObject* receiver, Answer<std::vector<KeptImport>> answer)
{
    m_threads.read(
        Receiver<std::vector<KeptImport>>(m_library, receiver, std::move(answer)),
        [](store::LibraryDatabase& database) { return store::ImportHistory(database).reports(); });
}

void Imports::report(ImportId id, QObject* receiver, Answer<KeptImport> answer)
{
    m_threads.read(Receiver<KeptImport>(m_library, receiver, std::move(answer)),
                   [id](store::LibraryDatabase& database) {
                       return store::ImportHistory(database).report(id);
                   });
}

void Imports::unfinished(QObject* receiver, Answer<std::optional<UnfinishedImport>> answer)
{
    using Found = std::optional<UnfinishedImport>;
    m_threads.read(Receiver<Found>(m_library, receiver, std::move(answer)),
                   [](store::LibraryDatabase& database) -> Result<Found> {
                       auto imports = store::ImportHistory(database).unfinished();
                       if (!imports)
                           return fail(imports.error());
                       const auto found
                           = std::ranges::find(*imports, false, &UnfinishedImport::isRunning);
                       return found == imports->end() ? Found {} : Found(std::move(*found));
                   });
}

void Imports::dismiss(ImportId id)
{
    m_threads.note([id](store::LibraryDatabase& database) {
        return store::ImportHistory(database).dismiss(id);
    });
}

void Imports::ignore(std::vector<fs::path> files, QObject* receiver, Answer<bool> answer)
{
    m_threads.write(Receiver<bool>(m_library, receiver, std::move(answer)),
                    [files = std::move(files)](store::LibraryDatabase& database) -> Result<bool> {
                        for (const auto& file : files) {
                            auto ignored = store::ImportHistory(database).ignore(file);
                            if (!ignored || *ignored)
                                return ignored;
                        }
                        return false;
                    });
}

void Imports::moveSource(SourceId id, const fs::path& folder, QObject* receiver,
                         Answer<void> answer)
{
    m_threads.write(Receiver<void>(m_library, receiver, std::move(answer)),
                    [id, folder](store::LibraryDatabase& database) {
                        return store::StateStore(database).repointSource(id, folder);
                    });
}

void Imports::setWatched(SourceId id, bool watched, QObject* receiver, Answer<void> answer)
{
    m_threads.write(Receiver<void>(m_library, receiver, std::move(answer)),
                    [id, watched](store::LibraryDatabase& database) {
                        return store::StateStore(database).watchSource(id, watched);
                    });
}

void Imports::watchSources()
{
    using Rows = std::vector<store::StateStore::SourceRow>;
    auto watch = [this](const Result<Rows>& rows) {
        if (!rows)
            return;
        std::vector<fs::path> roots;
        for (const auto& row : *rows) {
            if (row.isWatched)
                roots.push_back(row.root);
        }
        m_threads.watch(std::move(roots));
    };
    m_threads.read(
        Receiver<Rows>(m_library, this, std::move(watch)),
        [](store::LibraryDatabase& database) { return store::StateStore(database).sources(); });
}

void Imports::watchAgain(std::vector<fs::path> roots)
{
    m_threads.watchAgain(std::move(roots));
}

void Imports::setQuietTime(std::chrono::milliseconds quiet)
{
    m_threads.setQuietTime(quiet);
}

} // namespace lectern::library
