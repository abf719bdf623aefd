#include "store/source_table.h"

#include "store/hash_bytes.h"
#include "store/source_file_table.h"

#include <algorithm>
#include <optional>

namespace lectern::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* kAll = R"sql(
SELECT id, root, packed, packed_size, packed_ns
FROM source
ORDER BY id)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO source (root, packed)
VALUES (:root, :packed))sql";

constexpr const char* kSetKind = R"sql(
UPDATE source
SET packed = :packed, packed_size = NULL, packed_ns = NULL, watched = watched AND NOT :packed
WHERE id = :id)sql";

constexpr const char* kNotePacked = R"sql(
UPDATE source
SET packed_size = :size, packed_ns = :modified
WHERE id = :id)sql";

constexpr const char* kSetRoot = R"sql(
UPDATE source
SET root = :root
WHERE id = :id)sql";

constexpr const char* kCategoryRule = R"sql(
SELECT category_rule
FROM source
WHERE id = :id)sql";

constexpr const char* kSetCategoryRule = R"sql(
UPDATE source
SET category_rule = :rule
WHERE id = :id)sql";

constexpr const char* kMoveFiles = R"sql(
UPDATE source_file
SET source = :to, path = CAST(:prefix || path AS BLOB)
WHERE source = :from)sql";

constexpr const char* kSetImported = R"sql(
UPDATE source
SET imported_at = unixepoch()
WHERE id = :id)sql";

constexpr const char* kSetWatched = R"sql(
UPDATE source
SET watched = :watched
WHERE id = :id AND (packed = 0 OR :watched = 0)
RETURNING id)sql";

constexpr const char* kInheritWatch = R"sql(
UPDATE source
SET watched = max(watched, (SELECT inner.watched FROM source AS inner WHERE inner.id = :from))
WHERE id = :to)sql";

constexpr const char* kRemove = R"sql(
DELETE FROM source
WHERE id = :id)sql";

constexpr const char* kCountFiles = R"sql(
SELECT count(*)
FROM source_file)sql";

// The plus keeps SQLite from the index by path: reading the table from end to end is faster.
constexpr const char* kKnownFiles = R"sql(
SELECT path, size, modified_ns, hash, outcome, missing
FROM source_file
WHERE +source = :source)sql";

/// Of the row that kAll gives.
std::optional<FileStamp> stampFrom(const sqlite::Statement& row)
{
    if (row.isNull(3) || row.isNull(4))
        return std::nullopt;
    return FileStamp {row.integer(3), row.integer(4)};
}

/// Without the slash that some people type at the end.
fs::path tidy(const fs::path& root)
{
    const auto normal = root.lexically_normal();
    return normal.has_filename() || !normal.has_relative_path() ? normal : normal.parent_path();
}

std::optional<fs::path> wayBelow(const fs::path& outer, const fs::path& inner)
{
    const auto [outerEnd, innerRest]
        = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    if (outerEnd != outer.end())
        return std::nullopt;
    fs::path way;
    for (auto part = innerRest; part != inner.end(); ++part)
        way /= *part;
    return way;
}

} // namespace

std::optional<fs::path> wayInto(const RootPlace& outer, const RootPlace& inner)
{
    if (outer.kind == SourceKind::Folder && inner.kind == SourceKind::Folder)
        return wayBelow(outer.root, inner.root);
    return outer.kind == inner.kind && outer.root == inner.root
        ? std::optional<fs::path>(fs::path())
        : std::nullopt;
}

Result<std::vector<SourceTable::Row>> SourceTable::all()
{
    auto select = m_statements.use(kAll);
    if (!select)
        return fail(select.error());
    return (*select)->rows([](const sqlite::Statement& row) {
        return Row {SourceId {row.integer(0)}, std::string(row.blob(1)),
                    row.integer(2) != 0 ? SourceKind::Packed : SourceKind::Folder, stampFrom(row)};
    });
}

Result<ImportWriter::SourceRoot> SourceTable::open(const fs::path& wanted, SourceKind kind,
                                                   std::span<const SourceId> inUse)
{
    const auto root = tidy(wanted);
    const auto rows = all();
    if (!rows)
        return fail(rows.error());
    for (const auto& row : *rows) {
        if (auto way = wayInto({row.root, row.kind}, {root, kind}))
            return ImportWriter::SourceRoot {row.id, row.root, *way, row.finished};
    }
    // A folder was unpacked from a file of its name, or packed into one: the same source.
    const auto same = std::ranges::find(*rows, root, &Row::root);
    if (same != rows->end()) {
        if (auto done = setKind(same->id, kind); !done)
            return fail(done.error());
        return ImportWriter::SourceRoot {same->id, root, {}};
    }
    const auto id = add(root, kind);
    if (!id)
        return fail(id.error());
    for (const auto& row : *rows) {
        const auto way = wayInto({root, kind}, {row.root, row.kind});
        if (!way || std::find(inUse.begin(), inUse.end(), row.id) != inUse.end())
            continue;
        if (auto done = absorb(row, *id, *way); !done)
            return fail(done.error());
    }
    return ImportWriter::SourceRoot {*id, root, {}};
}

