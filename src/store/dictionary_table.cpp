#include "store/dictionary_table.h"

namespace lectern::store {

namespace {

constexpr const char* kNewest = R"sql(
SELECT bytes
FROM dictionary
ORDER BY rowid DESC
LIMIT 1)sql";

constexpr const char* kFind = R"sql(
SELECT bytes
FROM dictionary
WHERE zstd_id = :id)sql";

// The very same one may be there: two first imports that run at once learn it from the same files.
constexpr const char* kAdd = R"sql(
INSERT INTO dictionary (zstd_id, bytes)
SELECT :id, :bytes
WHERE NOT EXISTS (SELECT 1
                  FROM dictionary
                  WHERE zstd_id = :id AND bytes = :bytes))sql";

} // namespace

Result<std::shared_ptr<const CompressionDictionary>> DictionaryTable::newest()
{
    auto select = m_statements.use(kNewest);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::shared_ptr<const CompressionDictionary> {};
    return CompressionDictionary::load(std::string((*select)->blob(0)));
}

Result<std::shared_ptr<const CompressionDictionary>> DictionaryTable::find(std::uint32_t id)
{
    if (m_last && m_last->id() == id)
        return m_last;
    auto select = m_statements.use(kFind);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", std::int64_t {id}).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::Database, "A compression dictionary is missing from the library.");
    auto loaded = CompressionDictionary::load(std::string((*select)->blob(0)));
    if (loaded)
        m_last = *loaded;
    return loaded;
}

Result<void> DictionaryTable::add(const CompressionDictionary& dictionary)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    return (*insert)
        ->bind(":id", std::int64_t {dictionary.id()})
        .bindBlob(":bytes", dictionary.bytes())
        .run();
}

} // namespace lectern::store
