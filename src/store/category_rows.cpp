#include "store/category_rows.h"

namespace lectern::store {

namespace {

constexpr const char* kCategories = R"sql(
SELECT id, ifnull(parent, 0), name
FROM category
ORDER BY name)sql";

constexpr const char* kShelves = R"sql(
SELECT DISTINCT article, category
FROM shelf
ORDER BY article)sql";

} // namespace

Result<void> forEachCategory(
    StatementCache& statements,
    const std::function<void(std::int64_t id, std::int64_t parent, std::string_view name)>& take)
{
    auto select = statements.use(kCategories);
    if (!select)
        return fail(select.error());
    return (*select)->forEachRow([&take](const sqlite::Statement& row) {
        take(row.integer(0), row.integer(1), row.text(2));
    });
}

Result<void>
forEachShelf(StatementCache& statements,
             const std::function<void(std::int64_t article, std::int64_t category)>& take)
{
    auto select = statements.use(kShelves);
    if (!select)
        return fail(select.error());
    return (*select)->forEachRow(
        [&take](const sqlite::Statement& row) { take(row.integer(0), row.integer(1)); });
}

} // namespace lectern::store
