#include "text/table_headings.h"

#include <algorithm>
#include <string_view>

namespace lectern::text {

namespace {

constexpr std::string_view kHighlight = "lectern-highlight";
constexpr std::string_view kHeading = "lectern-tablehead";
static_assert(kHighlight.size() == kHeading.size());

constexpr std::string_view kClass = "class=\"lectern-highlight\"";
constexpr std::string_view kId = "id=\"lectern-highlight-";

/// The number that an id at `place` ends in.
std::size_t numberAt(std::string_view html, std::size_t place)
{
    std::size_t number = 0;
    for (auto at = place + kId.size(); at < html.size() && html[at] != '"'; ++at)
        number = number * 10 + static_cast<std::size_t>(html[at] - '0');
    return number;
}

/// Where the cell ends that `place` is in.
std::size_t cellEnd(std::string_view html, std::size_t place)
{
    return std::min({html.find("</td>", place), html.find("</th>", place), html.size()});
}

void rename(std::string& html, std::size_t attribute, std::string_view opening)
{
    html.replace(attribute + opening.size(), kHighlight.size(), kHeading);
}

} // namespace

void renameTableHeadings(std::string& html, const std::vector<Highlight>& highlights)
{
    for (auto id = html.find(kId); id != std::string::npos; id = html.find(kId, id + 1)) {
        const auto number = numberAt(html, id);
        if (number >= highlights.size() || highlights[number].kind != HighlightKind::TableHeading)
            continue;
        // Its class stands just before, and fragments that go on with it have one but no id.
        const auto end = cellEnd(html, id);
        auto at = html.rfind(kClass, id);
        rename(html, id, "id=\"");
        do {
            rename(html, at, "class=\"");
            at = html.find(kClass, at);
        } while (at < end && html.compare(at + kClass.size(), 4, " id=") != 0);
    }
}

} // namespace lectern::text
