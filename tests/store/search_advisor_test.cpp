#include "store/library_fixture.h"
#include "store/search_advisor.h"

using namespace lectern;
using namespace lectern::tests;

namespace {

using Kind = NearSearch::Kind;

class SearchAdvisorTest : public LibraryFixture {
protected:
    SearchAdvisorTest()
    {
        import({{.path = "1",
                 .title = "微信开放",
                 .text = "linux kernel",
                 .categories
                 = { CategoryPath {
                       { "科技" }
                   } }},
                {.path = "2",
                 .title = "微信",
                 .text = "windows",
                 .categories
                 = { CategoryPath {
                       { "新媒体" }
                   } }},
                {.path = "3",
                 .title = "淘宝",
                 .text = "windows watering",
                 .categories
                 = { CategoryPath {
                       { "新媒体" }
                   } } }});
    }

    SearchAdvice advise(const ArticleFilter& filter)
    {
        EXPECT_EQ(must(articles.count(filter)), 0) << "advice is for searches without a result";
        auto advice = must(store::SearchAdvisor(library).advise(filter));
        for (const auto& near : advice.near)
            EXPECT_EQ(must(articles.count(near.filter)), near.articles) << near.filter.query;
        return advice;
    }
    SearchAdvice advise(const std::string& query)
    {
        ArticleFilter filter;
        filter.query = query;
        return advise(filter);
    }
};

TEST_F(SearchAdvisorTest, namesTheTermThatNoArticleHas)
{
    const auto advice = advise("微信 苹果");
    EXPECT_EQ(advice.missing, std::vector<std::string> {"苹果"});
    ASSERT_EQ(advice.near.size(), 1U);
    EXPECT_EQ(advice.near[0].kind, Kind::Without);
    EXPECT_EQ(advice.near[0].left, "苹果");
    EXPECT_EQ(advice.near[0].filter.query, "微信");
    EXPECT_EQ(advice.near[0].articles, 2);
}

TEST_F(SearchAdvisorTest, termsThatNeverMeet_theBestOneToLeaveOutComesFirst)
{
    const auto advice = advise("windows linux");
    EXPECT_TRUE(advice.missing.empty());
    ASSERT_EQ(advice.near.size(), 2U);
    EXPECT_EQ(advice.near[0].left, "linux");
    EXPECT_EQ(advice.near[0].articles, 2);
    EXPECT_EQ(advice.near[1].left, "windows");
}

TEST_F(SearchAdvisorTest, twoMissingTerms_areLeftOutTogether)
{
    const auto advice = advise("微信 苹果 香蕉");
    EXPECT_EQ(advice.missing, (std::vector<std::string> {"苹果", "香蕉"}));
    ASSERT_EQ(advice.near.size(), 1U);
    EXPECT_EQ(advice.near[0].left, "苹果 香蕉");
    EXPECT_EQ(advice.near[0].filter.query, "微信");
}

TEST_F(SearchAdvisorTest, otherFormIsOffered)
{
    const auto advice = advise("開放");
    EXPECT_EQ(advice.missing, std::vector<std::string> {"開放"});
    ASSERT_EQ(advice.near.size(), 1U);
    EXPECT_EQ(advice.near[0].kind, Kind::OtherForm);
    EXPECT_EQ(advice.near[0].filter.variants, Variants::Alike);
}

TEST_F(SearchAdvisorTest, outsideTheCategoryIsOffered)
{
    ArticleFilter filter;
    filter.query = "linux";
    filter.category = CategoryPath {{"新媒体"}};
    filter.author = "nobody";
    const auto advice = advise(filter);
    EXPECT_TRUE(advice.missing.empty()) << "an article has it, though not one in there";
    ASSERT_EQ(advice.near.size(), 1U);
    EXPECT_EQ(advice.near[0].kind, Kind::Everywhere);
    EXPECT_EQ(advice.near[0].articles, 1);
}

TEST_F(SearchAdvisorTest, groupsAndExclusionsAreTermsToo)
{
    const auto advice = advise("windows -微信 -(淘宝 OR x)");
    ASSERT_FALSE(advice.near.empty());
    EXPECT_EQ(advice.near[0].left, "-微信");
    EXPECT_EQ(advice.near[1].left, "-(淘宝 OR x)");
}

TEST_F(SearchAdvisorTest, whileTyping_theLastWordMayGoOn)
{
    ArticleFilter filter;
    filter.query = "苹果 wat";
    filter.lastWord = ArticleFilter::LastWord::Prefix;
    const auto advice = advise(filter);
    EXPECT_EQ(advice.missing, std::vector<std::string> {"苹果"});
    ASSERT_EQ(advice.near.size(), 1U);
    EXPECT_EQ(advice.near[0].filter.query, "wat*");
}

TEST_F(SearchAdvisorTest, hanBesideLatin_isOfferedAsOthersWriteIt)
{
    import({{.path = "4", .title = "R 语言入门", .text = "for 2024年 students" }});
    const auto joined = advise("R语言");
    EXPECT_EQ(joined.missing, std::vector<std::string> {"R语言"});
    ASSERT_EQ(joined.near.size(), 1U);
    EXPECT_EQ(joined.near[0].kind, Kind::Reading);
    EXPECT_EQ(joined.near[0].left, "R语言");
    EXPECT_EQ(joined.near[0].instead, "\"R 语言\"");

    const auto apart = advise("入门 \"2024 年\"");
    ASSERT_FALSE(apart.near.empty());
    EXPECT_EQ(apart.near[0].kind, Kind::Reading);
    EXPECT_EQ(apart.near[0].filter.query, "入门 2024年");
    EXPECT_EQ(apart.near[1].kind, Kind::Without);
}

TEST_F(SearchAdvisorTest, wordThatNothingHas_isOfferedAsABeginning)
{
    const auto advice = advise("water 淘宝");
    ASSERT_EQ(advice.near.size(), 2U);
    EXPECT_EQ(advice.near[0].kind, Kind::Reading);
    EXPECT_EQ(advice.near[0].filter.query, "water* 淘宝");
    EXPECT_EQ(advice.near[1].left, "water");
}

TEST_F(SearchAdvisorTest, readingWithoutAnArticle_isNotOffered)
{
    EXPECT_TRUE(advise("R语言").near.empty());
    EXPECT_TRUE(advise("appl").near.empty());
}

TEST_F(SearchAdvisorTest, nothingIsNear)
{
    const auto advice = advise("苹果");
    EXPECT_EQ(advice.missing, std::vector<std::string> {"苹果"});
    EXPECT_TRUE(advice.near.empty());
}

} // namespace
