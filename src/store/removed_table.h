#pragma once

#include "domain/ids.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <optional>
#include <string>

namespace lectern::store {

/// `removed`: articles a person took out of the library, so that no import brings them back: by
/// their fingerprint wherever it turns up, and by their files (source_file.removed).
class RemovedTable final {
public:
    explicit RemovedTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<void> add(ArticleId article, const std::optional<ContentHash>& fingerprint,
                     const std::string& title);
    Result<std::optional<ArticleId>> find(const ContentHash& fingerprint);
    /// Lets the article's text come back. Other files that stood for it stay out until they too
    /// are restored.
    Result<void> forget(ArticleId article);

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
