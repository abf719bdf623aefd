#pragma once

#include "importer/import_plan.h"
#include "importer/source_article.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace lectern::importer {

/// Reads and parses files on `jobs` threads and hands them, on the calling thread and in the order
/// of `pending`, to `take`. What waits in between is bounded in number and in bytes. A packed
/// source is read from front to back, by whichever thread is free: taking the next file and reading
/// it are then one step under a lock. Ends early, without error, when stopped; with the error of
/// `take` when that fails.
Result<void> parseInOrder(const std::vector<PendingFile>& pending,
                          const std::vector<PlannedSource>& sources, const ParseTools& tools,
                          int jobs, std::stop_token stop,
                          const std::function<Result<void>(ParsedFile)>& take);

} // namespace lectern::importer
