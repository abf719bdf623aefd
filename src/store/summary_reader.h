#pragma once

#include "domain/article.h"
#include "store/shelf_table.h"
#include "store/statement_cache.h"

#include <optional>

namespace lectern::store {

/// Puts an article's rows together into what lists and the pane show.
class SummaryReader final {
public:
    explicit SummaryReader(StatementCache& statements)
        : m_statements(statements)
        , m_categories(statements)
        , m_shelves(statements, m_categories)
    {
    }

    /// Nothing where there is no such article.
    Result<std::optional<ArticleSummary>> summary(ArticleId id);
    /// The summary and what a header says besides: headimg, thumbnail, sourceUrl.
    Result<std::optional<Article>> head(ArticleId id);

private:
    StatementCache& m_statements;
    CategoryTable m_categories;
    ShelfTable m_shelves;
};

} // namespace lectern::store
