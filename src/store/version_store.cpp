#include "store/version_store.h"

#include "images/proxy_rules.h"
#include "store/image_settings_store.h"
#include "store/read_snapshot.h"
#include "store/summary_reader.h"
#include "store/version_table.h"

namespace lectern::store {

namespace {

// Of the files that hold a version, the one that the article would show.
constexpr const char* kVersions = R"sql(
SELECT version.id, import.started_at, original.size, version.text_size, source.root,
       source_file.path, ifnull(source_file.missing, 0)
FROM version
JOIN import ON import.id = version.import
LEFT JOIN original ON original.id = version.original
LEFT JOIN source_file ON source_file.id = (
    SELECT file.id
    FROM source_file AS file
    WHERE file.article = :article
    AND ifnull(file.version, (SELECT max(id) FROM version WHERE article = :article)) = version.id
    ORDER BY file.missing, file.id
    LIMIT 1)
LEFT JOIN source ON source.id = source_file.source
WHERE version.article = :article
ORDER BY version.id)sql";

struct Found {
    VersionId id;
    ArticleVersion version;
};

Found readRow(const sqlite::Statement& row)
{
    Found found {VersionId {row.integer(0)}, {}};
    found.version.importedAt = row.integer(1);
    found.version.originalBytes = row.integer(2);
    found.version.textBytes = row.integer(3);
    if (!row.isNull(5))
        found.version.path
            = std::filesystem::path(std::string(row.blob(4))) / std::string(row.blob(5));
    found.version.isMissing = row.integer(6) != 0;
    return found;
}

Result<std::vector<Found>> versionsOf(StatementCache& statements, ArticleId id)
{
    auto select = statements.use(kVersions);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", id.value);
    auto all = (*select)->rows(&readRow);
    if (!all)
        return all;
    if (all->empty())
        return fail(noSuchArticle(id));
    for (std::size_t i = 0; i < all->size(); ++i)
        (*all)[i].version.number = static_cast<int>(i) + 1;
    all->back().version.isShown = true;
    return all;
}

Error noSuchVersion(ArticleId id, int number, std::size_t count)
{
    return Error {ErrorKind::NotFound,
                  "Article " + std::to_string(id.value) + " has no version "
                      + std::to_string(number) + "; its last one is " + std::to_string(count) + '.',
                  {}};
}

} // namespace

VersionStore::VersionStore(LibraryDatabase& database)
    : m_database(database)
    , m_statements(database.database())
{
}

Result<std::vector<ArticleVersion>> VersionStore::versions(ArticleId id)
{
    const ReadSnapshot snapshot(m_database.database());
    const auto all = versionsOf(m_statements, id);
    if (!all)
        return fail(all.error());
    std::vector<ArticleVersion> versions;
    for (const auto& found : *all)
        versions.push_back(found.version);
    return versions;
}

Result<int> VersionStore::count(ArticleId id)
{
    auto select = m_statements.use(R"sql(
SELECT count(*)
FROM version
WHERE article = :article)sql");
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", id.value);
    const auto counts
        = (*select)->rows([](const sqlite::Statement& row) { return row.integer(0); });
    if (!counts)
        return fail(counts.error());
    return static_cast<int>(counts->front());
}

Result<Article> VersionStore::article(ArticleId id, int number)
{
    const ReadSnapshot snapshot(m_database.database());
    const auto all = versionsOf(m_statements, id);
    if (!all)
        return fail(all.error());
    if (number < 1 || static_cast<std::size_t>(number) > all->size())
        return fail(noSuchVersion(id, number, all->size()));
    const auto& found = (*all)[static_cast<std::size_t>(number) - 1];
    auto article = SummaryReader(m_statements).head(id);
    if (!article)
        return fail(article.error());
    if (!*article)
        return fail(noSuchArticle(id));
    VersionTable versions(m_statements);
    auto text = versions.text(found.id);
    if (!text)
        return fail(text.error());
    const auto settings = loadImageSettings(m_statements);
    if (!settings)
        return fail(settings.error());
    auto images = versions.images(found.id, images::ProxyRules(settings->rules));
    if (!images)
        return fail(images.error());
    (*article)->plainText = std::move(text->plainText);
    (*article)->original = std::move(text->original);
    (*article)->images = std::move(*images);
    if (!found.version.path.empty())
        (*article)->summary.path = found.version.path;
    return std::move(**article);
}

} // namespace lectern::store
