#pragma once

#include "domain/picture_keeping.h"
#include "images/fetch_limits.h"
#include "importer/import_job.h"
#include "importer/pause_switch.h"
#include "importer/text_facts.h"
#include "importer/tree_watch.h"
#include "library/connection.h"
#include "library/image_service.h"
#include "library/library.h"
#include "library/newest.h"
#include "library/receiver.h"
#include "library/worker_thread.h"
#include "store/facet_store.h"
#include "store/suggestion_store.h"

#include <QTimer>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

namespace lectern::library {

/// The threads behind a Library and what lives on each. Public functions are called on the GUI
/// thread; everything a thread owns is touched by tasks posted to it and nothing else.
struct Library::Threads final {
public:
    Threads(Library& library, const std::filesystem::path& folder,
            const images::FetchLimits& limits);
    ~Threads();

    void close(std::function<void()> closed);
    void open(Receiver<void> receiver);

    /// `work(database)` -> Result<T>, on the interactive reader.
    template <typename T, typename Work>
    void read(Receiver<T> receiver, Work work)
    {
        m_reader.thread.post([this, gate = m_gate, receiver = std::move(receiver),
                              work = std::move(work)]() mutable {
            const auto database = m_reader.connection.database(gate);
            receiver.tell(database ? work(**database) : Result<T>(fail(database.error())));
        });
    }

    /// `work(database, stop)` -> Result<T>, on a thread and connection of its own, since it may
    /// take half a minute.
    template <typename T, typename Work>
    void report(Receiver<T> receiver, Work work)
    {
        m_reports.thread.post([this, gate = m_gate, receiver = std::move(receiver),
                               work = std::move(work)]() mutable {
            const auto database = m_reports.connection.database(gate);
            receiver.tell(database ? work(**database, m_reportsStop.get_token())
                                   : Result<T>(fail(database.error())));
        });
    }

    /// `work(database, stop)` -> Result<T>, on a thread and connection of its own. Once `stop` is
    /// requested, the answer never comes.
    template <typename T, typename Work>
    void compare(const std::stop_source& stop, Receiver<T> receiver, Work work)
    {
        m_comparing = stop;
        m_versions.thread.post([this, gate = m_gate, stop = stop.get_token(),
                                receiver = std::move(receiver), work = std::move(work)]() mutable {
            if (stop.stop_requested())
                return receiver.forget();
            const auto database = m_versions.connection.database(gate);
            receiver.tell(database ? work(**database, stop) : Result<T>(fail(database.error())),
                          [stop] { return !stop.stop_requested(); });
        });
    }

    /// `work(database)` -> Result<T>, on the writer; then `changed`.
    template <typename T, typename Work>
    void write(Receiver<T> receiver, Work work)
    {
        m_writer.thread.post(
            [this, receiver = std::move(receiver), work = std::move(work)]() mutable {
                auto result = withWriter<T>(work);
                if (result)
                    tellChanged();
                receiver.tell(std::move(result));
            });
    }

    /// `work(database)` -> Result<T>, on the writer; then `annotationsChanged`. Lists do not show
    /// annotations and stay as they are.
    template <typename T, typename Work>
    void annotate(Receiver<T> receiver, Work work)
    {
        m_writer.thread.post(
            [this, receiver = std::move(receiver), work = std::move(work)]() mutable {
                auto result = withWriter<T>(work);
                if (result)
                    tellAnnotationsChanged();
                receiver.tell(std::move(result));
            });
    }

    /// `work(database)` -> Result<void>, on the writer; then `marksChanged` or `failed`.
    void mark(std::vector<ArticleId> ids,
              std::function<Result<void>(store::LibraryDatabase&)> work);

    /// The same for what no list shows; then nothing, or `failed`.
    void note(std::function<Result<void>(store::LibraryDatabase&)> work);

