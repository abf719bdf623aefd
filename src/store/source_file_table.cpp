#include "store/source_file_table.h"

#include "store/hash_bytes.h"

namespace lectern::store {

namespace {

constexpr const char* kFind = R"sql(
SELECT id, source, path, size, modified_ns, hash, outcome, missing, import, ifnull(article, 0),
       ifnull(original, 0), ifnull(removed, 0), ifnull(version, 0)
FROM source_file
WHERE source = :source AND path = :path)sql";

constexpr const char* kShown = R"sql(
SELECT id, source, path, size, modified_ns, hash, outcome, missing, import, ifnull(article, 0),
       ifnull(original, 0), ifnull(removed, 0), ifnull(version, 0)
FROM source_file
WHERE article = :article
ORDER BY version IS NOT NULL, missing, id
LIMIT 1)sql";

constexpr const char* kInsert = R"sql(
INSERT INTO source_file (source, path, size, modified_ns, hash, outcome, missing, import, article,
                         original, removed, version)
VALUES (:source, :path, :size, :modified, :hash, :outcome, :missing, :import,
        :article, :original, :removed, :version))sql";

// Two statements, and no function in the second: a statement that changes references and may fail
// half-way (on NOT NULL, in a function) opens a statement journal, and with it FTS5 writes out its
// pending terms.
constexpr const char* kUpdateFacts = R"sql(
UPDATE source_file
SET size = :size, modified_ns = :modified, hash = :hash, outcome = :outcome, missing = :missing,
    problem = NULL
WHERE id = :id)sql";

constexpr const char* kUpdateLinks = R"sql(
UPDATE source_file
SET article = :article, original = :original, removed = :removed, version = :version
WHERE id = :id)sql";

constexpr const char* kSaveProblem = R"sql(
UPDATE source_file
SET problem = :problem
WHERE id = :id)sql";

constexpr const char* kMarkMissing = R"sql(
UPDATE source_file
SET missing = 1
WHERE source = :source AND path = :path)sql";

constexpr const char* kIgnore = R"sql(
UPDATE source_file
SET outcome = :ignored
WHERE source = :source AND path = :path AND outcome IN (:rejected, :ignored)
RETURNING id)sql";

constexpr const char* kIsShared = R"sql(
SELECT 1
FROM source_file
WHERE article = :article AND id <> :id AND missing = 0 AND version IS NULL
LIMIT 1)sql";

constexpr const char* kLeaveBehind = R"sql(
UPDATE source_file
SET version = :version
WHERE article = :article AND id <> :id AND version IS NULL)sql";

constexpr const char* kMarkRemoved = R"sql(
UPDATE source_file
SET outcome = :outcome, removed = :article, article = NULL, original = NULL, version = NULL
WHERE article = :article)sql";

FileOutcome outcomeOf(std::int64_t stored)
{
    return stored >= 1 && stored <= 3 ? static_cast<FileOutcome>(stored) : FileOutcome::Stored;
}

FileRow readRow(sqlite::Statement& row)
{
    return {.id = FileId {row.integer(0)},
            .source = SourceId {row.integer(1)},
            .path = std::string(row.blob(2)),
            .sizeBytes = row.integer(3),
            .modifiedNs = row.integer(4),
            .hash = hashFrom(row.blob(5)),
            .outcome = outcomeOf(row.integer(6)),
            .missing = row.integer(7) != 0,
            .import = ImportId {row.integer(8)},
            .article = ArticleId {row.integer(9)},
            .original = OriginalId {row.integer(10)},
            .removed = ArticleId {row.integer(11)},
            .version = VersionId {row.integer(12)}};
}

Result<std::optional<FileRow>> firstRow(sqlite::Statement& select)
{
    const auto row = select.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return readRow(select);
}

