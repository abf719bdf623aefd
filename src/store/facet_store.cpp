#include "store/facet_store.h"

#include "store/article_query.h"
#include "store/facet_count.h"
#include "store/read_snapshot.h"

namespace lectern::store {

namespace {

/// Without what facets choose themselves.
ArticleFilter unchosen(const ArticleFilter& filter)
{
    ArticleFilter wide;
    wide.query = filter.query;
    wide.lastWord = filter.lastWord;
    wide.variants = filter.variants;
    return wide;
}

} // namespace

Result<Facets> FacetStore::facets(const ArticleFilter& filter)
{
    const ReadSnapshot snapshot(m_database.database());
    if (auto done = refresh(); !done)
        return fail(done.error());
    const auto query = ArticleQuery::make(unchosen(filter), m_statements);
    if (!query)
        return fail(query.error());
    auto select = query->prepareMatches(m_database.database());
    if (!select)
        return fail(select.error());
    FacetCount count(m_facts, filter);
    const auto counted
        = select->forEachRow([&count](const sqlite::Statement& row) { count.add(row.integer(0)); });
    if (!counted)
        return fail(counted.error());
    return count.take();
}

Result<void> FacetStore::refresh()
{
    // Asked inside the snapshot: that is the moment all of this is of.
    const auto version = m_database.dataVersion();
    if (!version)
        return fail(version.error());
    const std::pair now(*version, m_database.database().totalChanges());
    if (m_version == now)
        return {};
    auto facts = ArticleFacts::load(m_statements);
    if (!facts)
        return fail(facts.error());
    m_facts = std::move(*facts);
    m_version = now;
    return {};
}

} // namespace lectern::store
