#include "images/proxy_rules.h"
#include "sqlite/database.h"
#include "sqlite/statement.h"
#include "store/article_store.h"
#include "store/fts_tokenizer.h"
#include "store/image_settings_store.h"
#include "store/image_status_store.h"
#include "store/library_database.h"
#include "store/library_fixture.h"
#include "store/migrations.h"
#include "store/schema.h"
#include "support/corpus.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace lectern;
using namespace lectern::tests;
using store::Access;
using store::LibraryDatabase;

namespace {

std::int64_t pragma(LibraryDatabase& library, const char* sql)
{
    auto select = must(library.database().prepare(sql));
    EXPECT_TRUE(must(select.step()));
    return select.integer(0);
}

/// Whether another process sees a lock of this one on the file, which is what keeps it from taking
/// the WAL away. The bytes are SQLite's SHARED lock; https://www.sqlite.org/fileformat2.html (1.2)
bool isLockedForOthers(const std::filesystem::path& file)
{
    constexpr off_t kSharedBegin = 0x40000002;
    constexpr off_t kSharedBytes = 510;
    const pid_t other = ::fork();
    if (other == 0) {
        const int opened = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
        struct flock lock { };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = kSharedBegin;
        lock.l_len = kSharedBytes;
        const bool asked = opened >= 0 && ::fcntl(opened, F_GETLK, &lock) == 0;
        ::_exit(asked && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(other, &status, 0), other);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

constexpr int kNow = store::kSchemaVersion;

const store::Migration kFutureSteps[] = {
    {kNow, "nothing that could run"},
    {kNow + 1, "ALTER TABLE tag ADD COLUMN colour TEXT"},
    {kNow + 2, "CREATE TABLE future (id INTEGER PRIMARY KEY) STRICT"},
};

const store::Migration kBrokenSteps[] = {
    {kNow, "nothing that could run"},
    {kNow + 1, "ALTER TABLE tag ADD COLUMN colour TEXT"},
    {kNow + 2, "ALTER TABLE nowhere ADD COLUMN colour TEXT"},
};

} // namespace

TEST(LibraryDatabase, newLibrary_hasOurMarksAndPragmas)
{
    const TemporaryFolder folder;
    auto library
        = must(LibraryDatabase::open(folder.path() / "new" / "library", Access::ReadWrite));
    EXPECT_EQ(pragma(library, "PRAGMA application_id"), store::kApplicationId);
    EXPECT_EQ(pragma(library, "PRAGMA user_version"), store::kSchemaVersion);
    EXPECT_EQ(pragma(library, "PRAGMA foreign_keys"), 1);
    EXPECT_EQ(pragma(library, "PRAGMA synchronous"), 1);
    EXPECT_EQ(
        pragma(library, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
    EXPECT_EQ(pragma(library,
                     "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT "
                     "LIKE '%STRICT%' AND name NOT LIKE '%\\_index%' ESCAPE '\\' AND name "
                     "NOT LIKE '%\\_characters%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"),
              0);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "new/library/library.sqlite.before-1"));
}

TEST(LibraryDatabase, readOnly_neverMakesALibrary)
{
    const TemporaryFolder folder;
    const auto missing = LibraryDatabase::open(folder.path() / "none", Access::ReadOnly);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "none"));
}

TEST(LibraryDatabase, killedWhileItWasMade_readersSeeNoLibraryYet)
{
    const TemporaryFolder folder;
    const auto making = folder.path() / "making.sqlite";
    auto maker = must(sqlite::Database::open(making, sqlite::OpenMode::Create));
    // A small cache puts the unfinished transaction on the disk, as a kill would leave it.
    ASSERT_TRUE(maker.execute("CREATE TABLE t (x); DROP TABLE t; PRAGMA cache_size = 1; BEGIN; "
                              "CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(200000));"));
    std::filesystem::copy_file(making, folder.path() / "library.sqlite");
    std::filesystem::copy_file(folder.path() / "making.sqlite-journal",
                               folder.path() / "library.sqlite-journal");

    const auto reader = LibraryDatabase::open(folder.path(), Access::ReadOnly);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().kind, ErrorKind::NotFound) << reader.error().message;
    EXPECT_TRUE(LibraryDatabase::open(folder.path(), Access::ReadWrite));
}

