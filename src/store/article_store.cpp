#include "store/article_store.h"

#include "images/proxy_rules.h"
#include "search/query.h"
#include "store/article_links.h"
#include "store/article_query.h"
#include "store/article_table.h"
#include "store/category_counts.h"
#include "store/heading_table.h"
#include "store/highlight_table.h"
#include "store/image_settings_store.h"
#include "store/matched_fields.h"
#include "store/read_snapshot.h"
#include "store/relevance.h"
#include "store/source_file_table.h"
#include "store/summary_reader.h"
#include "store/tag_table.h"
#include "store/version_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

/// The bytes of the file that the article shows; `version` is what its text came from, mostly the
/// same. Where only files of former versions are left, the version has to do.
Result<std::string> shownOriginal(StatementCache& statements, ArticleId id,
                                  const VersionRow& version, const std::string& versionOriginal)
{
    const auto file = SourceFileTable(statements).shown(id);
    if (!file)
        return fail(file.error());
    if (!*file || !(*file)->original || (*file)->version || (*file)->original == version.original)
        return versionOriginal;
    return OriginalTable(statements).load((*file)->original);
}

Result<VersionRow> newestVersion(StatementCache& statements, ArticleId id)
{
    auto version = VersionTable(statements).newest(id);
    if (!version)
        return fail(version.error());
    if (!*version)
        return fail(noSuchArticle(id));
    return **version;
}

/// An article's images by the proxy rules in force, not by those it was imported with.
Result<std::vector<ImageRef>> imagesInForce(StatementCache& statements, ArticleId id)
{
    const auto settings = loadImageSettings(statements);
    if (!settings)
        return fail(settings.error());
    return VersionTable(statements).newestImages(id, images::ProxyRules(settings->rules));
}

/// Everything that hangs on the text.
Result<void> loadDetails(StatementCache& statements, ArticleId id, Article& article)
{
    const auto version = newestVersion(statements, id);
    if (!version)
        return fail(version.error());
    auto text = VersionTable(statements).newestText(id);
    if (!text)
        return fail(text.error());
    auto tags = TagTable(statements).load(id);
    if (!tags)
        return fail(tags.error());
    auto highlights = HighlightTable(statements).load(id, text->plainText);
    if (!highlights)
        return fail(highlights.error());
    auto headings = HeadingTable(statements).load(id);
    if (!headings)
        return fail(headings.error());
    auto images = imagesInForce(statements, id);
    if (!images)
        return fail(images.error());
    auto original = shownOriginal(statements, id, *version, text->original);
    if (!original)
        return fail(original.error());
    article.tags = std::move(*tags);
    article.plainText = std::move(text->plainText);
    article.highlights = std::move(*highlights);
    article.headings = std::move(*headings);
    article.images = std::move(*images);
    article.original = std::move(*original);
    return {};
}

} // namespace

ArticleStore::ArticleStore(LibraryDatabase& database)
    : m_database(database)
    , m_statements(database.database())
{
}

Result<std::int64_t> ArticleStore::count(const ArticleFilter& filter)
{
    const ReadSnapshot snapshot(m_database.database());
    const auto query = ArticleQuery::make(filter, m_statements);
    if (!query)
        return fail(query.error());
    return countMatches(*query);
}

Result<std::vector<ArticleId>> ArticleStore::ids(const ArticleFilter& filter, ArticleOrder order)
{
    const ReadSnapshot snapshot(m_database.database());
    const auto query = ArticleQuery::make(filter, m_statements);
    if (!query)
        return fail(query.error());
    return matchingIds(*query, order, {}, -1, 0);
}

Result<std::vector<ArticleSummary>> ArticleStore::summaries(std::span<const ArticleId> ids,
                                                            const ArticleFilter& filter)
{
    const ReadSnapshot snapshot(m_database.database());
    return load(ids, ArticleQuery::queryOf(filter));
}

Result<ArticleRows> ArticleStore::page(const ArticleFilter& filter, ArticleOrder order,
                                       std::int64_t limit, std::int64_t offset)
{
    const ReadSnapshot snapshot(m_database.database());
    const auto query = ArticleQuery::make(filter, m_statements);
    if (!query)
        return fail(query.error());
    ArticleRows page;
    const auto total = countMatches(*query);
    if (!total)
        return fail(total.error());
    page.total = *total;
    if (limit == 0)
        return page;
    const auto ids
        = matchingIds(*query, order, page.total, limit, std::max<std::int64_t>(offset, 0));
    if (!ids)
        return fail(ids.error());
    auto rows = load(*ids, query->query());
    if (!rows)
        return fail(rows.error());
    page.rows = std::move(*rows);
    return page;
}

