#include "text/readeck_item.h"

#include "text/address_filter.h"
#include "text/encoding.h"
#include "text/header_strings.h"
#include "text/json_value.h"

namespace lectern::text {

namespace {

constexpr std::int64_t kReadPercent = 98;

std::vector<CarriedNote> notesOf(const JsonValue& annotations)
{
    std::vector<CarriedNote> notes;
    for (const JsonValue& annotation : annotations.items) {
        CarriedNote note;
        note.quote = trimmed(annotation["text"].scalar());
        note.note = trimmed(annotation["note"].scalar());
        note.colour = colourNamed(annotation["color"].scalar());
        note.createdAt = savedSeconds(annotation["created"].scalar());
        if (!note.quote.empty() || !note.note.empty())
            notes.push_back(std::move(note));
    }
    return notes;
}

SavedLink linkOf(const JsonValue& info)
{
    SavedLink link;
    link.url = trimmedAddress(info["URL"].scalar());
    link.title = info["Title"].scalar();
    for (const std::string& author : info["Authors"].scalars())
        (link.author += link.author.empty() ? "" : ", ") += collapsed(author);
    for (const std::string& label : info["Labels"].scalars())
        if (std::string tag = collapsed(label); !tag.empty())
            link.tags.push_back(std::move(tag));
    link.date = savedDate(info["Published"].scalar());
    if (!link.date.sortSeconds)
        link.date = savedDate(info["Created"].scalar());
    link.excerpt = trimmed(info["Description"].scalar());
    link.language = collapsed(info["Lang"].scalar());
    if (info["IsArchived"].isTrue() || info["ReadProgress"].number().value_or(0) >= kReadPercent)
        link.carried.readState = ReadState::Read;
    if (info["IsMarked"].isTrue())
        link.carried.star = Star::On;
    link.carried.notes = notesOf(info["Annotations"]);
    return link;
}

void fillIn(std::string& field, std::string value)
{
    if (!value.empty())
        field = std::move(value);
}

} // namespace

void addReadeck(ReadArticle& article, std::string_view info)
{
    const JsonDocument document = readJson(decodeToUtf8(info).utf8);
    SavedLink link = linkOf(document.root);
    FrontMatter& meta = article.frontMatter;
    article.format = "readeck";
    fillIn(meta.title, collapsed(link.title));
    fillIn(meta.author, std::move(link.author));
    fillIn(meta.sourceUrl, std::move(link.url));
    fillIn(meta.language, std::move(link.language));
    if (!link.tags.empty())
        meta.tags = std::move(link.tags);
    if (link.date.sortSeconds)
        meta.date = std::move(link.date);
    article.carried = std::move(link.carried);
}

std::optional<ReadArticle> readReadeckLink(std::string_view info, const SanitiseOptions& options)
{
    const JsonDocument document = readJson(decodeToUtf8(info).utf8);
    SavedLink link = linkOf(document.root);
    if (link.url.empty())
        return std::nullopt;
    return readSavedLink(std::move(link), "readeck", options);
}

} // namespace lectern::text
