#include "album/picture_keeper.h"

#include "album/picture_health.h"
#include "album/picture_record.h"
#include "images/image_addresses.h"
#include "images/image_fetcher.h"
#include "images/image_folder.h"
#include "store/article_store.h"
#include "store/image_settings_store.h"
#include "store/image_status_store.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace lectern::album {

namespace {

constexpr std::int64_t kDay = std::int64_t {24} * 60 * 60;
constexpr std::int64_t kRestSeconds = kDay; ///< how long a picture is left alone that nobody gave
constexpr std::int64_t kWaysStay = 7 * kDay; ///< how long a way that worked is tried first
constexpr std::size_t kUnderWay = 128; ///< given to the fetcher, which asks few at a time
constexpr int kShowMs = 100;

/// A job has many hosts to ask; a window's page has few.
images::FetchLimits manyAtOnce(images::FetchLimits limits)
{
    limits.overall *= 2;
    return limits;
}

class Keeper final {
public:
    Keeper(store::LibraryDatabase& database, const images::FetchLimits& limits,
           const KeepHooks& hooks, const std::stop_token& stop)
        : m_database(database)
        , m_copies(database.folder())
        , m_records(database)
        , m_settings(database)
        , m_fetcher(manyAtOnce(limits))
        , m_hooks(hooks)
        , m_stop(stop)
    {
        m_clock.start();
    }

    Result<KeepReport> run(const KeepRequest& request);

private:
    struct Item {
        images::FetchRequest request;
        ArticleId article;
    };

    Result<void> prepareFetcher();
    Result<void> look(const KeepRequest& request);
    Result<void> lookAt(ArticleId id, KeepRequest::Failed failed);
    void mixHosts();
    Result<void> fetchAll();
    void startSome();
    void finish(const Item& item, Result<images::ImageFetcher::Fetched> fetched);
    Result<void> keep(const Item& item, const images::ImageFetcher::Fetched& fetched);
    Result<void> noteFailure(const Item& item, const Error& why);
    Result<void> record(store::ImageRecord known);
    Result<void> write(KeepHooks::Work work);
    void check(Result<void> done);
    void showNow();
    double seconds() const { return static_cast<double>(m_clock.elapsed()) / 1000; }

