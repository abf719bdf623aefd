#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::search {

/// What indexText and compile must agree on, byte for byte (see tokens.h).

/// The token between two things that touch; also marks, inside tokens, the ends of a cut word that
/// go on and the first character of a CJK run that touches what is before.
inline constexpr char kTouch = '\x01';
/// Begins a token that shares the place of the one before.
inline constexpr char kColocated = '\x02';
/// Longer words are cut into tokens of at most this many bytes; SQLite's limit is 32,768.
inline constexpr std::size_t kLongestToken = 128;

/// Whether a part of a word is followed by another.
enum class WordPart { Last, Continued };

/// Cuts a word into its parts, at characters: give(part, isFirst, WordPart).
template <typename Give>
void forEachWordPart(std::string_view word, Give give)
{
    bool isFirst = true;
    while (word.size() > kLongestToken) {
        std::size_t size = kLongestToken;
        while ((static_cast<unsigned char>(word[size]) & 0xC0) == 0x80)
            --size;
        give(word.substr(0, size), isFirst, WordPart::Continued);
        word.remove_prefix(size);
        isFirst = false;
    }
    give(word, isFirst, WordPart::Last);
}

} // namespace lectern::search
