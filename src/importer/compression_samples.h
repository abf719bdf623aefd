#pragma once

#include "importer/import_plan.h"

#include <string>
#include <vector>

namespace lectern::importer {

/// Some of an import's files, evenly spread, for the library's compression to learn from. None
/// where the import is so small that a dictionary would weigh more than it saves.
std::vector<std::string> readCompressionSamples(const ImportPlan& plan);

} // namespace lectern::importer
