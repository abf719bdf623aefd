#pragma once

#include "sqlite/database.h"
#include "sqlite/statement.h"

#include <unordered_map>
#include <utility>

namespace lectern::store {

/// A statement borrowed from a StatementCache; put back (reset) at the end of the scope, so that no
/// half-read query keeps a snapshot of the library alive.
class CachedStatement final {
public:
    explicit CachedStatement(sqlite::Statement& statement)
        : m_statement(&statement)
    {
    }
    CachedStatement(CachedStatement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    CachedStatement& operator=(CachedStatement&&) = delete;
    ~CachedStatement()
    {
        if (m_statement)
            m_statement->reset();
    }

    sqlite::Statement* operator->() { return m_statement; }
    sqlite::Statement& operator*() { return *m_statement; }

private:
    sqlite::Statement* m_statement;
};

/// Prepares each SQL text once for a connection. Keys are the addresses of string constants: pass
/// only constants. A statement must not be borrowed twice at the same time.
class StatementCache final {
public:
    explicit StatementCache(sqlite::Database& database)
        : m_database(database)
    {
    }

    Result<CachedStatement> use(const char* sql);
    sqlite::Database& database() { return m_database; }

private:
    sqlite::Database& m_database;
    std::unordered_map<const char*, sqlite::Statement> m_statements;
};

} // namespace lectern::store
