#include "text/highlight_names.h"

#include <algorithm>
#include <string_view>

namespace lectern::text {

namespace {

constexpr std::string_view kHighlight = "lectern-highlight";
constexpr std::string_view kHeading = "lectern-tablehead";
constexpr std::string_view kLabel = "lectern-boldlabel";
static_assert(kHighlight.size() == kHeading.size() && kHighlight.size() == kLabel.size());

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

/// What it is called instead; empty where it keeps its name.
std::string_view nameOf(HighlightKind kind)
{
    if (kind == HighlightKind::TableHeading)
        return kHeading;
    return kind == HighlightKind::Label ? kLabel : std::string_view();
}

/// Where the block or cell ends that `place` is in, with all the fragments of one passage.
std::size_t partEnd(std::string_view html, std::size_t place, HighlightKind kind)
{
    if (kind != HighlightKind::TableHeading)
        return html.size();
    return std::min({html.find("</td>", place), html.find("</th>", place), html.size()});
}

} // namespace

void nameByKind(std::string& html, const std::vector<Highlight>& highlights)
{
    for (auto id = html.find(kId); id != std::string::npos; id = html.find(kId, id + 1)) {
        const auto number = numberAt(html, id);
        if (number >= highlights.size())
            continue;
        const HighlightKind kind = highlights[number].kind;
        const std::string_view name = nameOf(kind);
        if (name.empty())
            continue;
        const auto rename = [&](std::size_t attribute, std::string_view opening) {
            html.replace(attribute + opening.size(), kHighlight.size(), name);
        };
        // Its class stands just before, and fragments that go on with it have one but no id.
        const auto end = partEnd(html, id, kind);
        auto at = html.rfind(kClass, id);
        rename(id, "id=\"");
        do {
            rename(at, "class=\"");
            at = html.find(kClass, at);
        } while (at < end && html.compare(at + kClass.size(), 4, " id=") != 0);
    }
}

} // namespace lectern::text
