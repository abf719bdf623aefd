#pragma once

#include "domain/article_filter.h"
#include "domain/ids.h"
#include "search/query.h"
#include "store/query_conditions.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lectern::store {

/// An ArticleFilter as SQL: with QueryConditions the one place where a query's text is composed.
/// Only constant fragments are joined; everything that a person or a file named is bound.
class ArticleQuery final {
public:
    /// Asks the library for the filter's category, and for what SQL cannot compare: valid for the
    /// snapshot it was made in.
    static Result<ArticleQuery> make(const ArticleFilter& filter, StatementCache& statements);

    /// The filter's search as a value; asks nothing of the library.
    static search::Query queryOf(const ArticleFilter& filter);

    /// Nothing can match: an unknown category.
    bool matchesNothing() const { return m_matchesNothing; }
    /// Whether hits can be ranked by bm25 (a search for single characters alone cannot).
    bool hasRanking() const { return !m_match.empty(); }
    const search::Query& query() const { return m_query; }

    /// One row, one number.
    Result<sqlite::Statement> prepareCount(sqlite::Database& database) const;
    /// Rows of one id in order, ties by id. Relevance needs hasRanking(). limit < 0: all.
    Result<sqlite::Statement> prepareIds(sqlite::Database& database, ArticleOrder order,
                                         std::int64_t limit, std::int64_t offset) const;

private:
    ArticleQuery() = default;
    Result<void> addSearch(StatementCache& statements);
    Result<void> addCategory(StatementCache& statements);
    std::string conditions() const;
    Result<sqlite::Statement> prepare(sqlite::Database& database, const std::string& sql) const;

    ArticleFilter m_filter;
    search::Query m_query;
    std::string m_match; ///< what is asked of the main table first; may be empty
    SqlCondition m_search; ///< what must hold besides
    std::optional<CategoryId> m_category; ///< none (0): uncategorised
    bool m_matchesNothing = false;
};

} // namespace lectern::store
