#include "cli/article_rows.h"

#include "cli/output.h"
#include "exporter/article_export.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::cli {

namespace {

constexpr std::array orders {
    std::pair {"relevance", ArticleOrder::Relevance},
    std::pair {"newest", ArticleOrder::Newest},
    std::pair {"oldest", ArticleOrder::Oldest},
    std::pair {"title", ArticleOrder::Title},
};

constexpr std::string_view hitBegins = "\uE000";
constexpr std::string_view hitEnds = "\uE001";

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

std::string shownSnippet(const std::string& snippet)
{
    std::string line = oneLine(snippet);
    const bool bold = outputIsTerminal();
    replaceAll(line, hitBegins, bold ? "\x1b[1m" : "");
    replaceAll(line, hitEnds, bold ? "\x1b[0m" : "");
    return line;
}

std::string shelves(const ArticleSummary& row)
{
    std::string text;
    for (const auto& category : row.categories)
        text += (text.empty() ? "" : "; ") + toText(category);
    return text;
}

bool hasCategory(const std::vector<CategoryNode>& roots, const CategoryPath& category)
{
    const std::vector<CategoryNode>* level = &roots;
    for (const auto& name : category.names) {
        const auto found = std::ranges::find(*level, name, &CategoryNode::name);
        if (found == level->end())
            return false;
        level = &found->children;
    }
    return true;
}

} // namespace

Result<RowsWanted> rowsWanted(const Arguments& arguments, ArticleOrder order)
{
    RowsWanted wanted;
    wanted.order = order;
    const auto limit = arguments.number("limit", wanted.limit);
    if (!limit)
        return fail(limit.error());
    const auto offset = arguments.number("offset", 0);
    if (!offset)
        return fail(offset.error());
    wanted.limit = *limit;
    wanted.offset = *offset;
    if (arguments.has("category"))
        wanted.filter.category = parseCategoryPath(arguments.value("category"));
    if (!arguments.has("sort"))
        return wanted;
    const std::string name = arguments.value("sort");
    const auto found = std::ranges::find(orders, name, [](const auto& pair) { return pair.first; });
    if (found == orders.end())
        return fail(ErrorKind::BadInput,
                    "The option --sort knows relevance, newest, oldest and title, not “" + name
                        + "”.");
    wanted.order = found->second;
    return wanted;
}

void explainMissingCategory(store::ArticleStore& articles, const ArticleFilter& filter)
{
    if (!filter.category || filter.category->names.empty())
        return;
    const auto tree = articles.categories();
    if (tree && !hasCategory(tree->roots, *filter.category))
        printError("lectern-cli: There is no category “" + oneLine(toText(*filter.category))
                   + "”; `lectern-cli categories` lists them.");
}

QJsonObject toJson(const store::ArticleRows& rows)
{
    return {{QStringLiteral("total"), qint64 {rows.total}},
            {QStringLiteral("results"), exporter::toJsonArray(rows.rows)}};
}

void printRows(const std::vector<ArticleSummary>& rows)
{
    int idColumns = 1;
    for (const auto& row : rows)
        idColumns = std::max(idColumns, static_cast<int>(std::to_string(row.id.value).size()));
    const int columns = std::max(40, terminalColumns());
    const std::string indent(static_cast<std::size_t>(idColumns) + 2, ' ');
    for (const auto& row : rows) {
        const std::string date = inColumns(oneLine(exporter::shortDate(row.date)), 10);
        const int titleColumns = columns - idColumns - 14;
        printLine(padLeft(std::to_string(row.id.value), idColumns) + "  " + date + "  "
                  + cutToColumns(oneLine(row.title), titleColumns));
        std::string about;
        for (const std::string& part :
             {exporter::fileDay(row.date), oneLine(row.author), oneLine(shelves(row))})
            about += (about.empty() || part.empty() ? "" : " · ") + part;
        if (!about.empty())
            printLine(indent + cutToColumns(about, columns - idColumns - 2));
        if (!row.snippet.empty())
            printLine(indent + shownSnippet(row.snippet));
    }
}

} // namespace lectern::cli
