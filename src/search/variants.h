#pragma once

#include "search/folding.h"

#include <string>
#include <vector>

namespace lectern::search {

/// Characters that many readers take for the same: traditional and simplified Han (OpenCC's table
/// TSCharacters, https://github.com/BYVoid/OpenCC, its usual reading: 發 and 髮 are 发), katakana
/// and hiragana. One of each such group stands for all; the index holds the characters as they are
/// written, and a query asks for all of the group, so one index answers both forms. Accents are
/// another matter, a word having too many spellings with them: the index holds an accented word
/// without its accents too (tokens.h).

/// The character that stands for the group; most characters stand for themselves. For folded
/// characters. Keeps the class (characters.h).
char32_t representative(char32_t character);

/// The group of a character, itself included, ascending.
std::vector<char32_t> variantsOf(char32_t character);

/// Folded text with every character replaced by its representative, letters without their accents
/// (accents.h).
std::string unifyVariants(std::string_view folded);
FoldedText unifyVariants(FoldedText folded);

/// Folded for searching in this form.
std::string fold(std::string_view utf8, Form form);
FoldedText foldWithOrigin(std::string_view utf8, Form form);

} // namespace lectern::search
