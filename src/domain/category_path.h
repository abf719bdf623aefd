#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// An ordered path of category names, root first: 新媒体 > 人人都是产品经理 > 最新文章.
/// Names are UTF-8 as written in the article, trimmed, never empty.
/// The path without names is "uncategorised".
struct CategoryPath {
    std::vector<std::string> names;

    bool empty() const { return names.empty(); }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the compiler's own 0 for a pointer
    auto operator<=>(const CategoryPath&) const = default;
};

/// Reads "A/B/C" as people type it at the command line. `\/` is a literal slash and `\\` a literal
/// backslash, so `编程/C\/C++` has two names. Blanks around names and empty names are dropped.
CategoryPath parseCategoryPath(std::string_view text);

/// The inverse of parseCategoryPath for every path of non-empty trimmed names.
std::string toText(const CategoryPath& path);

} // namespace lectern
