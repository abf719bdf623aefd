#include "store/read_snapshot.h"

#include <tuple>

namespace lectern::store {

// BEGIN without IMMEDIATE takes no lock and so has nothing to fail with.
ReadSnapshot::ReadSnapshot(sqlite::Database& database)
    : m_database(database)
    , m_isOurs(!database.inTransaction() && database.execute("BEGIN").has_value())
{
}

ReadSnapshot::~ReadSnapshot()
{
    // An interrupt meant for a query may hit the COMMIT; a snapshot left open would never age.
    if (m_isOurs && !m_database.execute("COMMIT"))
        std::ignore = m_database.execute("ROLLBACK");
}

} // namespace lectern::store
