#include "sqlite/database.h"
#include "sqlite/statement.h"
#include "sqlite/transaction.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

using namespace lectern;
using sqlite::Database;
using sqlite::OpenMode;

namespace {

constexpr const char* kEndlessQuery
    = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

} // namespace

TEST(Database, missingFile_isMadeOnlyWithCreate)
{
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.sqlite";
    EXPECT_FALSE(Database::open(file, OpenMode::ReadOnly));
    EXPECT_FALSE(Database::open(file, OpenMode::ReadWrite));
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_TRUE(Database::open(file, OpenMode::Create));
}

TEST(Database, readOnly_refusesToWrite)
{
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.sqlite";
    ASSERT_TRUE(Database::open(file, OpenMode::Create)->execute("CREATE TABLE t (i INTEGER)"));
    auto reader = Database::open(file, OpenMode::ReadOnly);
    ASSERT_TRUE(reader);
    const auto written = reader->execute("INSERT INTO t VALUES (1)");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message, "The library cannot be written to.");
}

TEST(Database, wrongSql_isAnErrorWithSqlitesWords)
{
    auto database = Database::openInMemory();
    const auto statement = database->prepare("SELECT FROM");
    ASSERT_FALSE(statement);
    EXPECT_EQ(statement.error().kind, ErrorKind::Database);
    EXPECT_NE(statement.error().where.find("syntax error"), std::string::npos);
}

TEST(Database, fileThatIsNoDatabase_isReportedAsSuch)
{
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.sqlite";
    tests::writeFile(file, std::string(5000, 'x'));
    auto database = Database::open(file, OpenMode::ReadWrite);
    ASSERT_TRUE(database);
    const auto asked = database->execute("SELECT * FROM sqlite_master");
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().message, "The file is not a SQLite database.");
    EXPECT_EQ(asked.error().kind, ErrorKind::BadInput);
}

TEST(Database, interruptFromAnotherThread_cancelsTheRunningQuery)
{
    auto database = Database::openInMemory();
    auto endless = database->prepare(kEndlessQuery);
    ASSERT_TRUE(endless);
    std::jthread other([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            database->interrupt();
        }
    });
    const auto row = endless->step();
    other.request_stop();
    ASSERT_FALSE(row);
    EXPECT_EQ(row.error().kind, ErrorKind::Cancelled);
}

TEST(Database, busyWriter_failsAfterTheTimeoutWithASentence)
{
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.sqlite";
    auto first = Database::open(file, OpenMode::Create);
    ASSERT_TRUE(first->execute("PRAGMA journal_mode = WAL; CREATE TABLE t (i INTEGER)"));
    auto second = Database::open(file, OpenMode::ReadWrite, 50);
    auto writing = sqlite::Transaction::begin(*first);
    ASSERT_TRUE(writing);

    const auto refused = sqlite::Transaction::begin(*second);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message,
              "Another program is writing to the library; try again in a moment.");
}

TEST(Database, busyWriter_isWaitedFor)
{
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.sqlite";
    auto first = Database::open(file, OpenMode::Create);
    ASSERT_TRUE(first->execute("PRAGMA journal_mode = WAL; CREATE TABLE t (i INTEGER)"));
    auto second = Database::open(file, OpenMode::ReadWrite, 20'000);
    auto writing = sqlite::Transaction::begin(*first);
    ASSERT_TRUE(writing);
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_TRUE(writing->commit());
    });
    EXPECT_TRUE(sqlite::Transaction::begin(*second));
}

TEST(Database, backup_holdsWhatWasCommittedAndLeavesNoPart)
{
    const tests::TemporaryFolder folder;
    auto database = Database::open(folder.path() / "a.sqlite", OpenMode::Create);
    ASSERT_TRUE(database->execute("CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (7)"));
    ASSERT_TRUE(database->backupTo(folder.path() / "copy"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "copy.part"));

    auto copy = Database::open(folder.path() / "copy", OpenMode::ReadOnly);
    ASSERT_TRUE(copy);
    auto select = copy->prepare("SELECT i FROM t");
    ASSERT_TRUE(*select->step());
    EXPECT_EQ(select->integer(0), 7);
}

TEST(Database, backupIntoAMissingFolder_fails)
{
    const tests::TemporaryFolder folder;
    auto database = Database::openInMemory();
    EXPECT_FALSE(database->backupTo(folder.path() / "missing" / "copy"));
}
