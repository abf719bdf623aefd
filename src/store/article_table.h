#pragma once

#include "domain/ids.h"
#include "store/heading_table.h"
#include "store/highlight_table.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"
#include "store/tag_table.h"

#include <optional>
#include <string>

namespace lectern::store {

/// `article` (narrow, for lists and order) and `article_head` (what a list shows), with the rows
/// that follow the newest version: tags, highlights, headings.
class ArticleTable final {
public:
    explicit ArticleTable(StatementCache& statements)
        : m_statements(statements)
        , m_tags(statements)
        , m_highlights(statements)
        , m_headings(statements)
    {
    }

    Result<ArticleId> add(ImportId import, const PreparedArticle& prepared);
    Result<void> update(ArticleId id, const PreparedArticle& prepared);
    /// The oldest article whose newest version has this fingerprint.
    Result<std::optional<ArticleId>> find(const ContentHash& fingerprint);
    /// As indexed; nothing where the article is gone.
    Result<std::optional<std::string>> title(ArticleId id);
    /// As the header shown says; nothing where the article is gone.
    Result<std::optional<ArticleDate>> date(ArticleId id);
    /// The import that added it.
    Result<ImportId> import(ArticleId id);
    /// With all rows that belong to it (versions, shelves, state).
    Result<void> remove(ArticleId id);

private:
    Result<void> saveHead(const char* sql, ArticleId id, const PreparedArticle& prepared);
    Result<void> saveLists(ArticleId id, const PreparedArticle& prepared);

    StatementCache& m_statements;
    TagTable m_tags;
    HighlightTable m_highlights;
    HeadingTable m_headings;
};

} // namespace lectern::store
