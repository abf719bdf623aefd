#pragma once

#include "domain/import_problem.h"
#include "store/import_writer.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lectern::importer {

/// What lies in a source.
struct Scan {
    /// Relative to the root: of a folder in path order (bytes), of a packed file in its own.
    std::vector<store::SourceFile> files;
    /// That were searched, relative to the root; the root is "". None in a packed file.
    std::vector<std::string> folders;
    std::int64_t skipped = 0; ///< files and folders passed over
    std::int64_t rejected = 0; ///< what is no file of `files` and has a rejection in `problems`
    std::int64_t packedFiles = 0; ///< packed files met, and not opened
    bool isComplete = true; ///< false: stopped, or the rest could not be read
    std::vector<ImportProblem> problems; ///< SkippedFolder, Unreadable …; paths are for people

    /// Nothing lies there, as where a disk is not mounted.
    bool isEmptyFolder() const { return files.empty() && folders.size() == 1 && skipped == 0; }
};

/// Told the number of files found so far, now and then.
using OnFound = std::function<void(std::int64_t)>;

} // namespace lectern::importer