    store::LibraryDatabase& m_database;
    images::ImageFolder m_copies;
    store::ImageStatusStore m_records;
    store::ImageSettingsStore m_settings;
    KeepReport m_report;
    std::deque<Item> m_waiting;
    std::unordered_set<std::string> m_seen;
    std::size_t m_underWay = 0;
    bool m_looking = true;
    std::optional<Error> m_error;
    QElapsedTimer m_clock;
    qint64 m_shownMs = -kShowMs;
    QEventLoop m_loop;
    images::ImageFetcher m_fetcher;
    const KeepHooks& m_hooks;
    const std::stop_token& m_stop;
};

Result<KeepReport> Keeper::run(const KeepRequest& request)
{
    if (auto ready = prepareFetcher(); !ready)
        return fail(ready.error());
    if (auto looked = look(request); !looked)
        return fail(looked.error());
    m_looking = false;
    if (auto fetched = fetchAll(); !fetched)
        return fail(fetched.error());
    m_report.cancelled = m_stop.stop_requested();
    m_report.notReached = m_report.total - m_report.alreadyHere - m_report.fetched - m_report.failed
        - m_report.resting;
    m_report.seconds = seconds();
    showNow();
    return std::move(m_report);
}

Result<void> Keeper::prepareFetcher()
{
    const auto settings = m_settings.load();
    if (!settings)
        return fail(settings.error());
    m_fetcher.use(*settings);
    const auto ways = m_settings.hostWays(QDateTime::currentSecsSinceEpoch() - kWaysStay);
    if (!ways)
        return fail(ways.error());
    for (const auto& known : *ways)
        m_fetcher.learn(known.host, {known.way, known.proxy});
    m_fetcher.onLearned([this](const std::string& host, const images::WorkingWay& way) {
        const store::HostWay known {host, way.way, way.proxy, QDateTime::currentSecsSinceEpoch()};
        check(write([known](store::LibraryDatabase& database) {
            return store::ImageSettingsStore(database).remember(known);
        }));
    });
    return {};
}

Result<void> Keeper::look(const KeepRequest& request)
{
    const auto ids = selectedArticles(m_database, request.selection);
    if (!ids)
        return fail(ids.error());
    for (const ArticleId id : *ids) {
        if (m_stop.stop_requested())
            return {};
        if (auto looked = lookAt(id, request.failed); !looked)
            return looked;
        ++m_report.articles;
        if (m_clock.elapsed() - m_shownMs >= kShowMs)
            showNow();
    }
    return {};
}

Result<void> Keeper::lookAt(ArticleId id, KeepRequest::Failed failed)
{
    store::ArticleStore articles(m_database);
    const auto images = articles.images(id);
    if (!images && images.error().kind == ErrorKind::NotFound)
        return {}; // removed meanwhile
    if (!images)
        return fail(images.error());
    std::optional<std::string> articleUrl;
    for (const ImageRef& image : *images) {
        if (!images::isRemote(image.original) || !m_seen.insert(image.original).second)
            continue;
        ++m_report.total;
        if (m_copies.holds(image.localHash)) {
            ++m_report.alreadyHere;
            continue;
        }
        if (image.status == ImageStatus::Unreachable && failed == KeepRequest::Failed::LetRest) {
            const auto record = m_records.find(image.original);
            if (!record)
                return fail(record.error());
            const auto since = QDateTime::currentSecsSinceEpoch() - kRestSeconds;
            if (*record && (*record)->triedSeconds > since) {
                ++m_report.resting;
                continue;
            }
        }
        if (!articleUrl) {
            const auto head = articles.head(id);
            articleUrl = head ? head->sourceUrl : std::string();
        }
        m_waiting.push_back({{image, *articleUrl}, id});
    }
    return {};
}

/// Takes the hosts in turn, so that a slow one with many pictures holds up none of the others.
void Keeper::mixHosts()
{
    std::unordered_map<std::string, int> met;
    std::vector<std::pair<int, Item>> turns;
    for (Item& item : m_waiting) {
        const int turn = met[images::hostOf(item.request.image.original)]++;
        turns.emplace_back(turn, std::move(item));
    }
    std::stable_sort(turns.begin(), turns.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    m_waiting.clear();
    for (auto& [turn, item] : turns)
        m_waiting.push_back(std::move(item));
}

Result<void> Keeper::fetchAll()
{
    mixHosts();
    startSome();
    if (m_underWay == 0)
        return {};
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &m_loop, [this] {
        if (m_stop.stop_requested())
            m_loop.quit();
        showNow();
    });
    tick.start(kShowMs);
    m_loop.exec();
    if (m_error)
        return fail(*m_error);
    return {};
}

void Keeper::startSome()
{
    while (m_underWay < kUnderWay && !m_waiting.empty() && !m_stop.stop_requested()) {
        Item item = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_underWay;
        const images::FetchRequest request = item.request;
        m_fetcher.fetch(
            request, [this, item = std::move(item)](Result<images::ImageFetcher::Fetched> fetched) {
                finish(item, std::move(fetched));
            });
    }
}

void Keeper::finish(const Item& item, Result<images::ImageFetcher::Fetched> fetched)
{
    --m_underWay;
    check(fetched ? keep(item, *fetched) : noteFailure(item, fetched.error()));
    startSome();
    if (m_underWay == 0 || m_error || m_stop.stop_requested())
        m_loop.quit();
}

Result<void> Keeper::keep(const Item& item, const images::ImageFetcher::Fetched& fetched)
{
    const auto hash = m_copies.save(fetched.picture.bytes);
    if (!hash)
        return fail(hash.error());
    ++m_report.fetched;
    m_report.bytes += std::ssize(fetched.picture.bytes);
    return record(
        recordOf(item.request.image.original, fetched, *hash, QDateTime::currentSecsSinceEpoch()));
}

Result<void> Keeper::noteFailure(const Item& item, const Error& why)
{
    const std::string& original = item.request.image.original;
    ++m_report.failed;
    m_report.failures.push_back({original, why.message, item.article});
    const auto before = m_records.find(original);
    if (!before)
        return fail(before.error());
    return record(failedRecord(original, why, *before, QDateTime::currentSecsSinceEpoch()));
}

Result<void> Keeper::record(store::ImageRecord known)
{
    return write([known = std::move(known)](store::LibraryDatabase& database) {
        return store::ImageStatusStore(database).record(known);
    });
}

Result<void> Keeper::write(KeepHooks::Work work)
{
    if (!m_hooks.write)
        return work(m_database);
    m_hooks.write(std::move(work));
    return {};
}

void Keeper::check(Result<void> done)
{
    if (!done && !m_error)
        m_error = done.error();
}

void Keeper::showNow()
{
    m_shownMs = m_clock.elapsed();
    if (!m_hooks.show)
        return;
    KeepProgress progress;
    progress.looking = m_looking;
    progress.articles = m_report.articles;
    progress.total = m_report.total;
    progress.done = m_report.alreadyHere + m_report.fetched + m_report.failed + m_report.resting;
    progress.fetched = m_report.fetched;
    progress.failed = m_report.failed;
    progress.bytes = m_report.bytes;
    progress.seconds = seconds();
    m_hooks.show(progress);
}

} // namespace

Result<KeepReport> keepPictures(const std::filesystem::path& libraryFolder,
                                const KeepRequest& request, const images::FetchLimits& limits,
                                const KeepHooks& hooks, const std::stop_token& stop)
{
    const auto access = hooks.write ? store::Access::ReadOnly : store::Access::ReadWrite;
    auto database = store::LibraryDatabase::open(libraryFolder, access);
    if (!database)
        return fail(database.error());
    return Keeper(*database, limits, hooks, stop).run(request);
}

} // namespace lectern::album
