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
    /// Whether something is searched for that a title or a highlight may hold.
    bool hasRanking() const { return m_hasRanking; }
    const search::Query& query() const { return m_query; }

    /// One row, one number.
    Result<sqlite::Statement> prepareCount(sqlite::Database& database) const;
    /// Rows of one id in no order.
    Result<sqlite::Statement> prepareMatches(sqlite::Database& database) const;
    /// Rows of one id in order, ties by id; Relevance is prepareRelevant's. limit < 0: all.
    Result<sqlite::Statement> prepareIds(sqlite::Database& database, ArticleOrder order,
                                         std::int64_t limit, std::int64_t offset) const;
    enum class Rank {
        Bm25, ///< where the query has words; single characters alone: as Newest
        Newest,
    };
    /// Rows of an id and whether the title holds one of the searched terms: these first, each part
    /// by rank. limit < 0: all.
    Result<sqlite::Statement> prepareRelevant(StatementCache& statements, Rank rank,
                                              std::int64_t limit) const;

private:
    ArticleQuery() = default;
    Result<void> addSearch(StatementCache& statements);
    Result<void> addCategory(StatementCache& statements);
    Result<SqlCondition> titleHits(StatementCache& statements) const;
    std::string conditions() const;
    Result<sqlite::Statement> prepare(sqlite::Database& database, const std::string& sql) const;

    ArticleFilter m_filter;
    search::Query m_query;
    std::string m_match; ///< what is asked of the main table first; may be empty
    SqlCondition m_search; ///< what must hold besides
    std::optional<CategoryId> m_category; ///< none (0): uncategorised
    bool m_matchesNothing = false;
    bool m_hasRanking = false;
};

} // namespace lectern::store