Result<SourceId> SourceTable::add(const fs::path& root, SourceKind kind)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    if (auto done = (*insert)
                        ->bindBlob(":root", root.native())
                        .bind(":packed", std::int64_t {kind == SourceKind::Packed})
                        .run();
        !done)
        return fail(done.error());
    return SourceId {m_statements.database().lastInsertId()};
}

Result<void> SourceTable::setKind(SourceId source, SourceKind kind)
{
    auto update = m_statements.use(kSetKind);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":id", source.value)
        .bind(":packed", std::int64_t {kind == SourceKind::Packed})
        .run();
}

Result<void> SourceTable::notePacked(SourceId source, const std::optional<FileStamp>& finished)
{
    auto update = m_statements.use(kNotePacked);
    if (!update)
        return fail(update.error());
    (*update)->bind(":id", source.value);
    if (!finished)
        return (*update)->bindNull(":size").bindNull(":modified").run();
    return (*update)
        ->bind(":size", finished->sizeBytes)
        .bind(":modified", finished->modifiedNs)
        .run();
}

Result<void> SourceTable::absorb(const Row& inner, SourceId outer, const fs::path& way)
{
    auto update = m_statements.use(kMoveFiles);
    if (!update)
        return fail(update.error());
    if (auto done = (*update)
                        ->bind(":from", inner.id.value)
                        .bind(":to", outer.value)
                        .bindBlob(":prefix", (way / "").native())
                        .run();
        !done)
        return done;
    auto inherit = m_statements.use(kInheritWatch);
    if (!inherit)
        return fail(inherit.error());
    if (auto done = (*inherit)->bind(":from", inner.id.value).bind(":to", outer.value).run(); !done)
        return done;
    return remove(inner.id);
}

Result<void> SourceTable::setRoot(SourceId source, const fs::path& root)
{
    auto update = m_statements.use(kSetRoot);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":id", source.value).bindBlob(":root", tidy(root).native()).run();
}

Result<CategoryRule> SourceTable::categoryRule(SourceId source)
{
    auto select = m_statements.use(kCategoryRule);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", source.value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound, "The library has no source of this number.");
    return parseCategoryRule((*select)->text(0));
}

Result<void> SourceTable::setCategoryRule(SourceId source, const CategoryRule& rule)
{
    auto update = m_statements.use(kSetCategoryRule);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":id", source.value).bindText(":rule", toText(rule)).run();
}

Result<void> SourceTable::setImported(SourceId source)
{
    auto update = m_statements.use(kSetImported);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":id", source.value).run();
}

Result<void> SourceTable::setWatched(SourceId source, bool watched)
{
    auto update = m_statements.use(kSetWatched);
    if (!update)
        return fail(update.error());
    const auto row
        = (*update)->bind(":id", source.value).bind(":watched", std::int64_t {watched}).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::BadInput, "Only folders can be watched.");
    return {};
}

Result<void> SourceTable::remove(SourceId source)
{
    auto statement = m_statements.use(kRemove);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", source.value).run();
}

Result<KnownFiles> SourceTable::knownFiles(SourceId source)
{
    KnownFiles files;
    auto count = m_statements.use(kCountFiles);
    if (!count)
        return fail(count.error());
    if (auto row = (*count)->step(); !row)
        return fail(row.error());
    files.reserve(static_cast<std::size_t>((*count)->integer(0)));
    auto select = m_statements.use(kKnownFiles);
    if (!select)
        return fail(select.error());
    (*select)->bind(":source", source.value);
    const auto done = (*select)->forEachRow([&files](const sqlite::Statement& row) {
        const auto outcome = static_cast<FileOutcome>(row.integer(4));
        const bool missing = row.integer(5) != 0;
        files.emplace(row.blob(0),
                      KnownFile {.sizeBytes = row.integer(1),
                                 .modifiedNs = row.integer(2),
                                 .hash = hashFrom(row.blob(3)).value_or(ContentHash {}),
                                 .rejected = outcome == FileOutcome::Rejected || missing,
                                 .ignored = outcome == FileOutcome::Ignored && !missing,
                                 .removed = outcome == FileOutcome::Removed,
                                 .missing = missing});
    });
    if (!done)
        return fail(done.error());
    return files;
}

} // namespace lectern::store
