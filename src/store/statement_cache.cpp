#include "store/statement_cache.h"

namespace lectern::store {

Result<CachedStatement> StatementCache::use(const char* sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return CachedStatement(known->second);
    auto prepared = m_database.prepare(sql);
    if (!prepared)
        return fail(prepared.error());
    return CachedStatement(m_statements.emplace(sql, std::move(*prepared)).first->second);
}

} // namespace lectern::store
