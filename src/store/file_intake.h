#pragma once

#include "store/annotation_table.h"
#include "store/article_merge.h"
#include "store/article_table.h"
#include "store/carried_intake.h"
#include "store/import_writer.h"
#include "store/near_duplicates.h"
#include "store/removed_table.h"
#include "store/shelf_table.h"
#include "store/source_file_table.h"
#include "store/text_index.h"
#include "store/version_table.h"

#include <cstdint>
#include <unordered_map>

namespace lectern::store {

/// Decides what a file just read means for the library, and writes it: a new article, a version of
/// its old one, one more shelf of another, or nothing. The rules stand in schema.md, "What becomes
/// of a file". Runs inside the import's transaction.
class FileIntake final {
public:
    FileIntake(StatementCache& statements, ImportId import, Removals removals)
        : m_import(import)
        , m_removals(removals)
        , m_originals(statements)
        , m_versions(statements)
        , m_articles(statements)
        , m_files(statements)
        , m_removed(statements)
        , m_categories(statements)
        , m_shelves(statements, m_categories)
        , m_index(statements)
        , m_merge(statements)
        , m_annotations(statements)
        , m_carried(statements)
        , m_near(statements)
    {
    }

    Result<WriteOutcome> write(SourceId source, const SourceFile& file,
                               const PreparedArticle& prepared);
    Result<void> touch(SourceId source, const SourceFile& file);
    Result<void> reject(SourceId source, const SourceFile& file, const ImportProblem& problem);
    ImportWriter::Regrouped regrouped() const { return m_regrouped; }

private:
    /// Files that left their article for one that this import added.
    struct Diverged {
        std::int64_t added = 0;
        std::int64_t joined = 0;
    };

    void noteDiverged(ArticleId article, WriteOutcome outcome);
    Result<void> regroup(ArticleId gone);
    Result<FileRow> rowOf(SourceId source, const SourceFile& file);
    Result<WriteOutcome> writeKnown(FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> writeFormer(FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> writeNew(FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> joinAsVersion(FileRow& row, ArticleId article,
                                       const PreparedArticle& prepared);
    Result<WriteOutcome> addFormer(FileRow& row, const VersionRow& newest,
                                   const PreparedArticle& prepared);
    Result<bool> isEarlier(const PreparedArticle& prepared, ArticleId article);
    Result<WriteOutcome> leaveOut(FileRow& row, ArticleId removed);
    Result<WriteOutcome> add(FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> join(FileRow& row, ArticleId article, const PreparedArticle& prepared);
    Result<WriteOutcome> change(FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> changeOrMeet(FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> refresh(FileRow& row, const VersionRow& version,
                                 const PreparedArticle& prepared);
    Result<WriteOutcome> changeDate(const FileRow& row, const PreparedArticle& prepared);
    Result<WriteOutcome> changeShelves(FileRow& row, const PreparedArticle& prepared);
    Result<void> addVersion(const FileRow& row, const PreparedArticle& prepared);
    Result<void> saveWithOriginal(FileRow& row, const PreparedArticle& prepared);

    ImportId m_import;
    Removals m_removals;
    OriginalTable m_originals;
    VersionTable m_versions;
    ArticleTable m_articles;
    SourceFileTable m_files;
    RemovedTable m_removed;
    CategoryTable m_categories;
    ShelfTable m_shelves;
    TextIndex m_index;
    ArticleMerge m_merge;
    AnnotationTable m_annotations;
    CarriedIntake m_carried;
    NearDuplicates m_near;
    std::unordered_map<std::int64_t, Diverged> m_diverged; ///< by the new article
    ImportWriter::Regrouped m_regrouped;
};

} // namespace lectern::store
