#include "store/original_table.h"

#include "store/compression.h"
#include "store/hash_bytes.h"

namespace lectern::store {

namespace {

constexpr const char* kFind = R"sql(
SELECT id
FROM original
WHERE hash = :hash)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO original (hash, size, bytes)
VALUES (:hash, :size, :bytes))sql";

constexpr const char* kLoad = R"sql(
SELECT size, bytes
FROM original
WHERE id = :id)sql";

constexpr const char* kIsUsed = R"sql(
SELECT EXISTS (SELECT 1 FROM version WHERE version.original = :id)
    OR EXISTS (SELECT 1 FROM source_file WHERE source_file.original = :id))sql";

constexpr const char* kRemove = R"sql(
DELETE FROM original
WHERE id = :id)sql";

constexpr const char* kRemoveUnused = R"sql(
DELETE FROM original
WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.original = original.id)
  AND NOT EXISTS (SELECT 1 FROM source_file WHERE source_file.original = original.id))sql";

} // namespace

Result<OriginalId> OriginalTable::findOrAdd(const PreparedArticle& article)
{
    auto select = m_statements.use(kFind);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindBlob(":hash", bytesOf(article.hash)).step();
    if (!row)
        return fail(row.error());
    if (*row)
        return OriginalId {(*select)->integer(0)};

    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    if (auto done = (*insert)
                        ->bindBlob(":hash", bytesOf(article.hash))
                        .bind(":size", std::int64_t {article.originalBytes})
                        .bindBlob(":bytes", article.compressedOriginal)
                        .run();
        !done)
        return fail(done.error());
    return OriginalId {m_statements.database().lastInsertId()};
}

Result<std::string> OriginalTable::load(OriginalId id)
{
    auto select = m_statements.use(kLoad);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::Database, "An article's original is missing from the library.");
    const auto packed = (*select)->blob(1);
    const auto size = static_cast<std::size_t>((*select)->integer(0));
    const auto dictionaryId = dictionaryOf(packed);
    if (dictionaryId == 0)
        return decompress(packed, size);
    const auto dictionary = m_dictionaries.find(dictionaryId);
    if (!dictionary)
        return fail(dictionary.error());
    return decompress(packed, size, dictionary->get());
}

// Asked first: a DELETE that might fail on a foreign key opens a statement journal, and with it
// FTS5 writes out its pending terms, one segment for every article.
Result<void> OriginalTable::removeIfUnused(OriginalId id)
{
    if (!id)
        return {};
    auto select = m_statements.use(kIsUsed);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->bind(":id", id.value).step(); !row)
        return fail(row.error());
    if ((*select)->integer(0) != 0)
        return {};
    auto statement = m_statements.use(kRemove);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", id.value).run();
}

Result<std::int64_t> OriginalTable::removeUnused()
{
    auto statement = m_statements.use(kRemoveUnused);
    if (!statement)
        return fail(statement.error());
    if (auto done = (*statement)->run(); !done)
        return fail(done.error());
    return m_statements.database().changes();
}

} // namespace lectern::store
