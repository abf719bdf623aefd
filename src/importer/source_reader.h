#pragma once

#include "domain/import_problem.h"
#include "text/companions.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <tl/expected.hpp>

namespace lectern::importer {

/// A file's bytes together with the size and time they had: what the library will compare with at
/// the next import.
struct SourceBytes {
    std::string bytes;
    std::int64_t modifiedNs = 0; ///< since 1970
    text::Companions companions {}; ///< of an article of another program's export
};

/// Reads a whole file, never more than `maximumBytes`. Only regular files are opened (a pipe or a
/// device could block or have effects), and the file is looked at again after it was read: one
/// that changed meanwhile is read once more and then given up.
///
/// The problem, without a path: Unreadable, TooLarge, ChangedWhileRead. Thread-safe.
tl::expected<SourceBytes, ImportProblem> readSource(const std::filesystem::path& path,
                                                    std::int64_t maximumBytes);

} // namespace lectern::importer
