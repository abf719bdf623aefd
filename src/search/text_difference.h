#pragma once

#include "domain/result.h"
#include "domain/text_difference.h"

#include <stop_token>
#include <string_view>

namespace lectern::search {

/// Compares two plain texts (valid UTF-8, a line a paragraph). Paragraphs are aligned first, those
/// that correspond to each other then word by word, CJK and emoji character by character (what a
/// reader sees as one: with its marks, its skin tone).
///
/// Time and memory are bounded whatever the texts: exact for stretches of up to kExactCells
/// (paragraphs or words on one side times those on the other), by what occurs once on both sides
/// where there is more; where there is no such thing or kSteps are spent, the stretch counts as
/// replaced, and the difference says that it `isCoarse`. Of texts with more than kMaxLines lines
/// some lines together are compared as one paragraph. Two texts of 5 MB with nothing in common, or
/// of a million lines each, take less than a second and 150 MB.
///
/// Any thread. Cancelled when `stop` asks for it, within some milliseconds.
Result<TextDifference> compareTexts(std::string_view older, std::string_view newer,
                                    const std::stop_token& stop = {});

} // namespace lectern::search
