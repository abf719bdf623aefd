#include "store/original_archive.h"

#include "store/hash_bytes.h"

namespace lectern::store {

namespace {

constexpr const char* kIds = R"sql(
SELECT id
FROM original
ORDER BY id)sql";

constexpr const char* kHash = R"sql(
SELECT hash
FROM original
WHERE id = :id)sql";

constexpr const char* kArticles = R"sql(
SELECT DISTINCT article_head.article, article_head.title
FROM article_head
WHERE article_head.article IN (
    SELECT article FROM version WHERE original = :id
    UNION
    SELECT article FROM source_file WHERE original = :id)
ORDER BY article_head.article)sql";

constexpr const char* kPaths = R"sql(
SELECT source.root, source_file.path
FROM source_file
JOIN source ON source.id = source_file.source
WHERE source_file.original = :id
ORDER BY source_file.id)sql";

constexpr const char* kSources = R"sql(
SELECT id, root
FROM source
ORDER BY id)sql";

constexpr const char* kFiles = R"sql(
SELECT source, path, modified_ns, article, original, outcome, problem
FROM source_file
ORDER BY source, path)sql";

constexpr const char* kEarlierVersions = R"sql(
SELECT version.article, version.id, version.original, source_file.path, source_file.source
FROM version
JOIN source_file ON source_file.id = (
    SELECT shown.id
    FROM source_file AS shown
    WHERE shown.article = version.article
    ORDER BY shown.missing, shown.id
    LIMIT 1)
WHERE NOT EXISTS (SELECT 1 FROM source_file WHERE source_file.original = version.original)
ORDER BY version.article, version.id)sql";

FileOutcome outcomeOf(std::int64_t stored)
{
    return stored == 1 || stored == 2 ? static_cast<FileOutcome>(stored) : FileOutcome::Stored;
}

} // namespace

OriginalArchive::OriginalArchive(LibraryDatabase& database)
    : m_statements(database.database())
    , m_originals(m_statements)
{
}

Result<std::string> OriginalArchive::load(OriginalId id)
{
    auto bytes = m_originals.load(id);
    if (!bytes)
        return bytes;
    auto select = m_statements.use(kHash);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->bind(":id", id.value).step(); !row)
        return fail(row.error());
    if (hashFrom((*select)->blob(0)) != contentHash(*bytes))
        return fail(ErrorKind::Database, "Its bytes are not those that were imported.");
    return bytes;
}

Result<OriginalsReport> OriginalArchive::check()
{
    OriginalsReport report;
    auto select = m_statements.use(kIds);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return report;
        const OriginalId id {(*select)->integer(0)};
        ++report.checked;
        const auto bytes = load(id);
        if (bytes) {
            report.bytes += std::ssize(*bytes);
            continue;
        }
        report.damaged.push_back({id, bytes.error().message, {}, {}});
        if (auto named = name(report.damaged.back()); !named)
            return fail(named.error());
    }
}

Result<void> OriginalArchive::name(DamagedOriginal& damaged)
{
    auto articles = m_statements.use(kArticles);
    if (!articles)
        return fail(articles.error());
    (*articles)->bind(":id", damaged.id.value);
    for (;;) {
        const auto row = (*articles)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        damaged.articles.push_back(
            {ArticleId {(*articles)->integer(0)}, std::string((*articles)->text(1))});
    }
    auto paths = m_statements.use(kPaths);
    if (!paths)
        return fail(paths.error());
    (*paths)->bind(":id", damaged.id.value);
    for (;;) {
        const auto row = (*paths)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        damaged.files.push_back(std::filesystem::path((*paths)->blob(0))
                                / std::filesystem::path((*paths)->blob(1)));
    }
}

Result<std::vector<ArchivedSource>> OriginalArchive::sources()
{
    std::vector<ArchivedSource> sources;
    auto select = m_statements.use(kSources);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return sources;
        sources.push_back({SourceId {(*select)->integer(0)}, std::string((*select)->blob(1))});
    }
}

Result<std::vector<ArchivedFile>> OriginalArchive::files()
{
    std::vector<ArchivedFile> files;
    auto select = m_statements.use(kFiles);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return files;
        files.push_back({.source = SourceId {(*select)->integer(0)},
                         .path = std::string((*select)->blob(1)),
                         .modifiedNs = (*select)->integer(2),
                         .article = ArticleId {(*select)->integer(3)},
                         .original = OriginalId {(*select)->integer(4)},
                         .outcome = outcomeOf((*select)->integer(5)),
                         .problem = std::string((*select)->text(6))});
    }
}

Result<std::vector<ArchivedVersion>> OriginalArchive::earlierVersions()
{
    std::vector<ArchivedVersion> versions;
    auto select = m_statements.use(kEarlierVersions);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return versions;
        versions.push_back({.article = ArticleId {(*select)->integer(0)},
                            .version = VersionId {(*select)->integer(1)},
                            .original = OriginalId {(*select)->integer(2)},
                            .path = std::string((*select)->blob(3)),
                            .source = SourceId {(*select)->integer(4)}});
    }
}

} // namespace lectern::store