    void list(const ArticleFilter& filter, ArticleOrder order,
              Receiver<std::vector<ArticleId>> receiver);
    /// `work(database)` -> Result<T>, on the search thread, for the list asked for last: a newer
    /// one interrupts it, and its answer never comes then.
    template <typename T, typename Work>
    void besideList(Receiver<T> receiver, Work work)
    {
        m_search.thread.post([this, gate = m_gate, number = m_newestList.load(),
                              receiver = std::move(receiver), work = std::move(work)]() mutable {
            if (number != m_newestList)
                return receiver.forget();
            const auto database = m_search.connection.database(gate);
            auto result = database ? searchNow<T>(**database, number, work)
                                   : Result<T>(fail(database.error()));
            receiver.tell(std::move(result), [this, number] { return number == m_newestList; });
        });
    }
    /// `work(store)` -> Result<T>, on a thread and connection of its own; a newer call overtakes,
    /// and the answer never comes then.
    template <typename T, typename Work>
    void suggest(Receiver<T> receiver, Work work)
    {
        m_suggesting.thread.post([this, gate = m_gate, number = ++m_newestSuggestion,
                                  receiver = std::move(receiver),
                                  work = std::move(work)]() mutable {
            const auto isNewest = [this, number] { return number == m_newestSuggestion; };
            if (!isNewest())
                return receiver.forget();
            const auto database = m_suggesting.connection.database(gate);
            if (database && !m_suggestions)
                m_suggestions = std::make_unique<store::SuggestionStore>(**database);
            receiver.tell(database ? work(*m_suggestions) : Result<T>(fail(database.error())),
                          isNewest);
        });
    }
    void countFacets(const ArticleFilter& filter, Receiver<Facets> receiver);
    void serveImage(ArticleId id, int index, ImagePolicy policy, Receiver<ServedImage> receiver);
    void serveThumbnail(ArticleId id, ImagePolicy policy, Receiver<ServedImage> receiver);
    void retryDeadHosts();
    void retryImage(ArticleId id, int index, Receiver<ServedImage> receiver);
    using ShowKeeping = std::function<void(const KeepProgress&)>; ///< on the GUI thread
    void keepPictures(KeepRequest request, ShowKeeping show, Receiver<KeepReport> receiver);
    void cancelKeeping() { m_keeping.thread.request_stop(); }
    bool isKeeping() const { return m_keeping.isRunning; }
    void import(std::vector<std::filesystem::path> paths, ImportWish wish,
                Receiver<ImportReport> receiver);
    void preview(std::vector<std::filesystem::path> paths, ImportWish wish,
                 Receiver<ImportReport> receiver);
    void cancelPreview() { m_previewing.stop.request_stop(); }
    importer::PauseSwitch& pauseSwitch() { return m_pause; }
    void watch(std::vector<std::filesystem::path> roots);
    void watchAgain(std::vector<std::filesystem::path> roots);
    void setQuietTime(std::chrono::milliseconds quiet) { m_watching.times.quiet = quiet; }
    /// On the GUI thread, where articles of an older Lectern are to be read again; `missing` of
    /// them lack the facts that searches ask for.
    void completeIndex(const importer::IndexGaps& gaps);
    void tellGaps(const importer::IndexGaps& gaps); ///< GUI thread
    void cancelImport() { m_import.request_stop(); }
    bool isImporting() const { return m_importing; }

private:
    template <typename T, typename Work>
    Result<T> withWriter(Work& work)
    {
        if (auto* database = m_writer.connection.openedDatabase())
            return work(*database);
        return fail(ErrorKind::Database, "The library is not open.");
    }

    /// On the search thread: `work`, which a newer list interrupts.
    template <typename T, typename Work>
    Result<T> searchNow(store::LibraryDatabase& database, quint64 number, Work& work)
    {
        m_searching = &database;
        Result<T> result = work(database);
        // An interrupt meant for the search before can arrive late and hit the newest.
        while (!result && result.error().kind == ErrorKind::Cancelled && number == m_newestList)
            result = work(database);
        m_searching = nullptr;
        return result;
    }

    void beginStop(); ///< of all but the writer, which the others still give to do
    void stopWriter();
    void threadEnded();
    template <typename Work>
    void tellLibrary(Work work); ///< on the GUI thread, unless it is closing

