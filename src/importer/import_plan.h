#pragma once

#include "importer/import_job.h"
#include "importer/import_sink.h"
#include "importer/source_article.h"
#include "importer/source_tree.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lectern::importer {

/// A packed file or an export that a person named, and what was found in it.
struct PackedSource {
    std::shared_ptr<SourceTree> tree;
    Scan scan {}; ///< without problems; empty where the library has all of it already
    bool isUnchanged = false;
};

/// One of an import's sources with what was found of it.
struct PlannedSource {
    SourceId id;
    std::shared_ptr<SourceTree> tree; ///< at the source's root
    struct Listed {
        store::SourceFile file; ///< relative to the root
        PendingFile::NamedBy namedBy = PendingFile::NamedBy::Folder;
    };
    std::vector<Listed> files {};
    bool isUnchanged = false; ///< a packed file that was not looked into: the library has all of it
    /// A packed file whose import was interrupted: what it promised of pictures may lack.
    bool isUnfinished = false;
    /// A packed file that was gone through to its end without a rejection, as it was then.
    std::optional<store::FileStamp> whole {};
    std::vector<std::string> searched {}; ///< folders below the root that were searched; "" is all
    bool foundAnything = false; ///< of any kind, in those
    store::KnownFiles known {};
    CategoryRule categories {};
};

/// What has to be done: built from scans, by comparing them with what the library remembers.
class ImportPlan final {
public:
    ImportPlan(ImportSink& sink, const ImportOptions& options);

    /// Opens the sources of all folders, those of files too, before anything is added: a root may
    /// take others over, so the outer ones come first.
    Result<void> openSources(std::vector<std::filesystem::path> roots);
    /// What was found below an opened root.
    void addFolder(const std::filesystem::path& root, Scan scan);
    /// A file named by itself: belongs to the source of its folder, which has been opened.
    void addFile(const std::filesystem::path& file);
    /// A packed file; opens its source.
    Result<void> addPacked(PackedSource packed);
    /// The rules the library remembers, or `wanted` for all sources.
    Result<void> settleCategories(const std::optional<CategoryRule>& wanted);
    /// After the last add: sorts, drops what was named twice, compares. With LookAt::Everything no
    /// file counts as unchanged without being opened.
    enum class LookAt { Changed, Everything };
    Result<void> compare(LookAt what = LookAt::Changed);
    /// Whether `wanted` is the rule in force for every source.
    bool hasCategories(const CategoryRule& wanted) const;

    const std::vector<PlannedSource>& sources() const { return m_sources; }
    /// Files to open: of folders in path order, of a packed file in its own.
    const std::vector<PendingFile>& pending() const { return m_pending; }
    std::int64_t fileCount() const { return m_fileCount; }
    std::int64_t unchanged() const { return m_fileCount - std::ssize(m_pending); }
    /// Whether the library has all of a packed file already, which need not be opened then.
    static Result<bool> isUnchanged(ImportSink& sink, const std::filesystem::path& packed,
                                    Removals removals);
    /// How many of the unchanged ones are out of the library because a person removed them.
    std::int64_t leftOut() const { return m_leftOut; }
    /// How many of the unchanged ones a person told the library to ignore.
    std::int64_t ignored() const { return m_ignored; }
    /// Files that may still be being written; they are in no other count.
    std::int64_t deferred() const { return m_deferred; }
    /// Files of packed files that are unchanged, which went missing before; in no other count.
    std::int64_t missingBefore() const { return m_missingBefore; }

private:
    struct Place {
        std::size_t source = 0;
        std::filesystem::path prefix; ///< the way from the source's root
    };

    Result<void> countUnchanged(SourceId packed);
    void compareFile(std::size_t index, const PlannedSource::Listed& listed, LookAt what);
    bool isToBeRestored(const store::KnownFile& known) const;
    bool isUnchanged(const PlannedSource& source, const PlannedSource::Listed& listed,
                     const store::KnownFile& known) const;
    bool lacksPictures(const PlannedSource& source, const store::KnownFile& known) const;
    bool mayBeBeingWritten(const store::SourceFile& file) const;

    ImportSink& m_sink;
    ImportOptions m_options;
    std::map<std::filesystem::path, Place> m_places;
    std::vector<PlannedSource> m_sources;
    std::vector<PendingFile> m_pending;
    std::int64_t m_fileCount = 0;
    std::int64_t m_leftOut = 0;
    std::int64_t m_ignored = 0;
    std::int64_t m_deferred = 0;
    std::int64_t m_missingBefore = 0;
};

} // namespace lectern::importer
