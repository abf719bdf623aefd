#pragma once

#include "search/query.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

/// A term ready to be looked for in folded text.
struct FoldedTerm {
    /// What must stand one after the other with separators between; a sequence is one piece.
    /// Empty: nothing in the term can be found.
    std::vector<std::string> pieces;
    bool isPrefix = false; ///< the last word may go on

    bool empty() const { return pieces.empty(); }
};

FoldedTerm foldTerm(const Term& term);

/// A place in folded text, in bytes.
struct FoldedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The term's first place at or after `from`, in text from `fold`.
std::optional<FoldedSpan> findTerm(const FoldedTerm& term, std::string_view folded,
                                   std::size_t from = 0);

} // namespace lectern::search
