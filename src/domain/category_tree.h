#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

/// A category with the number of different articles on it or on any of its descendants
/// (an article on two shelves below counts once).
struct CategoryNode {
    std::string name;
    std::int64_t articles = 0;
    std::vector<CategoryNode> children; ///< by name, in code point order

    bool operator==(const CategoryNode&) const = default;
};

struct CategoryTree {
    std::vector<CategoryNode> roots;
    std::int64_t allArticles = 0;
    std::int64_t uncategorised = 0;
    std::int64_t unread = 0;
    std::int64_t starred = 0;

    bool operator==(const CategoryTree&) const = default;
};

} // namespace lectern
