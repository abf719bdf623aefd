#pragma once

#include "sqlite/database.h"

namespace lectern::sqlite {

/// BEGIN IMMEDIATE … COMMIT; rolls back in the destructor unless committed.
class Transaction final {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database& database);
    Database* m_database;
};

} // namespace lectern::sqlite
