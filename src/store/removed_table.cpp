#include "store/removed_table.h"

#include "store/hash_bytes.h"

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT INTO removed (article, fingerprint, title, removed_at)
VALUES (:article, :fingerprint, :title, unixepoch()))sql";

constexpr const char* kFind = R"sql(
SELECT article
FROM removed
WHERE fingerprint = :fingerprint
ORDER BY article
LIMIT 1)sql";

constexpr const char* kForget = R"sql(
DELETE FROM removed
WHERE article = :article)sql";

} // namespace

Result<void> RemovedTable::add(ArticleId article, const std::optional<ContentHash>& fingerprint,
                               const std::string& title)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    (*insert)->bind(":article", article.value).bindText(":title", title);
    if (fingerprint)
        (*insert)->bindBlob(":fingerprint", bytesOf(*fingerprint));
    else
        (*insert)->bindNull(":fingerprint");
    return (*insert)->run();
}

Result<std::optional<ArticleId>> RemovedTable::find(const ContentHash& fingerprint)
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

Result<void> RemovedTable::forget(ArticleId article)
{
    auto statement = m_statements.use(kForget);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":article", article.value).run();
}

} // namespace lectern::store
