#pragma once

#include "domain/category_path.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// What an article's categories are made of.
enum class CategoryOrigin {
    FrontMatter, ///< what its header calls categories
    Folders, ///< the folders it lies in, one path
    Tags, ///< its tags, each a category of its own
    FrontMatterElseFolders, ///< the header, and the folders where it names none
};

/// "front-matter", "folders", "tags", "front-matter-else-folders": the command line's words.
std::string_view categoryOriginName(CategoryOrigin origin);
std::optional<CategoryOrigin> categoryOriginNamed(std::string_view name);

/// How the articles of one source come by their categories. A person steers it; the library
/// remembers it with the source.
struct CategoryRule {
    CategoryOrigin origin = CategoryOrigin::FrontMatter;
    /// What parts the names of a path that is written as one name (`A > B`, `A/B`, `A|B`). None:
    /// a name is a name. Folders are never parted.
    std::vector<std::string> separators {};
    CategoryPath prefix {}; ///< every category lies below it; so do articles without any

    bool operator==(const CategoryRule&) const = default;
};

/// What a file says of itself, as far as a rule may ask.
struct CategoryEvidence {
    std::vector<CategoryPath> frontMatter;
    std::vector<std::string> tags;
    CategoryPath folders;
};

/// The categories by the rule, each once, in the order of the evidence.
std::vector<CategoryPath> categoriesBy(const CategoryRule& rule, const CategoryEvidence& evidence);

/// The rule as the library keeps it, and back; what cannot be understood is the default rule.
std::string toText(const CategoryRule& rule);
CategoryRule parseCategoryRule(std::string_view text);

} // namespace lectern
