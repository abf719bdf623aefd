#pragma once

#include "cli/arguments.h"
#include "domain/import_history.h"

#include <string_view>

namespace lectern::cli {

/// What `import` is to take: the paths named, or with --update sources of the library (those named
/// by number or folder, or all), or with --resume what the last import that did not end was asked
/// for. Without paths where there is nothing to be done.
Result<ImportRequest> importRequest(const Arguments& arguments);

/// Why the words and options do not fit, as a sentence; empty where they do.
std::string_view importUsageProblem(const Arguments& arguments);

} // namespace lectern::cli
