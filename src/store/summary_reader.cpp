#include "store/summary_reader.h"

#include "store/prepared_article.h"

namespace lectern::store {

namespace {

constexpr const char* kSummary = R"sql(
SELECT title, author, date_text, date_utc, date_sort, lead, ifnull(read, 0), ifnull(starred, 0),
       source.root, source_file.path, headimg, thumbnail,
       (SELECT images_size
        FROM version
        WHERE version.article = :id
        ORDER BY version.id DESC
        LIMIT 1),
       ifnull(source_file.missing, 0)
FROM article
JOIN article_head ON article_head.article = article.id
LEFT JOIN state ON state.article = article.id
LEFT JOIN source_file ON source_file.id = (SELECT id
                                           FROM source_file
                                           WHERE article = :id
                                           ORDER BY version IS NOT NULL, missing, id
                                           LIMIT 1)
LEFT JOIN source ON source.id = source_file.source
WHERE article.id = :id)sql";

constexpr const char* kRest = R"sql(
SELECT headimg, thumbnail, source_url, ifnull(position, 0)
FROM article_head
LEFT JOIN state ON state.article = article_head.article
WHERE article_head.article = :id)sql";

ArticleSummary readRow(sqlite::Statement& row)
{
    ArticleSummary summary;
    summary.title = row.text(0);
    summary.author = row.text(1);
    summary.date.text = row.text(2);
    summary.date.utcSeconds = row.optionalInteger(3);
    summary.date.sortSeconds = row.optionalInteger(4);
    summary.lead = row.text(5);
    summary.readState = row.integer(6) != 0 ? ReadState::Read : ReadState::Unread;
    summary.star = row.integer(7) != 0 ? Star::On : Star::Off;
    if (!row.isNull(9))
        summary.path = std::filesystem::path(std::string(row.blob(8))) / std::string(row.blob(9));
    summary.isFileGone = row.integer(13) != 0;
    const auto hasImages = row.integer(12) > 0;
    summary.mayHavePicture
        = hasImages || !namesNoPicture(row.text(10)) || !namesNoPicture(row.text(11));
    return summary;
}

} // namespace

Result<std::optional<ArticleSummary>> SummaryReader::summary(ArticleId id)
{
    auto select = m_statements.use(kSummary);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    auto summary = readRow(**select);
    summary.id = id;
    auto categories = m_shelves.ofArticle(id);
    if (!categories)
        return fail(categories.error());
    summary.categories = std::move(*categories);
    return summary;
}

Result<std::optional<Article>> SummaryReader::head(ArticleId id)
{
    auto found = summary(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    Article article;
    article.summary = std::move(**found);
    auto select = m_statements.use(kRest);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->bind(":id", id.value).step(); !row)
        return fail(row.error());
    article.headimg = (*select)->text(0);
    article.thumbnail = (*select)->text(1);
    article.sourceUrl = (*select)->text(2);
    article.place = (*select)->real(3);
    return article;
}

} // namespace lectern::store
