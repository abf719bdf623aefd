#include "text/export_kind.h"

#include "text/csv_reader.h"
#include "text/header_strings.h"
#include "text/json_reader.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

namespace lectern::text {

namespace {

using Token = JsonReader::Token;
using Keys = std::set<std::string, std::less<>>;

struct KindRow {
    ExportKind kind;
    std::string_view ending;
    std::string_view description;
};

constexpr std::array kKinds {
    KindRow {ExportKind::Wallabag, ".wallabag.json", "a wallabag export (JSON)"},
    KindRow {ExportKind::OmnivoreList, ".omnivore.json", "the list of an Omnivore export (JSON)"},
    KindRow {ExportKind::PocketCsv, ".pocket.csv", "a Pocket export (CSV)"},
    KindRow {ExportKind::InstapaperCsv, ".instapaper.csv", "an Instapaper export (CSV)"},
    KindRow {ExportKind::RaindropCsv, ".raindrop.csv", "a Raindrop export (CSV)"},
    KindRow {ExportKind::LinksCsv, ".links.csv", "a list of links (CSV)"},
    KindRow {ExportKind::PocketHtml, ".pocket.html", "a Pocket export (HTML)"},
    KindRow {ExportKind::Bookmarks, ".bookmark.html", "a browser's bookmark file"},
    KindRow {ExportKind::ReadeckItem, "/info.json", "an article of a Readeck export"},
};

bool hasAny(const Keys& keys, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::any_of(wanted, [&](auto key) { return keys.contains(key); });
}

/// The keys of the first object of an array, as far as the bytes go.
Keys keysOfFirstObject(std::string_view bytes)
{
    Keys keys;
    JsonReader reader(bytes);
    if (reader.next() != Token::BeginArray || reader.next() != Token::BeginObject)
        return keys;
    while (reader.next() == Token::Key) {
        keys.insert(reader.text());
        if (!reader.skipValue())
            break;
    }
    return keys;
}

ExportKind recogniseJson(std::string_view bytes)
{
    const Keys keys = keysOfFirstObject(bytes);
    if (hasAny(keys, {"slug"}) && hasAny(keys, {"readingProgress", "savedAt", "state"}))
        return ExportKind::OmnivoreList;
    const bool isWallabag = hasAny(keys, {"url", "given_url"})
        && hasAny(keys,
                  {"is_archived", "is_starred", "given_url", "origin_url", "archived_at",
                   "domain_name", "reading_time"});
    return isWallabag ? ExportKind::Wallabag : ExportKind::None;
}

ExportKind recogniseCsv(std::string_view bytes)
{
    const std::size_t length = std::min(csvRecordLength(bytes), bytes.size());
    const std::string_view line = bytes.substr(0, length);
    constexpr std::size_t kMaxHeaderLine = 4096;
    if (line.size() > kMaxHeaderLine || line.find(',') == std::string_view::npos)
        return ExportKind::None;
    const auto header = csvFields(line);
    const LinkColumns columns = linkColumns(header);
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(
            header, [&](const auto& field) { return asciiLower(collapsed(field)) == name; });
    };
    const bool hasLink = columns.url != std::string::npos && columns.title != std::string::npos;
    if (!hasLink)
        return ExportKind::None;
    if (has("time_added"))
        return ExportKind::PocketCsv;
    if (has("selection") && has("folder"))
        return ExportKind::InstapaperCsv;
    return has("excerpt") && has("folder") ? ExportKind::RaindropCsv : ExportKind::LinksCsv;
}

ExportKind recogniseHtml(std::string_view bytes)
{
    constexpr std::size_t kHeadBytes = 2048;
    const std::string head = asciiLower(bytes.substr(0, kHeadBytes));
    if (head.find("<!doctype netscape-bookmark-file") != std::string::npos)
        return ExportKind::Bookmarks;
    return head.find("<title>pocket export</title>") != std::string::npos ? ExportKind::PocketHtml
                                                                          : ExportKind::None;
}

} // namespace

ExportKind recogniseExport(std::string_view firstBytes)
{
    const std::string_view bytes = trimmed(firstBytes.substr(0, kRecognitionBytes));
    if (bytes.starts_with('['))
        return recogniseJson(bytes);
    return bytes.starts_with('<') ? recogniseHtml(bytes) : recogniseCsv(bytes);
}

std::string_view exportDescription(ExportKind kind)
{
    const auto row = std::ranges::find(kKinds, kind, &KindRow::kind);
    return row == kKinds.end() ? std::string_view {} : row->description;
}

std::string_view entryEnding(ExportKind kind)
{
    const auto row = std::ranges::find(kKinds, kind, &KindRow::kind);
    return row == kKinds.end() ? std::string_view {} : row->ending;
}

ExportKind kindOfEntry(const std::filesystem::path& path)
{
    const std::string_view name = path.native();
    const auto row = std::ranges::find_if(
        kKinds, [&](const KindRow& each) { return name.ends_with(each.ending); });
    return row == kKinds.end() ? ExportKind::None : row->kind;
}

} // namespace lectern::text
