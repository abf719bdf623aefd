#include "text/export_entry.h"

#include "text/export_kind.h"
#include "text/link_entries.h"
#include "text/omnivore_item.h"
#include "text/readeck_item.h"
#include "text/wallabag_entry.h"

namespace lectern::text {

std::optional<ReadArticle> readExportEntry(std::string_view bytes,
                                           const std::filesystem::path& path,
                                           const SanitiseOptions& options)
{
    const ExportKind kind = kindOfEntry(path);
    switch (kind) {
    case ExportKind::None:
        break;
    case ExportKind::Wallabag:
        return readWallabagEntry(bytes, options);
    case ExportKind::OmnivoreList:
        return readOmnivoreLink(bytes, options);
    case ExportKind::ReadeckItem:
        return readReadeckLink(bytes, options);
    case ExportKind::PocketCsv:
    case ExportKind::InstapaperCsv:
    case ExportKind::RaindropCsv:
    case ExportKind::LinksCsv:
        return readCsvLink(bytes, kind, options);
    case ExportKind::PocketHtml:
    case ExportKind::Bookmarks:
        return readBookmark(bytes, kind, options);
    }
    return std::nullopt;
}

} // namespace lectern::text
