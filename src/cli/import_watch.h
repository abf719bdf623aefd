#pragma once

#include "cli/command.h"
#include "importer/import_job.h"

#include <filesystem>
#include <vector>

namespace lectern::cli {

enum class WatchOutput { Text, Json };

/// Imports folders whenever something in them has changed and come to rest, and prints one line for
/// each batch that did anything. Ends well when interrupted.
ExitCode watchAndImport(const std::filesystem::path& libraryFolder,
                        const std::vector<std::filesystem::path>& folders,
                        const importer::ImportOptions& options, WatchOutput output);

} // namespace lectern::cli
