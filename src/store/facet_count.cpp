#include "store/facet_count.h"

#include <algorithm>
#include <utility>

namespace lectern::store {

using Mark = ArticleFacts::Mark;

FacetCount::FacetCount(const ArticleFacts& facts, const ArticleFilter& filter)
    : m_facts(facts)
    , m_filter(filter)
    , m_inside(facts.categories().size(), false)
    , m_inCategory(facts.categories().size(), 0)
    , m_lastInCategory(facts.categories().size(), 0)
    , m_byAuthor(facts.authors().size(), 0)
{
    if (filter.category && !filter.category->empty())
        markInside(*filter.category);
}

/// The category with all below it; none where the library has no such.
void FacetCount::markInside(const CategoryPath& path)
{
    const auto& categories = m_facts.categories();
    std::uint32_t place = 0;
    for (const auto& name : path.names) {
        const auto& children = categories[place].children;
        const auto child = std::ranges::find(
            children, name, [&](std::uint32_t i) -> const auto& { return categories[i].name; });
        if (child == children.end())
            return;
        place = *child;
    }
    std::vector<std::uint32_t> open {place};
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        m_inside[next] = true;
        open.insert(open.end(), categories[next].children.begin(), categories[next].children.end());
    }
}

bool FacetCount::isChosenInTree(const Fact& fact) const
{
    if ((m_filter.onlyUnread && fact.has(Mark::Read))
        || (m_filter.onlyStarred && !fact.has(Mark::Starred)))
        return false;
    if (!m_filter.category)
        return true;
    if (m_filter.category->empty())
        return fact.shelfCount == 0;
    const auto* shelves = m_facts.shelvesOf(fact);
    return std::any_of(shelves, shelves + fact.shelfCount,
                       [this](std::uint32_t category) { return m_inside[category]; });
}

void FacetCount::add(std::int64_t id)
{
    const auto* fact = m_facts.find(id);
    if (!fact)
        return;
    const bool isChosenYear = !m_filter.year || *m_filter.year == fact->year;
    const bool isChosenAuthor
        = !m_filter.author || *m_filter.author == m_facts.authors()[fact->author];
    const bool isInTree = isChosenInTree(*fact);
    if (isChosenYear && isChosenAuthor)
        addToTree(*fact);
    if (isInTree && isChosenAuthor) {
        if (fact->year == ArticleFacts::kNoYear)
            ++m_facets.undated;
        else
            ++m_inYear[fact->year];
    }
    if (isInTree && isChosenYear)
        ++m_byAuthor[fact->author];
}

/// Counts an article in its categories and above them, up to where it was counted already.
void FacetCount::addToTree(const Fact& fact)
{
    auto& tree = m_facets.categories;
    ++tree.allArticles;
    tree.uncategorised += fact.shelfCount == 0 ? 1 : 0;
    tree.unread += fact.has(Mark::Read) ? 0 : 1;
    tree.starred += fact.has(Mark::Starred) ? 1 : 0;
    ++m_counted;
    const auto* shelves = m_facts.shelvesOf(fact);
    for (std::uint32_t i = 0; i < fact.shelfCount; ++i) {
        for (auto category = shelves[i]; category != 0;
             category = m_facts.categories()[category].parent) {
            if (std::exchange(m_lastInCategory[category], m_counted) == m_counted)
                break;
            ++m_inCategory[category];
        }
    }
}

Facets FacetCount::take()
{
    m_facets.categories.roots = childrenOf(0);
    for (const auto& [year, articles] : m_inYear)
        m_facets.years.push_back({year, articles});
    m_facets.authors = mostFrequentAuthors();
    return std::move(m_facets);
}

std::vector<CategoryNode> FacetCount::childrenOf(std::uint32_t category) const
{
    std::vector<CategoryNode> nodes;
    for (const auto child : m_facts.categories()[category].children) {
        if (m_inCategory[child] > 0)
            nodes.push_back(
                {m_facts.categories()[child].name, m_inCategory[child], childrenOf(child)});
    }
    return nodes;
}

std::vector<AuthorCount> FacetCount::mostFrequentAuthors() const
{
    std::vector<AuthorCount> authors;
    for (std::size_t i = 1; i < m_byAuthor.size(); ++i) {
        if (m_byAuthor[i] > 0)
            authors.push_back({m_facts.authors()[i], m_byAuthor[i]});
    }
    const auto kept = std::min(authors.size(), Facets::kMostAuthors);
    const auto isBefore = [](const AuthorCount& a, const AuthorCount& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.author < b.author;
    };
    std::ranges::partial_sort(authors, authors.begin() + static_cast<std::ptrdiff_t>(kept),
                              isBefore);
    authors.resize(kept);
    return authors;
}

} // namespace lectern::store
