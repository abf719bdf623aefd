#pragma once

#include "domain/article.h"
#include "domain/article_version.h"
#include "store/library_database.h"
#include "store/statement_cache.h"

#include <vector>

namespace lectern::store {

/// Reads what articles were before: the versions that changed files and edited copies have left.
/// Over a connection of either access.
class VersionStore final {
public:
    explicit VersionStore(LibraryDatabase& database);

    /// The first one first; the last one is what shows. NotFound where the article is gone.
    Result<std::vector<ArticleVersion>> versions(ArticleId id);
    Result<int> count(ArticleId id); ///< 0 where the article is gone
    /// The article with the text, the images and the original of that version, and its file's path
    /// where there is one. What stands in a header and what hangs on the text (tags, highlights,
    /// headings) is not stored of a version: importer::readAgain gets it from the original.
    /// NotFound where there is no such article or number.
    Result<Article> article(ArticleId id, int number);

private:
    LibraryDatabase& m_database;
    StatementCache m_statements;
};

} // namespace lectern::store
