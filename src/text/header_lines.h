#pragma once

#include "text/header_value.h"

#include <string_view>

namespace lectern::text {

/// A header read line by line, without the strictness of YAML: what a person sees in it.
struct ScannedHeader {
    HeaderFields read; ///< its problems are the repairs the tolerant reading made
    /// Every line is of the plain kind that YAML reads exactly so (0.6 µs instead of libfyaml's
    /// 11): no second opinion is needed.
    bool isCertain = true;
    int doubtLine = 0; ///< the first line that made it uncertain
    /// Titles that YAML would cut (`C# #1`), swallow (`#1 of 3`) or read as an operator (`@…`,
    /// `[…]`, `&#123;…`): they are text, whatever a strict reader says of them.
    std::vector<HeaderField> literals;
    std::vector<ImportProblem> literalProblems; ///< one for each of `literals`
};

/// `firstLine` is the line of the file the header begins in.
ScannedHeader scanHeaderLines(std::string_view header, int firstLine);

} // namespace lectern::text
