#pragma once

#include "store/annotation_table.h"
#include "store/article_table.h"
#include "store/text_index.h"
#include "store/version_table.h"

namespace lectern::store {

/// Makes one article of two that have come to say the same. Runs inside the import's transaction.
class ArticleMerge final {
public:
    explicit ArticleMerge(StatementCache& statements)
        : m_statements(statements)
        , m_versions(statements)
        , m_articles(statements)
        , m_index(statements)
        , m_annotations(statements)
    {
    }

    /// Gives `kept` the files, shelves and versions of `gone`, which leaves the library; what it
    /// shows stays as it is. Read or starred in one is so in both; highlights and notes are those
    /// of both.
    Result<void> merge(ArticleId kept, ArticleId gone);

private:
    Result<void> takeFromIndex(ArticleId gone);
    Result<void> move(const char* sql, ArticleId kept, ArticleId gone);

    StatementCache& m_statements;
    VersionTable m_versions;
    ArticleTable m_articles;
    TextIndex m_index;
    AnnotationTable m_annotations;
};

} // namespace lectern::store
