#include "store/near_duplicates.h"

#include "search/folding.h"
#include "search/likeness.h"
#include "store/address_key.h"

#include <algorithm>

namespace lectern::store {

namespace {

// Texts that share half their runs are not more than twice as long as each other.
constexpr const char* kByTitle = R"sql(
SELECT article, author, title_key, source_key
FROM article_head
WHERE title_key = :key
AND (SELECT text_size FROM version
     WHERE version.article = article_head.article
     ORDER BY id DESC
     LIMIT 1) BETWEEN :size / 2 AND :size * 2
ORDER BY article DESC
LIMIT :most)sql";

constexpr const char* kByAddress = R"sql(
SELECT article, author, title_key, source_key
FROM article_head
WHERE source_key = :key AND source_key <> ''
AND (SELECT text_size FROM version
     WHERE version.article = article_head.article
     ORDER BY id DESC
     LIMIT 1) BETWEEN :size / 2 AND :size * 2
ORDER BY article DESC
LIMIT :most)sql";

bool agree(std::string_view author, std::string_view other)
{
    return author.empty() || other.empty() || search::fold(author) == search::fold(other);
}

bool isVersion(const search::Likeness& likeness, bool sharesTitle, bool sharesAddress)
{
    const bool sharesBoth = sharesTitle && sharesAddress;
    return likeness.characters >= NearDuplicates::kFewest
        && likeness.runs >= (sharesBoth ? 0.6 : 0.9)
        && likeness.numbers >= (sharesBoth ? 0.3 : 0.5);
}

} // namespace

Result<std::vector<NearDuplicates::Candidate>>
NearDuplicates::candidates(const PreparedArticle& prepared)
{
    const auto& article = prepared.article;
    const std::string address = addressKey(article.sourceUrl);
    std::vector<Candidate> all;
    for (const auto& [sql, key] : {std::pair(kByTitle, std::string_view(prepared.titleKey)),
                                   std::pair(kByAddress, std::string_view(address))}) {
        if (key.empty())
            continue;
        auto select = m_statements.use(sql);
        if (!select)
            return fail(select.error());
        (*select)
            ->bindText(":key", key)
            .bind(":size", static_cast<std::int64_t>(article.plainText.size()))
            .bind(":most", std::int64_t {kMostCompared});
        const auto done = (*select)->forEachRow([&](const sqlite::Statement& row) {
            const Candidate found {ArticleId {row.integer(0)},
                                   row.text(2) == prepared.titleKey
                                       && agree(article.author, row.text(1)),
                                   !address.empty() && row.text(3) == address};
            if (std::ranges::find(all, found.article, &Candidate::article) == all.end()
                && (found.sharesTitle || found.sharesAddress))
                all.push_back(found);
        });
        if (!done)
            return fail(done.error());
    }
    return all;
}

Result<std::optional<ArticleId>> NearDuplicates::find(const PreparedArticle& prepared)
{
    if (prepared.article.plainText.size() < kFewest)
        return std::nullopt;
    const auto all = candidates(prepared);
    if (!all)
        return fail(all.error());
    std::optional<ArticleId> likest;
    double mostRuns = 0;
    for (const auto& candidate : *all) {
        const auto text = m_versions.newestText(candidate.article);
        if (!text)
            return fail(text.error());
        const auto likeness = search::likeness(prepared.article.plainText, text->plainText);
        if (likeness.runs <= mostRuns
            || !isVersion(likeness, candidate.sharesTitle, candidate.sharesAddress))
            continue;
        mostRuns = likeness.runs;
        likest = candidate.article;
    }
    return likest;
}

} // namespace lectern::store
