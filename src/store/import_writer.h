#pragma once

#include "domain/category_rule.h"
#include "domain/ids.h"
#include "domain/import_history.h"
#include "store/library_database.h"
#include "store/prepared_article.h"
#include "store/recategorise.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace lectern::store {

/// A file as the scan met it. `path` is relative to its source's root, native bytes.
struct SourceFile {
    std::filesystem::path path;
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970
};

/// What a source's root is.
enum class SourceKind { Folder, Packed };

/// Size and time of a packed file: equal ones mean that nothing in it changed.
struct FileStamp {
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970

    bool operator==(const FileStamp&) const = default;
};

/// What became of a file.
enum class WriteOutcome {
    Added, ///< a new article
    Updated, ///< its article got a new version
    Unchanged, ///< same meaning (same bytes, or only a random placeholder differs)
    Duplicate, ///< an article the library has already: one more shelf
    LeftOut, ///< a file whose article a person removed
    LeftOutDuplicate, ///< another file with the text of an article that a person removed
};

/// What the library remembers of a file, to leave it unopened when size and time are equal.
struct KnownFile {
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;
    ContentHash hash {};
    bool rejected = false; ///< rejected and missing files are opened again each time
    bool ignored = false; ///< rejected, and to be left alone until it changes
    bool removed = false; ///< a person removed its article
    bool missing = false; ///< gone from disk at the last scan; `rejected` is true then
};
using KnownFiles = std::unordered_map<std::string, KnownFile>; ///< by relative path, native bytes

/// The one writer of an import. Everything between two commits is one transaction; a crash loses
/// only what was not committed, and the next import finds those files unknown and takes them again.
class ImportWriter final {
public:
    /// Starts an import (a row in `import`, so that it can be removed as a whole). What it was
    /// asked for is kept until it has ended.
    static Result<ImportWriter> start(LibraryDatabase& database, ImportRequest request = {});
    ImportWriter(ImportWriter&&) noexcept;
    ~ImportWriter(); ///< rolls back what was not committed

    ImportId importId() const;

    /// The source with this root (absolute, links resolved), or a new one. A root inside an
    /// existing source's root belongs to that source; `prefix` is then the way from its root to
    /// this one. A packed file is a source of its own wherever it lies.
    struct SourceRoot {
        SourceId id;
        std::filesystem::path root;
        std::filesystem::path prefix;
        /// Of a packed file: as it was when an import had taken all of it.
        std::optional<FileStamp> finished {};
    };
    Result<SourceRoot> openSource(const std::filesystem::path& root,
                                  SourceKind kind = SourceKind::Folder);
    /// Remembers that a packed file was taken whole (nothing: that this has begun).
    Result<void> notePacked(SourceId source, const std::optional<FileStamp>& finished);
    Result<KnownFiles> knownFiles(SourceId source);

    Result<CategoryRule> categoryRule(SourceId source);
    /// Keeps the rule with the source, and puts the files known of it on shelves anew, all in one
    /// durable step (SourceShelves). Returns how many there were.
    Result<std::int64_t> setCategoryRule(SourceId source, const CategoryRule& rule,
                                         const Recategorise& recategorise);

    /// What the library's originals are packed with; nullptr: nothing yet.
    Result<std::shared_ptr<const CompressionDictionary>> dictionary();
    Result<void> addDictionary(const CompressionDictionary& dictionary);

    Result<WriteOutcome> write(SourceId source, const SourceFile& file,
                               const PreparedArticle& article);
    /// Same bytes, other time: only the row's size and time change.
    Result<void> touch(SourceId source, const SourceFile& file);
    Result<void> recordRejected(SourceId source, const SourceFile& file,
                                const ImportProblem& problem);
    /// Files of the source that are gone from disk: marked missing; their articles stay.
    Result<void> markMissing(SourceId source, const std::vector<std::filesystem::path>& paths);

    /// How far it has come, for those who find it unfinished; becomes durable with the batch.
    Result<void> noteProgress(std::int64_t done, std::int64_t total);
    /// Makes everything so far durable and goes on.
    Result<void> commit();
    /// Files that have been counted otherwise than they count in the end: an article that changes
    /// in one file after the other is first a new one, which then turns out to be the old one.
    struct Regrouped {
        std::int64_t addedToUpdated = 0;
        std::int64_t addedToDuplicate = 0;
        std::int64_t duplicateToUpdated = 0;
    };
    Regrouped regrouped() const;
    /// Commits and closes the import's row with the report's counts, and keeps the report. Tidying
    /// up after a large import ends early when `stop` is requested.
    Result<void> finish(const ImportReport& report, const std::stop_token& stop = {});

private:
    struct State;
    explicit ImportWriter(std::unique_ptr<State> state);
    Result<void> close(const ImportReport& report); ///< in the last batch
    std::unique_ptr<State> m_state;
};

} // namespace lectern::store
