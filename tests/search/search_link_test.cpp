#include "search/search_link.h"

#include <gtest/gtest.h>

namespace {

using namespace lectern;
using search::parseLink;
using search::toLink;

ArticleFilter asking(std::string query)
{
    ArticleFilter filter;
    filter.query = std::move(query);
    return filter;
}

TEST(SearchLink, query_isPercentEncodedUtf8)
{
    EXPECT_EQ(toLink(asking("微信")), "lectern:search?q=%E5%BE%AE%E4%BF%A1");
    EXPECT_EQ(parseLink("lectern:search?q=%E5%BE%AE%E4%BF%A1"), asking("微信"));
}

TEST(SearchLink, everySearch_comesBackAsItWas)
{
    for (const char* query : {"C++ & 100% #1 = a?b", "\"R 语言\" -(x OR y*)", "标题：茶", "😀"}) {
        ArticleFilter filter = asking(query);
        EXPECT_EQ(parseLink(toLink(filter)), filter) << query;
        filter.category = CategoryPath {{"编程", "C/C++", "a&b=c"}};
        filter.year = 2021;
        filter.author = "张三 & 李四";
        filter.onlyUnread = true;
        EXPECT_EQ(parseLink(toLink(filter)), filter) << toLink(filter);
    }
    ArticleFilter uncategorised = asking("茶");
    uncategorised.category = CategoryPath {};
    uncategorised.onlyStarred = true;
    EXPECT_EQ(parseLink(toLink(uncategorised)), uncategorised);
}

TEST(SearchLink, formsThatBrowsersMakeOfIt_areTheSame)
{
    for (const char* link :
         {"lectern:/search?q=tea", "lectern://search?q=tea", "lectern://search/?q=tea",
          "LECTERN:Search?q=tea#top", "lectern:search?x=1&q=tea&&y&year=soon"})
        EXPECT_EQ(parseLink(link), asking("tea")) << link;
    EXPECT_EQ(parseLink("lectern:search?q=C++"), asking("C++"));
}

TEST(SearchLink, whateverElse_isNoSearch)
{
    for (const char* link :
         {"", "tea", "lectern:", "lectern:search", "lectern:search?",
          "lectern:search?q=", "lectern:search?q=%20%20", "lectern:search?q=-",
          "lectern:search?year=2021", "lectern://article/7?q=tea", "lectern:import?q=tea",
          "https://search/?q=tea", "javascript:lectern:search?q=tea", "lectern:searching?q=tea"})
        EXPECT_EQ(parseLink(link), std::nullopt) << link;
    EXPECT_EQ(parseLink("lectern:search?q=" + std::string(20'000, 'a')), std::nullopt);
    EXPECT_EQ(parseLink("lectern:search?q=" + std::string(5'000, 'a')), std::nullopt);
}

TEST(SearchLink, hostileBytes_becomePlainText)
{
    EXPECT_EQ(parseLink("lectern:search?q=a%0A%00%1Bb"), asking("a   b"));
    const auto cut = parseLink("lectern:search?q=tea%E5%BE");
    ASSERT_TRUE(cut);
    EXPECT_TRUE(cut->query.starts_with("tea\uFFFD")) << cut->query;
}

} // namespace
