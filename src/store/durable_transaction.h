#pragma once

#include "sqlite/transaction.h"

#include <tuple>
#include <utility>

namespace lectern::store {

/// A durable transaction, for what a person does: for its time the connection waits until the disk
/// has it (synchronous=FULL).
class DurableTransaction final {
public:
    static Result<DurableTransaction> begin(sqlite::Database& database)
    {
        if (auto set = database.execute("PRAGMA synchronous = FULL"); !set)
            return fail(set.error());
        auto begun = sqlite::Transaction::begin(database);
        if (!begun) {
            std::ignore = database.execute("PRAGMA synchronous = NORMAL");
            return fail(begun.error());
        }
        return DurableTransaction(database, std::move(*begun));
    }
    DurableTransaction(DurableTransaction&&) noexcept = default;
    DurableTransaction& operator=(DurableTransaction&&) = delete;

    /// After a failure the next durable transaction or the connection's end sets things right.
    Result<void> commit()
    {
        if (auto done = m_transaction.commit(); !done)
            return done;
        return m_database.execute("PRAGMA synchronous = NORMAL");
    }

private:
    DurableTransaction(sqlite::Database& database, sqlite::Transaction transaction)
        : m_database(database)
        , m_transaction(std::move(transaction))
    {
    }

    sqlite::Database& m_database;
    sqlite::Transaction m_transaction;
};

} // namespace lectern::store
