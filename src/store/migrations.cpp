#include "store/migrations.h"

#include "sqlite/statement.h"
#include "sqlite/transaction.h"
#include "store/address_key.h"
#include "store/schema.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace lectern::store {

namespace {

constexpr const char* kAnnotations = R"sql(
CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    colour INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    begin INTEGER NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    former_article INTEGER,
    former_title TEXT,
    fingerprint BLOB
) STRICT;
CREATE INDEX annotation_by_article ON annotation (article);
CREATE INDEX annotation_by_former ON annotation (former_article) WHERE former_article IS NOT NULL;
CREATE INDEX annotation_by_fingerprint ON annotation (fingerprint) WHERE fingerprint IS NOT NULL;
)sql";

// How a source's articles come by their categories (domain/category_rule.h).
constexpr const char* kCategoryRules = R"sql(
ALTER TABLE source ADD COLUMN category_rule TEXT NOT NULL DEFAULT '';
)sql";

// How pictures are found, as data, and what is learned of each on the way.
constexpr const char* kPictures = R"sql(
CREATE TABLE proxy_rule (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    pattern TEXT NOT NULL,
    enabled INTEGER NOT NULL
) STRICT;

CREATE TABLE image_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE image_host (
    host TEXT PRIMARY KEY,
    way TEXT NOT NULL,
    proxy TEXT NOT NULL,
    worked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE image_status ADD COLUMN way TEXT NOT NULL DEFAULT '';
ALTER TABLE image_status ADD COLUMN width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE image_status ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
ALTER TABLE image_status ADD COLUMN failure TEXT NOT NULL DEFAULT '';
)sql";

constexpr const char* kSourceKeys = R"sql(
ALTER TABLE article_head ADD COLUMN source_key TEXT NOT NULL DEFAULT '';
CREATE INDEX article_head_by_source_key ON article_head (source_key) WHERE source_key <> '';
)sql";

// Which notes of other programs' exports an article has taken, those a person removed since
// included.
constexpr const char* kCarriedNotes = R"sql(
CREATE TABLE carried_note (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    PRIMARY KEY (article, hash)
) STRICT, WITHOUT ROWID;
)sql";

// Sources that are one packed file; what is NULL was not taken whole yet.
constexpr const char* kPackedSources = R"sql(
ALTER TABLE source ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN packed_size INTEGER;
ALTER TABLE source ADD COLUMN packed_ns INTEGER;
)sql";

// What imports were asked for and what became of them; which sources are watched.
constexpr const char* kImportHistory = R"sql(
CREATE TABLE import_request (
    import INTEGER PRIMARY KEY REFERENCES import (id),
    paths BLOB NOT NULL,
    removals INTEGER NOT NULL,
    occasion INTEGER NOT NULL,
    category_rule TEXT,
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE import_report (
    import INTEGER PRIMARY KEY REFERENCES import (id),
    paths BLOB NOT NULL,
    removals INTEGER NOT NULL,
    occasion INTEGER NOT NULL,
    seconds REAL NOT NULL,
    skipped INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    ignored INTEGER NOT NULL,
    absent INTEGER NOT NULL,
    problem_count INTEGER NOT NULL,
    problems BLOB NOT NULL,
    problems_size INTEGER NOT NULL
) STRICT;

ALTER TABLE source ADD COLUMN watched INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN imported_at INTEGER;
)sql";

// The searches a person keeps under a name, and those that were typed.
constexpr const char* kSearches = R"sql(
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    link TEXT NOT NULL
) STRICT;

CREATE TABLE search_history (
    query TEXT PRIMARY KEY,
    turn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What searches ask of a text besides its words; NULL: not derived yet (fact_store.h).
constexpr const char* kTextFacts = R"sql(
ALTER TABLE article_head ADD COLUMN language TEXT;
ALTER TABLE article_head ADD COLUMN characters INTEGER;
ALTER TABLE article_head ADD COLUMN films INTEGER;
CREATE INDEX article_head_without_facts ON article_head (article) WHERE language IS NULL;
)sql";

// Finds the articles whose highlights and headings are by an older pipeline (fact_store.h).
constexpr const char* kPipelines = R"sql(
CREATE INDEX version_by_pipeline ON version (pipeline_version, article);
)sql";

