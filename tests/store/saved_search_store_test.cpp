#include "store/library_fixture.h"
#include "store/migrations.h"
#include "store/saved_search_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class SavedSearchStoreTest : public LibraryFixture {
protected:
    SavedSearchStoreTest()
        : searches(library)
    {
    }

    static ArticleFilter asking(const std::string& query)
    {
        ArticleFilter filter;
        filter.query = query;
        return filter;
    }
    std::vector<std::string> names()
    {
        std::vector<std::string> names;
        for (const auto& search : must(searches.all()))
            names.push_back(search.name);
        return names;
    }

    store::SavedSearchStore searches;
};

TEST_F(SavedSearchStoreTest, savedSearch_comesBackWithAllItAsks)
{
    ArticleFilter filter = asking("微信 -“淘宝 网”");
    filter.category = CategoryPath {{"新媒体", "A/B"}};
    filter.year = 2021;
    const auto id = must(searches.save("  微信\n之外 ", filter));
    EXPECT_THAT(must(searches.all()), ElementsAre(SavedSearch {id, "微信 之外", filter}));
}

TEST_F(SavedSearchStoreTest, sameName_takesOnTheNewSearchInItsPlace)
{
    const auto first = must(searches.save("a", asking("one")));
    must(searches.save("b", asking("two")));
    EXPECT_EQ(must(searches.save("a", asking("three"))), first);
    EXPECT_THAT(names(), ElementsAre("a", "b"));
    EXPECT_EQ(must(searches.all())[0].filter->query, "three");
}

TEST_F(SavedSearchStoreTest, renamedMovedAndRemoved)
{
    const auto a = must(searches.save("a", asking("one")));
    const auto b = must(searches.save("b", asking("two")));
    must(searches.save("c", asking("three")));
    must(searches.rename(b, "B"));
    must(searches.move(a, 1));
    EXPECT_THAT(names(), ElementsAre("B", "a", "c"));
    must(searches.move(b, 99));
    EXPECT_THAT(names(), ElementsAre("a", "c", "B"));
    must(searches.rename(a, "a")); // its own name is no other's
    must(searches.remove(a));
    EXPECT_THAT(names(), ElementsAre("c", "B"));
    must(searches.save("d", asking("four")));
    EXPECT_THAT(names(), ElementsAre("c", "B", "d"));
}

TEST_F(SavedSearchStoreTest, whatCannotBe_isSaidAndChangesNothing)
{
    const auto a = must(searches.save("a", asking("one")));
    must(searches.save("b", asking("two")));
    EXPECT_EQ(searches.save(" \t", asking("one")).error().kind, ErrorKind::BadInput);
    EXPECT_EQ(searches.save("c", asking(" - ")).error().kind, ErrorKind::BadInput);
    EXPECT_EQ(searches.rename(a, "b").error().kind, ErrorKind::BadInput);
    EXPECT_EQ(searches.rename(SavedSearchId {99}, "z").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(searches.remove(SavedSearchId {99}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(searches.move(SavedSearchId {99}, 0).error().kind, ErrorKind::NotFound);
    EXPECT_THAT(names(), ElementsAre("a", "b"));
}

TEST_F(SavedSearchStoreTest, whatCannotBeRead_isKeptAndAsksForNothing)
{
    const auto id = must(searches.save("a", asking("one")));
    must(library.database().execute("UPDATE saved_search SET link = 'lectern:find?w=one'"));
    EXPECT_THAT(must(searches.all()), ElementsAre(SavedSearch {id, "a", std::nullopt}));
    must(searches.rename(id, "b"));
    EXPECT_THAT(names(), ElementsAre("b"));
    must(library.database().execute("UPDATE saved_search SET link = 'lectern:search?q=one'"));
    EXPECT_EQ(must(searches.all())[0].filter, asking("one")) << "as it was";
}

TEST_F(SavedSearchStoreTest, libraryFromBefore_takesThem)
{
    must(library.database().execute("DROP TABLE saved_search; DROP TABLE search_history;"
                                    "PRAGMA user_version = 9"));
    must(store::migrate(library.database(), {}, store::allMigrations().first(10)));
    EXPECT_THAT(names(), IsEmpty());
    must(searches.save("a", asking("one")));
    EXPECT_THAT(names(), ElementsAre("a"));
}

} // namespace
