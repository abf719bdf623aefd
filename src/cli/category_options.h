#pragma once

#include "cli/arguments.h"
#include "domain/category_rule.h"
#include "domain/category_tally.h"
#include "domain/result.h"

#include <array>
#include <optional>

namespace lectern::cli {

/// The options that say how a source's articles come by their categories.
inline constexpr std::array categoryOptions {
    OptionSpec {"categories", "FROM",
                "front-matter, folders, tags or front-matter-else-folders; remembered"},
    OptionSpec {"category-prefix", "A/B", "put every category below this one"},
    OptionSpec {"category-separators", "LIST",
                "what parts the names of a path, between commas (' > ,/,|')"},
};

/// The rule they make; nothing where none of them is given. BadInput for an unknown origin.
Result<std::optional<CategoryRule>> categoryRule(const Arguments& arguments);

/// The categories a dry run found, as a tree: every category with the articles in it and below.
void printCategoryTree(const CategoryTally& articles);

} // namespace lectern::cli
