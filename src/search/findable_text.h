#pragma once

#include "domain/highlight.h"
#include "search/folding.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace lectern::search {

/// A text to find in letter by letter, as a person does who reads it: what is typed is found also
/// within a word, unlike a term of a query. Folded as everything that is searched, runs of white
/// space are one blank. Thread-safe once made.
class FindableText final {
public:
    FindableText(std::string_view utf8, Form form);

    /// Where `wanted` stands, in bytes of the text, ascending and apart from each other. Nothing
    /// for white space alone.
    std::vector<TextSpan> find(std::string_view wanted) const;

private:
    TextSpan placeOf(std::size_t begin, std::size_t end) const;

    Form m_form;
    FoldedText m_folded;
};

} // namespace lectern::search
