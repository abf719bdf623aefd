#include "sqlite/transaction.h"

#include <tuple>
#include <utility>

namespace lectern::sqlite {

Transaction::Transaction(Database& database)
    : m_database(&database)
{
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return fail(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // A failed statement (full disk) may have rolled back already; then this fails harmlessly.
    if (m_database)
        std::ignore = m_database->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (auto committed = m_database->execute("COMMIT"); !committed)
        return fail(committed.error());
    m_database = nullptr;
    return {};
}

} // namespace lectern::sqlite
