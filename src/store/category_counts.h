#pragma once

#include "domain/category_tree.h"
#include "store/statement_cache.h"

namespace lectern::store {

/// The category tree with counts: an article on two shelves below a category counts once there.
/// Categories without articles are left out.
Result<CategoryTree> countCategories(StatementCache& statements);

} // namespace lectern::store
