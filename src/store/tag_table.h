#pragma once

#include "domain/ids.h"
#include "store/statement_cache.h"

#include <string>
#include <vector>

namespace lectern::store {

/// `tag`: the tags that an article's header names, in its order.
class TagTable final {
public:
    explicit TagTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<void> replace(ArticleId article, const std::vector<std::string>& tags);
    Result<std::vector<std::string>> load(ArticleId article);

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
