// Articles of an older Lectern are read again in the background.
#include "library/library_fixture.h"
#include "store/article_store.h"
#include "store/library_database.h"

#include <QSignalSpy>

namespace lectern::library {
namespace {

class LibraryFactsTest : public tests::LibraryFixture {
protected:
    void forgetFacts()
    {
        m_library.reset();
        auto database = store::LibraryDatabase::open(libraryFolder(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->database().execute(
            "UPDATE article_head SET language = NULL, characters = NULL, films = NULL"));
    }
};

TEST_F(LibraryFactsTest, libraryOfAnOlderLectern_isCompletedAndToldOf)
{
    ASSERT_TRUE(open());
    writeArticle("a.md", "说明", "<p>微信</p><video src=\"https://a.b/film.mp4\"></video>");
    writeArticle("b.md", "English", "<p>words</p>");
    import();
    ASSERT_EQ(list(searching("has:video")).size(), 1U);
    forgetFacts();

    m_library = std::make_unique<Library>(libraryFolder());
    QSignalSpy progressed(m_library.get(), &Library::indexProgressed);
    ASSERT_TRUE(open());
    ASSERT_TRUE(tests::waitUntil(
        [&] { return !progressed.empty() && progressed.back().front().toLongLong() == 0; },
        30'000));
    EXPECT_EQ(progressed.front().front().toLongLong(), 2);
    EXPECT_EQ(list(searching("has:video")).size(), 1U);
    EXPECT_EQ(list(searching("lang:en")).size(), 1U);
}

TEST_F(LibraryFactsTest, highlightsOfAnOlderPipeline_areUnderstoodAnewInTheBackground)
{
    ASSERT_TRUE(open());
    writeArticle("a.md", "说明", "<p><b>注意：</b>水很热</p>");
    import();
    m_library.reset();
    const auto isLabel = [this] {
        auto database = store::LibraryDatabase::open(libraryFolder(), store::Access::ReadOnly);
        const auto article = store::ArticleStore(*database).article(ArticleId {1});
        return article && article->highlights.at(0).kind == HighlightKind::Label;
    };
    {
        auto database = store::LibraryDatabase::open(libraryFolder(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->database().execute(
            "UPDATE version SET pipeline_version = 2; UPDATE highlight SET kind = 0"));
    }
    ASSERT_FALSE(isLabel());
    m_library = std::make_unique<Library>(libraryFolder());
    ASSERT_TRUE(open());
    EXPECT_TRUE(tests::waitUntil(isLabel, 30'000));
}

TEST_F(LibraryFactsTest, indexOfAnOlderTokenizer_isRenewedInTheBackgroundAndToldOf)
{
    ASSERT_TRUE(open());
    writeArticle("a.md", "说明", "<p>crème</p>");
    import();
    m_library.reset();
    {
        auto database = store::LibraryDatabase::open(libraryFolder(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->database().execute(
            "INSERT INTO text_index (text_index, rowid, text, title) "
            "VALUES ('delete', 1, 'crème \x02\x03creme', '说明 明'); "
            "INSERT INTO text_index (rowid, text, title) VALUES (1, 'crème', '说明 明'); "
            "INSERT INTO outdated_index VALUES (1, 1)"));
    }
    m_library = std::make_unique<Library>(libraryFolder());
    QSignalSpy progressed(m_library.get(), &Library::indexProgressed);
    ASSERT_TRUE(open());
    ASSERT_TRUE(tests::waitUntil(
        [&] { return !progressed.empty() && progressed.back().at(1).toLongLong() == 0; }, 30'000));
    EXPECT_EQ(progressed.front().at(1).toLongLong(), 1);
    ArticleFilter filter = searching("creme");
    filter.variants = Variants::Alike;
    EXPECT_EQ(list(filter).size(), 1U);
}

TEST_F(LibraryFactsTest, closedMeanwhile_itEnds)
{
    ASSERT_TRUE(open());
    writeManyArticles(300);
    import();
    forgetFacts();
    m_library = std::make_unique<Library>(libraryFolder());
    ASSERT_TRUE(open());
    bool isClosed = false;
    m_library->close([&] { isClosed = true; });
    EXPECT_TRUE(tests::waitUntil([&] { return isClosed; }, 30'000));
}

} // namespace
} // namespace lectern::library
