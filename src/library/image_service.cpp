#include "library/image_service.h"

#include "album/picture_record.h"
#include "images/image_addresses.h"
#include "importer/local_pictures.h"
#include "library/placeholder.h"
#include "store/article_store.h"
#include "store/state_store.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace lectern::library {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kNotedAtMost = 64;
constexpr std::int64_t kWaysStay = 604'800; ///< a week: a way that worked is tried first so long

ServedImage served(images::Picture picture)
{
    return {std::move(picture.bytes), std::move(picture.mimeType), true};
}

bool hasRemoteAddress(const ImageRef& image)
{
    return images::isRemote(image.original) || images::isRemote(image.proxied)
        || std::any_of(image.alternatives.begin(), image.alternatives.end(), images::isRemote);
}

bool contains(const fs::path& folder, const fs::path& path)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first
        == folder.end();
}

} // namespace

ImageService::ImageService(const fs::path& libraryFolder, const images::FetchLimits& limits,
                           Notes notes)
    : m_connection(libraryFolder, store::Access::ReadOnly, store::Cache::Small)
    , m_copies(libraryFolder)
    , m_notes(std::move(notes))
    , m_fetcher(limits)
{
    m_fetcher.onLearned([this](const std::string& host, const images::WorkingWay& way) {
        m_notes.learned({host, way.way, way.proxy, QDateTime::currentSecsSinceEpoch()});
    });
}

void ImageService::serve(const OpenGate& gate, ArticleId id, int index, ImagePolicy policy,
                         Done done)
{
    const auto request = find(gate, id, index);
    if (!request)
        return done(placeholderFor({}));
    serve(id, *request, policy, std::move(done));
}

void ImageService::serve(ArticleId id, const images::FetchRequest& request, ImagePolicy policy,
                         Done done)
{
    const ImageRef& image = request.image;
    if (policy == ImagePolicy::Off)
        return done(placeholderFor(image));
    if (auto picture = localPicture(id, image))
        return done(served(std::move(*picture)));
    if (policy == ImagePolicy::LocalOnly || !hasRemoteAddress(image))
        return done(placeholderFor(image));
    fetch(request, std::move(done));
}

void ImageService::retry(const OpenGate& gate, ArticleId id, int index, Done done)
{
    const auto request = find(gate, id, index);
    if (!request)
        return done(placeholderFor({}));
    if (!hasRemoteAddress(request->image))
        return serve(id, *request, ImagePolicy::LocalOnly, std::move(done));
    m_fetcher.forgetDeadHosts();
    fetch(*request, [this, image = request->image, done](ServedImage fetched) {
        auto kept = fetched.available ? std::nullopt : keptCopy(image);
        done(kept ? served(std::move(*kept)) : std::move(fetched));
    });
}

/// Opens the library where that is still to be done; the settings in force are taken up.
Result<store::LibraryDatabase*> ImageService::database(const OpenGate& gate)
{
    const auto opened = m_connection.database(gate);
    if (!opened)
        return fail(opened.error());
    const auto version = (*opened)->dataVersion();
    if (!version)
        return fail(version.error());
    if (auto taken = takeSettings(*version); !taken)
        return fail(taken.error());
    return *opened;
}

Result<void> ImageService::takeSettings(std::int64_t dataVersion)
{
    if (m_settingsVersion == dataVersion)
        return {};
    store::ImageSettingsStore store(*m_connection.openedDatabase());
    const auto settings = store.load();
    if (!settings)
        return fail(settings.error());
    m_fetcher.use(*settings);
    m_rules = images::ProxyRules(settings->rules);
    if (!m_settingsVersion) {
        const auto ways = store.hostWays(QDateTime::currentSecsSinceEpoch() - kWaysStay);
        if (!ways)
            return fail(ways.error());
        for (const auto& known : *ways)
            m_fetcher.learn(known.host, {known.way, known.proxy});
    }
    m_settingsVersion = dataVersion;
    return {};
}

Result<ImageService::Page> ImageService::load(const OpenGate& gate, ArticleId id)
{
    const auto opened = database(gate);
    if (!opened)
        return fail(opened.error());
    store::ArticleStore articles(**opened);
    auto images = articles.images(id);
    if (!images)
        return fail(images.error());
    auto head = articles.head(id);
    if (!head)
        return fail(head.error());
    return Page {id, *m_settingsVersion, std::move(*images), std::move(head->sourceUrl)};
}

