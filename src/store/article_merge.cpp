#include "store/article_merge.h"

namespace lectern::store {

namespace {

constexpr const char* kMoveFiles = R"sql(
UPDATE source_file
SET article = :kept
WHERE article = :gone)sql";

constexpr const char* kMoveShelves = R"sql(
UPDATE OR IGNORE shelf
SET article = :kept
WHERE article = :gone)sql";

constexpr const char* kMoveVersions = R"sql(
UPDATE version
SET article = :kept
WHERE article = :gone)sql";

constexpr const char* kMoveState = R"sql(
INSERT INTO state (article, read, starred, position)
SELECT :kept, read, starred, position
FROM state
WHERE article = :gone
ON CONFLICT (article) DO UPDATE
SET read = max(read, excluded.read), starred = max(starred, excluded.starred))sql";

} // namespace

Result<void> ArticleMerge::merge(ArticleId kept, ArticleId gone)
{
    const auto shown = m_versions.newest(kept);
    if (!shown)
        return fail(shown.error());
    if (auto done = takeFromIndex(gone); !done)
        return done;
    for (const char* sql : {kMoveFiles, kMoveShelves, kMoveVersions, kMoveState}) {
        if (auto done = move(sql, kept, gone); !done)
            return done;
    }
    if (auto done = m_annotations.move(gone, kept); !done)
        return done;
    if (*shown) {
        if (auto done = m_versions.makeNewest(**shown); !done)
            return done;
    }
    return m_articles.remove(gone);
}

Result<void> ArticleMerge::takeFromIndex(ArticleId gone)
{
    const auto title = m_articles.title(gone);
    if (!title)
        return fail(title.error());
    const auto text = m_versions.newestText(gone);
    if (!text)
        return fail(text.error());
    return m_index.take(gone, title->value_or(""), text->plainText);
}

Result<void> ArticleMerge::move(const char* sql, ArticleId kept, ArticleId gone)
{
    auto statement = m_statements.use(sql);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":kept", kept.value).bind(":gone", gone.value).run();
}

} // namespace lectern::store