TEST(LibraryDatabase, makingThatWasInterrupted_isTakenUpAgain)
{
    const TemporaryFolder folder;
    writeFile(folder.path() / "library.sqlite", "");
    EXPECT_EQ(LibraryDatabase::open(folder.path(), Access::ReadOnly).error().kind,
              ErrorKind::NotFound);
    auto library = LibraryDatabase::open(folder.path(), Access::ReadWrite);
    EXPECT_TRUE(library) << toText(library.error());
}

TEST(LibraryDatabase, newerVersion_isRefusedAndLeftAlone)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    must(must(LibraryDatabase::open(folder.path(), Access::ReadWrite))
             .database()
             .execute("PRAGMA user_version = 99"));
    const auto before = readFile(file);
    for (const auto access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto refused = LibraryDatabase::open(folder.path(), access);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::BadInput);
        EXPECT_NE(refused.error().message.find("newer version of Lectern"), std::string::npos);
    }
    EXPECT_EQ(readFile(file), before);
}

TEST(LibraryDatabase, fileThatIsNoDatabase_isRefusedAndLeftAlone)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    const std::string text = "Dear diary, this is no database at all.";
    writeFile(file, text);
    for (const auto access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto refused = LibraryDatabase::open(folder.path(), access);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::BadInput);
    }
    EXPECT_EQ(readFile(file), text);
}

TEST(LibraryDatabase, databaseOfAnotherProgram_isRefusedAndLeftAlone)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    must(must(sqlite::Database::open(file, sqlite::OpenMode::Create))
             .execute("CREATE TABLE contacts (name TEXT)"));
    const auto before = readFile(file);
    const auto refused = LibraryDatabase::open(folder.path(), Access::ReadWrite);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::BadInput);
    EXPECT_EQ(readFile(file), before);
}

TEST(LibraryDatabase, truncatedLibrary_isAnErrorAndNoCrash)
{
    const TemporaryFolder folder;
    {
        must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    }
    std::filesystem::resize_file(folder.path() / "library.sqlite", 6000);
    const auto opened = LibraryDatabase::open(folder.path(), Access::ReadWrite);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Database);
}

TEST(LibraryDatabase, migration_keepsACopyAndRunsEveryStep)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    must(library.database().execute("INSERT INTO source (root) VALUES (x'2f61')"));

    must(store::migrate(library.database(), file, kFutureSteps));
    EXPECT_EQ(pragma(library, "PRAGMA user_version"), kNow + 2);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM pragma_table_info('tag') WHERE name='colour'"),
              1);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM future"), 0);

    const TemporaryFolder restored;
    std::filesystem::copy_file(folder.path()
                                   / ("library.sqlite.before-" + std::to_string(kNow + 2)),
                               restored.path() / "library.sqlite");
    auto copy = must(LibraryDatabase::open(restored.path(), Access::ReadOnly));
    EXPECT_EQ(pragma(copy, "PRAGMA user_version"), kNow);
    EXPECT_EQ(pragma(copy, "SELECT count(*) FROM source"), 1);
}

