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
    Form form = Form::Exact; ///< of the pieces; the text has to be folded so too

    bool empty() const { return pieces.empty(); }
};

FoldedTerm foldTerm(const Term& term, Form form = Form::Exact);

/// A place in folded text, in bytes.
struct FoldedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The term's first place at or after `from`, in text from `fold` in the same form.
std::optional<FoldedSpan> findTerm(const FoldedTerm& term, std::string_view folded,
                                   std::size_t from = 0);

} // namespace lectern::search
