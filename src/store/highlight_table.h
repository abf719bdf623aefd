#pragma once

#include "domain/highlight.h"
#include "domain/ids.h"
#include "store/statement_cache.h"

#include <string_view>
#include <vector>

namespace lectern::store {

/// `highlight`: the bold passages of an article's newest version. A passage whose text is the
/// plain text at its place is stored as the place alone.
class HighlightTable final {
public:
    explicit HighlightTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<void> replace(ArticleId article, const std::vector<Highlight>& highlights,
                         std::string_view plainText);
    Result<std::vector<Highlight>> load(ArticleId article, std::string_view plainText);

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
