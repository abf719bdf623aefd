#pragma once

#include "domain/text_difference.h"
#include "search/comparison_effort.h"

#include <string_view>
#include <vector>

namespace lectern::search {

/// How one paragraph became another. `older` and `newer` are whole texts, the spans a paragraph of
/// each; the parts' spans are within the texts. What only happens to be the same between two
/// changes (a comma, one character among many others) counts as changed with them.
std::vector<DifferencePart> compareParagraphs(std::string_view older, const TextSpan& olderSpan,
                                              std::string_view newer, const TextSpan& newerSpan,
                                              ComparisonEffort& effort);

} // namespace lectern::search
