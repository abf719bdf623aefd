#include "store/integrity_check.h"

#include "sqlite/transaction.h"
#include "store/index_sample.h"
#include "store/statement_cache.h"

namespace lectern::store {

namespace {

/// A count that should be zero, and what it means if not.
struct Rule {
    const char* sql;
    const char* sentence;
    bool countsAsDangling;
};

constexpr Rule kRules[] = {
    {"SELECT count(*) FROM pragma_foreign_key_check",
     "rows name a row of another table that is not there.", true},
    {R"sql(
SELECT count(*)
FROM original
WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.original = original.id)
  AND NOT EXISTS (SELECT 1 FROM source_file WHERE source_file.original = original.id))sql",
     "originals belong to no article.", true},
    {R"sql(
SELECT count(*)
FROM article
WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.article = article.id))sql",
     "articles have no version.", false},
    {R"sql(
SELECT count(*)
FROM version
WHERE original IS NULL)sql",
     "versions have no original.", true},
    {R"sql(
SELECT count(*)
FROM article
WHERE NOT EXISTS (SELECT 1 FROM article_head WHERE article_head.article = article.id))sql",
     "articles have no title row.", false},
    {R"sql(
SELECT count(*)
FROM article
WHERE NOT EXISTS (SELECT 1 FROM source_file WHERE source_file.article = article.id))sql",
     "articles belong to no source file.", false},
    {R"sql(
SELECT count(*)
FROM article
WHERE NOT EXISTS (SELECT 1 FROM text_index_docsize WHERE text_index_docsize.id = article.id))sql",
     "articles are not in the full-text index.", false},
    {R"sql(
SELECT count(*)
FROM text_index_docsize
WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = text_index_docsize.id))sql",
     "articles are in the full-text index and nowhere else.", false},
    {R"sql(
SELECT count(*)
FROM annotation
WHERE (article IS NULL) <> (former_title IS NOT NULL))sql",
     "highlights or notes of a person belong to no article, or to one that was removed.", false},
    {R"sql(
SELECT count(*)
FROM annotation
WHERE quote = '')sql",
     "highlights or notes of a person have lost their quote.", false},
    {R"sql(
SELECT count(*)
FROM source_file
JOIN version ON version.id = source_file.version
WHERE source_file.article IS NOT version.article)sql",
     "source files have the text of another article's version.", false},
};

constexpr const char* kIndexChecks[]
    = {"INSERT INTO text_index (text_index) VALUES ('integrity-check')",
       "INSERT INTO text_characters (text_characters) VALUES ('integrity-check')",
       "INSERT INTO title_characters (title_characters) VALUES ('integrity-check')"};

constexpr const char* kCounts = R"sql(
SELECT (SELECT count(*) FROM article),
       (SELECT count(*) FROM version),
       (SELECT count(*) FROM source_file),
       (SELECT count(*) FROM original),
       (SELECT count(*) FROM removed),
       (SELECT count(*) FROM annotation))sql";

Result<void> countRows(StatementCache& statements, IntegrityReport& report)
{
    auto select = statements.use(kCounts);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->step(); !row)
        return fail(row.error());
    report.articles = (*select)->integer(0);
    report.versions = (*select)->integer(1);
    report.sourceFiles = (*select)->integer(2);
    report.originals = (*select)->integer(3);
    report.removed = (*select)->integer(4);
    report.annotations = (*select)->integer(5);
    return {};
}

Result<void> checkFile(StatementCache& statements, IntegrityReport& report)
{
    auto select = statements.use("PRAGMA integrity_check (20)");
    if (!select)
        return fail(select.error());
    return (*select)->forEachRow([&report](const sqlite::Statement& row) {
        if (const auto found = row.text(0); found != "ok")
            report.problems.push_back("The library's file is damaged: " + std::string(found) + ".");
    });
}

Result<void> checkRules(StatementCache& statements, IntegrityReport& report)
{
    for (const auto& rule : kRules) {
        auto select = statements.use(rule.sql);
        if (!select)
            return fail(select.error());
        if (auto row = (*select)->step(); !row)
            return fail(row.error());
        const auto count = (*select)->integer(0);
        if (rule.countsAsDangling)
            report.danglingRows += count;
        if (count > 0)
            report.problems.push_back(std::to_string(count) + " " + rule.sentence);
    }
    return {};
}

void checkIndexes(sqlite::Database& database, IntegrityReport& report)
{
    for (const char* sql : kIndexChecks) {
        if (auto sound = database.execute(sql); !sound)
            report.problems.push_back("The full-text index is damaged: " + sound.error().where
                                      + ".");
    }
}

} // namespace

Result<IntegrityReport> checkIntegrity(LibraryDatabase& library, int sampleSize)
{
    auto& database = library.database();
    IntegrityReport report;
    // FTS5's check is an INSERT, so the whole check waits for its turn as a writer and is undone.
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(database);
    if (auto done = checkFile(statements, report); !done)
        return fail(done.error());
    if (auto done = countRows(statements, report); !done)
        return fail(done.error());
    if (auto done = checkRules(statements, report); !done)
        return fail(done.error());
    checkIndexes(database, report);
    const auto checked = checkIndexSample(statements, sampleSize, report.problems);
    if (!checked)
        return fail(checked.error());
    report.checkedTexts = *checked;
    return report;
}

} // namespace lectern::store
