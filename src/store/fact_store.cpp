#include "store/fact_store.h"

#include "sqlite/transaction.h"

namespace lectern::store {

namespace {

constexpr const char* kMissing = R"sql(
SELECT count(*)
FROM article_head
WHERE language IS NULL)sql";

constexpr const char* kLacking = R"sql(
SELECT article, (SELECT max(id)
                 FROM version
                 WHERE version.article = article_head.article)
FROM article_head
WHERE language IS NULL
ORDER BY article
LIMIT :most)sql";

// Former versions keep theirs: what hangs on their text is derived whenever one is looked at.
constexpr const char* kOutdated = R"sql(
SELECT article, id
FROM version AS own
WHERE pipeline_version < :pipeline
  AND NOT EXISTS (SELECT 1
                  FROM version
                  WHERE version.article = own.article AND version.id > own.id)
ORDER BY pipeline_version, article
LIMIT :most)sql";

constexpr const char* kWaiting = R"sql(
SELECT count(*)
FROM (SELECT article
      FROM article_head
      WHERE language IS NULL
      UNION
      SELECT article
      FROM version AS own
      WHERE pipeline_version < :pipeline
        AND NOT EXISTS (SELECT 1
                        FROM version
                        WHERE version.article = own.article AND version.id > own.id)
      UNION
      SELECT article
      FROM outdated_index
      WHERE tokenizer_version > 0))sql";

constexpr const char* kRecord = R"sql(
UPDATE article_head
SET language = :language, characters = :characters, films = :films
WHERE article = :article AND language IS NULL)sql";

constexpr const char* kRecordFilms = R"sql(
UPDATE article_head
SET films = :films
WHERE article = :article)sql";

constexpr const char* kClaim = R"sql(
UPDATE version
SET pipeline_version = :pipeline
WHERE id = :version AND article = :article AND pipeline_version < :pipeline
  AND NOT EXISTS (SELECT 1
                  FROM version
                  WHERE version.article = :article AND version.id > :version))sql";

OutdatedArticle outdatedFrom(const sqlite::Statement& row)
{
    return {ArticleId {row.integer(0)}, VersionId {row.integer(1)}};
}

} // namespace

FactStore::FactStore(LibraryDatabase& database)
    : m_database(database)
    , m_statements(database.database())
    , m_highlights(m_statements)
    , m_headings(m_statements)
{
}

Result<std::int64_t> FactStore::missing()
{
    auto select = m_statements.use(kMissing);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->step(); !row)
        return fail(row.error());
    return (*select)->integer(0);
}

Result<std::int64_t> FactStore::waiting(int pipelineVersion)
{
    auto select = m_statements.use(kWaiting);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->bind(":pipeline", std::int64_t {pipelineVersion}).step(); !row)
        return fail(row.error());
    return (*select)->integer(0);
}

Result<std::vector<OutdatedArticle>> FactStore::lacking(int most)
{
    auto select = m_statements.use(kLacking);
    if (!select)
        return fail(select.error());
    return (*select)->bind(":most", std::int64_t {most}).rows(outdatedFrom);
}

Result<std::vector<OutdatedArticle>> FactStore::outdated(int pipelineVersion, int most)
{
    auto select = m_statements.use(kOutdated);
    if (!select)
        return fail(select.error());
    return (*select)
        ->bind(":pipeline", std::int64_t {pipelineVersion})
        .bind(":most", std::int64_t {most})
        .rows(outdatedFrom);
}

Result<void> FactStore::record(int pipelineVersion, const std::vector<DerivedArticle>& articles)
{
    auto transaction = sqlite::Transaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    for (const auto& derived : articles) {
        if (auto done = recordFacts(derived); !done)
            return done;
        const auto isOurs = claim(pipelineVersion, derived.of);
        if (!isOurs)
            return fail(isOurs.error());
        if (!*isOurs || !derived.lists)
            continue;
        if (auto done = recordLists(derived); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> FactStore::recordFacts(const DerivedArticle& derived)
{
    auto update = m_statements.use(kRecord);
    if (!update)
        return fail(update.error());
    return (*update)
        ->bind(":article", derived.of.article.value)
        .bindText(":language", derived.facts.language)
        .bind(":characters", derived.facts.characters)
        .bind(":films", derived.facts.films)
        .run();
}

Result<bool> FactStore::claim(int pipelineVersion, const OutdatedArticle& outdated)
{
    auto update = m_statements.use(kClaim);
    if (!update)
        return fail(update.error());
    (*update)
        ->bind(":article", outdated.article.value)
        .bind(":version", outdated.version.value)
        .bind(":pipeline", std::int64_t {pipelineVersion});
    if (auto done = (*update)->run(); !done)
        return fail(done.error());
    return m_database.database().changes() > 0;
}

Result<void> FactStore::recordLists(const DerivedArticle& derived)
{
    const ArticleId article = derived.of.article;
    auto films = m_statements.use(kRecordFilms);
    if (!films)
        return fail(films.error());
    (*films)->bind(":article", article.value).bind(":films", derived.facts.films);
    if (auto done = (*films)->run(); !done)
        return done;
    const TextLists& lists = *derived.lists;
    if (auto done = m_highlights.replace(article, lists.highlights, lists.plainText); !done)
        return done;
    return m_headings.replace(article, lists.headings);
}

} // namespace lectern::store
