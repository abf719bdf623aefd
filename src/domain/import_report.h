#pragma once

#include "domain/category_tally.h"
#include "domain/ids.h"
#include "domain/import_problem.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

/// What an import does about articles that a person removed.
enum class Removals { Respect, Restore };

/// What an import did, in numbers. scanned = added + updated + unchanged + duplicates + rejected.
struct ImportCounts {
    std::int64_t scanned = 0;
    std::int64_t skipped
        = 0; ///< files and folders passed over: not articles by name, or not searched
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t duplicates = 0; ///< files whose article the library already has (another shelf)
    /// Files whose article a person removed from the library; they also count as unchanged or,
    /// where another file had the text, as duplicates.
    std::int64_t leftOut = 0;
    /// Files that a person told the library to ignore until they change; they also count as
    /// unchanged.
    std::int64_t ignored = 0;
    std::int64_t repaired = 0; ///< files with at least one repair; they also count above
    std::int64_t rejected = 0;
    std::int64_t missing = 0; ///< files of these sources that are no longer on disk
    /// Files that are gone all at once: rather a disk that is not connected. They are not marked
    /// missing before a person says so.
    std::int64_t absent = 0;
    /// Files that may still be being written (watching only): left for the next import.
    std::int64_t deferred = 0;
    std::int64_t bytes = 0; ///< read from disk
};

/// What an import did.
struct ImportReport : ImportCounts {
    ImportId id; ///< of its row in the library; none where nothing had to be written
    double seconds = 0; ///< without pauses
    bool cancelled = false;
    std::vector<ImportProblem> problems; ///< in path order
    /// Of a dry run: how many of the articles looked at would stand in each category itself; the
    /// empty path is "uncategorised".
    CategoryTally categories;
};

} // namespace lectern
