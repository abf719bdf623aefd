#pragma once

#include "domain/ids.h"
#include "store/library_database.h"
#include "store/original_table.h"
#include "store/source_file_table.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lectern::store {

/// A source file as it stood when it was imported. Of a rejected file and of one whose article was
/// removed no bytes are kept (schema.md): `original` is then none.
struct ArchivedFile {
    SourceId source;
    std::filesystem::path path; ///< relative to its source's root, native bytes
    std::int64_t modifiedNs = 0;
    ArticleId article; ///< none where there is none
    OriginalId original;
    FileOutcome outcome = FileOutcome::Stored;
    std::string problem; ///< why it was rejected
};

/// An earlier state of an article, whose file says something else now.
struct ArchivedVersion {
    ArticleId article;
    VersionId version;
    OriginalId original;
    std::filesystem::path path; ///< of the article's file
    SourceId source;
};

struct ArchivedSource {
    SourceId id;
    std::filesystem::path root; ///< absolute
};

/// A stored original that is not what it was.
struct DamagedOriginal {
    struct Named {
        ArticleId id;
        std::string title;
    };
    OriginalId id;
    std::string reason; ///< a whole sentence
    std::vector<Named> articles; ///< that it belongs to, older versions included
    std::vector<std::filesystem::path> files; ///< absolute
};

struct OriginalsReport {
    std::int64_t checked = 0;
    std::int64_t bytes = 0; ///< unpacked
    std::vector<DamagedOriginal> damaged;
};

/// The source files' bytes that a library keeps, as a whole: proof that nothing was lost. Over a
/// connection of either access; one original at a time is in memory.
class OriginalArchive final {
public:
    explicit OriginalArchive(LibraryDatabase& database);

    /// Unpacks every original and compares size and hash with those stored.
    Result<OriginalsReport> check();

    Result<std::vector<ArchivedSource>> sources();
    Result<std::vector<ArchivedFile>> files(); ///< by source and path
    /// What no file's own bytes are any more, oldest first.
    Result<std::vector<ArchivedVersion>> earlierVersions();
    /// The bytes, compared with their hash. ErrorKind::Database where they are damaged.
    Result<std::string> load(OriginalId id);

private:
    Result<void> name(DamagedOriginal& damaged);

    StatementCache m_statements;
    OriginalTable m_originals;
};

} // namespace lectern::store
