#include "text/article_reader.h"
#include "text/saved_page.h"

#include <gtest/gtest.h>

using namespace lectern::text;

namespace {

const std::string singleFile
    = "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n"
      " url: https://example.org/post?a=1 \n"
      " saved date: Tue Mar 01 2022 10:00:00 GMT+0100 (Central European Standard Time)\n-->"
      "<meta charset=utf-8><title>Saved</title>"
      "<style>:root{--sf-img-1: url(\"data:image/gif;base64,R0lGODlh\");--sf-img-2:url(x)}</style>"
      "<body>";

} // namespace

TEST(SavedPage, singleFilesComment)
{
    const auto page = readSavedPage(singleFile);
    EXPECT_TRUE(page.isSingleFile);
    EXPECT_EQ(page.address, "https://example.org/post?a=1");
    EXPECT_EQ(page.savedDate, "Tue Mar 01 2022 10:00:00 GMT+0100 (Central European Standard Time)");
}

TEST(SavedPage, webScrapBooksAttributes)
{
    const auto page = readSavedPage("<html data-scrapbook-source=\"https://example.org/x\" "
                                    "data-scrapbook-create=\"20240131123456789\"><body>");
    EXPECT_EQ(page.address, "https://example.org/x");
    EXPECT_EQ(page.savedDate, "2024-01-31 12:34:56 +0000");
    EXPECT_FALSE(page.isSingleFile);
}

TEST(SavedPage, addressesThatAreNoWebPages_areNone)
{
    EXPECT_EQ(
        readSavedPage("<!-- Page saved with SingleFile\n url: javascript:alert(1)\n-->").address,
        "");
    EXPECT_EQ(readSavedPage("<html data-scrapbook-source=\"file:///etc/passwd\">").address, "");
    EXPECT_EQ(readSavedPage("<html><body>url: https://example.org/"), SavedPage {});
    EXPECT_EQ(readSavedPage("<html data-scrapbook-source=\"https://a.b"), SavedPage {});
}

TEST(SavedPage, picturesInVariables_areGivenBack)
{
    const std::string before = singleFile
        + "<p>A</p><img src=\"data:image/svg+xml,&lt;svg/&gt;\" "
          "style=\"width:1px;background-image:var(--sf-img-1)!important\">"
          "<img src=b.gif style=\"background-image:var(--sf-img-7)\">";
    const auto article = readArticle(before, "a.html");
    ASSERT_EQ(article.document.images.size(), 2U);
    EXPECT_EQ(article.document.images[0].address, "data:image/gif;base64,R0lGODlh");
    EXPECT_EQ(article.document.images[1].address, "b.gif");
}

TEST(SavedPage, restoredPictures_areBounded)
{
    std::string html = "<style>:root{--sf-img-1:url(data:image/gif;base64,"
        + std::string(1 << 20, 'A') + ")}</style>";
    const auto before = html.size();
    for (int i = 0; i < 100; ++i)
        html += "<img style=\"background-image:var(--sf-img-1)\">";
    const auto restored = withRestoredPictures(html);
    EXPECT_GT(restored.size(), html.size());
    EXPECT_LE(restored.size(), html.size() + kMaxRestoredBytes);
    EXPECT_LT(before, restored.size());
}

TEST(SavedPage, withoutVariables_nothingChanges)
{
    for (const std::string html : {"<img src=a.gif>", "<p>--sf-img-1: url(data:image/gif,x)</p>",
                                   "<p>--sf-img-", "--sf-img-1:url("})
        EXPECT_EQ(withRestoredPictures(html), html);
}

TEST(SavedPage, singleFile_isReadAsAnArticle)
{
    const auto article = readArticle(
        singleFile
            + "<x-card><template shadowrootmode=open><style>.a{color:red}</style>shadow</template>"
              "</x-card><style>p{color:red}</style><p>The text.</p>",
        "saved.html");
    EXPECT_EQ(article.frontMatter.title, "Saved");
    EXPECT_EQ(article.frontMatter.sourceUrl, "https://example.org/post?a=1");
    EXPECT_TRUE(article.frontMatter.date.sortSeconds);
    EXPECT_EQ(article.document.plainText, "The text.");
}

TEST(SavedPage, whatThePageSaysItself_comesFirst)
{
    const auto article
        = readArticle(singleFile.substr(0, singleFile.find("<body>"))
                          + "<link rel=canonical href=\"https://example.org/canonical\">"
                            "<meta property=\"article:published_time\" content=\"2020-02-03\">"
                            "<meta property=\"og:title\" content=\"Its title\">"
                            "<meta property=\"og:image\" content=\"https://example.org/a.jpg\">"
                            "<meta name=author content=\"Ann\"></head><body><p>Text.</p>",
                      "saved.html");
    EXPECT_EQ(article.frontMatter.title, "Its title");
    EXPECT_EQ(article.frontMatter.sourceUrl, "https://example.org/canonical");
    EXPECT_EQ(article.frontMatter.date.text, "2020-02-03");
    EXPECT_EQ(article.frontMatter.headimg, "https://example.org/a.jpg");
    EXPECT_EQ(article.frontMatter.author, "Ann");
}
