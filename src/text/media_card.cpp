#include "text/media_card.h"

#include "text/address_filter.h"
#include "text/attribute_filter.h"
#include "text/media_place.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

/// Titles that sites put on every player; they say less than the site's name.
bool saysNothing(std::string_view title)
{
    static constexpr std::array<std::string_view, 5> titles {"YouTube video player", "video player",
                                                             "Video", "iframe", "Embedded content"};
    return std::find(titles.begin(), titles.end(), title) != titles.end();
}

bool isWebAddress(std::string_view link)
{
    return link.starts_with("http") || link.starts_with("HTTP");
}

} // namespace

MediaCard mediaCard(const MetMedia& met, std::string_view link)
{
    MediaCard card;
    const MediaPlace place = mediaPlaceOf(isWebAddress(link) ? link : std::string_view());
    card.site = place.site;
    card.kind = place.kind.empty() ? std::string(met.element) : place.kind;
    card.address = place.address;
    const auto title = trimmedAddress(met.title);
    if (!saysNothing(title))
        card.title = title;
    const bool isFile = met.element == "video" || met.element == "audio";
    if (card.title.empty() && isFile)
        card.title = fileNameOf(met.address);
    if (card.title.empty())
        card.title = card.site;
    if (card.title.empty())
        card.title = title;
    return card;
}

bool isWorthShowing(const MediaCard& card)
{
    return !card.title.empty() || !card.address.empty();
}

void writeCard(HtmlWriter& writer, const MediaCard& card)
{
    std::string attributes = " class=\"lectern-card\"";
    if (!card.address.empty()) {
        addAttribute(attributes, "href", card.address);
        addAttribute(attributes, "rel", "noreferrer noopener");
    }
    addAttribute(attributes, "data-lectern-media", card.kind);
    writer.open(card.address.empty() ? "span" : "a", std::move(attributes));
    writer.open("span", " class=\"lectern-card-title\"");
    writer.textOutside(card.title.empty() ? card.kind : card.title);
    writer.close();
    const std::string place = card.site == card.title ? hostOf(card.address) : card.site;
    if (!place.empty() && place != card.title) {
        writer.open("span", " class=\"lectern-card-site\"");
        writer.textOutside(place);
        writer.close();
    }
    writer.close();
}

} // namespace lectern::text
