#include "text/article_reader.h"
#include "text/main_content.h"

#include <gtest/gtest.h>

using namespace lectern::text;

namespace {

std::string words(const std::string& word, int count = 100)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += word + ' ';
    return "<p>" + text + "</p>";
}

const std::string navigation = "<header><nav><ul><li><a href=/>Home</a><li>Menu</ul></nav></header>"
                               "<div class=links><a href=/a>One</a> <a href=/b>Two</a></div>";
const std::string furniture
    = "<aside>" + words("advertisement") + "</aside><footer>" + words("imprint") + "</footer>";

std::string found(const std::string& article, const std::string& beside = {})
{
    const std::string html = "<html><head><title>T</title></head><body>" + navigation + article
        + beside + furniture + "</body></html>";
    return std::string(mainContent(html));
}

bool isWhole(const std::string& content)
{
    return content.starts_with("<html>");
}

} // namespace

TEST(MainContent, whatSaysThatItIsTheArticle)
{
    const std::string text = words("word");
    for (const auto& article :
         {"<article>" + text + "</article>", "<main>" + text + "</main>",
          "<div role=main>" + text + "</div>", "<div itemprop=articleBody>" + text + "</div>",
          "<div class=\"rich_media_content \" id=\"js_content\">" + text + "</div>",
          "<section class='a entry-content b'>" + text + "</section>",
          "<div id=content_views><div>" + text + "</div></div>"})
        EXPECT_EQ(found(article), article);
}

TEST(MainContent, innermostSure_beatsOuterUnsure)
{
    const std::string body = "<div itemprop=\"articleBody\">" + words("word") + "</div>";
    EXPECT_EQ(found("<main><article><h1>T</h1>" + body + "</article></main>"), body);
}

TEST(MainContent, withoutASign_allIsKept)
{
    EXPECT_TRUE(isWhole(found("<div class=x>" + words("word") + "</div>")));
    EXPECT_TRUE(isWhole(found("<p class=article>" + words("word"))));
}

TEST(MainContent, whenMuchWouldBeLost_allIsKept)
{
    const std::string article = "<article>" + words("word") + "</article>";
    EXPECT_TRUE(isWhole(found(article, "<div>" + words("comment") + "</div>")));
    EXPECT_EQ(found(article, "<div>" + words("comment", 10) + "</div>"), article);
    EXPECT_EQ(found(article, "<div><a href=/x>" + words("link") + "</a></div>"), article)
        << "lists of links are navigation";
}

TEST(MainContent, severalOfOneKind_areNoSign)
{
    const std::string one = "<article>" + words("one") + "</article>";
    EXPECT_TRUE(isWhole(found(one + one + one)));
    const std::string teaser = "<article>" + words("teaser", 5) + "</article>";
    EXPECT_EQ(found(one + teaser), one);
    EXPECT_EQ(found("<article>" + words("outer") + one + "</article>"),
              "<article>" + words("outer") + one + "</article>");
}

TEST(MainContent, hardlyAnyText_isNoArticle)
{
    EXPECT_TRUE(isWhole(found("<article>Soon.</article>")));
    EXPECT_TRUE(isWhole(found("<main><a href=/a>" + words("link") + "</a></main>")));
}

TEST(MainContent, brokenMarkup)
{
    const std::string open = "<body><nav>Menu</nav><article>" + words("word");
    EXPECT_EQ(mainContent(open), open.substr(open.find("<article>")));
    const std::string crossed
        = "<body><article><div>" + words("word") + "</article></div><p>after</p></body>";
    EXPECT_EQ(mainContent(crossed), "<article><div>" + words("word") + "</article>");
    EXPECT_EQ(mainContent("</article></main>"), "</article></main>");
    EXPECT_EQ(mainContent(""), "");
    std::string deep;
    for (int i = 0; i < 5'000; ++i)
        deep += "<div>";
    EXPECT_EQ(mainContent(deep + "<article>" + words("w")), deep + "<article>" + words("w"))
        << "deeper than is looked";
}

TEST(MainContent, anArticleReadFromAPage)
{
    const auto page = "<html><head><title>T</title></head><body>" + navigation
        + "<article><h1>Heading</h1>" + words("word") + "</article>" + furniture + "</body></html>";
    const auto html = readArticle(page, "saved.html");
    EXPECT_TRUE(html.document.plainText.starts_with("Heading\nword word"));
    EXPECT_EQ(html.document.plainText.find("imprint"), std::string::npos);
    EXPECT_NE(readArticle(page, "robot.md").document.plainText.find("imprint"), std::string::npos)
        << "only pages that were saved whole are cut";
}
