#pragma once

#include "domain/category_rule.h"
#include "domain/import_history.h"
#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lectern::importer {

class PauseSwitch;

struct ImportOptions {
    int jobs = 0; ///< parser threads; 0: one per core, at most 8
    bool dryRun = false; ///< everything but writing: the library is not touched, nor made
    /// A dry run opens unchanged files too, for the whole tree of categories.
    bool looksAtUnchanged = false;
    Removals removals = Removals::Respect;
    /// How the sources' articles come by their categories from now on, those in the library
    /// already included; empty: as the library remembers for each source.
    std::optional<CategoryRule> categories = {};
    Absences absences = Absences::Ask;
    /// Watched: rejected files are not opened again before they change, and nothing found is no
    /// reason for a report.
    ImportOccasion occasion = ImportOccasion::Asked;
    /// Files changed at this moment or after it (ns since 1970), up to a minute later, may still be
    /// being written: they are left for the next import.
    std::optional<std::int64_t> unsettledFromNs = {};
    PauseSwitch* pause = nullptr; ///< outlives the import
};

struct ImportProgress {
    enum class Phase { Scanning, Importing, Paused, Finishing } phase = Phase::Scanning;
    std::int64_t done = 0; ///< files
    std::int64_t unopened = 0; ///< of those; unchanged, and no measure of how fast it goes
    std::int64_t total = 0; ///< files found so far; final once phase is Importing
    std::int64_t bytes = 0;
    double seconds = 0; ///< since the start, without pauses
    std::string currentPath; ///< for people to read
    ImportCounts counts; ///< so far
    std::map<ProblemKind, std::int64_t> problems; ///< so far
};

/// Called from the thread of run(), at most some 20 times a second and once at the end.
using OnProgress = std::function<void(const ImportProgress&)>;

/// Imports folders (recursively) and files named one by one into the library at `libraryFolder`.
/// Blocks its thread until done; parser workers and one writer run inside. Memory stays flat
/// (bounded queue) however large the archive. Stopped by `stop`: what was committed stays, the
/// report says `cancelled`. A bad file is a line in the report; an Error comes back only where the
/// library itself cannot be used (Io, Database).
Result<ImportReport> runImport(const std::filesystem::path& libraryFolder,
                               const std::vector<std::filesystem::path>& paths,
                               const ImportOptions& options = {}, const OnProgress& onProgress = {},
                               std::stop_token stop = {});

/// The largest file that is read, in bytes; a larger one is rejected with a sentence.
inline constexpr std::int64_t kMaxFileBytes = std::int64_t {32} * 1024 * 1024;

/// A path for people and JSON: UTF-8, bytes that are not as \xNN.
std::string displayPath(const std::filesystem::path& path);

} // namespace lectern::importer
