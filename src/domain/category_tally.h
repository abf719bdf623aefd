#pragma once

#include "domain/category_path.h"

#include <cstdint>
#include <map>

namespace lectern {

/// How many articles stand in each category itself, by its path; the empty path is "uncategorised".
using CategoryTally = std::map<CategoryPath, std::int64_t>;

/// Every category and all those above it, with the articles in and below each; parents come before
/// what they hold. Without the uncategorised.
CategoryTally withParents(const CategoryTally& own);

} // namespace lectern
