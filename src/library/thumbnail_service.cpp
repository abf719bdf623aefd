// The pictures of lists. What is asked for by a page is in image_service.cpp.
#include "images/image_addresses.h"
#include "library/image_service.h"
#include "library/thumbnail_choice.h"
#include "store/article_store.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lectern::library {

namespace {

/// A list passes by the same article many times a day; a page asks its hosts each time.
constexpr std::chrono::seconds kRestAfterFailure = std::chrono::hours(24);
/// A list is no reason to knock at many doors for one article.
constexpr std::size_t kMostFetched = 2;

/// The picture, moved in and out again, or nothing where it is not fit to be shown small.
std::optional<ServedImage> fitForThumbnail(ServedImage image)
{
    auto picture = images::identifyPicture(std::move(image.bytes));
    if (!picture || !isFitForThumbnail(*picture))
        return std::nullopt;
    return ServedImage {std::move(picture->bytes), std::move(picture->mimeType), true};
}

} // namespace

void ImageService::serveThumbnail(const OpenGate& gate, ArticleId id, ImagePolicy policy, Done done)
{
    if (policy == ImagePolicy::Off)
        return done({});
    const auto page = load(gate, id);
    if (!page)
        return done({});
    const auto head = store::ArticleStore(*m_connection.openedDatabase()).headPictures(id);
    if (!head)
        return done({});
    auto candidates = thumbnailCandidates(*head, page->images, m_rules);
    for (const ImageRef& image : candidates) {
        auto picture = localPicture(id, image);
        if (picture && isFitForThumbnail(*picture))
            return done({std::move(picture->bytes), std::move(picture->mimeType), true});
    }
    if (policy == ImagePolicy::LocalOnly)
        return done({});
    std::erase_if(candidates, [this](const ImageRef& image) {
        return !images::isRemote(image.original) || !image.localHash.empty() || failedLately(image);
    });
    candidates.resize(std::min(candidates.size(), kMostFetched));
    std::vector<images::FetchRequest> requests;
    requests.reserve(candidates.size());
    for (ImageRef& image : candidates)
        requests.push_back({std::move(image), page->articleUrl});
    fetchThumbnail(std::move(requests), std::move(done));
}

void ImageService::fetchThumbnail(std::vector<images::FetchRequest> candidates, Done done)
{
    if (candidates.empty())
        return done({});
    const images::FetchRequest first = std::move(candidates.front());
    candidates.erase(candidates.begin());
    fetch(first,
          [this, rest = std::move(candidates), done = std::move(done)](ServedImage image) mutable {
              auto fit = image.available ? fitForThumbnail(std::move(image)) : std::nullopt;
              if (fit)
                  done(std::move(*fit));
              else
                  fetchThumbnail(std::move(rest), std::move(done));
          });
}

bool ImageService::failedLately(const ImageRef& image)
{
    const auto record = recordOf(image);
    if (!record || record->status != ImageStatus::Unreachable)
        return false;
    const std::chrono::seconds tried(record->triedSeconds);
    const std::chrono::seconds now(QDateTime::currentSecsSinceEpoch());
    return now - tried < kRestAfterFailure;
}

} // namespace lectern::library
