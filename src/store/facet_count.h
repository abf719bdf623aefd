#pragma once

#include "domain/article_filter.h"
#include "domain/facets.h"
#include "store/article_facts.h"

#include <cstdint>
#include <map>
#include <vector>

namespace lectern::store {

/// Counts one article after the other into Facets. Asks nothing of the library.
class FacetCount final {
public:
    /// `facts` must outlive it; of `filter` only what facets choose counts here.
    FacetCount(const ArticleFacts& facts, const ArticleFilter& filter);

    void add(std::int64_t id);
    Facets take();

private:
    using Fact = ArticleFacts::Fact;

    void markInside(const CategoryPath& path);
    bool isChosenInTree(const Fact& fact) const;
    void addToTree(const Fact& fact);
    std::vector<CategoryNode> childrenOf(std::uint32_t category) const;
    std::vector<AuthorCount> mostFrequentAuthors() const;

    const ArticleFacts& m_facts;
    const ArticleFilter& m_filter;
    std::vector<bool> m_inside; ///< by category: below the chosen one
    std::vector<std::int64_t> m_inCategory;
    std::vector<std::int64_t> m_lastInCategory; ///< the article that was counted there last
    std::vector<std::int64_t> m_byAuthor;
    std::map<int, std::int64_t> m_inYear;
    std::int64_t m_counted = 0;
    Facets m_facets;
};

} // namespace lectern::store
