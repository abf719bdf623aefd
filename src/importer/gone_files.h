#pragma once

#include "importer/import_plan.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace lectern::importer {

/// Files that the library knows of a source and that are gone from the folders searched.
struct GoneFiles {
    std::vector<std::filesystem::path> fresh; ///< since the last import; in path order
    std::int64_t before = 0; ///< marked missing already
    /// All at once: the folder is empty, or of many files only less than half are left. That looks
    /// like a disk that is not connected rather than like someone tidying up. Never of a packed
    /// file, which was read to its end.
    bool looksAbsent = false;
};

/// Looks at the disk for each file that was not found.
GoneFiles findGoneFiles(const PlannedSource& source);

} // namespace lectern::importer