TEST(LibraryDatabase, libraryOfTheFirstVersion_isMigrated)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    {
        auto first = must(sqlite::Database::open(file, sqlite::OpenMode::Create));
        must(store::registerTokenizer(first));
        must(store::migrate(first, {}, store::allMigrations().first(1)));
        must(first.execute("INSERT INTO source (root) VALUES (x'2f61'); "
                           "INSERT INTO image_status (address, status, local_hash, mime_type, "
                           "chosen_address, size, tried_at) "
                           "VALUES ('http://a/b.jpg', 1, 'ab', 'image/png', 'http://a/b.jpg', 7, "
                           "1700000000)"));
    }
    auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    EXPECT_EQ(pragma(library, "PRAGMA user_version"), kNow);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM source WHERE packed = 0"), 1);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM annotation"), 0);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM carried_note"), 0);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM source WHERE category_rule = ''"), 1);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM import_report"), 0);
    EXPECT_EQ(pragma(library, "SELECT sum(watched) FROM source"), 0);
    EXPECT_TRUE(
        std::filesystem::exists(folder.path() / ("library.sqlite.before-" + std::to_string(kNow))));
    const auto record = must(store::ImageStatusStore(library).find("http://a/b.jpg"));
    ASSERT_TRUE(record);
    EXPECT_EQ(record->status, ImageStatus::Local);
    EXPECT_EQ(record->localHash, "ab");
    EXPECT_EQ(record->way, std::nullopt);
    EXPECT_EQ(must(store::ImageSettingsStore(library).load()), images::shippedSettings());
}

TEST(LibraryDatabase, migrationThatFails_changesNothing)
{
    const TemporaryFolder folder;
    auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    EXPECT_FALSE(
        store::migrate(library.database(), folder.path() / "library.sqlite", kBrokenSteps));
    EXPECT_EQ(pragma(library, "PRAGMA user_version"), kNow);
    EXPECT_EQ(pragma(library, "SELECT count(*) FROM pragma_table_info('tag') WHERE name='colour'"),
              0);
}

TEST(LibraryDatabase, migrationWithoutRoomForACopy_changesNothing)
{
    const TemporaryFolder folder;
    auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    EXPECT_FALSE(store::migrate(library.database(), folder.path() / "missing" / "library.sqlite",
                                kFutureSteps));
    EXPECT_EQ(pragma(library, "PRAGMA user_version"), kNow);
}

TEST(LibraryDatabase, reader_seesCommitsAndIsToldOfThem)
{
    const TemporaryFolder folder;
    auto writer = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    auto reader = must(LibraryDatabase::open(folder.path(), Access::ReadOnly));
    store::ArticleStore articles(reader);
    const auto before = must(reader.dataVersion());
    EXPECT_EQ(must(reader.dataVersion()), before);

    auto import = must(store::ImportWriter::start(writer));
    const auto source = must(import.openSource("/archive"));
    must(
        import.write(source.id, {.path = "a"}, prepared({.path = "a", .title = "t", .text = "x"})));
    EXPECT_EQ(must(articles.count({})), 0) << "not committed yet";
    must(import.commit());
    EXPECT_EQ(must(articles.count({})), 1);
    EXPECT_NE(must(reader.dataVersion()), before);
}

TEST(LibraryDatabase, readOnlyConnection_opensBesideAWriterAndAlone)
{
    const TemporaryFolder folder;
    {
        auto writer = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
        EXPECT_TRUE(LibraryDatabase::open(folder.path(), Access::ReadOnly));
    }
    auto alone = must(LibraryDatabase::open(folder.path(), Access::ReadOnly));
    EXPECT_EQ(must(store::ArticleStore(alone).count({})), 0);
}

TEST(LibraryDatabase, openedAgainInOneProcess_keepsItsLockOnTheFile)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    const auto writer = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    ASSERT_TRUE(isLockedForOthers(file));
    const auto reader = must(LibraryDatabase::open(folder.path(), Access::ReadOnly));
    EXPECT_TRUE(isLockedForOthers(file));
}

TEST(LibraryDatabase, folderWithoutWriteRights_isSaidPlainly)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may write everywhere";
    const TemporaryFolder folder;
    const auto inner = folder.path() / "library";
    {
        must(LibraryDatabase::open(inner, Access::ReadWrite));
    }
    std::filesystem::permissions(
        inner, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto opened = LibraryDatabase::open(inner, Access::ReadWrite);
    std::filesystem::permissions(inner, std::filesystem::perms::owner_all);
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message.find("cannot be written to"), std::string::npos);
}
