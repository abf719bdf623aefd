#pragma once

#include "search/characters.h"

#include <string_view>

namespace lectern::search {

/// A stretch of folded text of one class: a run of CJK characters, a word, one symbol, or all the
/// separators between two of those.
struct Segment {
    CharacterClass kind = CharacterClass::Separator;
    std::string_view text; ///< into the text being read
    /// A lone punctuation mark directly between two words: the dash of `GPT-4`.
    bool joinsWords = false;
};

/// Reads folded text (valid UTF-8) segment by segment, each byte once; the one place that decides
/// where things begin and end, for the index, for queries and for hits.
class SegmentReader final {
public:
    explicit SegmentReader(std::string_view folded)
        : m_text(folded)
    {
    }

    /// False at the end of the text.
    bool next(Segment& segment);

private:
    std::string_view m_text;
    std::size_t m_position = 0;
    CharacterClass m_previous = CharacterClass::Separator;
};

} // namespace lectern::search
