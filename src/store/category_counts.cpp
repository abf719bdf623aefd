#include "store/category_counts.h"

#include "store/category_rows.h"
#include "store/category_table.h"

#include <unordered_map>
#include <vector>

namespace lectern::store {

namespace {

constexpr const char* kTotals = R"sql(
SELECT (SELECT count(*) FROM article),
       (SELECT count(*) FROM state WHERE read = 1),
       (SELECT count(*) FROM state WHERE starred = 1))sql";

struct Node {
    std::int64_t parent = 0;
    std::string name;
    std::int64_t articles = 0;
    std::int64_t lastArticle = 0; ///< the one that was counted last
    std::vector<std::int64_t> children; ///< by name
};

// Root categories are the children of node 0.
using Nodes = std::unordered_map<std::int64_t, Node>;

Result<Nodes> loadNodes(StatementCache& statements)
{
    Nodes nodes;
    const auto done = forEachCategory(
        statements, [&nodes](std::int64_t id, std::int64_t parent, std::string_view name) {
            auto& node = nodes[id];
            node.parent = parent;
            node.name = name;
            nodes[parent].children.push_back(id);
        });
    if (!done)
        return fail(done.error());
    return nodes;
}

/// Counts an article in a category and above it, up to where it was counted already.
void countUpwards(Nodes& nodes, std::int64_t category, std::int64_t article)
{
    for (auto id = category; id != 0;) {
        const auto node = nodes.find(id);
        if (node == nodes.end() || node->second.lastArticle == article)
            return;
        node->second.lastArticle = article;
        ++node->second.articles;
        id = node->second.parent;
    }
}

/// Returns how many articles have a category at all.
Result<std::int64_t> countArticles(StatementCache& statements, Nodes& nodes)
{
    std::int64_t different = 0;
    std::int64_t last = 0;
    const auto done = forEachShelf(statements, [&](std::int64_t article, std::int64_t category) {
        different += article != last ? 1 : 0;
        last = article;
        countUpwards(nodes, category, article);
    });
    if (!done)
        return fail(done.error());
    return different;
}

std::vector<CategoryNode> childrenOf(const Nodes& nodes, std::int64_t id, std::size_t depth)
{
    std::vector<CategoryNode> children;
    const auto node = nodes.find(id);
    if (node == nodes.end() || depth > kMaxCategoryDepth)
        return children;
    for (const auto child : node->second.children) {
        const auto& found = nodes.at(child);
        if (found.articles > 0)
            children.push_back({found.name, found.articles, childrenOf(nodes, child, depth + 1)});
    }
    return children;
}

} // namespace

Result<CategoryTree> countCategories(StatementCache& statements)
{
    auto nodes = loadNodes(statements);
    if (!nodes)
        return fail(nodes.error());
    const auto categorised = countArticles(statements, *nodes);
    if (!categorised)
        return fail(categorised.error());
    auto totals = statements.use(kTotals);
    if (!totals)
        return fail(totals.error());
    if (auto row = (*totals)->step(); !row)
        return fail(row.error());

    CategoryTree tree;
    tree.roots = childrenOf(*nodes, 0, 0);
    tree.allArticles = (*totals)->integer(0);
    tree.uncategorised = tree.allArticles - *categorised;
    tree.unread = tree.allArticles - (*totals)->integer(1);
    tree.starred = (*totals)->integer(2);
    return tree;
}

} // namespace lectern::store
