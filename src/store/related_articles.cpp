#include "store/related_articles.h"

#include "search/telling_terms.h"
#include "store/article_store.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace lectern::store {

namespace {

constexpr const char* kHolders = R"sql(
SELECT rowid
FROM text_index
WHERE text_index MATCH :token
LIMIT :limit)sql";

// Ids are never reused: at least as many as there are articles, and read at once.
constexpr const char* kLibrarySize = R"sql(
SELECT ifnull(max(article), 0)
FROM article_head)sql";

constexpr const char* kTextSize = R"sql(
SELECT text_size
FROM version
WHERE article = :article
ORDER BY id DESC
LIMIT 1)sql";

/// Of so many with the highest scores the lengths are read.
constexpr std::size_t kWeighed = 60;
/// Bytes of text from which on an article counts as long: some 1,300 ideographs.
constexpr double kUsualLength = 4000;

std::string emphasised(const Article& article)
{
    std::string lines;
    for (const auto& highlight : article.highlights)
        lines += highlight.text + '\n';
    for (const auto& tag : article.tags)
        lines += tag + '\n';
    return lines;
}

template <typename Near>
void keepBest(std::vector<Near>& found, std::size_t most)
{
    std::ranges::sort(found, [](const Near& a, const Near& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    if (found.size() > most)
        found.resize(most);
}

} // namespace

Result<std::vector<ArticleId>> RelatedArticles::holders(std::string_view token, std::int64_t limit)
{
    auto select = m_statements.use(kHolders);
    if (!select)
        return fail(select.error());
    (*select)->bindText(":token", '"' + std::string(token) + '"').bind(":limit", limit + 1);
    auto ids
        = (*select)->rows([](const sqlite::Statement& row) { return ArticleId {row.integer(0)}; });
    if (!ids)
        return fail(ids.error());
    m_read += std::ssize(*ids);
    if (std::ssize(*ids) > limit)
        ids->clear();
    return ids;
}

Result<std::vector<RelatedArticles::Near>> RelatedArticles::sharers(ArticleId id)
{
    const auto article = ArticleStore(m_database).article(id);
    if (!article)
        return fail(article.error());
    auto select = m_statements.use(kLibrarySize);
    if (!select)
        return fail(select.error());
    if (const auto row = (*select)->step(); !row)
        return fail(row.error());
    const std::int64_t size = std::max<std::int64_t>((*select)->integer(0), 1);
    const std::int64_t limit = std::min(kCommon, std::max<std::int64_t>(size / 10, 4));

    const std::string emphasis = emphasised(*article);
    std::unordered_map<std::int64_t, Near> all;
    m_read = 0;
    for (const auto& term :
         search::tellingTerms({article->summary.title, emphasis, article->plainText}, kMostTerms)) {
        const auto found = holders(term.token, limit);
        if (!found)
            return fail(found.error());
        const double rarity
            = std::log(1
                       + static_cast<double>(size)
                           / static_cast<double>(std::max<std::size_t>(found->size(), 1)));
        for (const ArticleId holder : *found) {
            auto& near = all[holder.value];
            near.id = holder;
            near.score += term.weight * rarity * rarity;
            ++near.shared;
        }
        if (m_read > kMostRead)
            break;
    }

    std::vector<Near> found;
    for (const auto& [value, near] : all) {
        if (near.id != id && near.shared >= kFewestShared)
            found.push_back(near);
    }
    return found;
}

Result<void> RelatedArticles::weighLengths(std::vector<Near>& found)
{
    auto select = m_statements.use(kTextSize);
    if (!select)
        return fail(select.error());
    for (auto& near : found) {
        (*select)->bind(":article", near.id.value);
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        const double length = *row ? static_cast<double>((*select)->integer(0)) : 0;
        near.score /= std::sqrt(0.5 + 0.5 * std::max(length, kUsualLength) / kUsualLength);
        (*select)->reset();
    }
    return {};
}

Result<std::vector<ArticleId>> RelatedArticles::nearest(ArticleId id, std::size_t most)
{
    auto found = sharers(id);
    if (!found)
        return fail(found.error());
    keepBest(*found, std::max(most, kWeighed));
    if (const auto weighed = weighLengths(*found); !weighed)
        return fail(weighed.error());
    keepBest(*found, most);
    std::vector<ArticleId> ids;
    ids.reserve(found->size());
    for (const auto& near : *found)
        ids.push_back(near.id);
    return ids;
}

} // namespace lectern::store
