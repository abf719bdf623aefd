#pragma once

#include "domain/category_path.h"
#include "domain/ids.h"
#include "store/category_table.h"
#include "store/source_file_table.h"

#include <cstdint>
#include <vector>

namespace lectern::store {

/// `shelf`: which article stands in which category, and which source file says so. An article found
/// in two files has the shelves of both.
class ShelfTable final {
public:
    ShelfTable(StatementCache& statements, CategoryTable& categories)
        : m_statements(statements)
        , m_categories(categories)
    {
    }

    /// Makes `paths` the categories that this file gives to the article.
    Result<void> replace(FileId file, ArticleId article, const std::vector<CategoryPath>& paths);
    Result<void> removeFile(FileId file);
    /// What one file gives, sorted.
    Result<std::vector<CategoryPath>> ofFile(FileId file);
    /// All of an article's categories, each once, sorted.
    Result<std::vector<CategoryPath>> ofArticle(ArticleId article);

private:
    Result<std::vector<CategoryPath>> paths(const char* sql, std::int64_t id);

    StatementCache& m_statements;
    CategoryTable& m_categories;
};

} // namespace lectern::store
