#pragma once

#include "domain/article.h"
#include "domain/category_rule.h"
#include "domain/ids.h"
#include "store/library_database.h"

#include <filesystem>
#include <vector>

namespace lectern::store {

/// A person's own marks and removals. Each call is one durable transaction (synchronous=FULL).
class StateStore final {
public:
    explicit StateStore(LibraryDatabase& database);

    Result<void> setRead(const std::vector<ArticleId>& ids, ReadState state);
    Result<void> setStarred(const std::vector<ArticleId>& ids, Star star);

    /// Where it is read at (Article::place). Not worth a wait for the disk: no durable transaction.
    Result<void> setPlace(ArticleId id, double place);

    /// Removes articles from the library (never their files) and remembers it, so that the next
    /// import does not bring them back. Returns how many there were.
    Result<std::int64_t> remove(const std::vector<ArticleId>& ids);
    /// Removes a source with the articles that no other source holds. Importing it again on purpose
    /// brings them back.
    Result<std::int64_t> removeSource(SourceId source);
    /// What removeSource, or removeLastImport, would remove.
    Result<std::vector<ArticleId>> onlyInSource(SourceId source);
    Result<std::vector<ArticleId>> addedByLastImport();
    /// Removes what the last import added.
    Result<std::int64_t> removeLastImport();

    struct SourceRow {
        SourceId id;
        std::filesystem::path root;
        std::int64_t files = 0;
        std::int64_t articles = 0;
        std::int64_t missing = 0;
        std::int64_t rejected = 0; ///< files of which nothing could be made, ignored ones left out
        std::int64_t importedAt = 0; ///< when an import last wrote; seconds since 1970, 0: unknown
        bool isWatched = false;
        CategoryRule categories {};
        bool isPacked = false; ///< the root is a packed file, or an export of another program
    };
    Result<std::vector<SourceRow>> sources();
    Result<void> watchSource(SourceId source, bool watched);
    /// The source's folder has moved: paths are relative, nothing is imported again.
    Result<void> repointSource(SourceId source, const std::filesystem::path& newRoot);

private:
    LibraryDatabase& m_database;
};

} // namespace lectern::store
