#include "exporter/article_export.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace lectern;
using namespace lectern::exporter;
using namespace Qt::StringLiterals;

namespace {

ArticleSummary summary()
{
    ArticleSummary row;
    row.id = ArticleId {7};
    row.title = "标题";
    row.author = "作者";
    row.date = {"Wed, 01 Dec 2021 00:00:00 GMT", 1638316800, 1638316800};
    row.categories = {CategoryPath {{"新媒体", "最新"}}, CategoryPath {{"C/C++"}}};
    row.lead = "正文开头";
    row.path = "/a/甲.md";
    return row;
}

} // namespace

TEST(ArticleJson, aSummary_hasTheKeysOfTheContract)
{
    EXPECT_EQ(
        toJson(summary()),
        (QJsonObject {{"id"_L1, 7},
                      {"title"_L1, u"标题"_s},
                      {"author"_L1, u"作者"_s},
                      {"date"_L1,
                       QJsonObject {{"text"_L1, "Wed, 01 Dec 2021 00:00:00 GMT"_L1},
                                    {"utc"_L1, "2021-12-01T00:00:00Z"_L1}}},
                      {"categories"_L1,
                       QJsonArray {QJsonArray {u"新媒体"_s, u"最新"_s}, QJsonArray {"C/C++"_L1}}},
                      {"snippet"_L1, u"正文开头"_s},
                      {"missing"_L1, false},
                      {"path"_L1, u"/a/甲.md"_s}}));
}

TEST(ArticleJson, aDateWithoutAZone_hasNoUtc)
{
    const auto json = toJson(ArticleDate {"2021-10-28 14:08:07", std::nullopt, 1635430087});
    EXPECT_TRUE(json["utc"_L1].isNull());
    EXPECT_EQ(json["text"_L1].toString(), "2021-10-28 14:08:07"_L1);
}

TEST(ArticleJson, withoutADate_theFilesIsToldApart)
{
    EXPECT_EQ(toJson(ArticleDate {"", std::nullopt, 1682899200}),
              (QJsonObject {{"text"_L1, ""_L1},
                            {"utc"_L1, QJsonValue()},
                            {"file"_L1, "2023-05-01T00:00:00Z"_L1}}));
    EXPECT_EQ(bylineDate({"", std::nullopt, 1682899200}), "File of 2023-05-01");
    EXPECT_EQ(bylineDate({"2021-10-28 14:08:07", std::nullopt, 1}), "2021-10-28");
    EXPECT_EQ(bylineDate({}), "");
}

TEST(ArticleJson, aSnippet_comesWithoutItsMarks)
{
    auto row = summary();
    row.snippet = "前\uE000微信\uE001后\uE002";
    EXPECT_EQ(toJson(row)["snippet"_L1].toString(), u"前微信后\uE002"_s);
}

TEST(ArticleJson, aPathThatIsNotUtf8_comesAsBytesToo)
{
    auto row = summary();
    EXPECT_FALSE(toJson(row).contains("pathBytes"_L1));
    row.path = "/a/\xC4\xE3.md";
    EXPECT_EQ(toJson(row)["pathBytes"_L1].toString(), "L2EvxOMubWQ="_L1);
}

TEST(ArticleJson, shortDate_isTheDay)
{
    EXPECT_EQ(shortDate({"Wed, 01 Dec 2021 00:00:00 GMT", 1638316800, 1638316800}), "2021-12-01");
    EXPECT_EQ(shortDate({"2021-10-28 14:08:07", std::nullopt, 1}), "2021-10-28");
    EXPECT_EQ(shortDate({"Invalid Date", std::nullopt, 1}), "Invalid Date");
    EXPECT_EQ(shortDate({}), "");
}

TEST(ArticleExport, html_isSafeAndNamesTheOriginalImages)
{
    Article article;
    article.summary = summary();
    article.original = "---\ntitle: x\n---\n<p onclick=\"x()\">字<script>bad()</script>"
                       "<img src=\"https://a.b/c.png\"></p>\n";
    const auto html = toHtml(article);
    EXPECT_NE(html.find("https://a.b/c.png"), std::string::npos) << html;
    EXPECT_EQ(html.find("onclick"), std::string::npos);
    EXPECT_EQ(html.find("bad()"), std::string::npos);
}

TEST(ArticleExport, html_namesTheOriginalsByTheRulesInForce)
{
    Article article;
    article.summary = summary();
    article.original = "---\ntitle: x\n---\n<p>字<img src=\"https://my.proxy/?https://a.b/c.png\">"
                       "<img src=\"https://a.b/d.png\"></p>\n";
    article.images.resize(1);
    article.images[0].original = "https://a.b/c.png";
    article.images[0].proxied = "https://my.proxy/?https://a.b/c.png";
    const auto html = toHtml(article);
    EXPECT_NE(html.find("src=\"https://a.b/c.png\""), std::string::npos) << html;
    EXPECT_NE(html.find("src=\"https://a.b/d.png\""), std::string::npos) << html;
}

TEST(ArticleExport, page_takesItsImagesFromTheReader)
{
    Article article;
    article.summary = summary();
    article.original = "---\ntitle: x\n---\n<p>字<img src=\"https://a.b/c.png\"></p>\n";
    const auto page = toPage(article);
    EXPECT_NE(page.find("lectern://image/7/0"), std::string::npos) << page;
    EXPECT_NE(page.find("标题"), std::string::npos);
}
