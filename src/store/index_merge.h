#pragma once

#include "sqlite/database.h"

#include <stop_token>

namespace lectern::store {

/// Makes one segment of the many that an import leaves in the full-text index (a tenth smaller, and
/// queries look at one place instead of thirty), and gives the empty pages back. Works in short
/// transactions of its own with pauses between, so that others may write meanwhile; stopped at any
/// moment, by `stop` too, it leaves a good index. Call outside a transaction.
Result<void> mergeIndex(sqlite::Database& database, const std::stop_token& stop = {});

} // namespace lectern::store
