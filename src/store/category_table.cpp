#include "store/category_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kFind = R"sql(
SELECT id
FROM category
WHERE ifnull(parent, 0) = :parent AND name = :name)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO category (parent, name)
VALUES (nullif(:parent, 0), :name))sql";

constexpr const char* kRow = R"sql(
SELECT ifnull(parent, 0), name
FROM category
WHERE id = :id)sql";

} // namespace

Result<std::optional<CategoryId>> CategoryTable::child(CategoryId parent, const std::string& name)
{
    auto select = m_statements.use(kFind);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":parent", parent.value).bindText(":name", name).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return CategoryId {(*select)->integer(0)};
}

Result<std::optional<CategoryId>> CategoryTable::find(const CategoryPath& path)
{
    CategoryId id;
    for (const auto& name : path.names) {
        auto next = child(id, name);
        if (!next || !*next)
            return next;
        id = **next;
    }
    return id;
}

Result<CategoryId> CategoryTable::findOrAdd(const CategoryPath& path)
{
    if (const auto known = m_ids.find(path); known != m_ids.end())
        return known->second;
    CategoryId id;
    const auto depth = std::min(path.names.size(), kMaxCategoryDepth);
    for (std::size_t i = 0; i < depth; ++i) {
        const auto& name = path.names[i];
        const auto found = child(id, name);
        if (!found)
            return fail(found.error());
        if (*found) {
            id = **found;
            continue;
        }
        auto insert = m_statements.use(kAdd);
        if (!insert)
            return fail(insert.error());
        if (auto done = (*insert)->bind(":parent", id.value).bindText(":name", name).run(); !done)
            return fail(done.error());
        id = CategoryId {m_statements.database().lastInsertId()};
    }
    m_ids.emplace(path, id);
    return id;
}

Result<CategoryPath> CategoryTable::path(CategoryId id)
{
    if (const auto known = m_paths.find(id.value); known != m_paths.end())
        return known->second;
    CategoryPath path;
    // The bound also ends a ring of parents in a damaged library.
    for (auto at = id; at && path.names.size() < kMaxCategoryDepth;) {
        auto select = m_statements.use(kRow);
        if (!select)
            return fail(select.error());
        const auto row = (*select)->bind(":id", at.value).step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        path.names.emplace_back((*select)->text(1));
        at = CategoryId {(*select)->integer(0)};
    }
    std::reverse(path.names.begin(), path.names.end());
    m_paths.emplace(id.value, path);
    return path;
}

} // namespace lectern::store
