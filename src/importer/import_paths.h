#pragma once

#include "domain/import_problem.h"

#include <filesystem>
#include <vector>

namespace lectern::importer {

/// What a person named, told apart and with links resolved.
struct ImportPaths {
    std::vector<std::filesystem::path> folders; ///< each once, in path order
    /// Each once, in path order. Their folder is resolved, their own name stands as given.
    std::vector<std::filesystem::path> files;
    /// Packed files, by their names, and exports of other programs, by their first bytes. Each
    /// once, in path order, links resolved.
    std::vector<std::filesystem::path> packed;
    std::vector<ImportProblem>
        problems; ///< NotFound, Unreadable: one for each path that is neither
};

/// Looks at the paths; opens only named files that may be exports, and reads their first bytes.
/// A path that leads into a packed file means that packed file.
ImportPaths resolvePaths(const std::vector<std::filesystem::path>& named);

/// Whether a regular file is a source of its own: a packed file, or an export of another program.
bool isSourceItself(const std::filesystem::path& file);

} // namespace lectern::importer
