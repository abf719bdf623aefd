#pragma once

#include "domain/result.h"
#include "store/library_database.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace lectern::importer {

/// Derives language, length and films of the articles that an older Lectern imported
/// (store::FactStore), from their originals, in small transactions: others may write in between,
/// and whoever stops or kills it loses no more than one batch, which the next call takes again.
/// Returns how many were done. An article whose stored text is damaged counts as having none
/// (`check` tells of it). `show` hears after each batch how many are still missing.
Result<std::int64_t> completeFacts(store::LibraryDatabase& database, const std::stop_token& stop,
                                   const std::function<void(std::int64_t missing)>& show);

} // namespace lectern::importer
