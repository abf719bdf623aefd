#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "store/article_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print the tree as one JSON document"},
};

QJsonArray toJson(const std::vector<CategoryNode>& nodes)
{
    QJsonArray array;
    for (const auto& node : nodes)
        array.append(QJsonObject {{QStringLiteral("name"), QString::fromStdString(node.name)},
                                  {QStringLiteral("count"), qint64 {node.articles}},
                                  {QStringLiteral("children"), toJson(node.children)}});
    return array;
}

QJsonObject toJson(const CategoryTree& tree)
{
    return {{QStringLiteral("total"), qint64 {tree.allArticles}},
            {QStringLiteral("uncategorised"), qint64 {tree.uncategorised}},
            {QStringLiteral("unread"), qint64 {tree.unread}},
            {QStringLiteral("starred"), qint64 {tree.starred}},
            {QStringLiteral("categories"), toJson(tree.roots)}};
}

void printRow(std::int64_t count, std::size_t depth, std::string_view name)
{
    printLine(padLeft(grouped(count), 9) + "  " + std::string(2 * depth, ' ') + oneLine(name));
}

void printNodes(const std::vector<CategoryNode>& nodes, std::size_t depth)
{
    for (const auto& node : nodes) {
        printRow(node.articles, depth, node.name);
        printNodes(node.children, depth + 1);
    }
}

ExitCode run(const Arguments& arguments)
{
    if (!arguments.words().empty())
        return wrongUsage("The command categories takes no words.", "categories");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto tree = store::ArticleStore(*database).categories();
    if (!tree)
        return failed(tree.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson(*tree)));
        return ExitCode::Done;
    }
    printRow(tree->allArticles, 0, "All articles");
    printNodes(tree->roots, 0);
    if (tree->uncategorised > 0)
        printRow(tree->uncategorised, 0, "Uncategorised");
    return ExitCode::Done;
}

} // namespace

const Command categoriesCommand {
    .name = "categories",
    .words = {},
    .summary = "Shows the tree of categories with the number of articles in each.",
    .details = {},
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
