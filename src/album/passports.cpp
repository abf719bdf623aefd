#include "album/passports.h"

#include "images/fetch_plan.h"
#include "store/article_store.h"
#include "store/image_settings_store.h"
#include "store/image_status_store.h"

#include <utility>

namespace lectern::album {

namespace {

ImagePassport passportOf(ImageRef image, const std::string& articleUrl,
                         const ImageSettings& settings, const images::ProxyRules& rules)
{
    ImagePassport passport;
    if (!image.proxied.empty()) {
        if (const auto match = rules.undo(image.proxied))
            passport.proxy = match->rule;
    }
    passport.candidates = images::candidatesFor({image, articleUrl}, settings.order, rules);
    for (ImageCandidate& one : passport.candidates) {
        if (one.way == FetchWay::AsSaved)
            one.proxy = passport.proxy;
    }
    passport.image = std::move(image);
    return passport;
}

void addRecord(ImagePassport& passport, store::ImageRecord record)
{
    passport.chosenAddress = std::move(record.chosenAddress);
    passport.chosenWay = record.way;
    passport.mimeType = std::move(record.mimeType);
    passport.sizeBytes = record.sizeBytes;
    passport.pixelWidth = record.width;
    passport.pixelHeight = record.height;
    passport.triedSeconds = record.triedSeconds;
    passport.failure = std::move(record.failure);
}

} // namespace

Result<std::vector<ImagePassport>> passports(store::LibraryDatabase& database, ArticleId id)
{
    const auto settings = store::ImageSettingsStore(database).load();
    if (!settings)
        return fail(settings.error());
    store::ArticleStore articles(database);
    const auto head = articles.head(id);
    if (!head)
        return fail(head.error());
    auto images = articles.images(id);
    if (!images)
        return fail(images.error());
    const images::ProxyRules rules(settings->rules);
    store::ImageStatusStore records(database);
    std::vector<ImagePassport> all;
    for (ImageRef& image : *images) {
        auto passport = passportOf(std::move(image), head->sourceUrl, *settings, rules);
        auto record = records.find(passport.image.original);
        if (!record)
            return fail(record.error());
        if (*record)
            addRecord(passport, std::move(**record));
        all.push_back(std::move(passport));
    }
    return all;
}

} // namespace lectern::album
