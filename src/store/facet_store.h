#pragma once

#include "domain/article_filter.h"
#include "domain/facets.h"
#include "store/article_facts.h"
#include "store/library_database.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace lectern::store {

/// Counts how a filter's articles spread over categories, years and authors. Keeps what it counts
/// of all articles in memory and reads it again after something was written, so make one for a
/// connection and keep it. Costs the search and a few milliseconds for 100,000 hits; the first
/// call, and one after each write, about a microsecond for each article of the library besides.
class FacetStore final {
public:
    explicit FacetStore(LibraryDatabase& database)
        : m_database(database)
        , m_statements(database.database())
    {
    }

    /// Exactly what the library holds at this moment. ErrorKind::Cancelled when interrupted.
    Result<Facets> facets(const ArticleFilter& filter);

private:
    Result<void> refresh();

    LibraryDatabase& m_database;
    StatementCache m_statements;
    ArticleFacts m_facts;
    /// The data version and this connection's own changes that m_facts belong to.
    std::optional<std::pair<std::int64_t, std::int64_t>> m_version;
};

} // namespace lectern::store
