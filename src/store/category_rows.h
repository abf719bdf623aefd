#pragma once

#include "store/statement_cache.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace lectern::store {

/// Every category, by name; `parent` is 0 for one at the top.
Result<void> forEachCategory(
    StatementCache& statements,
    const std::function<void(std::int64_t id, std::int64_t parent, std::string_view name)>& take);

/// Which article stands in which category, each pair once, by article.
Result<void>
forEachShelf(StatementCache& statements,
             const std::function<void(std::int64_t article, std::int64_t category)>& take);

} // namespace lectern::store
