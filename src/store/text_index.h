#pragma once

#include "domain/ids.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <string_view>

namespace lectern::store {

/// The full-text tables. They hold no text, so that taking an article out needs exactly the title
/// and the text it was put in with: other words would leave ghost hits behind that no check of
/// SQLite's sees. Both must come from the stored rows, never from a fresh reading of the original.
class TextIndex final {
public:
    explicit TextIndex(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<void> add(ArticleId id, const PreparedArticle& article);
    Result<void> take(ArticleId id, std::string_view title, std::string_view text);

    /// Puts today's tokens in the place of those of an older tokenizer, where they differ.
    Result<void> renew(ArticleId id, std::string_view title, std::string_view text);

    /// The tokenizer (search::kTokenizerVersion) whose tokens the index holds for an article.
    Result<int> tokenizerOf(ArticleId id);

private:
    Result<void> setCurrent(ArticleId id);

    StatementCache& m_statements;
};

} // namespace lectern::store
