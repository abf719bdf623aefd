#pragma once

#include "sqlite/database.h"

namespace lectern::store {

/// While it lives, every query of the connection sees the library as it was at the first of them,
/// whatever others commit. Inside a transaction of the connection's own it does nothing.
class ReadSnapshot final {
public:
    explicit ReadSnapshot(sqlite::Database& database);
    ~ReadSnapshot();
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;

private:
    sqlite::Database& m_database;
    bool m_isOurs;
};

} // namespace lectern::store
