#include "text/highlight_collector.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

constexpr std::size_t kLongestHeading = 60; // characters; longer ones are whole bold paragraphs

bool endsLikeASentence(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> ends {"。", "；", "，", "……", ".", ";", ","};
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return text.ends_with(end); });
}

std::size_t characters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool standsAlone(std::string_view plainText, const TextSpan& place)
{
    const auto end = place.begin + place.length;
    return (place.begin == 0 || plainText[place.begin - 1] == '\n')
        && (end == plainText.size() || plainText[end] == '\n');
}

/// Whether the row has something to say in another cell than this one.
bool hasNeighbour(std::string_view plainText, const TextSpan& cell)
{
    const auto end = cell.begin + cell.length;
    return (cell.begin > 0 && plainText[cell.begin - 1] == '\t')
        || (end < plainText.size() && plainText[end] == '\t');
}

/// Columns a text takes: an ideograph two. A longer one says more than a name.
constexpr std::size_t kLongestLabel = 30;

std::size_t columns(std::string_view utf8)
{
    const auto wide = std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0xE0; // of three bytes and more
    });
    return characters(utf8) + static_cast<std::size_t>(wide);
}

bool isColonAt(std::string_view text, std::size_t place)
{
    const std::string_view rest = text.substr(std::min(place, text.size()));
    return rest.starts_with(':') || rest.starts_with("：");
}

/// "注意：…", "**Note**: …": a short name before a colon at the beginning of a line that goes on.
bool isLabel(std::string_view plainText, const TextSpan& place)
{
    const bool beginsLine = place.begin == 0 || plainText[place.begin - 1] == '\n';
    if (!beginsLine)
        return false;
    std::string_view name = plainText.substr(place.begin, place.length);
    std::size_t end = place.begin + place.length;
    const bool hasColon = name.ends_with(':') || name.ends_with("：");
    if (!hasColon && !isColonAt(plainText, end))
        return false;
    if (hasColon)
        name.remove_suffix(name.ends_with(':') ? 1 : std::string_view("：").size());
    else
        end += plainText[end] == ':' ? 1 : std::string_view("：").size();
    const std::string_view rest = plainText.substr(end, plainText.find('\n', end) - end);
    return columns(name) <= kLongestLabel
        && rest.find_first_not_of(" \t") != std::string_view::npos;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

} // namespace

HighlightKind HighlightCollector::kindOf(std::string_view plainText, const Highlight& highlight,
                                         const Passage& passage)
{
    if (highlight.text.empty())
        return HighlightKind::Image;
    if (passage.by != By::Bold)
        return HighlightKind::Phrase;
    if (passage.isInHead)
        return HighlightKind::TableHeading;
    if (isLabel(plainText, highlight.place))
        return HighlightKind::Label;
    if (characters(highlight.text) > kLongestHeading || endsLikeASentence(highlight.text))
        return HighlightKind::Phrase;
    if (passage.cell.length > 0 && hasNeighbour(plainText, passage.cell))
        return HighlightKind::TableHeading;
    return standsAlone(plainText, highlight.place) ? HighlightKind::Heading : HighlightKind::Phrase;
}

int HighlightCollector::begin(By by, PlainTextBuilder::Gap gap, std::size_t textSize)
{
    using Gap = PlainTextBuilder::Gap;
    if (m_depth++ > 0)
        return -1;
    if (!m_passages.empty() && !m_imageSince) {
        const auto& last = m_passages.back();
        const bool empty = !last.hasText && !last.hasImage;
        const bool adjacent
            = last.hasText && last.end == textSize && (gap == Gap::None || gap == Gap::Blank);
        if (empty || adjacent)
            return static_cast<int>(m_passages.size()) - 1;
    }
    m_imageSince = false;
    m_passages.push_back({textSize, textSize, false, false, by, false, {}});
    return static_cast<int>(m_passages.size()) - 1;
}

void HighlightCollector::end()
{
    --m_depth;
}

void HighlightCollector::text(const TextSpan& place)
{
    if (m_depth == 0)
        return;
    auto& passage = m_passages.back();
    if (!passage.hasText)
        passage.begin = place.begin;
    passage.hasText = true;
    passage.end = place.begin + place.length;
}

void HighlightCollector::image()
{
    if (m_depth == 0)
        m_imageSince = true;
    else
        m_passages.back().hasImage = true;
}

void HighlightCollector::closeCell(Cell cell, std::size_t begin, std::string_view plainText)
{
    auto first = m_passages.end();
    while (first != m_passages.begin() && std::prev(first)->begin >= begin)
        --first;
    std::size_t covered = begin;
    bool isAll = true;
    for (auto passage = first; passage != m_passages.end(); ++passage) {
        passage->isInHead |= cell == Cell::Head;
        if (!passage->hasText)
            continue;
        isAll &= isBlank(plainText.substr(covered, passage->begin - covered));
        covered = passage->end;
    }
    if (covered == begin || !isAll || !isBlank(plainText.substr(covered)))
        return;
    while (begin < plainText.size() && isBlank(plainText.substr(begin, 1)))
        ++begin;
    for (auto passage = first; passage != m_passages.end(); ++passage)
        passage->cell = {begin, covered - begin};
}

std::vector<Highlight> HighlightCollector::finish(std::string_view plainText) const
{
    std::vector<Highlight> highlights;
    highlights.reserve(m_passages.size());
    for (const auto& passage : m_passages) {
        Highlight highlight;
        // An empty passage may have been noted past the end, where only white space followed.
        highlight.place.begin = std::min(passage.begin, plainText.size());
        highlight.place.length = passage.end - passage.begin;
        highlight.text = plainText.substr(highlight.place.begin, highlight.place.length);
        highlight.kind = kindOf(plainText, highlight, passage);
        highlights.push_back(std::move(highlight));
    }
    return highlights;
}

} // namespace lectern::text
