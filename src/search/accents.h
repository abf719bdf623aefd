#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::search {

/// Whether a letter of Latin, Greek or Cyrillic writing, with or without an accent.
bool takesAccents(char32_t character);

/// Reads folded text character by character and takes the accents off: é is e, ё is е, and ø, đ, ł,
/// ħ, ŧ, ı, which Unicode takes for letters of their own, are o, d, l, h, t, i. Only of the letters
/// that take accents (takesAccents): the marks of other writing are letters, as those of Hindi are.
///
/// Of the marks that stand by themselves after their letter (U+0300 to U+036F, as the stress in
/// Москва́) the first kMostMarks are dropped and the others are kept, so that a word with its
/// accents is never more than some fixed number of times as long as without.
class AccentStripper final {
public:
    static constexpr int kMostMarks = 16;

    /// The character without its accent; nothing for an accent that stands by itself.
    std::optional<char32_t> next(char32_t character);

private:
    bool m_afterLetter = false;
    int m_marks = 0; ///< dropped since the letter
};

/// A folded text with all its accents taken off.
std::string withoutAccents(std::string_view folded);

} // namespace lectern::search
