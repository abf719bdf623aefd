#include "store/article_table.h"

#include "store/address_key.h"
#include "store/hash_bytes.h"

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT INTO article (import, date_sort, fingerprint)
VALUES (:import, :date, :fingerprint))sql";

constexpr const char* kUpdate = R"sql(
UPDATE article
SET date_sort = :date, fingerprint = :fingerprint
WHERE id = :id)sql";

constexpr const char* kAddHead = R"sql(
INSERT INTO article_head (article, title, title_key, author, date_text, date_utc, lead,
                          headimg, thumbnail, source_url, source_key,
                          language, characters, films)
VALUES (:article, :title, :key, :author, :dateText, :dateUtc, :lead,
        :headimg, :thumbnail, :sourceUrl, :sourceKey, :language, :characters, :films))sql";

constexpr const char* kUpdateHead = R"sql(
UPDATE article_head
SET title = :title, title_key = :key, author = :author, date_text = :dateText, date_utc = :dateUtc,
    lead = :lead, headimg = :headimg, thumbnail = :thumbnail, source_url = :sourceUrl,
    source_key = :sourceKey, language = :language, characters = :characters, films = :films
WHERE article = :article)sql";

constexpr const char* kFind = R"sql(
SELECT id
FROM article
WHERE fingerprint = :fingerprint
ORDER BY id
LIMIT 1)sql";

constexpr const char* kTitle = R"sql(
SELECT title
FROM article_head
WHERE article = :id)sql";

constexpr const char* kDate = R"sql(
SELECT date_text, date_utc
FROM article_head
WHERE article = :id)sql";

constexpr const char* kRemove = R"sql(
DELETE FROM article
WHERE id = :id)sql";

void bindRow(sqlite::Statement& row, const PreparedArticle& prepared)
{
    row.bind(":date", prepared.article.date.sortSeconds);
    if (prepared.fingerprint)
        row.bindBlob(":fingerprint", bytesOf(*prepared.fingerprint));
    else
        row.bindNull(":fingerprint");
}

constexpr const char* kImport = R"sql(
SELECT import
FROM article
WHERE id = :id)sql";

} // namespace

Result<ArticleId> ArticleTable::add(ImportId import, const PreparedArticle& prepared)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    bindRow(**insert, prepared);
    if (auto done = (*insert)->bind(":import", import.value).run(); !done)
        return fail(done.error());
    const ArticleId id {m_statements.database().lastInsertId()};
    if (auto done = saveHead(kAddHead, id, prepared); !done)
        return fail(done.error());
    if (auto done = saveLists(id, prepared); !done)
        return fail(done.error());
    return id;
}

Result<void> ArticleTable::update(ArticleId id, const PreparedArticle& prepared)
{
    auto statement = m_statements.use(kUpdate);
    if (!statement)
        return fail(statement.error());
    bindRow(**statement, prepared);
    if (auto done = (*statement)->bind(":id", id.value).run(); !done)
        return done;
    if (auto done = saveHead(kUpdateHead, id, prepared); !done)
        return done;
    return saveLists(id, prepared);
}

Result<void> ArticleTable::saveHead(const char* sql, ArticleId id, const PreparedArticle& prepared)
{
    auto save = m_statements.use(sql);
    if (!save)
        return fail(save.error());
    const auto& article = prepared.article;
    return (*save)
        ->bind(":article", id.value)
        .bindText(":title", article.title)
        .bindText(":key", prepared.titleKey)
        .bindText(":author", article.author)
        .bindText(":dateText", article.date.text)
        .bind(":dateUtc", article.date.utcSeconds)
        .bindText(":lead", prepared.lead)
        .bindText(":headimg", article.headimg)
        .bindText(":thumbnail", article.thumbnail)
        .bindText(":sourceUrl", article.sourceUrl)
        .bindText(":sourceKey", addressKey(article.sourceUrl))
        .bindText(":language", prepared.facts.language)
        .bind(":characters", prepared.facts.characters)
        .bind(":films", prepared.facts.films)
        .run();
}

Result<void> ArticleTable::saveLists(ArticleId id, const PreparedArticle& prepared)
{
    const auto& article = prepared.article;
    if (auto done = m_tags.replace(id, article.tags); !done)
        return done;
    if (auto done = m_highlights.replace(id, article.highlights, article.plainText); !done)
        return done;
    return m_headings.replace(id, article.headings);
}

Result<std::optional<ArticleId>> ArticleTable::find(const ContentHash& fingerprint)
{
    auto select = m_statements.use(kFind);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindBlob(":fingerprint", bytesOf(fingerprint)).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return ArticleId {(*select)->integer(0)};
}

Result<std::optional<std::string>> ArticleTable::title(ArticleId id)
{
    auto select = m_statements.use(kTitle);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return std::string((*select)->text(0));
}

Result<std::optional<ArticleDate>> ArticleTable::date(ArticleId id)
{
    auto select = m_statements.use(kDate);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    ArticleDate date;
    date.text = (*select)->text(0);
    date.utcSeconds = (*select)->optionalInteger(1);
    return date;
}

Result<ImportId> ArticleTable::import(ArticleId id)
{
    auto select = m_statements.use(kImport);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    return *row ? ImportId {(*select)->integer(0)} : ImportId {};
}

Result<void> ArticleTable::remove(ArticleId id)
{
    auto statement = m_statements.use(kRemove);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", id.value).run();
}

} // namespace lectern::store
