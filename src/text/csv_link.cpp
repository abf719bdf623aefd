#include "text/csv_reader.h"
#include "text/encoding.h"
#include "text/header_strings.h"
#include "text/json_value.h"
#include "text/link_entries.h"

#include <algorithm>

namespace lectern::text {

namespace {

std::vector<std::string> tagsIn(std::string_view field)
{
    field = trimmed(field);
    if (field.starts_with('[')) {
        const auto list = readJson(field);
        if (list.damage.empty())
            return list.root.scalars();
    }
    const char separator = field.find('|') != std::string_view::npos ? '|' : ',';
    std::vector<std::string> tags;
    while (!field.empty()) {
        const std::size_t at = std::min(field.find(separator), field.size());
        std::string tag = collapsed(field.substr(0, at));
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end())
            tags.push_back(std::move(tag));
        field.remove_prefix(std::min(at + 1, field.size()));
    }
    return tags;
}

/// Instapaper's folder is also its state; what is none of these words is a folder.
void takeFolder(SavedLink& link, std::string_view field, ExportKind kind)
{
    const std::string folder(trimmed(field));
    const bool isInstapaper = kind == ExportKind::InstapaperCsv;
    if (isInstapaper && folder == "Starred")
        link.carried.star = Star::On;
    if (isInstapaper && folder == "Archive")
        link.carried.readState = ReadState::Read;
    const bool isState
        = isInstapaper && (folder == "Archive" || folder == "Starred" || folder == "Unread");
    const bool isNone = kind == ExportKind::RaindropCsv && folder == "Unsorted";
    if (folder.empty() || isState || isNone)
        return;
    // Raindrop: "/" between nested folders.
    CategoryPath path = kind == ExportKind::RaindropCsv ? parseCategoryPath(folder)
                                                        : CategoryPath {{collapsed(folder)}};
    if (!path.empty())
        link.folders.push_back(std::move(path));
}

/// "Highlight:…" and "Note:…" lines, as Raindrop's export has them; else each paragraph is one.
std::vector<CarriedNote> highlightsIn(std::string_view field)
{
    constexpr std::string_view kHighlight = "Highlight:";
    constexpr std::string_view kNote = "Note:";
    std::vector<CarriedNote> notes;
    bool isNote = false;
    while (!field.empty()) {
        const std::size_t end = std::min(field.find('\n'), field.size());
        std::string_view line = trimmed(field.substr(0, end));
        field.remove_prefix(std::min(end + 1, field.size()));
        if (line.starts_with(kHighlight)) {
            notes.push_back({.quote = std::string(trimmed(line.substr(kHighlight.size())))});
            isNote = false;
            continue;
        }
        if (line.starts_with(kNote) && !notes.empty()) {
            line = trimmed(line.substr(kNote.size()));
            isNote = true;
        }
        if (line.empty())
            continue;
        if (notes.empty())
            notes.emplace_back();
        std::string& text = isNote ? notes.back().note : notes.back().quote;
        (text += text.empty() ? "" : "\n") += line;
    }
    return notes;
}

std::string formatName(ExportKind kind)
{
    switch (kind) {
    case ExportKind::PocketCsv:
        return "pocket";
    case ExportKind::InstapaperCsv:
        return "instapaper";
    case ExportKind::RaindropCsv:
        return "raindrop";
    default:
        return "links";
    }
}

} // namespace

std::optional<ReadArticle> readCsvLink(std::string_view bytes, ExportKind kind,
                                       const SanitiseOptions& options)
{
    const DecodedText text = decodeToUtf8(bytes);
    const std::size_t head = std::min(csvRecordLength(text.utf8), text.utf8.size());
    const auto columns = linkColumns(csvFields(std::string_view(text.utf8).substr(0, head)));
    const auto fields = csvFields(std::string_view(text.utf8).substr(head));
    const auto field = [&](std::size_t column) -> std::string_view {
        return column < fields.size() ? std::string_view(fields[column]) : std::string_view {};
    };
    SavedLink link;
    link.url = trimmed(field(columns.url));
    if (!link.url.starts_with("http"))
        return std::nullopt;
    link.title = trimmed(field(columns.title));
    link.tags = tagsIn(field(columns.tags));
    link.date = savedDate(field(columns.created));
    link.note = trimmed(field(columns.note));
    link.cover = trimmed(field(columns.cover));
    takeFolder(link, field(columns.folder), kind);
    const std::string status = asciiLower(trimmed(field(columns.status)));
    if (status == "archive" || status == "archived" || status == "read")
        link.carried.readState = ReadState::Read;
    const std::string favourite = asciiLower(trimmed(field(columns.favourite)));
    if (favourite == "true" || favourite == "1")
        link.carried.star = Star::On;
    link.carried.notes = highlightsIn(field(columns.highlights));
    link.excerpt = trimmed(field(columns.excerpt));
    // Where the page itself is missing, the passages marked in it are all there is of it.
    for (const CarriedNote& note : link.carried.notes)
        (link.excerpt += link.excerpt.empty() ? "" : "\n\n") += note.quote;
    auto article = readSavedLink(std::move(link), formatName(kind), options);
    article.problems.insert(article.problems.begin(), text.problems.begin(), text.problems.end());
    return article;
}

} // namespace lectern::text
