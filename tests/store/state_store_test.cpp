#include "store/image_status_store.h"
#include "store/integrity_check.h"
#include "store/library_fixture.h"

using namespace lectern;
using namespace lectern::tests;
using store::WriteOutcome;

namespace {

using Ids = std::vector<std::int64_t>;

class StateStoreTest : public LibraryFixture {
protected:
    void TearDown() override
    {
        const auto report = must(store::checkIntegrity(library));
        EXPECT_TRUE(report.ok()) << report.problems.front();
    }

    static FakeFile file(const std::string& name)
    {
        return {.path = name, .title = "title " + name, .text = "text of " + name};
    }
};

} // namespace

TEST_F(StateStoreTest, marks_showInListsAndFilters)
{
    import({file("1"), file("2"), file("3")});
    must(state.setRead({ArticleId {1}, ArticleId {2}}, ReadState::Read));
    must(state.setStarred({ArticleId {2}, ArticleId {99}}, Star::On));
    must(state.setRead({ArticleId {1}}, ReadState::Unread));

    ArticleFilter unread;
    unread.onlyUnread = true;
    EXPECT_EQ(must(articles.count(unread)), 2);
    ArticleFilter starred;
    starred.onlyStarred = true;
    EXPECT_EQ(must(articles.ids(starred, ArticleOrder::Title)), std::vector {ArticleId {2}});
    const auto tree = must(articles.categories());
    EXPECT_EQ(tree.unread, 2);
    EXPECT_EQ(tree.starred, 1);
    EXPECT_EQ(number("SELECT count(*) FROM state"), 2) << "no marks on what is not there";
    EXPECT_EQ(number("PRAGMA synchronous"), 1) << "back to what imports need";
}

TEST_F(StateStoreTest, remove_countsOnlyWhatWasThere)
{
    import({file("1"), file("2")});
    EXPECT_EQ(must(state.remove({ArticleId {1}, ArticleId {1}, ArticleId {77}})), 1);
    EXPECT_EQ(all(), Ids {2});
    EXPECT_EQ(search("text"), Ids {2});
}

TEST_F(StateStoreTest, removedSource_goesButForItsSharedArticles)
{
    import({file("1"), file("2")}, "/one");
    auto shared = file("2");
    shared.path = "other.md";
    import({shared, file("3")}, "/two");
    const auto sources = must(state.sources());
    ASSERT_EQ(sources.size(), 2u);
    EXPECT_EQ(sources[0].files, 2);
    EXPECT_EQ(sources[1].articles, 2);

    EXPECT_EQ(must(state.removeSource(sources[0].id)), 1);
    EXPECT_EQ(all(), (Ids {2, 3}));
    const std::vector ids {ArticleId {2}};
    EXPECT_EQ(must(articles.summaries(ids)).front().path, "/two/other.md");
    EXPECT_EQ(must(articles.original(ArticleId {2})), bytesOf(shared));
    EXPECT_EQ(must(state.sources()).size(), 1u);
}

TEST_F(StateStoreTest, removedSource_comesBackWhenImportedAgain_withoutWhatWasRemovedBefore)
{
    import({file("1"), file("2")}, "/one");
    must(state.remove({ArticleId {2}}));
    must(state.removeSource(must(state.sources()).front().id));
    EXPECT_EQ(import({file("1"), file("2")}, "/one"),
              (std::vector {WriteOutcome::Added, WriteOutcome::LeftOutDuplicate}));
    EXPECT_EQ(search("text").size(), 1u);
}

TEST_F(StateStoreTest, removedArticle_comesBackWithAnImportThatRestores)
{
    import({file("1"), file("2")});
    must(state.remove({ArticleId {1}}));
    EXPECT_EQ(import(file("1")), WriteOutcome::LeftOut);
    EXPECT_EQ(restore(file("1")), WriteOutcome::Added);
    EXPECT_EQ(all(), (Ids {2, 3})) << "with an id of its own: ids are never reused";
    EXPECT_EQ(search("text").size(), 2u);
    EXPECT_EQ(number("SELECT count(*) FROM removed"), 0);
    EXPECT_EQ(import(file("1")), WriteOutcome::Unchanged);
}

TEST_F(StateStoreTest, removedText_comesBackFromAnotherFileWithAnImportThatRestores)
{
    import({file("1")});
    must(state.remove({ArticleId {1}}));
    auto copy = file("1");
    copy.path = "copy";
    EXPECT_EQ(import(copy), WriteOutcome::LeftOutDuplicate);
    EXPECT_EQ(restore(copy), WriteOutcome::Added);
    EXPECT_EQ(import(file("1")), WriteOutcome::LeftOut) << "the first file was not asked for";
    EXPECT_EQ(restore(file("1")), WriteOutcome::Duplicate);
}

TEST_F(StateStoreTest, lastImport_goesAndIsRemembered)
{
    import({file("1"), file("2")});
    auto duplicate = file("1");
    duplicate.path = "copy";
    duplicate.categories = {{{"shelf"}}};
    import({file("3"), duplicate});

    EXPECT_EQ(must(state.removeLastImport()), 1);
    EXPECT_EQ(all(), (Ids {1, 2}));
    EXPECT_TRUE(must(articles.categories()).roots.empty());
    EXPECT_EQ(must(state.removeLastImport()), 0) << "the import before is not the last";
    EXPECT_EQ(import({file("3"), duplicate}),
              (std::vector {WriteOutcome::LeftOut, WriteOutcome::LeftOut}));
    EXPECT_EQ(all(), (Ids {1, 2}));
}

TEST_F(StateStoreTest, lastImportOfAnEmptyLibrary_isNothing)
{
    EXPECT_EQ(must(state.removeLastImport()), 0);
}

TEST_F(StateStoreTest, repointedSource_onlyMovesThePaths)
{
    import({file("1")}, "/old");
    must(state.repointSource(must(state.sources()).front().id, "/new/place/"));
    const std::vector ids {ArticleId {1}};
    EXPECT_EQ(must(articles.summaries(ids)).front().path, "/new/place/1");
    EXPECT_EQ(import(file("1"), "/new/place"), WriteOutcome::Unchanged);
}

TEST_F(StateStoreTest, whatIsKnownOfAnImage_showsInEveryArticleThatNamesIt)
{
    auto one = file("1");
    one.images.resize(2);
    one.images[0].original = "http://site/a.jpg";
    one.images[1].original = "pictures/a.jpg";
    import({one});
    store::ImageStatusStore images(library);
    EXPECT_EQ(must(images.find("http://site/a.jpg")), std::nullopt);
    store::ImageRecord record {.original = "http://site/a.jpg",
                               .status = ImageStatus::Local,
                               .localHash = "abcd",
                               .mimeType = "image/jpeg",
                               .chosenAddress = "http://proxy/?http://site/a.jpg",
                               .sizeBytes = 5,
                               .triedSeconds = 6};
    must(images.record(record));
    record.triedSeconds = 7;
    must(images.record(record));
    EXPECT_EQ(must(images.find("http://site/a.jpg")), record);

    const auto refs = must(articles.images(ArticleId {1}));
    EXPECT_EQ(refs[0].status, ImageStatus::Local);
    EXPECT_EQ(refs[0].localHash, "abcd");
    EXPECT_EQ(refs[1].status, ImageStatus::Unknown);
}
