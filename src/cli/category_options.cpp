#include "cli/category_options.h"

#include "cli/output.h"

#include <algorithm>

namespace lectern::cli {

namespace {

std::vector<std::string> separatorsIn(std::string_view list)
{
    std::vector<std::string> separators;
    for (;;) {
        const auto end = std::min(list.find(','), list.size());
        if (end > 0)
            separators.emplace_back(list.substr(0, end));
        if (end == list.size())
            return separators;
        list.remove_prefix(end + 1);
    }
}

} // namespace

Result<std::optional<CategoryRule>> categoryRule(const Arguments& arguments)
{
    const bool isGiven = std::ranges::any_of(
        categoryOptions, [&](const auto& option) { return arguments.has(option.name); });
    if (!isGiven)
        return std::optional<CategoryRule> {};
    const auto origin = categoryOriginNamed(arguments.value("categories", categoryOriginName({})));
    if (!origin)
        return fail(ErrorKind::BadInput,
                    "The option --categories needs front-matter, folders, tags or "
                    "front-matter-else-folders.");
    return CategoryRule {.origin = *origin,
                         .separators = separatorsIn(arguments.value("category-separators")),
                         .prefix = parseCategoryPath(arguments.value("category-prefix"))};
}

void printCategoryTree(const CategoryTally& articles)
{
    const auto printRow = [](std::int64_t count, std::size_t depth, std::string_view name) {
        printLine(padLeft(grouped(count), 11) + "  " + std::string(2 * depth, ' ') + oneLine(name));
    };
    printLine("Categories this would make:");
    for (const auto& [path, count] : withParents(articles))
        printRow(count, path.names.size() - 1, path.names.back());
    if (const auto none = articles.find({}); none != articles.end())
        printRow(none->second, 0, "Uncategorised");
}

} // namespace lectern::cli
