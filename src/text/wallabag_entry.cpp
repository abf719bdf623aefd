#include "text/wallabag_entry.h"

#include "text/address_filter.h"
#include "text/annotation_range.h"
#include "text/encoding.h"
#include "text/header_strings.h"
#include "text/json_value.h"

#include <algorithm>

namespace lectern::text {

namespace {

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        if (const std::string one = collapsed(name); !one.empty())
            (text += text.empty() ? "" : ", ") += one;
    return text;
}

std::vector<CarriedNote> notesOf(const JsonValue& annotations, std::string_view content,
                                 std::string_view plainText)
{
    std::vector<CarriedNote> notes;
    // A hostile entry has a thousand ranges in a page of megabytes: past this the first of equal
    // passages is good enough.
    std::size_t bytesToLookThrough = std::size_t {64} * 1024 * 1024;
    for (const JsonValue& annotation : annotations.items) {
        CarriedNote note;
        note.quote = trimmed(annotation["quote"].scalar());
        note.note = trimmed(annotation["text"].scalar());
        note.createdAt = savedSeconds(annotation["created_at"].scalar());
        const JsonValue& ranges = annotation["ranges"];
        const bool isWorthALook = !ranges.items.empty() && content.size() <= bytesToLookThrough;
        if (isWorthALook)
            bytesToLookThrough -= content.size();
        if (isWorthALook)
            note.near = placeOfRange(ranges.items.front()["start"].scalar(), content, plainText);
        if (!note.quote.empty() || !note.note.empty())
            notes.push_back(std::move(note));
    }
    return notes;
}

SavedLink linkOf(const JsonValue& entry)
{
    SavedLink link;
    link.url = trimmedAddress(entry["url"].scalar());
    if (link.url.empty())
        link.url = trimmedAddress(entry["given_url"].scalar());
    link.title = entry["title"].scalar();
    link.author = joined(entry["published_by"].scalars());
    for (std::string& label : entry["tags"].scalars("label"))
        if (std::string tag = collapsed(label); !tag.empty())
            link.tags.push_back(std::move(tag));
    link.date = savedDate(entry["published_at"].scalar());
    if (!link.date.sortSeconds)
        link.date = savedDate(entry["created_at"].scalar());
    link.cover = trimmed(entry["preview_picture"].scalar());
    link.language = collapsed(entry["language"].scalar());
    if (entry["is_archived"].isTrue())
        link.carried.readState = ReadState::Read;
    if (entry["is_starred"].isTrue())
        link.carried.star = Star::On;
    return link;
}

/// With the content in the place of the link's own words.
void putContent(ReadArticle& article, const std::string& content, const SanitiseOptions& options)
{
    auto withBase = options;
    if (article.frontMatter.sourceUrl.starts_with("http"))
        withBase.baseAddress = article.frontMatter.sourceUrl;
    auto document = Sanitiser(withBase).sanitise(content);
    const bool isNothing
        = document.plainText.empty() && document.images.empty() && document.iframes.empty();
    if (isNothing)
        return;
    article.document = std::move(document);
    std::erase_if(article.problems,
                  [](const auto& problem) { return problem.kind == ProblemKind::LinkOnly; });
    if (!article.document.tooComplex.empty())
        article.problems.push_back(
            {{},
             0,
             ProblemKind::BodyTooComplex,
             article.document.tooComplex + " The body is kept as plain text."});
}

} // namespace

std::optional<ReadArticle> readWallabagEntry(std::string_view json, const SanitiseOptions& options)
{
    const DecodedText text = decodeToUtf8(json);
    const JsonDocument entry = readJson(text.utf8);
    const DecodedText content = decodeToUtf8(entry.root["content"].scalar()); // `\u0000` goes
    SavedLink link = linkOf(entry.root);
    if (link.url.empty() && content.utf8.empty())
        return std::nullopt;
    ReadArticle article = readSavedLink(std::move(link), "wallabag", options);
    putContent(article, content.utf8, options);
    article.carried.notes
        = notesOf(entry.root["annotations"], content.utf8, article.document.plainText);
    if (!entry.damage.empty())
        article.problems.push_back(
            {{},
             0,
             ProblemKind::ExportDamaged,
             "The entry is damaged: " + entry.damage + ". What stands before that was taken."});
    article.problems.insert(article.problems.begin(), text.problems.begin(), text.problems.end());
    return article;
}

} // namespace lectern::text
