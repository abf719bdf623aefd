#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lectern::search {

/// What search takes a character of folded text for. Every rule of tokens and hits rests on this.
enum class CharacterClass : std::uint8_t {
    Separator, ///< blanks, control characters and punctuation: they only stand between
    Word, ///< letters, digits and combining marks outside CJK: found as whole words
    Cjk, ///< Han, kana, bopomofo, hangul and their marks (々〇ー): found anywhere
    Symbol, ///< emoji, `+ = $ <`, and `# % & @`: each found by itself
};

/// Unicode's general category decides (`S*`, unassigned and private use are symbols), but for CJK,
/// which goes by block, and `# % & @`, which people search for (`C#`, `50%`, `AT&T`).
CharacterClass classOf(char32_t character);

/// Punctuation (`P*`) that is a separator: alone between two word characters it joins them
/// (`GPT-4`, `3.14`, `it's`).
bool isJoiningPunctuation(char32_t character);

/// A character of valid UTF-8 and how many bytes it takes.
struct DecodedCharacter {
    char32_t value = 0;
    std::size_t sizeBytes = 0;
};

/// The character that begins at `position`, which is before the end. `text` is valid UTF-8.
inline DecodedCharacter decodeAt(std::string_view text, std::size_t position)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[position + i]));
    };
    const char32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first < 0xE0)
        return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (first < 0xF0)
        return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6
                | (byte(3) & 0x3F),
            4};
}

/// The character that ends right before `position`, which is after the beginning.
inline DecodedCharacter decodeBefore(std::string_view text, std::size_t position)
{
    std::size_t begin = position - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    return decodeAt(text, begin);
}

void appendUtf8(char32_t character, std::string& out);

/// In bytes.
inline std::size_t sizeInUtf8(char32_t character)
{
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

} // namespace lectern::search