Result<std::int64_t> ArticleStore::countMatches(const ArticleQuery& query)
{
    if (query.matchesNothing())
        return 0;
    auto select = query.prepareCount(m_database.database());
    if (!select)
        return fail(select.error());
    if (auto row = select->step(); !row)
        return fail(row.error());
    return select->integer(0);
}

Result<std::vector<ArticleId>> ArticleStore::matchingIds(const ArticleQuery& query,
                                                         ArticleOrder order,
                                                         std::optional<std::int64_t> matches,
                                                         std::int64_t limit, std::int64_t offset)
{
    std::vector<ArticleId> ids;
    if (query.matchesNothing())
        return ids;
    if (order == ArticleOrder::Relevance && query.hasRanking()) {
        const auto counted = matches ? Result<std::int64_t>(*matches) : countMatches(query);
        if (!counted)
            return fail(counted.error());
        return Relevance(m_statements, query).ids(*counted, limit, offset);
    }
    auto select = query.prepareIds(m_database.database(), order, limit, offset);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return ids;
        ids.push_back(ArticleId {select->integer(0)});
    }
}

Result<std::vector<ArticleSummary>> ArticleStore::load(std::span<const ArticleId> ids,
                                                       const search::Query& query)
{
    SummaryReader reader(m_statements);
    VersionTable versions(m_statements);
    std::vector<ArticleSummary> rows;
    rows.reserve(ids.size());
    for (const auto id : ids) {
        auto summary = reader.summary(id);
        if (!summary)
            return fail(summary.error());
        if (!*summary)
            continue;
        if (!query.matchesEverything()) {
            const auto text = versions.newestText(id);
            if (!text)
                return fail(text.error());
            auto matched = matchedFields(m_statements, query, **summary, text->plainText);
            if (!matched)
                return fail(matched.error());
            (*summary)->matched = std::move(*matched);
            (*summary)->snippet = search::makeSnippet(query, text->plainText);
        }
        rows.push_back(std::move(**summary));
    }
    return rows;
}

Result<Article> ArticleStore::article(ArticleId id)
{
    const ReadSnapshot snapshot(m_database.database());
    auto article = SummaryReader(m_statements).head(id);
    if (!article)
        return fail(article.error());
    if (!*article)
        return fail(noSuchArticle(id));
    if (auto done = loadDetails(m_statements, id, **article); !done)
        return fail(done.error());
    return std::move(**article);
}

Result<Article> ArticleStore::head(ArticleId id)
{
    const ReadSnapshot snapshot(m_database.database());
    auto article = SummaryReader(m_statements).head(id);
    if (!article)
        return fail(article.error());
    if (!*article)
        return fail(noSuchArticle(id));
    return std::move(**article);
}

Result<std::string> ArticleStore::original(ArticleId id)
{
    const ReadSnapshot snapshot(m_database.database());
    const auto version = newestVersion(m_statements, id);
    if (!version)
        return fail(version.error());
    const auto file = SourceFileTable(m_statements).shown(id);
    if (!file)
        return fail(file.error());
    const bool hasFile = *file && (*file)->original && !(*file)->version;
    return OriginalTable(m_statements).load(hasFile ? (*file)->original : version->original);
}

Result<std::vector<ImageRef>> ArticleStore::images(ArticleId id)
{
    const ReadSnapshot snapshot(m_database.database());
    return imagesInForce(m_statements, id);
}

Result<HeadPictures> ArticleStore::headPictures(ArticleId id)
{
    auto head = SummaryReader(m_statements).head(id);
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(noSuchArticle(id));
    return HeadPictures {std::move((*head)->headimg), std::move((*head)->thumbnail)};
}

Result<std::optional<ArticleId>> ArticleStore::linked(ArticleId from, const std::string& link)
{
    const ReadSnapshot snapshot(m_database.database());
    return ArticleLinks(m_statements).find(from, link);
}

Result<CategoryTree> ArticleStore::categories()
{
    const ReadSnapshot snapshot(m_database.database());
    return countCategories(m_statements);
}

} // namespace lectern::store
