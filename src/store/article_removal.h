#pragma once

#include "store/annotation_table.h"
#include "store/article_table.h"
#include "store/removed_table.h"
#include "store/source_file_table.h"
#include "store/text_index.h"
#include "store/version_table.h"

#include <cstdint>
#include <vector>

namespace lectern::store {

/// Whether the next import may bring an article back.
enum class Memory { Remember, Forget };

/// Takes articles out of all tables and the index; a person's highlights and notes are kept. Runs
/// inside the caller's transaction.
class ArticleRemoval final {
public:
    explicit ArticleRemoval(StatementCache& statements)
        : m_versions(statements)
        , m_articles(statements)
        , m_files(statements)
        , m_removed(statements)
        , m_originals(statements)
        , m_index(statements)
        , m_annotations(statements)
    {
    }

    /// Ids that are gone already are passed over; returns how many were there.
    Result<std::int64_t> remove(const std::vector<ArticleId>& ids, Memory memory);

private:
    Result<std::vector<ArticleId>> takeFromIndex(const std::vector<ArticleId>& ids);
    Result<void> removeRows(ArticleId id, Memory memory);

    VersionTable m_versions;
    ArticleTable m_articles;
    SourceFileTable m_files;
    RemovedTable m_removed;
    OriginalTable m_originals;
    TextIndex m_index;
    AnnotationTable m_annotations;
};

} // namespace lectern::store
