#include "text/export_index.h"

#include "text/bookmark_scanner.h"
#include "text/csv_scanner.h"
#include "text/json_array_scanner.h"

namespace lectern::text {

std::unique_ptr<ExportScanner> ExportScanner::forKind(ExportKind kind)
{
    switch (kind) {
    case ExportKind::None:
    case ExportKind::ReadeckItem:
    case ExportKind::Wallabag:
    case ExportKind::OmnivoreList:
        break;
    case ExportKind::PocketCsv:
    case ExportKind::InstapaperCsv:
    case ExportKind::RaindropCsv:
    case ExportKind::LinksCsv:
        return std::make_unique<CsvScanner>(kind);
    case ExportKind::PocketHtml:
    case ExportKind::Bookmarks:
        return std::make_unique<BookmarkScanner>(kind);
    }
    return std::make_unique<JsonArrayScanner>(kind);
}

ExportIndex indexExport(ExportKind kind, std::string_view bytes)
{
    const auto scanner = ExportScanner::forKind(kind);
    scanner->feed(bytes);
    return scanner->finish();
}

} // namespace lectern::text
