#pragma once

#include "search/accents.h"
#include "search/characters.h"
#include "search/folding.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace lectern::search {

/// What indexText and compile must agree on, byte for byte (see tokens.h).

/// The token between two things that touch; also marks, inside tokens, the ends of a cut word that
/// go on and the first character of a CJK run that touches what is before.
inline constexpr char kTouch = '\x01';
/// Begins a token that shares the place of the one before.
inline constexpr char kColocated = '\x02';
/// Begins the token of an accented word as it is without its accents.
inline constexpr char kWithoutAccents = '\x03';
/// Longer words are cut into tokens of at most this many bytes, accents not counted (with them a
/// token has some thousands at most; AccentStripper); SQLite's limit is 32,768.
inline constexpr std::size_t kLongestToken = 128;

/// Whether a part of a word is followed by another.
enum class WordPart { Last, Continued };

/// Where the first part of a word ends: at the same letter with accents as without, so that the two
/// have as many parts. A word of Form::Variants has none any more, whatever it looks like.
inline std::size_t firstPartSize(std::string_view word, Form form)
{
    if (word.size() <= kLongestToken)
        return word.size();
    AccentStripper stripper;
    std::size_t plainSize = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto character = decodeAt(word, at);
        const std::optional<char32_t> plain
            = form == Form::Exact ? stripper.next(character.value) : character.value;
        plainSize += plain ? sizeInUtf8(*plain) : 0;
        if (plainSize > kLongestToken)
            return at;
        at += character.sizeBytes;
    }
    return word.size();
}

/// Cuts a word folded in this form into its parts, at characters: give(part, isFirst, WordPart).
template <typename Give>
void forEachWordPart(std::string_view word, Form form, Give give)
{
    bool isFirst = true;
    for (std::size_t size = firstPartSize(word, form); size < word.size();
         size = firstPartSize(word, form)) {
        give(word.substr(0, size), isFirst, WordPart::Continued);
        word.remove_prefix(size);
        isFirst = false;
    }
    give(word, isFirst, WordPart::Last);
}

} // namespace lectern::search
