#include "library/threads.h"

#include "album/picture_keeper.h"
#include "search/query.h"
#include "store/article_store.h"
#include "store/image_settings_store.h"
#include "store/image_status_store.h"

#include <chrono>
#include <utility>

namespace lectern::library {

namespace {

constexpr std::chrono::seconds kWatchInterval {1};

} // namespace

Library::Threads::Threads(Library& library, const std::filesystem::path& folder,
                          const images::FetchLimits& limits)
    : m_library(library)
    , m_folder(folder)
    , m_limits(limits)
    , m_gate(m_opening.get_future().share())
    , m_writer {Connection(folder, store::Access::ReadWrite, store::Cache::Small),
                {},
                0,
                false,
                WorkerThread("lectern-writer")}
    , m_reader {Connection(folder, store::Access::ReadOnly, store::Cache::Small),
                WorkerThread("lectern-reader")}
    , m_search {Connection(folder, store::Access::ReadOnly, store::Cache::Large),
                WorkerThread("lectern-search")}
    , m_suggesting {Connection(folder, store::Access::ReadOnly, store::Cache::Small),
                    WorkerThread("lectern-suggest")}
    , m_reports {Connection(folder, store::Access::ReadOnly, store::Cache::Small),
                 WorkerThread("lectern-reports")}
    , m_versions {Connection(folder, store::Access::ReadOnly, store::Cache::Small),
                  WorkerThread("lectern-versions")}
    , m_pictures {nullptr, WorkerThread("lectern-images")}
    , m_watching {{}, nullptr, WorkerThread("lectern-watch")}
{
    m_pictures.thread.post([this] {
        ImageService::Notes notes;
        notes.record = [this](store::ImageRecord known) {
            record([known = std::move(known)](store::LibraryDatabase& database) {
                return store::ImageStatusStore(database).record(known);
            });
        };
        notes.learned = [this](store::HostWay way) {
            record([way = std::move(way)](store::LibraryDatabase& database) {
                return store::ImageSettingsStore(database).remember(way);
            });
        };
        notes.notKept = [this](const Error& error) {
            m_writer.thread.post([this, error] {
                if (!std::exchange(m_writer.toldOfPictures, true))
                    tellFailed(error);
            });
        };
        m_pictures.service = std::make_unique<ImageService>(m_folder, m_limits, std::move(notes));
    });
}

Library::Threads::~Threads()
{
    beginStop();
    for (std::jthread* job : {&m_import, &m_keeping.thread, &m_completing.thread}) {
        if (job->joinable())
            job->join();
    }
    for (WorkerThread* worker :
         {&m_pictures.thread, &m_watching.thread, &m_previewing.thread, &m_versions.thread,
          &m_reports.thread, &m_suggesting.thread, &m_search.thread, &m_reader.thread})
        worker->wait();
    stopWriter();
    m_writer.thread.wait();
}

void Library::Threads::close(std::function<void()> closed)
{
    m_closed = std::move(closed);
    for (const WorkerThread* worker : {&m_pictures.thread, &m_watching.thread, &m_previewing.thread,
                                       &m_versions.thread, &m_reports.thread, &m_suggesting.thread,
                                       &m_search.thread, &m_reader.thread, &m_writer.thread}) {
        QObject::connect(&worker->thread(), &QThread::finished, &m_library,
                         [this] { threadEnded(); });
    }
    beginStop();
}

void Library::Threads::beginStop()
{
    if (!std::exchange(m_openingBegun, true))
        m_opening.set_value(fail(ErrorKind::Cancelled, "The library was never opened."));
    m_import.request_stop();
    m_keeping.thread.request_stop();
    m_completing.thread.request_stop();
    ++m_newestList;
    if (auto* searching = m_searching.load())
        searching->interrupt();
    using enum WorkerThread::Waiting;
    m_pictures.thread.beginStop(Drop, [this] { m_pictures.service.reset(); });
    m_watching.thread.beginStop(Drop, [this] { m_watching.trees.reset(); });
    m_previewing.stop.request_stop();
    m_previewing.thread.beginStop(Drop, [] {});
    m_reportsStop.request_stop();
    m_reports.thread.beginStop(Drop, [this] { m_reports.connection.close(); });
    m_comparing.request_stop();
    m_versions.thread.beginStop(Drop, [this] { m_versions.connection.close(); });
    ++m_newestSuggestion;
    m_suggesting.thread.beginStop(Drop, [this] {
        m_suggestions.reset();
        m_suggesting.connection.close();
    });
    m_search.thread.beginStop(Drop, [this] {
        m_facets.reset();
        m_search.connection.close();
    });
    m_reader.thread.beginStop(Drop, [this] { m_reader.connection.close(); });
}

void Library::Threads::stopWriter()
{
    // A mark made just before the window closes is still written.
    m_writer.thread.beginStop(WorkerThread::Waiting::Run, [this] {
        m_writer.watch.reset();
        m_writer.connection.close();
    });
}

void Library::Threads::threadEnded()
{
    const auto ended = [](const WorkerThread& worker) { return worker.thread().isFinished(); };
    if (m_importing || m_keeping.isRunning || m_completing.isRunning || !ended(m_pictures.thread)
        || !ended(m_watching.thread) || !ended(m_previewing.thread) || !ended(m_versions.thread)
        || !ended(m_reports.thread) || !ended(m_suggesting.thread) || !ended(m_search.thread)
        || !ended(m_reader.thread))
        return;
    stopWriter();
    if (ended(m_writer.thread) && m_closed)
        std::exchange(m_closed, {})();
}

void Library::Threads::open(Receiver<void> receiver)
{
    if (std::exchange(m_openingBegun, true)) {
        m_opening = {};
        m_gate = m_opening.get_future().share();
    }
    auto opening = std::make_shared<std::promise<Result<void>>>(std::move(m_opening));
    m_writer.thread.post([this, opening, receiver = std::move(receiver)]() mutable {
        const Result<void> opened = openOnWriter();
        opening->set_value(opened);
        receiver.tell(opened);
    });
}

Result<void> Library::Threads::openOnWriter()
{
    const auto database = m_writer.connection.open();
    if (!database)
        return fail(database.error());
    const auto version = (*database)->dataVersion();
    if (!version)
        return fail(version.error());
    m_writer.dataVersion = *version;
    if (!m_writer.watch) {
        m_writer.watch = std::make_unique<QTimer>();
        QObject::connect(m_writer.watch.get(), &QTimer::timeout, m_writer.thread.context(),
                         [this] { lookForChanges(); });
        m_writer.watch->start(kWatchInterval);
    }
    const auto gaps = importer::indexGaps(**database);
    if (!gaps)
        return fail(gaps.error());
    const auto waiting = importer::articlesToComplete(**database);
    if (!waiting)
        return fail(waiting.error());
    if (*waiting > 0)
        tellLibrary([this, gaps = *gaps] { completeIndex(gaps); });
    return {};
}

// On the writer's connection, whose data version its own writes do not move: a picture's status is
// no reason to load lists anew, and of marks this window tells at once.
void Library::Threads::lookForChanges()
{
    auto* database = m_writer.connection.openedDatabase();
    if (!database)
        return;
    const auto version = database->dataVersion();
    if (version && std::exchange(m_writer.dataVersion, *version) != *version)
        tellChanged();
}

void Library::Threads::tellChanged()
{
    tellLibrary([this] { emit m_library.changed(); });
}

void Library::Threads::tellAnnotationsChanged()
{
    tellLibrary([this] { emit m_library.annotationsChanged(); });
}

void Library::Threads::tellFailed(const Error& error)
{
    tellLibrary([this, error] { emit m_library.failed(error); });
}

void Library::Threads::mark(std::vector<ArticleId> ids,
                            std::function<Result<void>(store::LibraryDatabase&)> work)
{
    m_writer.thread.post([this, ids = std::move(ids), work = std::move(work)] {
        const auto written = withWriter<void>(work);
        if (!written)
            return tellFailed(written.error());
        tellLibrary([this, ids] { emit m_library.marksChanged(ids); });
        tellChanged();
    });
}

void Library::Threads::note(std::function<Result<void>(store::LibraryDatabase&)> work)
{
    m_writer.thread.post([this, work = std::move(work)] {
        if (const auto written = withWriter<void>(work); !written)
            tellFailed(written.error());
    });
}

void Library::Threads::list(const ArticleFilter& filter, ArticleOrder order,
                            Receiver<std::vector<ArticleId>> receiver)
{
    const quint64 number = ++m_newestList;
    // Between the load and the call the search may end: the interrupt then hits nothing, or a
    // search of ours that runs again (listNow). The connection itself lives as long as the thread.
    if (auto* searching = m_searching.load())
        searching->interrupt();
    const bool isSearch = !search::parseQuery(filter.query).matchesEverything();
    Reader& reader = isSearch ? m_search : m_reader;
    reader.thread.post([this, &reader, gate = m_gate, filter, order, number,
                        receiver = std::move(receiver)]() mutable {
        if (number != m_newestList)
            return receiver.forget();
        auto ids = listNow(reader.connection, gate, filter, order, number);
        receiver.tell(std::move(ids), [this, number] { return number == m_newestList; });
    });
}

Result<std::vector<ArticleId>> Library::Threads::listNow(Connection& connection,
                                                         const OpenGate& gate,
                                                         const ArticleFilter& filter,
                                                         ArticleOrder order, quint64 number)
{
    const auto database = connection.database(gate);
    if (!database)
        return fail(database.error());
    store::ArticleStore articles(**database);
    if (&connection != &m_search.connection)
        return articles.ids(filter, order);
    auto search = [&](store::LibraryDatabase&) { return articles.ids(filter, order); };
    return searchNow<std::vector<ArticleId>>(**database, number, search);
}

void Library::Threads::countFacets(const ArticleFilter& filter, Receiver<Facets> receiver)
{
    besideList(std::move(receiver), [this, filter](store::LibraryDatabase& database) {
        if (!m_facets)
            m_facets = std::make_unique<store::FacetStore>(database);
        return m_facets->facets(filter);
    });
}

void Library::Threads::serveImage(ArticleId id, int index, ImagePolicy policy,
                                  Receiver<ServedImage> receiver)
{
    m_pictures.thread.post(
        [this, gate = m_gate, id, index, policy, receiver = std::move(receiver)]() mutable {
            m_pictures.service->serve(gate, id, index, policy, answerTo(std::move(receiver)));
        });
}

ImageService::Done Library::Threads::answerTo(Receiver<ServedImage> receiver)
{
    return [receiver = std::move(receiver)](ServedImage image) mutable {
        receiver.tell(std::move(image));
    };
}

void Library::Threads::retryImage(ArticleId id, int index, Receiver<ServedImage> receiver)
{
    m_pictures.thread.post(
        [this, gate = m_gate, id, index, receiver = std::move(receiver)]() mutable {
            m_pictures.service->retry(gate, id, index, answerTo(std::move(receiver)));
        });
}

void Library::Threads::serveThumbnail(ArticleId id, ImagePolicy policy,
                                      Receiver<ServedImage> receiver)
{
    m_pictures.thread.post(
        [this, gate = m_gate, id, policy, receiver = std::move(receiver)]() mutable {
            m_pictures.service->serveThumbnail(gate, id, policy, answerTo(std::move(receiver)));
        });
}

void Library::Threads::retryDeadHosts()
{
    m_pictures.thread.post([this] { m_pictures.service->retryDeadHosts(); });
}

void Library::Threads::record(std::function<Result<void>(store::LibraryDatabase&)> work)
{
    m_writer.thread.post([this, work = std::move(work)] {
        const auto written = withWriter<void>(work);
        if (!written && !std::exchange(m_writer.toldOfPictures, true))
            tellFailed(written.error());
    });
}

void Library::Threads::keepPictures(KeepRequest request, ShowKeeping show,
                                    Receiver<KeepReport> receiver)
{
    if (m_keeping.isRunning)
        return receiver.tell(fail(ErrorKind::BadInput, "Pictures are being fetched already."));
    m_keeping.isRunning = true;
    m_keeping.thread
        = std::jthread([this, gate = m_gate, request = std::move(request), show = std::move(show),
                        receiver = std::move(receiver)](const std::stop_token& stop) mutable {
              auto report = keepNow(gate, request, show, stop);
              // Behind what the job left to be written: who has the report sees all of it.
              m_writer.thread.post(
                  [receiver = std::move(receiver), report = std::move(report)]() mutable {
                      receiver.tell(std::move(report));
                  });
              auto end = [this] {
                  m_keeping.isRunning = false;
                  threadEnded();
              };
              QMetaObject::invokeMethod(&m_library, std::move(end), Qt::QueuedConnection);
          });
}

Result<KeepReport> Library::Threads::keepNow(const OpenGate& gate, const KeepRequest& request,
                                             const ShowKeeping& show, const std::stop_token& stop)
{
    if (const Result<void>& opened = gate.get(); !opened)
        return fail(opened.error());
    album::KeepHooks hooks;
    hooks.show = [this, &show](const KeepProgress& progress) {
        if (m_keeping.progress.put(progress))
            tellLibrary([this, show] { show(m_keeping.progress.take()); });
    };
    // By the library's own writer: a kept picture is no reason to load lists again.
    hooks.write = [this](album::KeepHooks::Work work) { record(std::move(work)); };
    return album::keepPictures(m_folder, request, m_limits, hooks, stop);
}

} // namespace lectern::library