// The articles that the full-text index holds by an older tokenizer (index_renewal.h): all there
// are.
constexpr const char* kOutdatedIndex = R"sql(
CREATE TABLE outdated_index (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    tokenizer_version INTEGER NOT NULL
) STRICT;

INSERT INTO outdated_index (article, tokenizer_version)
SELECT id, 1
FROM article;
)sql";

constexpr const char* kSourceUrls = R"sql(
SELECT article, source_url
FROM article_head
WHERE source_url <> '')sql";

constexpr const char* kSetSourceKey = R"sql(
UPDATE article_head
SET source_key = :key
WHERE article = :article)sql";

// The file of a former version of its article; see schema.md.
constexpr const char* kFormerFiles = R"sql(
ALTER TABLE source_file ADD COLUMN version INTEGER REFERENCES version (id)
    ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX source_file_by_version ON source_file (version) WHERE version IS NOT NULL;
)sql";

Result<void> fillSourceKeys(sqlite::Database& database)
{
    auto select = database.prepare(kSourceUrls);
    if (!select)
        return fail(select.error());
    const auto keys = select->rows([](const sqlite::Statement& row) {
        return std::pair(row.integer(0), addressKey(row.text(1)));
    });
    if (!keys)
        return fail(keys.error());
    auto update = database.prepare(kSetSourceKey);
    if (!update)
        return fail(update.error());
    for (const auto& [article, key] : *keys) {
        if (auto done = update->bind(":article", article).bindText(":key", key).run(); !done)
            return done;
    }
    return {};
}

std::filesystem::path copyName(const std::filesystem::path& file, int version)
{
    auto name = file;
    name += ".before-" + std::to_string(version);
    return name;
}

Result<void> runSteps(sqlite::Database& database, std::span<const Migration> migrations,
                      std::int64_t from)
{
    for (const auto& step : migrations) {
        if (step.version <= from)
            continue;
        if (auto done = database.execute(step.sql); !done)
            return fail(done.error());
        if (step.fill) {
            if (auto done = step.fill(database); !done)
                return done;
        }
    }
    return database.execute("PRAGMA application_id = " + std::to_string(kApplicationId)
                            + "; PRAGMA user_version = "
                            + std::to_string(migrations.back().version));
}

} // namespace

std::span<const Migration> allMigrations()
{
    static const std::array steps {
        Migration {1, kSchemaSql},     Migration {2, kAnnotations},
        Migration {3, kPictures},      Migration {kSourceKeyVersion, kSourceKeys, fillSourceKeys},
        Migration {5, kCarriedNotes},  Migration {6, kFormerFiles, fillSourceKeys},
        Migration {7, kPackedSources}, Migration {8, kCategoryRules},
        Migration {9, kImportHistory}, Migration {10, kSearches},
        Migration {11, kTextFacts},    Migration {12, kPipelines},
        Migration {13, kOutdatedIndex}};
    static_assert(kSchemaVersion == 13, "a new version needs its step above");
    return steps;
}

Result<std::int64_t> schemaVersion(sqlite::Database& database)
{
    auto pragma = database.prepare("PRAGMA user_version");
    if (!pragma)
        return fail(pragma.error());
    if (auto row = pragma->step(); !row)
        return fail(row.error());
    return pragma->integer(0);
}

Result<void> migrate(sqlite::Database& database, const std::filesystem::path& file,
                     std::span<const Migration> migrations)
{
    const int newest = migrations.back().version;
    const auto before = schemaVersion(database);
    if (!before)
        return fail(before.error());
    if (*before >= newest)
        return {};
    if (*before > 0 && !file.empty()) {
        if (auto copied = database.backupTo(copyName(file, newest)); !copied)
            return fail(copied.error());
    }
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    // Another process may have been faster while we waited for the lock.
    const auto now = schemaVersion(database);
    if (!now)
        return fail(now.error());
    if (*now >= newest)
        return {};
    if (auto done = runSteps(database, migrations, *now); !done)
        return fail(done.error());
    return transaction->commit();
}

} // namespace lectern::store
