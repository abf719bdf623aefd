#pragma once

#include "domain/ids.h"
#include "store/original_table.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace lectern::store {

/// A row of `source_file`.
using FileId = Id<struct FileTag>;

/// What became of a source file, as stored.
enum class FileOutcome {
    Stored = 0, ///< its article is in the library
    Rejected = 1, ///< nothing could be made of it the last time (an earlier article stays)
    Removed = 2, ///< a person removed its article; it does not come back
    Ignored = 3, ///< rejected, and a person wants to hear of it only once it has changed
};

struct FileRow {
    FileId id {}; ///< none: not in the table yet
    SourceId source {};
    std::filesystem::path path {}; ///< relative to the source's root, native bytes
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;
    std::optional<ContentHash> hash {};
    FileOutcome outcome = FileOutcome::Stored;
    bool missing = false; ///< no longer on disk
    ImportId import {}; ///< that first met it
    ArticleId article {}; ///< none: rejected or removed
    OriginalId original {}; ///< its bytes as last read; none without an article
    ArticleId removed {}; ///< the removed article that this was
    VersionId version {}; ///< the former version whose text it has; none: the newest one's
};

/// `source_file`: every file an import has met. The file an article shows (its path, its original)
/// is the oldest row with the newest text that is still on disk.
class SourceFileTable final {
public:
    explicit SourceFileTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<std::optional<FileRow>> find(SourceId source, const std::filesystem::path& path);
    /// Inserts (and fills in the id) or updates; forgets an earlier problem.
    Result<void> save(FileRow& row);
    Result<void> saveProblem(FileId id, const std::string& problem);
    Result<void> markMissing(SourceId source, const std::filesystem::path& path);
    /// False where no rejected file has this path.
    Result<bool> ignore(SourceId source, const std::filesystem::path& path);
    /// Nothing where no file holds the article.
    Result<std::optional<FileRow>> shown(ArticleId article);
    /// Whether another file that is still on disk holds the newest text of the same article.
    Result<bool> isShared(const FileRow& row);
    /// `row` brought a newer text: the article's other files are left with that former version.
    Result<void> leaveBehind(const FileRow& row, VersionId version);
    /// All files of a removed article: they keep their place, so that they do not come back.
    Result<void> markRemoved(ArticleId article);

private:
    Result<void> insert(FileRow& row);
    Result<void> update(const FileRow& row);

    StatementCache& m_statements;
};

} // namespace lectern::store
