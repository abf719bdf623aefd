#pragma once

#include "domain/category_path.h"
#include "domain/import_problem.h"
#include "domain/reading_marks.h"
#include "text/export_kind.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// One article of an export: where its own bytes stand in the file, and what only its place in the
/// file says of it.
struct ExportEntry {
    std::uint64_t begin = 0;
    std::uint64_t length = 0;
    /// "23.wallabag.json", "example.com-0f1e2d3c4b5a6978.pocket.csv": unique in its file and the
    /// same in the next export of the same article (by its number there, else by its address).
    std::string name;
    CategoryPath folder; ///< of a bookmark
    ReadState readState = ReadState::Unread; ///< by the section it stands in (Pocket's HTML)
};

/// What an export holds.
struct ExportIndex {
    std::vector<ExportEntry> entries; ///< in the order of the file
    /// To be put before an entry's bytes, so that they can be read by themselves: the first line of
    /// a CSV, which names its columns.
    std::string head;
    /// EntryDamaged, TooLarge, NotAPage; their path is an entry's name, or empty.
    std::vector<ImportProblem> problems;
    std::int64_t leftOut = 0; ///< entries that are no articles (NotAPage)
};

/// The longest entry and the most entries that are taken of one export.
inline constexpr std::size_t kMaxEntryBytes = std::size_t {64} * 1024 * 1024;
inline constexpr std::size_t kMaxExportEntries = 500'000;

/// Finds the articles of an export in one pass over its bytes, which come in pieces of any size: an
/// export of 200 MB never is in memory, only one of its entries (of HTML the whole file, which may
/// have kMaxEntryBytes). A damaged or truncated file gives everything before the damage, and a
/// problem that says so. One thread.
class ExportScanner {
public:
    virtual ~ExportScanner() = default;

    virtual void feed(std::string_view bytes) = 0;
    /// After the last piece, once.
    virtual ExportIndex finish() = 0;

    /// `kind` is not None.
    static std::unique_ptr<ExportScanner> forKind(ExportKind kind);
};

/// All at once, for what is in memory anyway.
ExportIndex indexExport(ExportKind kind, std::string_view bytes);

} // namespace lectern::text
