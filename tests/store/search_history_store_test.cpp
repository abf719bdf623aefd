#include "store/library_fixture.h"
#include "store/search_history_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class SearchHistoryStoreTest : public LibraryFixture {
protected:
    SearchHistoryStoreTest()
        : history(library)
    {
    }

    store::SearchHistoryStore history;
};

TEST_F(SearchHistoryStoreTest, newestComesFirstAndEachOnce)
{
    for (const char* query : {"微信", "tea", "微信", "Tea"})
        must(history.remember(query));
    EXPECT_THAT(must(history.newestFirst()), ElementsAre("Tea", "微信", "tea"));
}

TEST_F(SearchHistoryStoreTest, oldestGoWhereThereAreTooMany)
{
    const int many = store::SearchHistoryStore::kMostKept + 5;
    for (int i = 1; i <= many; ++i)
        must(history.remember(std::to_string(i)));
    const auto kept = must(history.newestFirst());
    ASSERT_EQ(std::ssize(kept), store::SearchHistoryStore::kMostKept);
    EXPECT_EQ(kept.front(), std::to_string(many));
    EXPECT_EQ(kept.back(), "6");
}

TEST_F(SearchHistoryStoreTest, oneOrAllAreForgotten)
{
    for (const char* query : {"a", "b", "c"})
        must(history.remember(query));
    must(history.forget("b"));
    EXPECT_THAT(must(history.newestFirst()), ElementsAre("c", "a"));
    must(history.clear());
    EXPECT_THAT(must(history.newestFirst()), IsEmpty());
}

} // namespace
