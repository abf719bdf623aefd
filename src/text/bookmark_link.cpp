#include "text/address_filter.h"
#include "text/character_references.h"
#include "text/encoding.h"
#include "text/header_strings.h"
#include "text/html_tokens.h"
#include "text/link_entries.h"

#include <algorithm>

namespace lectern::text {

namespace {

std::vector<std::string> splitTags(std::string_view field)
{
    std::vector<std::string> tags;
    while (!field.empty()) {
        const std::size_t at = std::min(field.find(','), field.size());
        std::string tag = collapsed(field.substr(0, at));
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end())
            tags.push_back(std::move(tag));
        field.remove_prefix(std::min(at + 1, field.size()));
    }
    return tags;
}

void takeAttributes(SavedLink& link, const HtmlToken& token)
{
    for (const RawAttribute& attribute : token.attributes) {
        const std::string name = asciiLower(attribute.name);
        const std::string value = decoded(attribute.value, ReferencePlace::Attribute);
        if (name == "href")
            link.url = trimmedAddress(value);
        else if (name == "add_date" || name == "time_added")
            link.date = savedDate(value);
        else if (name == "tags")
            link.tags = splitTags(value);
        else if (name == "toread" && value == "0")
            link.carried.readState = ReadState::Read;
        else if (name == "data-important" && value == "true") // Raindrop's HTML
            link.carried.star = Star::On;
        else if (name == "data-cover" || name == "cover")
            link.cover = value;
    }
}

} // namespace

std::optional<ReadArticle> readBookmark(std::string_view html, ExportKind kind,
                                        const SanitiseOptions& options)
{
    const DecodedText text = decodeToUtf8(html);
    SavedLink link;
    HtmlTokens tokens(text.utf8);
    HtmlToken token;
    std::string* place = nullptr; // where text belongs to
    while (tokens.next(token)) {
        const bool isStart = token.kind == HtmlToken::Kind::StartTag;
        if (isStart && token.name == "a" && link.url.empty()) {
            takeAttributes(link, token);
            place = &link.title;
        } else if (token.kind == HtmlToken::Kind::EndTag && token.name == "a") {
            place = nullptr;
        } else if (isStart && token.name == "dd") {
            place = &link.note;
        } else if (isStart && token.name == "br" && place) {
            *place += '\n';
        } else if (token.kind == HtmlToken::Kind::Text && place) {
            *place += token.text;
        }
    }
    if (!link.url.starts_with("http"))
        return std::nullopt;
    link.title = decoded(link.title, ReferencePlace::Text);
    link.note = decoded(trimmed(link.note), ReferencePlace::Text);
    const bool isPocket = kind == ExportKind::PocketHtml;
    auto article = readSavedLink(std::move(link), isPocket ? "pocket" : "bookmark", options);
    article.problems.insert(article.problems.begin(), text.problems.begin(), text.problems.end());
    return article;
}

} // namespace lectern::text
