#pragma once

#include "domain/annotation.h"

#include <string_view>
#include <vector>

namespace lectern::search {

/// Where a person's highlights stand in an article's plain text as it is now. For each, the first
/// of these that finds a place, ties by the words around it and then by nearness to the old place:
///
///     1. the very same words
///     2. the same words folded (fold()), white space aside
///     3. nearly the same words (approximate_search.h): one edit in four characters, but in six for
///        a quote of fewer than 20; where that is short or far from the quote, a few characters of
///        the old surroundings must still be there too
///
/// else nothing: an orphan. Pure; any thread. Time is bounded whatever the text: a long quote is
/// looked for by its two ends in step 3, and all quotes share one budget of comparisons (below a
/// second); those that are past it count as orphans.
std::vector<PlacedAnnotation> anchor(std::string_view plainText,
                                     std::vector<Annotation> annotations);

} // namespace lectern::search
