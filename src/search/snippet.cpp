#include "search/query.h"

#include <algorithm>

namespace lectern::search {

namespace {

constexpr std::string_view kHitBegin = "\uE000";
constexpr std::string_view kHitEnd = "\uE001";
constexpr std::string_view kEllipsis = "…";

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isAsciiWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t charactersBack(std::string_view text, std::size_t from, int count)
{
    while (count-- > 0 && from > 0) {
        do
            --from;
        while (from > 0 && continuesCharacter(text[from]));
    }
    return from;
}

std::size_t charactersOn(std::string_view text, std::size_t from, int count)
{
    while (count-- > 0 && from < text.size()) {
        do
            ++from;
        while (from < text.size() && continuesCharacter(text[from]));
    }
    return from;
}

bool cutsWord(std::string_view text, std::size_t at)
{
    return at > 0 && at < text.size() && isAsciiWord(text[at - 1]) && isAsciiWord(text[at]);
}

/// The stretch to show: a fifth of it before the first hit, no English word cut at its beginning
/// where a whole one begins before the hit.
TextSpan chooseWindow(std::string_view text, const std::vector<TextSpan>& hits, int maxCharacters)
{
    const std::size_t hit = hits.empty() ? 0 : hits.front().begin;
    const std::size_t hitEnd = hits.empty() ? 0 : hit + hits.front().length;
    std::size_t begin = charactersBack(text, hit, maxCharacters / 5);
    while (begin < hit && cutsWord(text, begin))
        ++begin;
    std::size_t end = charactersOn(text, begin, maxCharacters);
    if (end < hitEnd)
        end = std::min(hitEnd, charactersOn(text, hit, maxCharacters));
    const std::size_t uncut = end;
    while (end > hitEnd && cutsWord(text, end))
        --end;
    if (end == hitEnd || end <= begin)
        end = uncut;
    return {begin, end - begin};
}

/// Appends text with white space collapsed and without the characters that mark hits.
class SnippetWriter final {
public:
    void write(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto rest = text.substr(i);
            if (rest.starts_with(kHitBegin) || rest.starts_with(kHitEnd)) {
                i += kHitBegin.size() - 1;
            } else if (text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r')) {
                m_blankWaits = !m_isFresh;
            } else {
                writeBlank();
                m_snippet += text[i];
                m_isFresh = false;
            }
        }
    }

    void mark(std::string_view mark)
    {
        if (mark == kHitBegin)
            writeBlank();
        m_snippet += mark;
    }

    /// Text is left out here; no blanks around that.
    void leaveOut()
    {
        m_blankWaits = false;
        m_snippet += kEllipsis;
        m_isFresh = true;
    }

    std::string take() { return std::move(m_snippet); }

private:
    void writeBlank()
    {
        if (m_blankWaits)
            m_snippet += ' ';
        m_blankWaits = false;
    }

    std::string m_snippet;
    bool m_blankWaits = false;
    bool m_isFresh = true; ///< nothing to separate by a blank yet
};

} // namespace

std::string makeSnippet(const Query& query, std::string_view text, int maxCharacters)
{
    const auto hits = findHits(query, text);
    const TextSpan window = chooseWindow(text, hits, maxCharacters);
    const std::size_t end = window.begin + window.length;
    SnippetWriter writer;
    if (window.begin > 0)
        writer.leaveOut();
    std::size_t at = window.begin;
    for (const auto& hit : hits) {
        if (hit.begin >= end)
            break;
        const std::size_t hitEnd = std::min(end, hit.begin + hit.length);
        writer.write(text.substr(at, hit.begin - at));
        writer.mark(kHitBegin);
        writer.write(text.substr(hit.begin, hitEnd - hit.begin));
        writer.mark(kHitEnd);
        at = hitEnd;
    }
    writer.write(text.substr(at, end - at));
    if (end < text.size())
        writer.leaveOut();
    return writer.take();
}

} // namespace lectern::search
