#include "text/markdown_limits.h"

#include <algorithm>
#include <cstddef>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostCells = 100'000; // of all tables of a text; pages take 0.1 s to lay out
constexpr std::size_t kMostColumns = 1'000; // cmark-gfm's work grows with their square
constexpr std::size_t kMostBrackets = 20'000; // `[` in one paragraph; `![[]()` costs their square
constexpr std::size_t kMostMarkers = 200; // ">", "-", "1." at the start of one line

bool isTableRule(std::string_view line)
{
    return line.find_first_not_of(" \t>|:-+*0123456789.)") == npos && line.find('-') != npos;
}

std::size_t columnsOf(std::string_view line)
{
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Length of the block marker (`>`, `- `, `12. `) at the start of `line`, 0 where there is none.
std::size_t markerLength(std::string_view line)
{
    if (line[0] == '>')
        return 1;
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool isOrdered = digits > 0 && digits < 10 && digits < line.size()
        && (line[digits] == '.' || line[digits] == ')');
    const bool isBullet = line[0] == '-' || line[0] == '+' || line[0] == '*';
    if (!isOrdered && !isBullet)
        return 0;
    const auto end = isOrdered ? digits + 1 : 1;
    return end < line.size() && isBlank(line[end]) ? end : 0;
}

/// How many block markers a line begins with. `* * *` is a rule, however long.
std::size_t markersAtStart(std::string_view line)
{
    if (line.find_first_not_of("- \t") == npos || line.find_first_not_of("* \t") == npos)
        return 0;
    std::size_t markers = 0;
    while (!line.empty()) {
        const auto length = isBlank(line[0]) ? 1 : markerLength(line);
        if (length == 0)
            break;
        markers += isBlank(line[0]) ? 0 : 1;
        line.remove_prefix(length);
    }
    return markers;
}

} // namespace

std::string beyondMarkdownLimits(std::string_view markdown)
{
    std::size_t cells = 0;
    std::size_t brackets = 0; // of the paragraph these lines may belong to
    std::size_t columns = 0; // of the table whose rows these lines may be; 0: in none
    while (!markdown.empty()) {
        const auto end = markdown.find_first_of("\r\n");
        const auto line = markdown.substr(0, end);
        const std::size_t endLength = end == npos ? 0 : (markdown.substr(end, 2) == "\r\n" ? 2 : 1);
        markdown.remove_prefix(line.size() + endLength);
        if (line.find_first_not_of(" \t>") == npos)
            columns = brackets = 0;
        brackets += static_cast<std::size_t>(std::count(line.begin(), line.end(), '['));
        if (brackets > kMostBrackets)
            return "A paragraph has more than " + std::to_string(kMostBrackets) + " brackets.";
        if (isTableRule(line))
            columns = std::max(columns, columnsOf(line));
        cells += columns > 1 ? columns : 0;
        if (columns > kMostColumns)
            return "A table has more than " + std::to_string(kMostColumns) + " columns.";
        if (cells > kMostCells)
            return "The tables have more than " + std::to_string(kMostCells) + " cells.";
        if (markersAtStart(line) > kMostMarkers)
            return "Quotes or lists are nested deeper than " + std::to_string(kMostMarkers)
                + " levels.";
    }
    return {};
}

} // namespace lectern::text
