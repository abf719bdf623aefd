#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// What the bytes of a text look like when they are read as UTF-8.
struct Utf8Survey {
    std::size_t wellFormed = 0; ///< sequences of two and more bytes
    std::size_t longOnes = 0; ///< those of three and more: other encodings hardly ever look so
    std::size_t damaged = 0; ///< maximal subparts that are no character
};

/// Length of the well-formed sequence at `text[at]`, or 0 (Unicode 15, table 3-7).
std::size_t utf8SequenceLength(std::string_view text, std::size_t at);

Utf8Survey surveyUtf8(std::string_view text);

/// Each maximal damaged subpart becomes U+FFFD (Unicode 15, section 3.9, "U+FFFD Substitution of
/// Maximal Subparts"); `damagedAt` gets the offset of each in `text`.
std::string repairUtf8(std::string_view text, std::vector<std::size_t>& damagedAt);

/// The code point at `text[at]` of valid UTF-8; `at` moves behind it.
char32_t nextCodePoint(std::string_view text, std::size_t& at);

} // namespace lectern::text
