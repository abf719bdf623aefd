#include "store/shelf_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT OR IGNORE INTO shelf (article, category, file)
VALUES (:article, :category, :file))sql";

constexpr const char* kRemoveFile = R"sql(
DELETE FROM shelf
WHERE file = :id)sql";

constexpr const char* kOfFile = R"sql(
SELECT category
FROM shelf
WHERE file = :id)sql";

constexpr const char* kOfArticle = R"sql(
SELECT DISTINCT category
FROM shelf
WHERE article = :id)sql";

} // namespace

Result<void> ShelfTable::replace(FileId file, ArticleId article,
                                 const std::vector<CategoryPath>& paths)
{
    if (auto done = removeFile(file); !done)
        return done;
    for (const auto& path : paths) {
        if (path.empty())
            continue;
        const auto category = m_categories.findOrAdd(path);
        if (!category)
            return fail(category.error());
        auto insert = m_statements.use(kAdd);
        if (!insert)
            return fail(insert.error());
        if (auto done = (*insert)
                            ->bind(":article", article.value)
                            .bind(":category", category->value)
                            .bind(":file", file.value)
                            .run();
            !done)
            return done;
    }
    return {};
}

Result<void> ShelfTable::removeFile(FileId file)
{
    auto statement = m_statements.use(kRemoveFile);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", file.value).run();
}

Result<std::vector<CategoryPath>> ShelfTable::ofFile(FileId file)
{
    return paths(kOfFile, file.value);
}

Result<std::vector<CategoryPath>> ShelfTable::ofArticle(ArticleId article)
{
    return paths(kOfArticle, article.value);
}

Result<std::vector<CategoryPath>> ShelfTable::paths(const char* sql, std::int64_t id)
{
    auto select = m_statements.use(sql);
    if (!select)
        return fail(select.error());
    (*select)->bind(":id", id);
    std::vector<CategoryPath> found;
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        auto path = m_categories.path(CategoryId {(*select)->integer(0)});
        if (!path)
            return fail(path.error());
        found.push_back(std::move(*path));
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace lectern::store
