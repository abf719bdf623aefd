#include "store/fact_store.h"
#include "store/library_fixture.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

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
    EXPECT_THAT(must(facts.lacking(2)), ElementsAre(ArticleId {1}, ArticleId {2}));
    must(facts.record({{ArticleId {1}, {.language = "zh-Hans", .characters = 6, .films = 1}},
                       {ArticleId {99}, {.language = "ja"}}}));
    EXPECT_EQ(must(facts.missing()), 4);
    EXPECT_THAT(search("lang:zh length:6..6 has:video"), ElementsAre(1));
}

TEST_F(FactStoreTest, whatAnImportHasWrittenMeanwhileStays)
{
    store::FactStore facts(library);
    must(facts.record({{ArticleId {1}, {.language = "ja", .characters = 1, .films = 1}}}));
    EXPECT_THAT(search("lang:zh-hans length:6..6"), ElementsAre(1));
}

} // namespace
