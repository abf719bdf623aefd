#include "sqlite/database.h"
#include "sqlite/statement.h"

#include <gtest/gtest.h>

using namespace lectern;
using sqlite::Database;

namespace {

Database memory()
{
    auto database = Database::openInMemory();
    EXPECT_TRUE(database);
    return std::move(*database);
}

} // namespace

TEST(Statement, everyKindOfValue_comesBackAsItWas)
{
    auto database = memory();
    ASSERT_TRUE(
        database.execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB, n INTEGER) STRICT"));
    auto insert = database.prepare("INSERT INTO t VALUES (:i, :r, :s, :b, :n)");
    ASSERT_TRUE(insert);
    const std::string text("微\0信", 7);
    const std::string blob("\xff\x00\x01", 3);
    ASSERT_TRUE(insert->bind(":i", std::int64_t {-5})
                    .bind(":r", 2.5)
                    .bindText(":s", text)
                    .bindBlob(":b", blob)
                    .bindNull(":n")
                    .run());

    auto select = database.prepare("SELECT i, r, s, b, n FROM t");
    ASSERT_TRUE(select);
    ASSERT_TRUE(*select->step());
    EXPECT_EQ(select->integer(0), -5);
    EXPECT_EQ(select->real(1), 2.5);
    EXPECT_EQ(select->text(2), text);
    EXPECT_EQ(select->blob(3), blob);
    EXPECT_TRUE(select->isNull(4));
    EXPECT_EQ(select->optionalInteger(4), std::nullopt);
    EXPECT_FALSE(*select->step());
}

TEST(Statement, emptyViews_areEmptyValuesAndNotNull)
{
    auto database = memory();
    auto select = database.prepare("SELECT :t IS NULL, :b IS NULL");
    ASSERT_TRUE(select);
    ASSERT_TRUE(*select->bindText(":t", {}).bindBlob(":b", {}).step());
    EXPECT_EQ(select->integer(0), 0);
    EXPECT_EQ(select->integer(1), 0);
}

TEST(Statement, afterTheLastRow_itCanBeBoundAndRunAgain)
{
    auto database = memory();
    auto select = database.prepare("SELECT :n");
    ASSERT_TRUE(select);
    for (std::int64_t n = 1; n <= 3; ++n) {
        ASSERT_TRUE(*select->bind(":n", n).step());
        EXPECT_EQ(select->integer(0), n);
        EXPECT_FALSE(*select->step());
    }
}

TEST(Statement, brokenConstraint_isADatabaseErrorAndTheStatementStaysUsable)
{
    auto database = memory();
    ASSERT_TRUE(database.execute("CREATE TABLE t (i INTEGER PRIMARY KEY) STRICT"));
    auto insert = database.prepare("INSERT INTO t VALUES (:i)");
    ASSERT_TRUE(insert);
    ASSERT_TRUE(insert->bind(":i", std::int64_t {1}).run());

    const auto twice = insert->bind(":i", std::int64_t {1}).run();
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, ErrorKind::Database);
    EXPECT_NE(twice.error().where.find("UNIQUE"), std::string::npos);
    EXPECT_TRUE(insert->bind(":i", std::int64_t {2}).run());
}
