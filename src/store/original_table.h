#pragma once

#include "domain/ids.h"
#include "store/dictionary_table.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <string>

namespace lectern::store {

/// A row of `original`.
using OriginalId = Id<struct OriginalTag>;

/// `original`: source files' bytes, compressed, one row per content.
class OriginalTable final {
public:
    explicit OriginalTable(StatementCache& statements)
        : m_statements(statements)
        , m_dictionaries(statements)
    {
    }

    Result<OriginalId> findOrAdd(const PreparedArticle& article);
    /// Unpacked. ErrorKind::Database where the row is damaged or gone.
    Result<std::string> load(OriginalId id);
    /// Deletes the row if no version and no source file names it. Nothing to do for none.
    Result<void> removeIfUnused(OriginalId id);
    /// The same for all rows; returns how many went.
    Result<std::int64_t> removeUnused();

private:
    StatementCache& m_statements;
    DictionaryTable m_dictionaries;
};

} // namespace lectern::store
