#pragma once

#include "domain/category_rule.h"
#include "domain/ids.h"
#include "domain/import_report.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lectern {

/// Who wanted an import: a person, or the watching of a source.
enum class ImportOccasion { Asked, Watched };

/// What becomes of files that are gone all at once, as with a disk that is not connected.
enum class Absences {
    Ask, ///< nothing; the report says so
    Mark, ///< they are missing, as any other
};

/// What an import was asked for, as the library keeps it until it has ended.
struct ImportRequest {
    std::vector<std::filesystem::path> paths {}; ///< absolute; none: nothing to be gone on with
    Removals removals = Removals::Respect;
    ImportOccasion occasion = ImportOccasion::Asked;
    /// The rule the sources were to have from then on; nothing: as the library remembers.
    std::optional<CategoryRule> categories {};
};

/// An import that was stopped or killed, and can be gone on with by importing its paths again.
struct UnfinishedImport {
    ImportId id;
    ImportRequest request;
    std::int64_t startedAt = 0; ///< seconds since 1970
    std::int64_t done = 0; ///< files, as of the last batch that is in the library
    std::int64_t total = 0; ///< 0: it had not come to know
    bool isRunning = false; ///< in this or in another process: leave it alone
};

/// An import whose report the library keeps. `report.problems` is empty in lists.
struct KeptImport {
    ImportId id {};
    ImportRequest request {};
    std::int64_t startedAt = 0; ///< seconds since 1970
    std::int64_t finishedAt = 0;
    std::int64_t problemCount = 0;
    ImportReport report {};
};

} // namespace lectern