void bindFacts(sqlite::Statement& statement, const FileRow& row)
{
    statement.bind(":size", row.sizeBytes)
        .bind(":modified", row.modifiedNs)
        .bind(":outcome", static_cast<std::int64_t>(row.outcome))
        .bind(":missing", std::int64_t {row.missing});
    if (row.hash)
        statement.bindBlob(":hash", bytesOf(*row.hash));
    else
        statement.bindNull(":hash");
}

template <typename Tag>
std::optional<std::int64_t> optional(Id<Tag> id)
{
    return id ? std::optional(id.value) : std::nullopt;
}

void bindLinks(sqlite::Statement& statement, const FileRow& row)
{
    statement.bind(":article", optional(row.article))
        .bind(":original", optional(row.original))
        .bind(":removed", optional(row.removed))
        .bind(":version", optional(row.version));
}

} // namespace

Result<std::optional<FileRow>> SourceFileTable::find(SourceId source,
                                                     const std::filesystem::path& path)
{
    auto select = m_statements.use(kFind);
    if (!select)
        return fail(select.error());
    (*select)->bind(":source", source.value).bindBlob(":path", path.native());
    return firstRow(**select);
}

Result<std::optional<FileRow>> SourceFileTable::shown(ArticleId article)
{
    auto select = m_statements.use(kShown);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value);
    return firstRow(**select);
}

Result<void> SourceFileTable::save(FileRow& row)
{
    return row.id ? update(row) : insert(row);
}

Result<void> SourceFileTable::insert(FileRow& row)
{
    auto statement = m_statements.use(kInsert);
    if (!statement)
        return fail(statement.error());
    bindFacts(**statement, row);
    bindLinks(**statement, row);
    if (auto done = (*statement)
                        ->bind(":source", row.source.value)
                        .bindBlob(":path", row.path.native())
                        .bind(":import", row.import.value)
                        .run();
        !done)
        return done;
    row.id = FileId {m_statements.database().lastInsertId()};
    return {};
}

Result<void> SourceFileTable::update(const FileRow& row)
{
    auto facts = m_statements.use(kUpdateFacts);
    if (!facts)
        return fail(facts.error());
    bindFacts(**facts, row);
    if (auto done = (*facts)->bind(":id", row.id.value).run(); !done)
        return done;
    auto links = m_statements.use(kUpdateLinks);
    if (!links)
        return fail(links.error());
    bindLinks(**links, row);
    return (*links)->bind(":id", row.id.value).run();
}

Result<void> SourceFileTable::saveProblem(FileId id, const std::string& problem)
{
    auto update = m_statements.use(kSaveProblem);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":id", id.value).bindText(":problem", problem).run();
}

Result<void> SourceFileTable::markMissing(SourceId source, const std::filesystem::path& path)
{
    auto update = m_statements.use(kMarkMissing);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":source", source.value).bindBlob(":path", path.native()).run();
}

Result<bool> SourceFileTable::ignore(SourceId source, const std::filesystem::path& path)
{
    auto update = m_statements.use(kIgnore);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":source", source.value)
        .bindBlob(":path", path.native())
        .bind(":rejected", static_cast<std::int64_t>(FileOutcome::Rejected))
        .bind(":ignored", static_cast<std::int64_t>(FileOutcome::Ignored))
        .step();
}

Result<bool> SourceFileTable::isShared(const FileRow& row)
{
    auto select = m_statements.use(kIsShared);
    if (!select)
        return fail(select.error());
    return (*select)->bind(":article", row.article.value).bind(":id", row.id.value).step();
}

Result<void> SourceFileTable::leaveBehind(const FileRow& row, VersionId version)
{
    auto update = m_statements.use(kLeaveBehind);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":article", row.article.value)
        .bind(":id", row.id.value)
        .bind(":version", version.value)
        .run();
}

Result<void> SourceFileTable::markRemoved(ArticleId article)
{
    auto update = m_statements.use(kMarkRemoved);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":article", article.value)
        .bind(":outcome", static_cast<std::int64_t>(FileOutcome::Removed))
        .run();
}

} // namespace lectern::store
