#include "text/article_reader.h"
#include "text/html_body.h"

#include <gtest/gtest.h>

namespace lectern::text {

TEST(HtmlBody, oneBlock_decides)
{
    EXPECT_TRUE(isHtmlBody("\n<div>   \n<p>a</p>\n\n    <p>b</p>\n</div>\n   "));
    EXPECT_TRUE(isHtmlBody("<div>a<div>b</div></div>"));
    EXPECT_TRUE(isHtmlBody("<!DOCTYPE html><html><body>x</body></html>"));
    EXPECT_TRUE(isHtmlBody("<div>  \n<pre></div></pre> text </div> \n"));
    EXPECT_FALSE(isHtmlBody("<div>a</div>\n\n# Markdown\n"));
    EXPECT_FALSE(isHtmlBody("text <div>a</div>"));
    EXPECT_FALSE(isHtmlBody("<b>bold</b>"));
    EXPECT_FALSE(isHtmlBody("<br>\n\n# Markdown"));
    EXPECT_FALSE(isHtmlBody("<p>\n\n# Markdown"));
    EXPECT_FALSE(isHtmlBody(""));
    EXPECT_FALSE(isHtmlBody("https://a.b"));
}

TEST(HtmlBody, blocksSideBySide_areHtml)
{
    EXPECT_TRUE(isHtmlBody("<p>a</p>\n\n    <p>b</p>\n"));
    EXPECT_TRUE(isHtmlBody("<h2>a</h2>&nbsp;\n<!-- more --><div>b</div></div>\n\n    <p>c</p>"));
    EXPECT_TRUE(isHtmlBody("<img src=a.jpg><br>\n<p>a</p>\n<a href=x>b</a>\n\n    <ul><li>c</ul>"));
    EXPECT_TRUE(isHtmlBody("<div>\n\n    text\n\n</div>\n<p>b</p>"));
    EXPECT_TRUE(isHtmlBody("<p>a</p><pre>\n\n# a comment\n</pre>"));
    EXPECT_FALSE(isHtmlBody("<p>a</p>\n\ntext\n\n<p>b</p>"));
    EXPECT_FALSE(isHtmlBody("<p>a</p>\n<T>\n<p>b</p>"));
    EXPECT_FALSE(isHtmlBody("<p>a</p>\n<p>\n\ntext\n\ntext"));
}

TEST(HtmlBody, blocksThatHoldMarkdown_areNot)
{
    EXPECT_FALSE(isHtmlBody("<div>\n\n# a\n\n</div>\n\n<div>\n\nb\n\n</div>"));
    EXPECT_FALSE(isHtmlBody("<details>\n<summary>a</summary>\n\n- b\n\n</details>\n<p>c</p>"));
    EXPECT_FALSE(isHtmlBody("<p>a</p>\n<div>\n\nsee [b](c)\n\n</div>"));
    EXPECT_FALSE(isHtmlBody("<p>a</p>\n<div>\n\n1. b\n\n</div>"));
    EXPECT_FALSE(isHtmlBody("<p>a</p>\n<div>\n\n```\nb\n```\n\n</div>"));
}

TEST(HtmlBody, indentedBlocksAfterABlankLine_areNoCode)
{
    const auto article
        = readArticle("---\ntitle: a\n---\n<p>一</p>\n\n    <p>二 <b>三</b></p>\n", "a.md");

    EXPECT_EQ(article.bodyFormat, BodyFormat::Html);
    EXPECT_EQ(article.document.plainText, "一\n二 三");
    EXPECT_EQ(article.document.highlights.size(), 1u);
}

} // namespace lectern::text
