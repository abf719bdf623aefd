#include "library/image_service.h"

#include "images/proxy_rules.h"
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
                           Record record, NotKept notKept)
    : m_connection(libraryFolder, store::Access::ReadOnly)
    , m_copies(libraryFolder)
    , m_record(std::move(record))
    , m_notKept(std::move(notKept))
    , m_fetcher(limits)
{
}

void ImageService::serve(const OpenGate& gate, ArticleId id, int index, ImagePolicy policy,
                         Done done)
{
    const auto image = find(gate, id, index);
    if (!image)
        return done(placeholderFor({}));
    if (policy == ImagePolicy::Off)
        return done(placeholderFor(*image));
    if (auto picture = localPicture(id, *image))
        return done(served(std::move(*picture)));
    if (policy == ImagePolicy::LocalOnly || !hasRemoteAddress(*image))
        return done(placeholderFor(*image));
    fetch(*image, std::move(done));
}

Result<ImageRef> ImageService::find(const OpenGate& gate, ArticleId id, int index)
{
    const auto database = m_connection.database(gate);
    if (!database)
        return fail(database.error());
    // A page asks for all of its pictures in a row, and embedded ones are costly to load.
    const auto version = (*database)->dataVersion();
    if (!version)
        return fail(version.error());
    if (m_page.id != id || m_page.dataVersion != *version) {
        auto images = store::ArticleStore(**database).images(id);
        if (!images)
            return fail(images.error());
        m_page = {id, *version, std::move(*images)};
    }
    const auto found
        = std::find_if(m_page.images.begin(), m_page.images.end(),
                       [index](const ImageRef& image) { return image.index == index; });
    if (found == m_page.images.end())
        return fail(ErrorKind::NotFound, "The article has no picture of this number.");
    return *found;
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
    if (hash.empty() && images::isRemote(image.original)) {
        const auto record
            = store::ImageStatusStore(*m_connection.openedDatabase()).find(image.original);
        if (record && *record)
            hash = (*record)->localHash;
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
    std::vector<ImageRef> found {image};
    found.front().localHash.clear();
    importer::LocalPictures(m_copies).collect(found, *root, article.lexically_relative(*root));
    auto picture = m_copies.load(found.front().localHash);
    if (!picture)
        return std::nullopt;
    return std::move(*picture);
}

std::optional<fs::path> ImageService::rootOf(const fs::path& article)
{
    const auto holds = [&](const fs::path& root) { return contains(root, article); };
    auto found = std::find_if(m_roots.begin(), m_roots.end(), holds);
    if (found == m_roots.end()) {
        const auto sources = store::StateStore(*m_connection.openedDatabase()).sources();
        if (!sources)
            return std::nullopt;
        m_roots.clear();
        for (const auto& source : *sources)
            m_roots.push_back(source.root);
        found = std::find_if(m_roots.begin(), m_roots.end(), holds);
    }
    if (found == m_roots.end())
        return std::nullopt;
    return *found;
}

void ImageService::fetch(const ImageRef& image, Done done)
{
    auto& waiting = m_underWay[image.original];
    waiting.push_back(std::move(done));
    if (waiting.size() > 1)
        return; // the same picture again: one request serves all
    m_fetcher.fetch(image, [this, image](Result<images::ImageFetcher::Fetched> fetched) {
        ServedImage answer;
        if (fetched) {
            keep(image, *fetched);
            answer = served(std::move(fetched->picture));
        } else {
            m_record({image.original,
                      ImageStatus::Unreachable,
                      {},
                      {},
                      {},
                      0,
                      QDateTime::currentSecsSinceEpoch()});
            answer = placeholderFor(image);
        }
        const auto all = m_underWay.extract(image.original);
        for (const Done& tell : all.mapped())
            tell(answer);
    });
}

void ImageService::keep(const ImageRef& image, const images::ImageFetcher::Fetched& fetched)
{
    store::ImageRecord record;
    record.original = image.original;
    record.mimeType = fetched.picture.mimeType;
    record.chosenAddress = fetched.address;
    record.sizeBytes = static_cast<std::int64_t>(fetched.picture.bytes.size());
    record.triedSeconds = QDateTime::currentSecsSinceEpoch();
    record.status = ImageStatus::Reachable;
    if (auto hash = m_copies.save(fetched.picture.bytes)) {
        record.localHash = std::move(*hash);
        record.status = ImageStatus::Local;
    } else {
        m_notKept(hash.error());
    }
    m_record(std::move(record));
}

} // namespace lectern::library
