#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lectern::search {

/// Comparisons that are left to be made.
struct WorkBudget {
    std::int64_t left = 0;

    bool take(std::size_t steps)
    {
        left -= static_cast<std::int64_t>(steps);
        return left >= 0;
    }
};

/// All places where `pattern` stands, ascending, overlapping ones too. Linear (Knuth, Morris,
/// Pratt). `pattern` is not empty.
std::vector<std::size_t> occurrences(std::string_view text, std::string_view pattern);
std::vector<std::size_t> occurrences(std::u32string_view text, std::u32string_view pattern);

struct ApproximateMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t edits = 0; ///< insertions, deletions and replacements of characters
};

/// The places with the fewest edits, at most `mostEdits`: all that have as few, up to 64 of them
/// around `near`. By Sellers' algorithm with Ukkonen's cut-off (Navarro, "A guided tour to
/// approximate string matching", 2001, 5.1): time about text x mostEdits, at worst text x pattern.
/// Nothing where the budget runs out.
std::vector<ApproximateMatch> approximateMatches(std::u32string_view text,
                                                 std::u32string_view pattern, std::size_t mostEdits,
                                                 std::size_t near, WorkBudget& budget);

} // namespace lectern::search
