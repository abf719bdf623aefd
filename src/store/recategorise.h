#pragma once

#include "domain/category_path.h"
#include "domain/ids.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lectern::store {

/// A file whose article would stand elsewhere by a new rule.
struct ShelfChange {
    std::filesystem::path path; ///< relative to the source's root
    ArticleId article;
    std::vector<CategoryPath> before; ///< sorted
    std::vector<CategoryPath> after; ///< the same
};
struct ShelfPreview {
    std::int64_t files = 0; ///< that were looked at
    std::vector<ShelfChange> changes;
};

/// Which categories a file of a source has by a new rule; `path` is relative to the source's root,
/// `original` its stored bytes.
using Recategorise = std::function<std::vector<CategoryPath>(const std::filesystem::path& path,
                                                             const std::string& original)>;

} // namespace lectern::store
