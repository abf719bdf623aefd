#pragma once

#include "store/library_database.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace lectern::store {

/// Which articles lack the facts that searches compare (language, length, films): those that an
/// older Lectern imported. They are derived from the originals afterwards
/// (importer::completeFacts) and not in the migration, because that takes a while in a large
/// library, and not in each search, because films are known to the original alone.
class FactStore final {
public:
    explicit FactStore(LibraryDatabase& database);

    Result<std::int64_t> missing();
    Result<std::vector<ArticleId>> lacking(int most);
    /// In one transaction. What an import has written in the meantime stays.
    Result<void> record(const std::vector<std::pair<ArticleId, TextFacts>>& facts);

private:
    Result<void> recordOne(ArticleId id, const TextFacts& facts);

    LibraryDatabase& m_database;
    StatementCache m_statements;
};

} // namespace lectern::store
