#pragma once

#include "cli/arguments.h"
#include "store/library_database.h"

#include <filesystem>

namespace lectern::cli {

/// `--library`, or $XDG_DATA_HOME/lectern, or ~/.local/share/lectern
/// (https://specifications.freedesktop.org/basedir-spec/).
Result<std::filesystem::path> libraryFolder(const Arguments& arguments);

/// Opens the library, which must be there: only `import` makes one.
Result<store::LibraryDatabase> openLibrary(const Arguments& arguments, store::Access access);

} // namespace lectern::cli
