#pragma once

#include "domain/category_path.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lectern::store {

/// Which categories a file of a source has by a new rule; `path` is relative to the source's root,
/// `original` its stored bytes.
using Recategorise = std::function<std::vector<CategoryPath>(const std::filesystem::path& path,
                                                             const std::string& original)>;

} // namespace lectern::store
