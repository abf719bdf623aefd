#include "store/relevance.h"

#include "store/matched_fields.h"
#include "store/version_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kHasPassage = R"sql(
SELECT 1
FROM highlight
WHERE article = :article AND kind = 0
LIMIT 1)sql";

} // namespace

Result<std::vector<ArticleId>> Relevance::ids(std::int64_t matches, std::int64_t limit,
                                              std::int64_t offset)
{
    // A highlight may lift an article onto the page from below it.
    auto found = best(matches, limit < 0 ? -1 : offset + limit + kPassagesRead);
    if (!found)
        return fail(found.error());
    auto& ids = found->ids;
    const auto begin = std::min(static_cast<std::size_t>(offset), ids.size());
    const auto end
        = limit < 0 ? ids.size() : std::min(begin + static_cast<std::size_t>(limit), ids.size());
    if (end > found->inTitle) {
        const auto others = std::span(ids).subspan(found->inTitle);
        const auto read = std::min<std::size_t>(others.size(), kPassagesRead);
        if (auto lifted = liftHighlighted(others.first(read)); !lifted)
            return fail(lifted.error());
    }
    ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(end), ids.end());
    ids.erase(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(begin));
    return std::move(ids);
}

Result<Relevance::Best> Relevance::best(std::int64_t matches, std::int64_t limit)
{
    using Rank = ArticleQuery::Rank;
    const auto rank = matches > kRankedLimit ? Rank::Newest : Rank::Bm25;
    auto select = m_query.prepareRelevant(m_statements, rank, limit);
    if (!select)
        return fail(select.error());
    Best found;
    const auto done = select->forEachRow([&found](const sqlite::Statement& row) {
        found.ids.push_back(ArticleId {row.integer(0)});
        found.inTitle += row.integer(1) != 0 ? 1 : 0;
    });
    if (!done)
        return fail(done.error());
    return found;
}

Result<void> Relevance::liftHighlighted(std::span<ArticleId> ids)
{
    std::vector<ArticleId> highlighted;
    std::vector<ArticleId> plain;
    for (const auto id : ids) {
        const auto is = isHighlighted(id);
        if (!is)
            return fail(is.error());
        (*is ? highlighted : plain).push_back(id);
    }
    std::ranges::copy(plain, std::ranges::copy(highlighted, ids.begin()).out);
    return {};
}

Result<bool> Relevance::isHighlighted(ArticleId id)
{
    auto select = m_statements.use(kHasPassage);
    if (!select)
        return fail(select.error());
    auto has = (*select)->bind(":article", id.value).step();
    if (!has || !*has)
        return has;
    const auto text = VersionTable(m_statements).newestText(id);
    if (!text)
        return fail(text.error());
    return hasHighlightWith(m_statements, m_query.query(), id, text->plainText);
}

} // namespace lectern::store
