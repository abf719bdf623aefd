#include "sqlite/statement.h"
#include "sqlite/transaction.h"

#include <gtest/gtest.h>

using namespace lectern;
using sqlite::Database;
using sqlite::Transaction;

namespace {

class TransactionTest : public testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Database::openInMemory();
        ASSERT_TRUE(opened);
        database.emplace(std::move(*opened));
        ASSERT_TRUE(database->execute("CREATE TABLE t (i INTEGER) STRICT"));
    }

    std::int64_t rows()
    {
        auto count = database->prepare("SELECT count(*) FROM t");
        EXPECT_TRUE(*count->step());
        return count->integer(0);
    }

    std::optional<Database> database;
};

} // namespace

TEST_F(TransactionTest, committed_stays)
{
    auto transaction = Transaction::begin(*database);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(database->execute("INSERT INTO t VALUES (1)"));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(rows(), 1);
}

TEST_F(TransactionTest, leftWithoutCommit_isRolledBack)
{
    {
        auto transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(database->execute("INSERT INTO t VALUES (1)"));
    }
    EXPECT_EQ(rows(), 0);
}

TEST_F(TransactionTest, movedFrom_leavesTheTransactionToItsNewOwner)
{
    auto first = Transaction::begin(*database);
    ASSERT_TRUE(first);
    {
        Transaction second = std::move(*first);
        ASSERT_TRUE(database->execute("INSERT INTO t VALUES (1)"));
        ASSERT_TRUE(second.commit());
    }
    EXPECT_EQ(rows(), 1);
}

TEST_F(TransactionTest, secondBegin_isRefused)
{
    auto first = Transaction::begin(*database);
    ASSERT_TRUE(first);
    EXPECT_FALSE(Transaction::begin(*database));
}
