#include "store/article_store.h"
#include "store/fact_store.h"
#include "store/library_fixture.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr int kPipeline = 1; // what the fixture imports by

class FactStoreTest : public LibraryFixture {
protected:
    FactStoreTest()
    {
        import({{.path = "1", .title = "微信", .text = "这是一个说明"},
                {.path = "2", .title = "微信", .text = "這個問題已經討論過"},
                {.path = "3", .title = "猫", .text = "吾輩は猫である。"},
                {.path = "4", .title = "Café", .text = "crème brûlée"},
                {.path = "5",
                 .title = "12",
                 .text = "3.14" }});
    }

    /// As if an older Lectern had imported them.
    void forgetFacts()
    {
        must(library.database().execute(
            "UPDATE article_head SET language = NULL, characters = NULL, films = NULL"));
    }
};

TEST_F(FactStoreTest, language_isThatOfTitleAndText)
{
    EXPECT_THAT(search("lang:zh"), testing::UnorderedElementsAre(1, 2));
    EXPECT_THAT(search("lang:zh-hans"), ElementsAre(1));
    EXPECT_THAT(search("lang:zh-hant"), ElementsAre(2));
    EXPECT_THAT(search("语言：日语"), ElementsAre(3));
    EXPECT_THAT(search("lang:en"), ElementsAre(4)) << "without letters there is no language";
    EXPECT_THAT(search("微信 -lang:zh-hans"), ElementsAre(2));
}

TEST_F(FactStoreTest, length_isCountedInCharacters)
{
    EXPECT_THAT(search("length:6..6"), ElementsAre(1));
    EXPECT_THAT(search("length:<6"), ElementsAre(5));
    EXPECT_THAT(search("length:>9"), ElementsAre(4)) << "12 characters, 15 bytes";
    EXPECT_THAT(search("length:>12"), IsEmpty());
    EXPECT_THAT(search("length:>=12"), ElementsAre(4));
}

TEST_F(FactStoreTest, video_isAnyFilm)
{
    EXPECT_THAT(search("has:video"), IsEmpty());
    must(library.database().execute("UPDATE article_head SET films = 2 WHERE article = 3"));
    EXPECT_THAT(search("has:video"), ElementsAre(3));
}

TEST_F(FactStoreTest, changedArticle_hasTheFactsOfItsNewText)
{
    import({{.path = "1", .title = "WeChat", .text = "an explanation in other words"},
            {.path = "2", .title = "微信", .text = "這個問題已經討論過"},
            {.path = "3", .title = "猫", .text = "吾輩は猫である。"},
            {.path = "4", .title = "Café", .text = "crème brûlée"},
            {.path = "5",
             .title = "12",
             .text = "3.14" }});
    EXPECT_THAT(search("lang:zh-hans"), IsEmpty());
    EXPECT_THAT(search("lang:en length:29..29"), ElementsAre(1));
}

TEST_F(FactStoreTest, articlesOfAnOlderLectern_areMissingUntilTheyAreRecorded)
{
    forgetFacts();
    store::FactStore facts(library);
    EXPECT_EQ(must(facts.missing()), 5);
    EXPECT_THAT(search("lang:zh"), IsEmpty());
    const auto lacking = must(facts.lacking(2));
    ASSERT_EQ(lacking.size(), 2U);
    EXPECT_EQ(lacking[0].article, ArticleId {1});
    EXPECT_EQ(lacking[1].article, ArticleId {2});
    must(facts.record(kPipeline,
                      {{lacking[0], {.language = "zh-Hans", .characters = 6, .films = 1}, {}},
                       {{ArticleId {99}, {}}, {.language = "ja"}, {}}}));
    EXPECT_EQ(must(facts.missing()), 4);
    EXPECT_THAT(search("lang:zh length:6..6 has:video"), ElementsAre(1));
}

TEST_F(FactStoreTest, articlesOfAnOlderPipeline_getTheListsThatAreRecorded)
{
    store::FactStore facts(library);
    EXPECT_THAT(must(facts.outdated(kPipeline, 9)), IsEmpty());
    EXPECT_EQ(must(facts.waiting(kPipeline + 1)), 5);
    const auto outdated = must(facts.outdated(kPipeline + 1, 2));
    ASSERT_EQ(outdated.size(), 2U);

    store::TextLists lists {.highlights = {{.text = "这是",
                                            .kind = HighlightKind::Label,
                                            .place = {0, std::string("这是").size()}}},
                            .headings = {{.level = 2, .text = "一", .anchor = "a"}},
                            .plainText = "这是一个说明"};
    must(facts.record(kPipeline + 1,
                      {{outdated[0], {"zh-Hans", 6, 3}, lists}, {outdated[1], {}, {}}}));
    const auto article = must(store::ArticleStore(library).article(ArticleId {1}));
    EXPECT_EQ(article.highlights, lists.highlights);
    EXPECT_EQ(article.headings, lists.headings);
    EXPECT_THAT(search("has:video"), ElementsAre(1));
    EXPECT_THAT(search("lang:zh-hans length:6..6"), ElementsAre(1)) << "the text is what it was";
    EXPECT_EQ(must(facts.waiting(kPipeline + 1)), 3);
}

TEST_F(FactStoreTest, articleThatChangedMeanwhile_keepsWhatTheImportSays)
{
    store::FactStore facts(library);
    const auto outdated = must(facts.outdated(kPipeline + 1, 1));
    import({.path = "1", .title = "WeChat", .text = "an explanation in other words"});
    must(facts.record(kPipeline + 1,
                      {{outdated.at(0),
                        {"zh-Hans", 6, 3},
                        store::TextLists {{{.text = "x", .place = {}}}, {}, "这是一个说明"}}}));
    EXPECT_THAT(must(store::ArticleStore(library).article(ArticleId {1})).highlights, IsEmpty());
    EXPECT_THAT(search("has:video"), IsEmpty());
}

TEST_F(FactStoreTest, whatAnImportHasWrittenMeanwhileStays)
{
    store::FactStore facts(library);
    must(facts.record(
        kPipeline, {{{ArticleId {1}, {}}, {.language = "ja", .characters = 1, .films = 1}, {}}}));
    EXPECT_THAT(search("lang:zh-hans length:6..6"), ElementsAre(1));
}

} // namespace
