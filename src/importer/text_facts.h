#pragma once

#include "domain/result.h"
#include "store/library_database.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace lectern::importer {

/// How many articles an older Lectern imported whose derived rows are not those of today.
Result<std::int64_t> articlesToComplete(store::LibraryDatabase& database);

/// Derives from their originals what an older Lectern did not note of its articles (language,
/// length and films) or understood otherwise (highlights and headings, where the version was made
/// by an older text::kPipelineVersion), in small transactions: others may write in between, and
/// whoever stops or kills it loses no more than one batch, which the next call takes again. Text,
/// index and everything of a person's stay as they are. Returns how many articles were done. One
/// whose stored text is damaged keeps what it has and counts as having no facts (`check` tells of
/// it). `show` hears after each batch how many lack facts still, which searches ask for.
Result<std::int64_t> completeFacts(store::LibraryDatabase& database, const std::stop_token& stop,
                                   const std::function<void(std::int64_t missing)>& show);

} // namespace lectern::importer
