#include "store/tag_table.h"

namespace lectern::store {

namespace {

constexpr const char* kRemove = R"sql(
DELETE FROM tag
WHERE article = :article)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO tag (article, position, name)
VALUES (:article, :position, :name))sql";

constexpr const char* kLoad = R"sql(
SELECT name
FROM tag
WHERE article = :article
ORDER BY position)sql";

} // namespace

Result<void> TagTable::replace(ArticleId article, const std::vector<std::string>& tags)
{
    auto remove = m_statements.use(kRemove);
    if (!remove)
        return fail(remove.error());
    if (auto done = (*remove)->bind(":article", article.value).run(); !done)
        return done;
    auto add = m_statements.use(kAdd);
    if (!add)
        return fail(add.error());
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (auto done = (*add)
                            ->bind(":article", article.value)
                            .bind(":position", static_cast<std::int64_t>(i))
                            .bindText(":name", tags[i])
                            .run();
            !done)
            return done;
    }
    return {};
}

Result<std::vector<std::string>> TagTable::load(ArticleId article)
{
    auto select = m_statements.use(kLoad);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value);
    return (*select)->rows([](const sqlite::Statement& row) { return std::string(row.text(0)); });
}

} // namespace lectern::store
