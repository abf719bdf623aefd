#include "store/request_table.h"

#include "store/request_columns.h"
#include "store/source_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT INTO import_request (import, paths, removals, occasion, category_rule)
VALUES (:import, :paths, :removals, :occasion, :category_rule))sql";

constexpr const char* kSetProgress = R"sql(
UPDATE import_request
SET done = :done, total = :total
WHERE import = :import)sql";

constexpr const char* kRemove = R"sql(
DELETE FROM import_request
WHERE import = :import)sql";

constexpr const char* kAll = R"sql(
SELECT import, paths, removals, occasion, category_rule, started_at, done, total
FROM import_request
JOIN import ON import.id = import
ORDER BY import DESC)sql";

std::optional<CategoryRule> ruleIn(const sqlite::Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(parseCategoryRule(row.text(column)));
}

} // namespace

Result<void> RequestTable::add(ImportId id, const ImportRequest& request)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    (*insert)
        ->bind(":import", id.value)
        .bindBlob(":paths", packPaths(request.paths))
        .bind(":removals", static_cast<std::int64_t>(request.removals))
        .bind(":occasion", static_cast<std::int64_t>(request.occasion));
    if (request.categories)
        (*insert)->bindText(":category_rule", toText(*request.categories));
    else
        (*insert)->bindNull(":category_rule");
    return (*insert)->run();
}

Result<void> RequestTable::setProgress(ImportId id, std::int64_t done, std::int64_t total)
{
    auto update = m_statements.use(kSetProgress);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":import", id.value).bind(":done", done).bind(":total", total).run();
}

Result<void> RequestTable::remove(ImportId id)
{
    auto statement = m_statements.use(kRemove);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":import", id.value).run();
}

Result<std::vector<UnfinishedImport>> RequestTable::all()
{
    auto select = m_statements.use(kAll);
    if (!select)
        return fail(select.error());
    return (*select)->rows([](const sqlite::Statement& row) {
        return UnfinishedImport {.id = ImportId {row.integer(0)},
                                 .request = {.paths = unpackPaths(row.blob(1)),
                                             .removals = removalsOf(row.integer(2)),
                                             .occasion = occasionOf(row.integer(3)),
                                             .categories = ruleIn(row, 4)},
                                 .startedAt = row.integer(5),
                                 .done = row.integer(6),
                                 .total = row.integer(7)};
    });
}

bool covers(const ImportRequest& done, const ImportRequest& asked,
            std::span<const std::filesystem::path> packed)
{
    const auto kindOf = [packed](const std::filesystem::path& path) {
        return std::ranges::find(packed, path) == packed.end() ? SourceKind::Folder
                                                               : SourceKind::Packed;
    };
    if (asked.removals == Removals::Restore && done.removals != Removals::Restore)
        return false;
    return std::ranges::all_of(asked.paths, [&](const auto& wanted) {
        return std::ranges::any_of(done.paths, [&](const auto& path) {
            return wayInto({path, kindOf(path)}, {wanted, kindOf(wanted)}).has_value();
        });
    });
}

} // namespace lectern::store
