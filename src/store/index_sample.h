#pragma once

#include "store/statement_cache.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern::store {

/// Takes up to `sampleSize` articles spread evenly over the library, cuts their stored titles and
/// texts into tokens again and looks for them in the index: how many there are, and stretches of
/// them at their places. Adds a sentence for each article that differs; returns how many were
/// looked at.
Result<std::int64_t> checkIndexSample(StatementCache& statements, int sampleSize,
                                      std::vector<std::string>& problems);

} // namespace lectern::store
