#pragma once

#include "domain/category_path.h"
#include "domain/ids.h"
#include "store/statement_cache.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace lectern::store {

/// Deeper paths are cut: a header may name 100,000 categories as one path.
inline constexpr std::size_t kMaxCategoryDepth = 64;

/// `category`: one row per name under its parent. Remembers what it has met, so a long import asks
/// the table once per category.
class CategoryTable final {
public:
    explicit CategoryTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    /// Makes the rows that are missing. `path` has at least one name.
    Result<CategoryId> findOrAdd(const CategoryPath& path);
    Result<std::optional<CategoryId>> find(const CategoryPath& path);
    Result<CategoryPath> path(CategoryId id);

private:
    Result<std::optional<CategoryId>> child(CategoryId parent, const std::string& name);

    StatementCache& m_statements;
    std::map<CategoryPath, CategoryId> m_ids;
    std::unordered_map<std::int64_t, CategoryPath> m_paths;
};

} // namespace lectern::store