    Result<void> openOnWriter();
    void lookForChanges();
    void tellChanged();
    void tellAnnotationsChanged();
    void tellFailed(const Error& error);
    Result<std::vector<ArticleId>> listNow(Connection& connection, const OpenGate& gate,
                                           const ArticleFilter& filter, ArticleOrder order,
                                           quint64 number);
    void record(std::function<Result<void>(store::LibraryDatabase&)> work);
    ImageService::Done answerTo(Receiver<ServedImage> receiver);
    Result<KeepReport> keepNow(const OpenGate& gate, const KeepRequest& request,
                               const ShowKeeping& show, const std::stop_token& stop);
    Result<ImportReport> importNow(const OpenGate& gate,
                                   const std::vector<std::filesystem::path>& paths,
                                   const importer::ImportOptions& options,
                                   const std::stop_token& stop);
    Result<void> completeNow(const std::stop_token& stop);
    importer::ImportOptions optionsFor(ImportWish wish);
    void showProgress(const importer::ImportProgress& progress);
    void showPreview(const importer::ImportProgress& progress);

    struct Reader {
        Connection connection;
        WorkerThread thread;
    };
    struct Writer {
        Connection connection;
        std::unique_ptr<QTimer> watch; ///< made and destroyed on the thread
        std::int64_t dataVersion = 0;
        bool toldOfPictures = false; ///< that they cannot be kept: once is enough
        WorkerThread thread;
    };
    struct Pictures {
        std::unique_ptr<ImageService> service; ///< made and destroyed on the thread
        WorkerThread thread;
    };

    /// A job of "keep for offline reading": a thread of its own, since it may take hours.
    struct Keeping {
        std::jthread thread;
        bool isRunning = false; ///< GUI thread
        Newest<KeepProgress> progress;
    };

    /// Reads again what an older Lectern imported.
    struct Completing {
        std::jthread thread;
        bool isRunning = false; ///< GUI thread
        Newest<importer::IndexGaps> gaps;
    };

    /// Looks after the sources that are watched; reads folders, never files.
    struct Watching {
        importer::WatchTimes times; ///< GUI thread
        std::unique_ptr<importer::TreeWatch> trees; ///< made and destroyed on the thread
        WorkerThread thread;
    };

    /// Says what imports would do; only reads.
    struct Previewing {
        std::stop_source stop; ///< GUI thread; of the newest
        Newest<ImportProgress> progress;
        WorkerThread thread {"lectern-preview"};
    };

    Library& m_library;
    const std::filesystem::path m_folder;
    const images::FetchLimits m_limits;

    std::promise<Result<void>> m_opening;
    OpenGate m_gate;
    bool m_openingBegun = false;

    Writer m_writer;
    Reader m_reader;
    Reader m_search;
    std::unique_ptr<store::FacetStore> m_facets; ///< of m_search, on its thread
    Reader m_suggesting;
    std::unique_ptr<store::SuggestionStore> m_suggestions; ///< of m_suggesting, on its thread
    Reader m_reports;
    std::stop_source m_reportsStop;
    Reader m_versions;
    std::stop_source m_comparing {std::nostopstate}; ///< GUI thread; the newest comparison's
    Pictures m_pictures;
    Keeping m_keeping;
    Completing m_completing;
    Watching m_watching;
    Previewing m_previewing;
    importer::PauseSwitch m_pause;
    std::jthread m_import;
    bool m_importing = false; ///< GUI thread
    std::function<void()> m_closed; ///< GUI thread
    Newest<ImportProgress> m_progress;

    std::atomic<quint64> m_newestList = 0;
    std::atomic<quint64> m_newestSuggestion = 0;
    /// Set by the search thread while it searches; what the GUI thread interrupts.
    std::atomic<store::LibraryDatabase*> m_searching = nullptr;
};

template <typename Work>
void Library::Threads::tellLibrary(Work work)
{
    auto tell = [this, work = std::move(work)] {
        if (!m_library.isClosing())
            work();
    };
    QMetaObject::invokeMethod(&m_library, std::move(tell), Qt::QueuedConnection);
}

} // namespace lectern::library
