#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lectern::text {

/// Files of other programs that hold many articles, and what one of their articles is on its own.
enum class ExportKind {
    None,
    Wallabag, ///< JSON: articles with content, tags, annotations
    OmnivoreList, ///< `metadata_0_to_20.json` by itself: links
    PocketCsv,
    InstapaperCsv,
    RaindropCsv,
    LinksCsv, ///< any other CSV with a column of addresses
    PocketHtml, ///< `ril_export.html`
    Bookmarks, ///< Netscape's bookmark file, as every browser exports
    ReadeckItem, ///< `bookmarks/<uid>/info.json` of a Readeck export; never a file of many
};

/// What a file is, by its first bytes (`kRecognitionBytes` are enough, fewer may be), whatever it
/// is called. None: no export that is known, or one article of its own. Sources of the formats
/// stand in the headers of their readers (wallabag_entry.h, csv_link.h, bookmark_file.h).
inline constexpr std::size_t kRecognitionBytes = std::size_t {64} * 1024;
ExportKind recogniseExport(std::string_view firstBytes);

/// "a wallabag export (JSON)": for people, after "It is ".
std::string_view exportDescription(ExportKind kind);

/// The end of an entry's name, "…-23.wallabag.json": by it readArticle knows what the bytes are.
std::string_view entryEnding(ExportKind kind);
/// None where the name is no entry's.
ExportKind kindOfEntry(const std::filesystem::path& path);

} // namespace lectern::text
