#include "search/accents.h"

#include "search/characters.h"

#include <utf8proc.h>

#include <array>
#include <vector>

namespace lectern::search {

namespace {

constexpr char32_t kFirstMark = 0x0300;
constexpr char32_t kLastMark = 0x036F;

constexpr char32_t kFirstAccented = 0x00C0; ///< before it stands ASCII and what is no letter
constexpr char32_t kEnd = 0x2000; ///< behind the last of these letters, U+1FFC

struct OwnLetter {
    char32_t from;
    char32_t to;
};

/// Not decomposed by Unicode, though few people can type them. Folded, so small ones only.
constexpr std::array kOwnLetters {OwnLetter {U'ø', U'o'}, OwnLetter {U'đ', U'd'},
                                  OwnLetter {U'ł', U'l'}, OwnLetter {U'ħ', U'h'},
                                  OwnLetter {U'ŧ', U't'}, OwnLetter {U'ı', U'i'}};

bool isMark(char32_t character)
{
    return character >= kFirstMark && character <= kLastMark;
}

/// The letter alone where a character is one with accents; else the character.
char32_t decomposed(char32_t character)
{
    std::array<utf8proc_int32_t, 8> parts {};
    int boundClass = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(character), parts.data(),
        static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &boundClass);
    if (count < 2 || count > static_cast<utf8proc_ssize_t>(parts.size()))
        return character;
    for (utf8proc_ssize_t i = 1; i < count; ++i) {
        if (!isMark(static_cast<char32_t>(parts[static_cast<std::size_t>(i)])))
            return character;
    }
    return static_cast<char32_t>(parts[0]);
}

/// By character, from kFirstAccented on; made once.
std::vector<char32_t> plainLetters()
{
    std::vector<char32_t> plain;
    plain.reserve(kEnd - kFirstAccented);
    for (char32_t c = kFirstAccented; c < kEnd; ++c)
        plain.push_back(takesAccents(c) ? decomposed(c) : c);
    for (const auto& [from, to] : kOwnLetters)
        plain[from - kFirstAccented] = to;
    return plain;
}

} // namespace

bool takesAccents(char32_t character)
{
    const auto within = [character](char32_t first, char32_t last) {
        return character >= first && character <= last;
    };
    if (within(U'a', U'z'))
        return true;
    const bool isInBlock
        = within(0x00C0, 0x02AF) || within(0x0370, 0x052F) || within(0x1E00, 0x1FFF);
    return isInBlock && classOf(character) == CharacterClass::Word && !isMark(character)
        && utf8proc_category(static_cast<utf8proc_int32_t>(character)) != UTF8PROC_CATEGORY_MN;
}

std::optional<char32_t> AccentStripper::next(char32_t character)
{
    static const std::vector<char32_t> plain = plainLetters();
    if (isMark(character) && m_afterLetter && m_marks < kMostMarks) {
        ++m_marks;
        return std::nullopt;
    }
    if (isMark(character))
        return character;
    m_afterLetter = takesAccents(character);
    m_marks = 0;
    return character >= kFirstAccented && character < kEnd ? plain[character - kFirstAccented]
                                                           : character;
}

std::string withoutAccents(std::string_view folded)
{
    std::string plain;
    plain.reserve(folded.size());
    AccentStripper stripper;
    for (std::size_t at = 0; at < folded.size();) {
        const auto character = decodeAt(folded, at);
        if (const auto kept = stripper.next(character.value))
            appendUtf8(*kept, plain);
        at += character.sizeBytes;
    }
    return plain;
}

} // namespace lectern::search
