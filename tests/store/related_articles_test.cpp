#include "store/library_fixture.h"
#include "store/related_articles.h"

#include <gmock/gmock.h>

#include <string>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class RelatedArticlesTest : public LibraryFixture {
protected:
    /// The titles of what is near, the nearest first.
    std::vector<std::string> near(const std::string& title, std::size_t most = 10)
    {
        std::vector<std::string> titles;
        const auto ids = must(store::RelatedArticles(library).nearest(titled(title), most));
        for (const auto& row : must(articles.summaries(ids)))
            titles.push_back(row.title);
        return titles;
    }

    /// Articles about nothing in particular, so that a term of two articles is a rare one.
    void importOthers(int count)
    {
        std::vector<FakeFile> files;
        for (int i = 0; i < count; ++i) {
            const auto n = std::to_string(1000 + i);
            files.push_back(
                {.path = "other" + n, .title = "other" + n, .text = "今天天气，今天天气"});
        }
        import(files);
    }
};

TEST_F(RelatedArticlesTest, theMoreRareTermsAreShared_theNearer)
{
    importOthers(30);
    import({{.path = "a", .title = "量子计算机", .text = "量子纠缠，量子纠缠。今天天气，今天天气"},
            {.path = "b", .title = "量子纠缠", .text = "今天天气"},
            {.path = "c", .title = "计算机", .text = "量子纠缠，量子纠缠"},
            {.path = "d",
             .title = "红楼梦",
             .text = "今天天气，今天天气" }});
    EXPECT_THAT(near("量子计算机"), ElementsAre("计算机", "量子纠缠"));
    EXPECT_THAT(near("量子计算机", 1), ElementsAre("计算机"));
}

TEST_F(RelatedArticlesTest, whatManyShare_makesNothingNear)
{
    importOthers(30);
    EXPECT_THAT(near("other1000"), IsEmpty());
}

TEST_F(RelatedArticlesTest, oneSharedTerm_mayBeChance)
{
    importOthers(30);
    import({{.path = "a", .title = "kernel", .text = "kernel kernel"},
            {.path = "b",
             .title = "kernel notes",
             .text = "kernel" }});
    EXPECT_THAT(near("kernel"), IsEmpty());
}

TEST_F(RelatedArticlesTest, ofTwoThatShareTheSame_theShorterIsNearer)
{
    importOthers(30);
    std::string filling;
    for (int i = 0; i < 2000; ++i)
        filling += "填充文字";
    import({{.path = "a", .title = "量子纠缠", .text = ""},
            {.path = "long", .title = "long", .text = "量子纠缠" + filling},
            {.path = "short",
             .title = "short",
             .text = "量子纠缠" }});
    EXPECT_THAT(near("量子纠缠"), ElementsAre("short", "long"));
}

TEST_F(RelatedArticlesTest, anArticleThatIsNotThere_isNotFound)
{
    const auto found = store::RelatedArticles(library).nearest(ArticleId {99}, 10);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::NotFound);
}

} // namespace
