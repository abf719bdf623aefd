#pragma once

#include "domain/category_rule.h"
#include "domain/ids.h"
#include "store/category_table.h"
#include "store/original_table.h"
#include "store/recategorise.h"
#include "store/shelf_table.h"
#include "store/source_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::store {

/// A source's rule for categories, and what follows when a person changes it: every file of the
/// source gets its shelves anew from its stored original; no file on disk is opened. Runs inside
/// the caller's transaction.
class SourceShelves final {
public:
    explicit SourceShelves(StatementCache& statements)
        : m_statements(statements)
        , m_sources(statements)
        , m_originals(statements)
        , m_categories(statements)
        , m_shelves(statements, m_categories)
    {
    }

    /// How many files were put on shelves anew; 0 where the rule is the one in force. NotFound for
    /// a source that is not there.
    Result<std::int64_t> apply(SourceId source, const CategoryRule& rule,
                               const Recategorise& recategorise);

    /// What `apply` would change; changes nothing. NotFound the same.
    Result<ShelfPreview> preview(SourceId source, const CategoryRule& rule,
                                 const Recategorise& recategorise);

private:
    struct File {
        FileId id;
        ArticleId article;
        OriginalId original;
        std::filesystem::path path;
    };
    Result<std::vector<File>> filesOf(SourceId source);

    StatementCache& m_statements;
    SourceTable m_sources;
    OriginalTable m_originals;
    CategoryTable m_categories;
    ShelfTable m_shelves;
};

} // namespace lectern::store
