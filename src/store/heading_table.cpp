#include "store/heading_table.h"

namespace lectern::store {

namespace {

constexpr const char* kRemove = R"sql(
DELETE FROM heading
WHERE article = :article)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO heading (article, position, level, text, anchor)
VALUES (:article, :position, :level, :text, :anchor))sql";

constexpr const char* kLoad = R"sql(
SELECT level, text, anchor
FROM heading
WHERE article = :article
ORDER BY position)sql";

} // namespace

Result<void> HeadingTable::replace(ArticleId article, const std::vector<Heading>& headings)
{
    auto remove = m_statements.use(kRemove);
    if (!remove)
        return fail(remove.error());
    if (auto done = (*remove)->bind(":article", article.value).run(); !done)
        return done;
    auto add = m_statements.use(kAdd);
    if (!add)
        return fail(add.error());
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (auto done = (*add)
                            ->bind(":article", article.value)
                            .bind(":position", static_cast<std::int64_t>(i))
                            .bind(":level", std::int64_t {headings[i].level})
                            .bindText(":text", headings[i].text)
                            .bindText(":anchor", headings[i].anchor)
                            .run();
            !done)
            return done;
    }
    return {};
}

Result<std::vector<Heading>> HeadingTable::load(ArticleId article)
{
    auto select = m_statements.use(kLoad);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value);
    return (*select)->rows([](const sqlite::Statement& row) {
        return Heading {.level = static_cast<int>(row.integer(0)),
                        .text = std::string(row.text(1)),
                        .anchor = std::string(row.text(2))};
    });
}

} // namespace lectern::store
