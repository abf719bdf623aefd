#include "store/import_table.h"

namespace lectern::store {

namespace {

constexpr const char* kStart = R"sql(
INSERT INTO import (started_at)
VALUES (unixepoch()))sql";

constexpr const char* kFinish = R"sql(
UPDATE import
SET finished_at = unixepoch(), scanned = :scanned, added = :added, updated = :updated,
    unchanged = :unchanged, duplicates = :duplicates, repaired = :repaired, rejected = :rejected,
    missing = :missing, bytes = :bytes, cancelled = :cancelled
WHERE id = :id)sql";

constexpr const char* kLast = R"sql(
SELECT ifnull(max(id), 0)
FROM import)sql";

} // namespace

Result<ImportId> ImportTable::start()
{
    auto insert = m_statements.use(kStart);
    if (!insert)
        return fail(insert.error());
    if (auto done = (*insert)->run(); !done)
        return fail(done.error());
    return ImportId {m_statements.database().lastInsertId()};
}

Result<void> ImportTable::finish(ImportId id, const ImportReport& report)
{
    auto update = m_statements.use(kFinish);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":id", id.value)
        .bind(":scanned", report.scanned)
        .bind(":added", report.added)
        .bind(":updated", report.updated)
        .bind(":unchanged", report.unchanged)
        .bind(":duplicates", report.duplicates)
        .bind(":repaired", report.repaired)
        .bind(":rejected", report.rejected)
        .bind(":missing", report.missing)
        .bind(":bytes", report.bytes)
        .bind(":cancelled", std::int64_t {report.cancelled})
        .run();
}

Result<ImportId> ImportTable::last()
{
    auto select = m_statements.use(kLast);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->step(); !row)
        return fail(row.error());
    return ImportId {(*select)->integer(0)};
}

} // namespace lectern::store
