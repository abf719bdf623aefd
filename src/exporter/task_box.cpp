#include "exporter/task_box.h"

#include <algorithm>
#include <string_view>

namespace lectern::exporter {

namespace {

constexpr std::string_view kOpen = "\u2610"; // as the Sanitiser writes them
constexpr std::string_view kDone = "\u2611";

bool isBlankText(const HtmlNode& node)
{
    return node.isText() && node.text.find_first_not_of(" \n\t") == std::string::npos;
}

/// Where the item's first line stands: the item itself, or the paragraph it begins with.
HtmlNode& firstLineOf(HtmlNode& item)
{
    const auto first = std::ranges::find_if_not(item.children, isBlankText);
    return first != item.children.end() && first->name == "p" ? *first : item;
}

} // namespace

std::string takeTaskBox(HtmlNode& item)
{
    if (item.value("class") != "lectern-task")
        return {};
    auto& line = firstLineOf(item).children;
    const auto first = std::ranges::find_if_not(line, isBlankText);
    if (first == line.end())
        return {};
    const bool isDone = first->text.starts_with(kDone);
    if (!isDone && !first->text.starts_with(kOpen))
        return {};
    std::string rest = first->text.substr(kOpen.size());
    rest.erase(0, rest.find_first_not_of(" \n\t"));
    // In a loose list cmark-gfm puts the box before the item's paragraph.
    const auto next = std::find_if_not(std::next(first), line.end(), isBlankText);
    const bool goesOn = next != line.end()
        && (next->name == "p" ? !textOf(*next).empty() : !isBlock(*next) && !holdsBlock(*next));
    if (rest.empty() && !goesOn)
        return {};
    first->text = std::move(rest);
    return isDone ? "[x] " : "[ ] ";
}

} // namespace lectern::exporter
