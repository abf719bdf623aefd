#pragma once

#include "domain/ids.h"
#include "store/article_query.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <span>
#include <vector>

namespace lectern::store {

/// What a search found, best first:
///
/// 1. articles whose title holds one of the searched terms;
/// 2. of the others, those of which a highlighted passage holds one. That needs their texts, so it
///    is asked of the kPassagesRead best of them only;
/// 3. the rest.
///
/// Inside each of these by bm25, a word in the title counting five times, ties by id. Weighing a
/// common word would take longer than its list is worth: where more than kRankedLimit articles
/// match, newest first instead; so too where all that is searched for are single characters.
class Relevance final {
public:
    static constexpr std::int64_t kRankedLimit = 10'000;
    static constexpr std::int64_t kPassagesRead = 50;

    /// `query` must have a ranking and match something, and outlive this.
    Relevance(StatementCache& statements, const ArticleQuery& query)
        : m_statements(statements)
        , m_query(query)
    {
    }

    /// `matches`: how many articles match. limit < 0: all. A page is always the same part of the
    /// whole list.
    Result<std::vector<ArticleId>> ids(std::int64_t matches, std::int64_t limit,
                                       std::int64_t offset);

private:
    struct Best {
        std::vector<ArticleId> ids;
        std::size_t inTitle = 0; ///< so many at the beginning
    };
    Result<Best> best(std::int64_t matches, std::int64_t limit);
    Result<void> liftHighlighted(std::span<ArticleId> ids);
    Result<bool> isHighlighted(ArticleId id);

    StatementCache& m_statements;
    const ArticleQuery& m_query;
};

} // namespace lectern::store
