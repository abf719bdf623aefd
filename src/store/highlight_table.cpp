#include "store/highlight_table.h"

namespace lectern::store {

namespace {

constexpr const char* kRemove = R"sql(
DELETE FROM highlight
WHERE article = :article)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO highlight (article, position, kind, begin, length, text)
VALUES (:article, :position, :kind, :begin, :length, :text))sql";

constexpr const char* kLoad = R"sql(
SELECT kind, begin, length, text
FROM highlight
WHERE article = :article
ORDER BY position)sql";

/// The text at a place; empty where the place lies outside.
std::string_view textAt(std::string_view plainText, const TextSpan& place)
{
    if (place.begin > plainText.size() || place.length > plainText.size() - place.begin)
        return {};
    return plainText.substr(place.begin, place.length);
}

HighlightKind kindOf(std::int64_t stored)
{
    return stored >= 0 && stored <= static_cast<std::int64_t>(HighlightKind::Label)
        ? static_cast<HighlightKind>(stored)
        : HighlightKind::Phrase;
}

} // namespace

Result<void> HighlightTable::replace(ArticleId article, const std::vector<Highlight>& highlights,
                                     std::string_view plainText)
{
    auto remove = m_statements.use(kRemove);
    if (!remove)
        return fail(remove.error());
    if (auto done = (*remove)->bind(":article", article.value).run(); !done)
        return done;
    auto add = m_statements.use(kAdd);
    if (!add)
        return fail(add.error());
    for (std::size_t i = 0; i < highlights.size(); ++i) {
        const auto& highlight = highlights[i];
        (*add)
            ->bind(":article", article.value)
            .bind(":position", static_cast<std::int64_t>(i))
            .bind(":kind", static_cast<std::int64_t>(highlight.kind))
            .bind(":begin", static_cast<std::int64_t>(highlight.place.begin))
            .bind(":length", static_cast<std::int64_t>(highlight.place.length));
        if (textAt(plainText, highlight.place) == highlight.text)
            (*add)->bindNull(":text");
        else
            (*add)->bindText(":text", highlight.text);
        if (auto done = (*add)->run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<Highlight>> HighlightTable::load(ArticleId article, std::string_view plainText)
{
    auto select = m_statements.use(kLoad);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value);
    return (*select)->rows([plainText](const sqlite::Statement& row) {
        Highlight highlight;
        highlight.kind = kindOf(row.integer(0));
        highlight.place.begin = static_cast<std::size_t>(row.integer(1));
        highlight.place.length = static_cast<std::size_t>(row.integer(2));
        highlight.text = row.isNull(3) ? textAt(plainText, highlight.place) : row.text(3);
        return highlight;
    });
}

} // namespace lectern::store
