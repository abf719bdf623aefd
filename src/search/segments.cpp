#include "search/segments.h"

namespace lectern::search {

bool SegmentReader::next(Segment& segment)
{
    if (m_position >= m_text.size())
        return false;
    const std::size_t begin = m_position;
    const auto first = decodeAt(m_text, begin);
    const auto kind = classOf(first.value);
    std::size_t end = begin + first.sizeBytes;
    auto following = CharacterClass::Separator;
    while (end < m_text.size()) {
        const auto character = decodeAt(m_text, end);
        following = classOf(character.value);
        if (following != kind || kind == CharacterClass::Symbol)
            break;
        end += character.sizeBytes;
    }
    const bool isInside = m_previous == CharacterClass::Word && end < m_text.size()
        && following == CharacterClass::Word;
    segment.kind = kind;
    segment.text = m_text.substr(begin, end - begin);
    segment.joinsWords = kind == CharacterClass::Separator && isInside
        && end - begin == first.sizeBytes && isJoiningPunctuation(first.value);
    m_position = end;
    m_previous = kind;
    return true;
}

} // namespace lectern::search
