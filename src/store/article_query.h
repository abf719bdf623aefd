#pragma once

#include "domain/article_filter.h"
#include "domain/ids.h"
#include "search/fts_query.h"
#include "search/query.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lectern::store {

/// An ArticleFilter as SQL: the one place where a query's text is composed. Only constant fragments
/// are joined; everything that a person or a file named is bound.
///
/// What comes out are candidates: where needsCheck() says so, each has to be compared with
/// search::matches before it counts.
class ArticleQuery final {
public:
    /// Asks the library for the filter's category.
    static Result<ArticleQuery> make(const ArticleFilter& filter, StatementCache& statements);

    /// Nothing can match: an unknown category, a term that folds to nothing.
    bool matchesNothing() const { return m_matchesNothing; }
    bool needsCheck() const { return m_fts.needsCheck; }
    bool hasSearch() const { return !m_query.matchesEverything(); }
    /// Whether hits can be ranked by bm25 (a search for single characters alone cannot).
    bool hasRanking() const { return !m_fts.match.empty(); }
    const search::Query& query() const { return m_query; }

    /// One row, one number.
    Result<sqlite::Statement> prepareCount(sqlite::Database& database) const;
    /// Rows of one id in order, ties by id. Relevance needs hasRanking(). limit < 0: all.
    Result<sqlite::Statement> prepareIds(sqlite::Database& database, ArticleOrder order,
                                         std::int64_t limit, std::int64_t offset) const;

private:
    ArticleQuery() = default;
    std::string conditions() const;
    Result<sqlite::Statement> prepare(sqlite::Database& database, const std::string& sql) const;

    ArticleFilter m_filter;
    search::Query m_query;
    search::FtsQuery m_fts;
    std::optional<CategoryId> m_category; ///< none (0): uncategorised
    bool m_matchesNothing = false;
};

} // namespace lectern::store
