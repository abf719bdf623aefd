#include "search/text_units.h"

#include "search/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <functional>

namespace lectern::search {

namespace {

constexpr std::u32string_view kSentenceEnds = U"。！？；…!?;．";
constexpr std::u32string_view kClosing = U"”’」』》）\"')] \t　";

bool isOneOf(char32_t character, std::u32string_view list)
{
    return list.find(character) != std::u32string_view::npos;
}

bool isBlank(char32_t character)
{
    return character == U' ' || character == U'\t' || character == U'\n' || character == U'　';
}

/// A full stop ends a sentence where a blank follows, unlike that of 3.14 or example.org.
bool endsSentence(std::string_view text, std::size_t next, char32_t character)
{
    if (isOneOf(character, kSentenceEnds))
        return true;
    return character == U'.' && next < text.size() && text[next] == ' ';
}

/// By their content alone, so that an added line does not move all ends behind it.
bool endsGroup(std::string_view line, std::size_t together)
{
    return std::hash<std::string_view>()(line) % together < 2;
}

} // namespace

std::vector<TextSpan> cutLines(std::string_view text, std::size_t together)
{
    std::vector<TextSpan> spans;
    if (text.empty())
        return spans;
    TextSpan group {0, 0};
    std::size_t inGroup = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        group.length = end - group.begin;
        if (++inGroup >= together || endsGroup(text.substr(begin, end - begin), together)) {
            spans.push_back(group);
            group = {end + 1, 0};
            inGroup = 0;
        }
        begin = end + 1;
    }
    if (inGroup > 0)
        spans.push_back(group);
    return spans;
}

std::vector<TextSpan> cutSentences(std::string_view text)
{
    std::vector<TextSpan> spans;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto character = decodeAt(text, i);
        i += character.sizeBytes;
        if (!endsSentence(text, i, character.value))
            continue;
        while (i < text.size()) {
            const auto following = decodeAt(text, i);
            if (!isOneOf(following.value, kClosing) && !isOneOf(following.value, kSentenceEnds))
                break;
            i += following.sizeBytes;
        }
        spans.push_back({begin, i - begin});
        begin = i;
    }
    if (begin < text.size())
        spans.push_back({begin, text.size() - begin});
    return spans;
}

std::vector<TextSpan> cutWords(std::string_view text)
{
    std::vector<TextSpan> spans;
    utf8proc_int32_t state = 0;
    char32_t previous = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto character = decodeAt(text, i);
        const bool isInside = i > 0
            && (!utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                                  static_cast<utf8proc_int32_t>(character.value),
                                                  &state)
                || (isBlank(previous) && isBlank(character.value))
                || (classOf(previous) == CharacterClass::Word
                    && classOf(character.value) == CharacterClass::Word));
        if (isInside)
            spans.back().length += character.sizeBytes;
        else
            spans.push_back({i, character.sizeBytes});
        previous = character.value;
        i += character.sizeBytes;
    }
    return spans;
}

std::vector<std::uint32_t> Numbering::number(std::string_view text,
                                             const std::vector<TextSpan>& spans)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(spans.size());
    for (const TextSpan& span : spans) {
        const auto next = static_cast<std::uint32_t>(m_numbers.size());
        numbers.push_back(m_numbers.try_emplace(cut(text, span), next).first->second);
    }
    return numbers;
}

} // namespace lectern::search
