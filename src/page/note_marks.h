#pragma once

#include "domain/annotation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::page {

// Places of the plain text and places in the page. Both say the same characters in the same order
// and differ only in white space (and in readings of ruby and cards, which the page alone has), so
// a place is told by counting: the n-th character that is no white space is the same in both.
// White space is what the Sanitiser folds: blank, tab, line feed, form feed, carriage return and
// the no-break space. resources/scripts/notes.js counts on the other side.

/// A stretch by the numbers of its characters that are no white space, from 0; the last is not in
/// it.
struct CountedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const CountedSpan&) const = default;
};

/// The numbers of several stretches of a text, in one pass over it. Each lies within the text.
std::vector<CountedSpan> countedSpans(std::string_view plainText,
                                      const std::vector<TextSpan>& places);

/// Back: from the first character to the end of the last. Nothing where the text has no such
/// characters, or none at all.
std::optional<TextSpan> placeOf(std::string_view plainText, const CountedSpan& span);

/// A text without its white space.
std::string withoutBlanks(std::string_view text);

/// What notes.js wants to know of the highlights that have a place, as JSON: `[[id, begin, end,
/// "yellow", 1], …]` with 1 where there is a note.
std::string noteMarks(std::string_view plainText, const std::vector<PlacedAnnotation>& notes);

} // namespace lectern::page
