#pragma once

#include "domain/highlight.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lectern::search {

/// The stretches of a text that a comparison takes for one thing each; gapless, in order, spans
/// within the text given. Texts are valid UTF-8.

/// A line without its line end; an empty text has none, "a\n" has two. With `together` > 1 lines
/// are taken together, up to so many, so that the same lines mostly fall together in another text.
std::vector<TextSpan> cutLines(std::string_view text, std::size_t together = 1);
/// With the blanks and quotation marks behind them.
std::vector<TextSpan> cutSentences(std::string_view text);
/// Words, and everything else (CJK, emoji, punctuation) character by character as a reader sees
/// them: UAX #29's grapheme clusters. Blanks side by side are one.
std::vector<TextSpan> cutWords(std::string_view text);

inline std::string_view cut(std::string_view text, const TextSpan& span)
{
    return text.substr(span.begin, span.length);
}

/// Gives equal strings equal numbers. Keeps views: the texts must outlive it.
class Numbering final {
public:
    std::vector<std::uint32_t> number(std::string_view text, const std::vector<TextSpan>& spans);

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

} // namespace lectern::search
