#include "search/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace lectern::search {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Blocks of https://www.unicode.org/Public/15.0.0/ucd/Blocks.txt, less their punctuation.
constexpr std::array kCjk {
    Range {0x1100, 0x11FF}, // hangul jamo
    Range {0x2E80, 0x2FDF}, // radicals
    Range {0x3005, 0x3007}, // 々 〆 〇
    Range {0x3021, 0x302F}, // Hangzhou numerals, tone marks
    Range {0x3031, 0x3035}, // kana repeat marks
    Range {0x3038, 0x303C}, // Hangzhou numerals, 〻 and 〼
    Range {0x3041, 0x309F}, // hiragana with its voiced and iteration marks
    Range {0x30A1, 0x30FA}, // katakana
    Range {0x30FC, 0x30FF}, // ー and iteration marks
    Range {0x3105, 0x312F}, // bopomofo
    Range {0x3131, 0x318E}, // hangul compatibility jamo
    Range {0x31A0, 0x31E3}, // bopomofo extended, strokes
    Range {0x31F0, 0x31FF}, // katakana phonetic extensions
    Range {0x3400, 0x4DBF}, // Han extension A
    Range {0x4E00, 0x9FFF}, // Han
    Range {0xA960, 0xA97F}, // hangul jamo extended A
    Range {0xAC00, 0xD7FF}, // hangul syllables, jamo extended B
    Range {0xF900, 0xFAFF}, // Han compatibility
    Range {0x16FE3, 0x16FE3}, // old Chinese iteration mark
    Range {0x16FF0, 0x16FF1}, // Vietnamese reading marks
    Range {0x1AFF0, 0x1B16F}, // kana extended and supplement
    Range {0x20000, 0x3FFFD}, // Han extensions B and on
};

bool isCjk(char32_t c)
{
    if (c >= 0x4E00 && c <= 0x9FFF)
        return true;
    if (c < kCjk.front().first)
        return false;
    const auto range = std::lower_bound(
        kCjk.begin(), kCjk.end(), c, [](const Range& r, char32_t value) { return r.last < value; });
    return range != kCjk.end() && range->first <= c;
}

CharacterClass classByCategory(char32_t c)
{
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return CharacterClass::Word;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
        return CharacterClass::Symbol;
    default:
        return CharacterClass::Separator;
    }
}

constexpr CharacterClass asciiClass(char32_t c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (isLetter || (c >= '0' && c <= '9'))
        return CharacterClass::Word;
    for (const char symbol : {'#', '$', '%', '&', '+', '<', '=', '>', '@', '^', '`', '|', '~'}) {
        if (c == static_cast<char32_t>(symbol))
            return CharacterClass::Symbol;
    }
    return CharacterClass::Separator;
}

constexpr auto kAsciiClasses = [] {
    std::array<CharacterClass, 0x80> classes {};
    for (char32_t c = 0; c < 0x80; ++c)
        classes[c] = asciiClass(c);
    return classes;
}();

} // namespace

CharacterClass classOf(char32_t character)
{
    if (character < 0x80)
        return kAsciiClasses[character];
    if (isCjk(character))
        return CharacterClass::Cjk;
    return classByCategory(character);
}

bool isJoiningPunctuation(char32_t character)
{
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return classOf(character) == CharacterClass::Separator;
    default:
        return false;
    }
}

void appendUtf8(char32_t character, std::string& out)
{
    const auto push = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (character < 0x80) {
        push(character);
        return;
    }
    if (character < 0x800) {
        push(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        push(0xE0 | character >> 12);
        push(0x80 | (character >> 6 & 0x3F));
    } else {
        push(0xF0 | character >> 18);
        push(0x80 | (character >> 12 & 0x3F));
        push(0x80 | (character >> 6 & 0x3F));
    }
    push(0x80 | (character & 0x3F));
}

} // namespace lectern::search
