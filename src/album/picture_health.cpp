#include "album/picture_health.h"

#include "album/health_tally.h"
#include "album/picture_record.h"
#include "images/image_addresses.h"
#include "images/image_folder.h"
#include "store/article_store.h"

#include <unordered_set>
#include <utility>

namespace lectern::album {

namespace {

ImageReach reachOf(const store::ImageRecord& record, bool hasCopy)
{
    if (hasCopy)
        return ImageReach::Local;
    switch (record.status) {
    case ImageStatus::Unreachable:
        return ImageReach::Dead;
    case ImageStatus::Local: // its file is gone
    case ImageStatus::Reachable:
        return cameByProxy(record) ? ImageReach::OnlyByProxy : ImageReach::Reachable;
    case ImageStatus::Unknown:
    case ImageStatus::Embedded:
        break;
    }
    return ImageReach::Untried;
}

} // namespace

Result<std::vector<ArticleId>> selectedArticles(store::LibraryDatabase& database,
                                                const PictureSelection& selection)
{
    store::ArticleStore articles(database);
    if (const auto* filter = std::get_if<ArticleFilter>(&selection))
        return articles.ids(*filter, ArticleOrder::Oldest);
    const auto& ids = std::get<std::vector<ArticleId>>(selection);
    for (const ArticleId id : ids) {
        if (const auto head = articles.head(id); !head)
            return fail(head.error());
    }
    return ids;
}

Result<void> eachPicture(store::LibraryDatabase& database, const PictureSelection& selection,
                         const TakeHealthRow& take, const std::stop_token& stop)
{
    const auto ids = selectedArticles(database, selection);
    if (!ids)
        return fail(ids.error());
    store::ArticleStore articles(database);
    store::ImageStatusStore records(database);
    const images::ImageFolder copies(database.folder());
    std::unordered_set<std::string> seen;
    for (const ArticleId id : *ids) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, "The report was stopped.");
        const auto images = articles.images(id);
        if (!images && images.error().kind == ErrorKind::NotFound)
            continue; // removed meanwhile
        if (!images)
            return fail(images.error());
        for (const ImageRef& image : *images) {
            if (!images::isRemote(image.original) || !seen.insert(image.original).second)
                continue;
            const auto record = records.find(image.original);
            if (!record)
                return fail(record.error());
            const auto known = record->value_or(store::ImageRecord {});
            const bool hasCopy = copies.holds(image.localHash);
            take({.original = image.original,
                  .host = images::hostOf(image.original),
                  .reach = reachOf(known, hasCopy),
                  .byProxy = *record && cameByProxy(known),
                  .chosenAddress = known.chosenAddress,
                  .sizeBytes = known.sizeBytes,
                  .triedSeconds = known.triedSeconds,
                  .failure = known.failure,
                  .article = id});
        }
    }
    return {};
}

Result<ImageHealth> pictureHealth(store::LibraryDatabase& database,
                                  const PictureSelection& selection, const std::stop_token& stop)
{
    HealthTally tally;
    const auto done = eachPicture(
        database, selection, [&](const ImageHealthRow& row) { tally.add(row); }, stop);
    if (!done)
        return fail(done.error());
    return tally.health();
}

} // namespace lectern::album
