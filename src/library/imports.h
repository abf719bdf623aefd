#pragma once

#include "domain/import_history.h"
#include "library/library.h"

#include <QObject>

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace lectern::library {

/// All about imports but running one (Library::import): resting, what they did, those that did not
/// end, and the watching of sources. Belongs to its Library (`imports()`); lives on the GUI thread
/// and never blocks it. Answers come as the library's do.
class Imports final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = Library::Answer<T>;

    /// The running import rests after the file it is at, with all before it in the library.
    void pause();
    void resume();
    bool isPaused() const;

    /// What an import of these would do: a dry run, nothing is written. One at a time: a new one
    /// stops the one before, which then answers as stopped ones do, `cancelled`.
    void preview(std::vector<std::filesystem::path> paths, ImportWish wish, QObject* receiver,
                 Answer<ImportReport> answer);
    void cancelPreview();

    void reports(QObject* receiver, Answer<std::vector<KeptImport>> answer); ///< the newest first
    void report(ImportId id, QObject* receiver, Answer<KeptImport> answer);
    /// The newest import that did not end and does not run.
    void unfinished(QObject* receiver, Answer<std::optional<UnfinishedImport>> answer);
    void dismiss(ImportId id); ///< nobody wants it to be gone on with

    /// The first of the files that was rejected is not reported again before it changes; false
    /// where none is known as such.
    void ignore(std::vector<std::filesystem::path> files, QObject* receiver, Answer<bool> answer);
    /// The source's folder is elsewhere now.
    void moveSource(SourceId id, const std::filesystem::path& folder, QObject* receiver,
                    Answer<void> answer);

    /// Remembered in the library.
    void setWatched(SourceId id, bool watched, QObject* receiver, Answer<void> answer);
    /// Begins to watch the sources that are to be watched, and no others; after each change of
    /// theirs. `sourcesSettled` follows for each, since it may have changed in the meantime.
    void watchSources();
    /// Tell of these again after the usual rest: files in them were being written.
    void watchAgain(std::vector<std::filesystem::path> roots);
    /// What is taken for rest, 4 s at first; before the watching begins.
    void setQuietTime(std::chrono::milliseconds quiet);

signals:
    void previewProgressed(const lectern::library::ImportProgress& progress);
    /// Something has changed in these sources and come to rest: import them.
    void sourcesSettled(const std::vector<std::filesystem::path>& roots);
    /// So many folders are beyond what the system watches for one user.
    void watchLimited(int folders);

private:
    friend class Library;
    Imports(Library& library, Library::Threads& threads);

    Library& m_library;
    Library::Threads& m_threads;
};

} // namespace lectern::library