Result<images::FetchRequest> ImageService::find(const OpenGate& gate, ArticleId id, int index)
{
    if (const auto opened = database(gate); !opened)
        return fail(opened.error());
    // A page asks for all of its pictures in a row, and embedded ones are costly to load.
    if (m_page.id != id || m_page.dataVersion != *m_settingsVersion) {
        auto page = load(gate, id);
        if (!page)
            return fail(page.error());
        m_page = std::move(*page);
    }
    const auto found
        = std::find_if(m_page.images.begin(), m_page.images.end(),
                       [index](const ImageRef& image) { return image.index == index; });
    if (found == m_page.images.end())
        return fail(ErrorKind::NotFound, "The article has no picture of this number.");
    return images::FetchRequest {*found, m_page.articleUrl};
}

std::optional<images::Picture> ImageService::localPicture(ArticleId id, const ImageRef& image)
{
    if (auto kept = keptCopy(image))
        return kept;
    if (images::isData(image.original))
        return images::decodeDataAddress(image.original);
    return besideArticle(id, image);
}

std::optional<images::Picture> ImageService::keptCopy(const ImageRef& image)
{
    std::string hash = image.localHash;
    if (hash.empty()) {
        if (const auto record = recordOf(image))
            hash = record->localHash;
    }
    if (hash.empty())
        return std::nullopt;
    auto picture = m_copies.load(hash);
    if (!picture)
        return std::nullopt; // lost or damaged: the chain goes on and a fetched one replaces it
    return std::move(*picture);
}

std::optional<images::Picture> ImageService::besideArticle(ArticleId id, const ImageRef& image)
{
    if (!images::isRelative(image.original))
        return std::nullopt;
    const std::vector<ArticleId> ids {id};
    const auto rows = store::ArticleStore(*m_connection.openedDatabase()).summaries(ids);
    if (!rows || rows->empty())
        return std::nullopt;
    const fs::path& article = rows->front().path;
    const auto root = rootOf(article);
    if (!root)
        return std::nullopt;
    // By the importer's own rules: the picture may have come after the import, or its copy gone.
    const std::string hash
        = importer::findPictureAgain(image, *root, article.lexically_relative(*root), m_copies);
    auto picture = m_copies.load(hash);
    if (!picture)
        return std::nullopt;
    return std::move(*picture);
}

std::optional<fs::path> ImageService::rootOf(const fs::path& article)
{
    // A packed file is a source of its own, also where its folder is one: the longest root counts.
    const auto innermost = [&] {
        auto found = m_roots.end();
        for (auto root = m_roots.begin(); root != m_roots.end(); ++root) {
            const bool isLonger
                = found == m_roots.end() || root->native().size() > found->native().size();
            if (isLonger && contains(*root, article))
                found = root;
        }
        return found;
    };
    auto found = innermost();
    if (found == m_roots.end()) {
        const auto sources = store::StateStore(*m_connection.openedDatabase()).sources();
        if (!sources)
            return std::nullopt;
        m_roots.clear();
        for (const auto& source : *sources)
            m_roots.push_back(source.root);
        found = innermost();
    }
    if (found == m_roots.end())
        return std::nullopt;
    return *found;
}

std::optional<store::ImageRecord> ImageService::recordOf(const ImageRef& image)
{
    if (!images::isRemote(image.original))
        return std::nullopt;
    auto record = store::ImageStatusStore(*m_connection.openedDatabase()).find(image.original);
    const auto noted = m_noted.find(image.original);
    const bool showsACopy = record && *record && !(*record)->localHash.empty();
    if (noted != m_noted.end() && !showsACopy)
        return noted->second;
    return record ? std::move(*record) : std::nullopt;
}

void ImageService::fetch(const images::FetchRequest& request, Done done)
{
    const ImageRef& image = request.image;
    auto& waiting = m_underWay[image.original];
    waiting.push_back(std::move(done));
    if (waiting.size() > 1)
        return; // the same picture again: one request serves all
    m_fetcher.fetch(request, [this, image](Result<images::ImageFetcher::Fetched> fetched) {
        ServedImage answer;
        if (fetched) {
            keep(image, *fetched);
            answer = served(std::move(fetched->picture));
        } else {
            note(album::failedRecord(image.original, fetched.error(), recordOf(image),
                                     QDateTime::currentSecsSinceEpoch()));
            answer = placeholderFor(image);
        }
        const auto all = m_underWay.extract(image.original);
        for (const Done& tell : all.mapped())
            tell(answer);
    });
}

void ImageService::keep(const ImageRef& image, const images::ImageFetcher::Fetched& fetched)
{
    auto hash = m_copies.save(fetched.picture.bytes);
    if (!hash)
        m_notes.notKept(hash.error());
    note(album::recordOf(image.original, fetched, hash.value_or(std::string()),
                         QDateTime::currentSecsSinceEpoch()));
}

void ImageService::note(store::ImageRecord record)
{
    if (m_noted.size() >= kNotedAtMost)
        m_noted.clear();
    if (!record.localHash.empty())
        m_noted.insert_or_assign(record.original, record);
    m_notes.record(std::move(record));
}

} // namespace lectern::library
