#include "store/index_renewal.h"

#include "sqlite/transaction.h"

namespace lectern::store {

namespace {

constexpr const char* kWaiting = R"sql(
SELECT count(*)
FROM outdated_index
WHERE tokenizer_version > 0)sql";

constexpr const char* kNext = R"sql(
SELECT article
FROM outdated_index
WHERE tokenizer_version > 0
ORDER BY article
LIMIT :most)sql";

// Negative: to stay as it is.
constexpr const char* kGiveUp = R"sql(
UPDATE outdated_index
SET tokenizer_version = -abs(tokenizer_version)
WHERE article = :id)sql";

} // namespace

IndexRenewal::IndexRenewal(LibraryDatabase& database)
    : m_database(database)
    , m_statements(database.database())
    , m_articles(m_statements)
    , m_versions(m_statements)
    , m_index(m_statements)
{
}

Result<std::int64_t> IndexRenewal::waiting()
{
    auto select = m_statements.use(kWaiting);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->step(); !row)
        return fail(row.error());
    return (*select)->integer(0);
}

Result<std::vector<ArticleId>> IndexRenewal::next(int most)
{
    auto select = m_statements.use(kNext);
    if (!select)
        return fail(select.error());
    return (*select)->bind(":most", std::int64_t {most}).rows([](const sqlite::Statement& row) {
        return ArticleId {row.integer(0)};
    });
}

Result<void> IndexRenewal::renew(const std::vector<ArticleId>& articles)
{
    auto transaction = sqlite::Transaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    for (const ArticleId article : articles) {
        if (auto done = renewOne(article); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> IndexRenewal::renewOne(ArticleId article)
{
    const auto title = m_articles.title(article);
    if (!title)
        return fail(title.error());
    const auto text = m_versions.newestText(article);
    if (text)
        return m_index.renew(article, title->value_or(""), text->plainText);
    auto update = m_statements.use(kGiveUp);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":id", article.value).run();
}

} // namespace lectern::store
