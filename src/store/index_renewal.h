#pragma once

#include "store/article_table.h"
#include "store/library_database.h"
#include "store/statement_cache.h"
#include "store/text_index.h"
#include "store/version_table.h"

#include <cstdint>
#include <vector>

namespace lectern::store {

/// Indexes anew what the full-text index holds by an older tokenizer (search::kTokenizerVersion). A
/// migration notes those articles in the table `outdated_index`; this takes them off it, a batch at
/// a time, so that searches go on meanwhile and a kill costs no more than a batch. Until an article
/// is off it, the differences of the tokenizers are all that searches do not find in it; no article
/// is ever missing.
class IndexRenewal final {
public:
    explicit IndexRenewal(LibraryDatabase& database);

    Result<std::int64_t> waiting(); ///< articles
    Result<std::vector<ArticleId>> next(int most); ///< of those, by id
    /// In one transaction. An article that an import has indexed meanwhile stays as it is; one
    /// whose stored text is damaged keeps its tokens and is asked for no more (`check` tells of
    /// it).
    Result<void> renew(const std::vector<ArticleId>& articles);

private:
    Result<void> renewOne(ArticleId article);

    LibraryDatabase& m_database;
    StatementCache m_statements;
    ArticleTable m_articles;
    VersionTable m_versions;
    TextIndex m_index;
};

} // namespace lectern::store
