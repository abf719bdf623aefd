// What an older Lectern did not note of its articles is derived from their originals.
#include "importer/archive_fixture.h"
#include "importer/text_facts.h"
#include "store/fact_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class CompleteFacts : public ArchiveTest {
protected:
    void SetUp() override
    {
        write("a.md", post("看片", R"(<p>说明</p><video src="https://a.b/film.mp4"></video>)"));
        write("b.md", post("A sound", R"(<p>words</p><audio src="https://a.b/song.mp3"></audio>)"));
        import();
    }

    store::LibraryDatabase open() const
    {
        return std::move(store::LibraryDatabase::open(library(), store::Access::ReadWrite)).value();
    }

    static std::vector<std::string> found(store::LibraryDatabase& database,
                                          const std::string& query)
    {
        ArticleFilter filter;
        filter.query = query;
        store::ArticleStore articles(database);
        std::vector<std::string> titles;
        const auto page = articles.page(filter, ArticleOrder::Title, 9, 0);
        EXPECT_TRUE(page);
        for (const auto& row : page->rows)
            titles.push_back(row.title);
        return titles;
    }

    static void forget(store::LibraryDatabase& database)
    {
        ASSERT_TRUE(database.database().execute(
            "UPDATE article_head SET language = NULL, characters = NULL, films = NULL"));
    }
};

TEST_F(CompleteFacts, importNotesThemAtOnce)
{
    auto database = open();
    EXPECT_EQ(store::FactStore(database).missing(), 0);
    EXPECT_THAT(found(database, "has:video"), ElementsAre("看片"));
    EXPECT_THAT(found(database, "lang:en length:5..5"), ElementsAre("A sound"));
}

TEST_F(CompleteFacts, articlesOfAnOlderLectern_getTheSameFactsAsByAnImport)
{
    auto database = open();
    forget(database);
    EXPECT_THAT(found(database, "has:video OR lang:en"), IsEmpty());
    std::vector<std::int64_t> shown;
    const auto done = importer::completeFacts(
        database, {}, [&](std::int64_t missing) { shown.push_back(missing); });
    EXPECT_EQ(done, 2);
    EXPECT_THAT(shown, ElementsAre(0));
    EXPECT_THAT(found(database, "has:video"), ElementsAre("看片"));
    EXPECT_THAT(found(database, "lang:en length:5..5"), ElementsAre("A sound"));
    EXPECT_EQ(importer::completeFacts(database, {}, [](std::int64_t) {}), 0);
}

TEST_F(CompleteFacts, stopped_leavesTheRestForTheNextCall)
{
    auto database = open();
    forget(database);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(importer::completeFacts(database, stop.get_token(), [](std::int64_t) {}), 0);
    EXPECT_EQ(store::FactStore(database).missing(), 2);
    EXPECT_EQ(importer::completeFacts(database, {}, [](std::int64_t) {}), 2);
}

TEST_F(CompleteFacts, damagedText_countsAsNoneAndDoesNotHoldTheOthersUp)
{
    auto database = open();
    forget(database);
    ASSERT_TRUE(database.database().execute(
        "UPDATE version SET text = x'00', text_size = 5 WHERE article = 1"));
    EXPECT_EQ(importer::completeFacts(database, {}, [](std::int64_t) {}), 2);
    EXPECT_EQ(store::FactStore(database).missing(), 0);
}

} // namespace
