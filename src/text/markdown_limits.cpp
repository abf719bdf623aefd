#include "text/markdown_limits.h"

#include <algorithm>
#include <cstddef>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostCells = 100'000; // of all tables of a text; pages take 0.1 s to lay out
constexpr std::size_t kMostMarkers = 200; // ">", "-", "1." at the start of one line

bool isTableRule(std::string_view line)
{
    return line.find_first_not_of(" \t>|:-+*0123456789.)") == npos && line.find('-') != npos;
}

std::size_t columnsOf(std::string_view line)
{
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
}

/// How many block markers a line begins with. `* * *` is a rule, however long.
std::size_t markersAtStart(std::string_view line)
{
    const auto end = std::min(line.find_first_not_of(" \t>-+*0123456789.)"), line.size());
    const auto start = line.substr(0, end);
    if (start.size() <= kMostMarkers)
        return 0;
    for (const char c : {'-', '*'}) {
        const char allowed[] = {c, ' ', '\t', '\0'};
        if (end == line.size() && start.find_first_not_of(allowed) == npos)
            return 0;
    }
    return static_cast<std::size_t>(std::count_if(start.begin(), start.end(), [](char c) {
        return c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')';
    }));
}

} // namespace

std::string beyondMarkdownLimits(std::string_view markdown)
{
    std::size_t cells = 0;
    std::size_t columns = 0; // of the table whose rows these lines may be; 0: in none
    while (!markdown.empty()) {
        const auto end = markdown.find_first_of("\r\n");
        const auto line = markdown.substr(0, end);
        const std::size_t endLength = end == npos ? 0 : (markdown.substr(end, 2) == "\r\n" ? 2 : 1);
        markdown.remove_prefix(line.size() + endLength);
        if (line.find_first_not_of(" \t>") == npos)
            columns = 0;
        if (isTableRule(line))
            columns = std::max(columns, columnsOf(line));
        cells += columns > 1 ? columns : 0;
        if (cells > kMostCells)
            return "The tables have more than " + std::to_string(kMostCells) + " cells.";
        if (markersAtStart(line) > kMostMarkers)
            return "Quotes or lists are nested deeper than " + std::to_string(kMostMarkers)
                + " levels.";
    }
    return {};
}

} // namespace lectern::text
