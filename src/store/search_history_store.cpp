#include "store/search_history_store.h"

#include "sqlite/statement.h"
#include "sqlite/transaction.h"

namespace lectern::store {

namespace {

constexpr const char* kNewestFirst = R"sql(
SELECT query
FROM search_history
ORDER BY turn DESC)sql";

constexpr const char* kRemember = R"sql(
INSERT INTO search_history (query, turn)
VALUES (:query, (SELECT ifnull(max(turn), 0) + 1
                 FROM search_history))
ON CONFLICT (query) DO UPDATE SET turn = excluded.turn)sql";

constexpr const char* kForgetOldest = R"sql(
DELETE FROM search_history
WHERE turn <= (SELECT turn
               FROM search_history
               ORDER BY turn DESC
               LIMIT 1 OFFSET :kept))sql";

constexpr const char* kForget = R"sql(
DELETE FROM search_history
WHERE query = :query)sql";

} // namespace

Result<std::vector<std::string>> SearchHistoryStore::newestFirst()
{
    auto select = m_database.database().prepare(kNewestFirst);
    if (!select)
        return fail(select.error());
    return select->rows([](const sqlite::Statement& row) { return std::string(row.text(0)); });
}

Result<void> SearchHistoryStore::remember(const std::string& query)
{
    auto& database = m_database.database();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    auto insert = database.prepare(kRemember);
    if (!insert)
        return fail(insert.error());
    if (auto done = insert->bindText(":query", query).run(); !done)
        return done;
    auto cut = database.prepare(kForgetOldest);
    if (!cut)
        return fail(cut.error());
    if (auto done = cut->bind(":kept", std::int64_t {kMostKept}).run(); !done)
        return done;
    return transaction->commit();
}

Result<void> SearchHistoryStore::forget(const std::string& query)
{
    auto remove = m_database.database().prepare(kForget);
    if (!remove)
        return fail(remove.error());
    return remove->bindText(":query", query).run();
}

Result<void> SearchHistoryStore::clear()
{
    return m_database.database().execute("DELETE FROM search_history");
}

} // namespace lectern::store
