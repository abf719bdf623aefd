#pragma once

#include "domain/highlight.h"
#include "search/comparison_effort.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::search {

/// Which of some paragraphs became which, by their places in the lists; in order in both. Pairs
/// those that are alike enough to be compared word by word. Nothing where there are too many of
/// them to tell. Spans are within the whole texts.
std::optional<std::vector<std::pair<std::size_t, std::size_t>>>
pairParagraphs(std::string_view older, const std::vector<TextSpan>& olderSpans,
               std::string_view newer, const std::vector<TextSpan>& newerSpans,
               ComparisonEffort& effort);

} // namespace lectern::search
