#include "cli/search_facets.h"

#include "cli/output.h"

#include <QJsonArray>

#include <string>
#include <vector>

namespace lectern::cli {

namespace {

constexpr int kCountColumns = 8;

void addCategories(const std::vector<CategoryNode>& nodes, const QJsonArray& above,
                   QJsonArray& array)
{
    for (const auto& node : nodes) {
        QJsonArray path = above;
        path.append(QString::fromStdString(node.name));
        array.append(QJsonObject {{QStringLiteral("path"), path},
                                  {QStringLiteral("articles"), qint64 {node.articles}}});
        addCategories(node.children, path, array);
    }
}

void printCount(std::int64_t articles, const std::string& of)
{
    printLine(padLeft(grouped(articles), kCountColumns) + "  " + of);
}

void printCategories(const std::vector<CategoryNode>& nodes, const std::string& indent)
{
    for (const auto& node : nodes) {
        printCount(node.articles, indent + oneLine(node.name));
        printCategories(node.children, indent + "  ");
    }
}

} // namespace

QJsonObject toJson(const Facets& facets)
{
    QJsonArray categories;
    addCategories(facets.categories.roots, {}, categories);
    QJsonArray years;
    for (const auto& year : facets.years)
        years.append(QJsonObject {{QStringLiteral("year"), year.year},
                                  {QStringLiteral("articles"), qint64 {year.articles}}});
    QJsonArray authors;
    for (const auto& author : facets.authors)
        authors.append(
            QJsonObject {{QStringLiteral("author"), QString::fromStdString(author.author)},
                         {QStringLiteral("articles"), qint64 {author.articles}}});
    return {{QStringLiteral("categories"), categories},
            {QStringLiteral("uncategorised"), qint64 {facets.categories.uncategorised}},
            {QStringLiteral("years"), years},
            {QStringLiteral("undated"), qint64 {facets.undated}},
            {QStringLiteral("authors"), authors}};
}

void printFacets(const Facets& facets)
{
    printLine("\nCategories:");
    printCategories(facets.categories.roots, {});
    if (facets.categories.uncategorised > 0)
        printCount(facets.categories.uncategorised, "(none)");
    printLine("\nYears:");
    for (const auto& year : facets.years)
        printCount(year.articles, std::to_string(year.year));
    if (facets.undated > 0)
        printCount(facets.undated, "(no date)");
    printLine("\nAuthors:");
    for (const auto& author : facets.authors)
        printCount(author.articles, oneLine(author.author));
}

} // namespace lectern::cli
