#include "library/connection.h"

#include <utility>

namespace lectern::library {

Connection::Connection(std::filesystem::path folder, store::Access access, store::Cache cache)
    : m_folder(std::move(folder))
    , m_access(access)
    , m_cache(cache)
{
}

Result<store::LibraryDatabase*> Connection::database(const OpenGate& gate)
{
    if (m_database)
        return &*m_database;
    if (const Result<void>& opened = gate.get(); !opened)
        return fail(opened.error());
    return open();
}

Result<store::LibraryDatabase*> Connection::open()
{
    if (m_database)
        return &*m_database;
    auto opened = store::LibraryDatabase::open(m_folder, m_access, m_cache);
    if (!opened)
        return fail(opened.error());
    m_database.emplace(std::move(*opened));
    return &*m_database;
}

} // namespace lectern::library
