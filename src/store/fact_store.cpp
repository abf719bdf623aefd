#include "store/fact_store.h"

#include "sqlite/transaction.h"

namespace lectern::store {

namespace {

constexpr const char* kMissing = R"sql(
SELECT count(*)
FROM article_head
WHERE language IS NULL)sql";

constexpr const char* kLacking = R"sql(
SELECT article
FROM article_head
WHERE language IS NULL
ORDER BY article
LIMIT :most)sql";

constexpr const char* kRecord = R"sql(
UPDATE article_head
SET language = :language, characters = :characters, films = :films
WHERE article = :article AND language IS NULL)sql";

} // namespace

FactStore::FactStore(LibraryDatabase& database)
    : m_database(database)
    , m_statements(database.database())
{
}

Result<std::int64_t> FactStore::missing()
{
    auto select = m_statements.use(kMissing);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->step(); !row)
        return fail(row.error());
    return (*select)->integer(0);
}

Result<std::vector<ArticleId>> FactStore::lacking(int most)
{
    auto select = m_statements.use(kLacking);
    if (!select)
        return fail(select.error());
    return (*select)->bind(":most", std::int64_t {most}).rows([](const sqlite::Statement& row) {
        return ArticleId {row.integer(0)};
    });
}

Result<void> FactStore::record(const std::vector<std::pair<ArticleId, TextFacts>>& facts)
{
    auto transaction = sqlite::Transaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    for (const auto& [id, known] : facts) {
        if (auto done = recordOne(id, known); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> FactStore::recordOne(ArticleId id, const TextFacts& facts)
{
    auto update = m_statements.use(kRecord);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":article", id.value)
        .bindText(":language", facts.language)
        .bind(":characters", facts.characters)
        .bind(":films", facts.films)
        .run();
}

} // namespace lectern::store
