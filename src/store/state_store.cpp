#include "store/state_store.h"

#include "store/article_removal.h"
#include "store/durable_transaction.h"
#include "store/import_table.h"
#include "store/read_snapshot.h"
#include "store/source_table.h"

namespace lectern::store {

namespace {

constexpr const char* kSetRead = R"sql(
INSERT INTO state (article, read)
SELECT id, :value
FROM article
WHERE id = :id
ON CONFLICT (article) DO UPDATE SET read = :value)sql";

constexpr const char* kSetStarred = R"sql(
INSERT INTO state (article, starred)
SELECT id, :value
FROM article
WHERE id = :id
ON CONFLICT (article) DO UPDATE SET starred = :value)sql";

constexpr const char* kSetPlace = R"sql(
INSERT INTO state (article, position)
SELECT id, :value
FROM article
WHERE id = :id
ON CONFLICT (article) DO UPDATE SET position = :value)sql";

constexpr const char* kAddedByImport = R"sql(
SELECT id
FROM article
WHERE import = :id)sql";

// Files that the import met first and that joined an older article.
constexpr const char* kShelvesOfImport = R"sql(
DELETE FROM shelf
WHERE file IN (SELECT id
               FROM source_file
               WHERE import = :id AND article IS NOT NULL))sql";

constexpr const char* kDetachFilesOfImport = R"sql(
UPDATE source_file
SET outcome = 2, article = NULL, original = NULL
WHERE import = :id AND article IS NOT NULL)sql";

constexpr const char* kOnlyInSource = R"sql(
SELECT DISTINCT article
FROM source_file AS mine
WHERE source = :id
  AND article IS NOT NULL
  AND NOT EXISTS (SELECT 1
                  FROM source_file AS other
                  WHERE other.article = mine.article AND other.source <> :id))sql";

constexpr const char* kForgetFiles = R"sql(
DELETE FROM source_file
WHERE source = :id)sql";

constexpr const char* kSources = R"sql(
SELECT source.id, root, count(source_file.id), count(DISTINCT article),
       count(source_file.id) FILTER (WHERE missing = 1),
       count(source_file.id) FILTER (WHERE outcome = 1 AND missing = 0),
       ifnull(imported_at, 0), watched, packed,
       category_rule
FROM source
LEFT JOIN source_file ON source_file.source = source.id
GROUP BY source.id
ORDER BY source.id)sql";

Result<std::vector<ArticleId>> articleIds(StatementCache& statements, const char* sql,
                                          std::int64_t id)
{
    auto select = statements.use(sql);
    if (!select)
        return fail(select.error());
    (*select)->bind(":id", id);
    return (*select)->rows([](const sqlite::Statement& row) { return ArticleId {row.integer(0)}; });
}

Result<void> runWithId(StatementCache& statements, const char* sql, std::int64_t id)
{
    auto statement = statements.use(sql);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", id).run();
}

Result<void> setMark(sqlite::Database& database, const char* sql, const std::vector<ArticleId>& ids,
                     bool value)
{
    auto transaction = DurableTransaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(database);
    for (const auto id : ids) {
        auto statement = statements.use(sql);
        if (!statement)
            return fail(statement.error());
        if (auto done
            = (*statement)->bind(":id", id.value).bind(":value", std::int64_t {value}).run();
            !done)
            return done;
    }
    return transaction->commit();
}

} // namespace

StateStore::StateStore(LibraryDatabase& database)
    : m_database(database)
{
}

Result<void> StateStore::setRead(const std::vector<ArticleId>& ids, ReadState state)
{
    return setMark(m_database.database(), kSetRead, ids, state == ReadState::Read);
}

Result<void> StateStore::setStarred(const std::vector<ArticleId>& ids, Star star)
{
    return setMark(m_database.database(), kSetStarred, ids, star == Star::On);
}

Result<void> StateStore::setPlace(ArticleId id, double place)
{
    auto statement = m_database.database().prepare(kSetPlace);
    if (!statement)
        return fail(statement.error());
    return statement->bind(":id", id.value).bind(":value", place).run();
}

Result<std::int64_t> StateStore::remove(const std::vector<ArticleId>& ids)
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    auto removed = ArticleRemoval(statements).remove(ids, Memory::Remember);
    if (!removed)
        return removed;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return removed;
}

Result<std::int64_t> StateStore::removeSource(SourceId source)
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    const auto ids = articleIds(statements, kOnlyInSource, source.value);
    if (!ids)
        return fail(ids.error());
    // The files first, so that their originals are free and nothing names the articles any more.
    if (auto done = runWithId(statements, kForgetFiles, source.value); !done)
        return fail(done.error());
    auto removed = ArticleRemoval(statements).remove(*ids, Memory::Forget);
    if (!removed)
        return removed;
    if (auto done = SourceTable(statements).remove(source); !done)
        return fail(done.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return removed;
}

Result<std::vector<ArticleId>> StateStore::onlyInSource(SourceId source)
{
    StatementCache statements(m_database.database());
    return articleIds(statements, kOnlyInSource, source.value);
}

Result<std::vector<ArticleId>> StateStore::addedByLastImport()
{
    const ReadSnapshot snapshot(m_database.database());
    StatementCache statements(m_database.database());
    const auto last = ImportTable(statements).last();
    if (!last)
        return fail(last.error());
    return articleIds(statements, kAddedByImport, last->value);
}

Result<std::int64_t> StateStore::removeLastImport()
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    const auto last = ImportTable(statements).last();
    if (!last)
        return fail(last.error());
    const auto ids = articleIds(statements, kAddedByImport, last->value);
    if (!ids)
        return fail(ids.error());
    auto removed = ArticleRemoval(statements).remove(*ids, Memory::Remember);
    if (!removed)
        return removed;
    for (const char* sql : {kShelvesOfImport, kDetachFilesOfImport}) {
        if (auto done = runWithId(statements, sql, last->value); !done)
            return fail(done.error());
    }
    if (auto done = OriginalTable(statements).removeUnused(); !done)
        return fail(done.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return removed;
}

Result<std::vector<StateStore::SourceRow>> StateStore::sources()
{
    auto select = m_database.database().prepare(kSources);
    if (!select)
        return fail(select.error());
    return select->rows([](const sqlite::Statement& row) {
        return SourceRow {.id = SourceId {row.integer(0)},
                          .root = std::string(row.blob(1)),
                          .files = row.integer(2),
                          .articles = row.integer(3),
                          .missing = row.integer(4),
                          .rejected = row.integer(5),
                          .importedAt = row.integer(6),
                          .isWatched = row.integer(7) != 0,
                          .categories = parseCategoryRule(row.text(9)),
                          .isPacked = row.integer(8) != 0};
    });
}

Result<void> StateStore::watchSource(SourceId source, bool watched)
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    if (auto done = SourceTable(statements).setWatched(source, watched); !done)
        return done;
    return transaction->commit();
}

Result<void> StateStore::repointSource(SourceId source, const std::filesystem::path& newRoot)
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    if (auto done = SourceTable(statements).setRoot(source, newRoot); !done)
        return done;
    return transaction->commit();
}

} // namespace lectern::store
