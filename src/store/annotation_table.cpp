#include "store/annotation_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT INTO annotation (id, article, colour, quote, prefix, suffix, begin, note, created_at,
                        changed_at)
VALUES (:id, :article, :colour, :quote, :prefix, :suffix, :begin, :note,
        ifnull(:createdAt, unixepoch()), unixepoch()))sql";

constexpr const char* kChange = R"sql(
UPDATE annotation
SET colour = :colour, note = :note, changed_at = unixepoch()
WHERE id = :id)sql";

constexpr const char* kRemove = R"sql(
DELETE FROM annotation
WHERE id = :id)sql";

constexpr const char* kOfArticle = R"sql(
SELECT id, article, colour, quote, prefix, suffix, begin, note, created_at, changed_at
FROM annotation
WHERE article = :article
ORDER BY begin, id)sql";

constexpr const char* kAll = R"sql(
SELECT id, article, colour, quote, prefix, suffix, begin, note, created_at, changed_at,
       former_title
FROM annotation
ORDER BY created_at DESC, id DESC)sql";

constexpr const char* kCount = R"sql(
SELECT count(*)
FROM annotation
WHERE article = :article)sql";

constexpr const char* kDetach = R"sql(
UPDATE annotation
SET article = NULL, former_article = :article, former_title = :title, fingerprint = :fingerprint
WHERE article = :article)sql";

// An import asks for each article that it adds: a look into an index that is nearly always empty.
// Only where there is something, rows are written.
constexpr const char* kHasKept = R"sql(
SELECT 1
FROM annotation
WHERE fingerprint = :fingerprint
LIMIT 1)sql";

constexpr const char* kAttachByFingerprint = R"sql(
UPDATE annotation
SET article = :article, former_article = NULL, former_title = NULL, fingerprint = NULL
WHERE fingerprint = :fingerprint)sql";

constexpr const char* kAttachByFormer = R"sql(
UPDATE annotation
SET article = :article, former_article = NULL, former_title = NULL, fingerprint = NULL
WHERE former_article = :former)sql";

constexpr const char* kMove = R"sql(
UPDATE annotation
SET article = :to
WHERE article = :from)sql";

AnnotationColour colourOf(std::int64_t stored)
{
    return stored >= 0 && stored < std::ssize(kAnnotationColours)
        ? kAnnotationColours[static_cast<std::size_t>(stored)]
        : AnnotationColour::Yellow;
}

Annotation readRow(const sqlite::Statement& row)
{
    return {.id = AnnotationId {row.integer(0)},
            .article = ArticleId {row.integer(1)},
            .quote = {.exact = std::string(row.text(3)),
                      .prefix = std::string(row.text(4)),
                      .suffix = std::string(row.text(5))},
            .begin = static_cast<std::size_t>(std::max<std::int64_t>(row.integer(6), 0)),
            .colour = colourOf(row.integer(2)),
            .note = std::string(row.text(7)),
            .createdAt = row.integer(8),
            .changedAt = row.integer(9)};
}

} // namespace

Result<AnnotationId> AnnotationTable::add(const Annotation& annotation)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    const auto optional
        = [](std::int64_t value) { return value != 0 ? std::optional(value) : std::nullopt; };
    auto done = (*insert)
                    ->bind(":id", optional(annotation.id.value))
                    .bind(":article", annotation.article.value)
                    .bind(":colour", static_cast<std::int64_t>(annotation.colour))
                    .bindText(":quote", annotation.quote.exact)
                    .bindText(":prefix", annotation.quote.prefix)
                    .bindText(":suffix", annotation.quote.suffix)
                    .bind(":begin", static_cast<std::int64_t>(annotation.begin))
                    .bindText(":note", annotation.note)
                    .bind(":createdAt", optional(annotation.createdAt))
                    .run();
    if (!done)
        return fail(done.error());
    return AnnotationId {m_statements.database().lastInsertId()};
}

Result<void> AnnotationTable::change(AnnotationId id, AnnotationColour colour,
                                     const std::string& note)
{
    auto update = m_statements.use(kChange);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":id", id.value)
        .bind(":colour", static_cast<std::int64_t>(colour))
        .bindText(":note", note)
        .run();
}

Result<void> AnnotationTable::remove(AnnotationId id)
{
    auto statement = m_statements.use(kRemove);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", id.value).run();
}

Result<std::vector<Annotation>> AnnotationTable::ofArticle(ArticleId article)
{
    auto select = m_statements.use(kOfArticle);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value);
    return (*select)->rows(&readRow);
}

Result<std::vector<AnnotationTable::Row>> AnnotationTable::all()
{
    auto select = m_statements.use(kAll);
    if (!select)
        return fail(select.error());
    return (*select)->rows([](const sqlite::Statement& row) {
        return Row {readRow(row), std::string(row.text(10))};
    });
}

Result<std::int64_t> AnnotationTable::count(std::span<const ArticleId> articles)
{
    std::int64_t total = 0;
    for (const auto article : articles) {
        auto select = m_statements.use(kCount);
        if (!select)
            return fail(select.error());
        (*select)->bind(":article", article.value);
        if (const auto row = (*select)->step(); !row)
            return fail(row.error());
        total += (*select)->integer(0);
    }
    return total;
}

Result<void> AnnotationTable::detach(ArticleId article, const std::string& title,
                                     const std::optional<ContentHash>& fingerprint)
{
    auto update = m_statements.use(kDetach);
    if (!update)
        return fail(update.error());
    (*update)->bind(":article", article.value).bindText(":title", title);
    if (fingerprint)
        (*update)->bindBlob(":fingerprint", bytesOf(*fingerprint));
    else
        (*update)->bindNull(":fingerprint");
    return (*update)->run();
}

Result<void> AnnotationTable::comeBack(ArticleId article, ArticleId former,
                                       const std::optional<ContentHash>& fingerprint)
{
    if (former) {
        auto update = m_statements.use(kAttachByFormer);
        if (!update)
            return fail(update.error());
        (*update)->bind(":article", article.value).bind(":former", former.value);
        if (auto done = (*update)->run(); !done)
            return done;
    }
    if (!fingerprint)
        return {};
    {
        auto select = m_statements.use(kHasKept);
        if (!select)
            return fail(select.error());
        const auto kept = (*select)->bindBlob(":fingerprint", bytesOf(*fingerprint)).step();
        if (!kept)
            return fail(kept.error());
        if (!*kept)
            return {};
    }
    auto update = m_statements.use(kAttachByFingerprint);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":article", article.value)
        .bindBlob(":fingerprint", bytesOf(*fingerprint))
        .run();
}

Result<void> AnnotationTable::move(ArticleId from, ArticleId to)
{
    auto update = m_statements.use(kMove);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":from", from.value).bind(":to", to.value).run();
}

} // namespace lectern::store
