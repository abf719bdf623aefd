#pragma once

#include "domain/ids.h"
#include "domain/sanitised_document.h"
#include "store/statement_cache.h"

#include <vector>

namespace lectern::store {

/// `heading`: the headings of an article's newest version, in order.
class HeadingTable final {
public:
    explicit HeadingTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<void> replace(ArticleId article, const std::vector<Heading>& headings);
    Result<std::vector<Heading>> load(ArticleId article);

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
