#include "exporter/article_markdown.h"
#include "text/article_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::exporter {
namespace {

TEST(MarkdownFile, header_isReadBack)
{
    Article article;
    article.summary.title = "a \"b\": c\\d";
    article.summary.author = "我";
    article.summary.date.text = "2021-12-01";
    article.summary.categories = {{{"x", "y"}}, {{"z"}}};
    article.tags = {"t, u"};
    article.sourceUrl = "https://a.b/c";
    article.original = "<p>text</p>";
    article.summary.path = "a.html";

    const auto read = text::readArticle(toMarkdown(article), "a.md");

    EXPECT_EQ(read.frontMatter.title, article.summary.title);
    EXPECT_EQ(read.frontMatter.author, "我");
    EXPECT_EQ(read.frontMatter.categories, article.summary.categories);
    EXPECT_EQ(read.frontMatter.tags, article.tags);
    EXPECT_EQ(read.frontMatter.sourceUrl, article.sourceUrl);
    EXPECT_EQ(read.document.plainText, "text");
    EXPECT_EQ(toMarkdown(article, MarkdownHead::Title),
              "# a \"b\": c\\\\d\n\n<https://a.b/c>\n\ntext\n");
}

TEST(MarkdownFile, pictures_keepTheirNamesBesideTheArticle_andFollowTheRulesInForce)
{
    Article article;
    article.original
        = "---\ntitle: a\n---\n<div><p>one</p><img src=\"tea hills.png\" alt=\"hills\">"
          "<img src=\"https://proxy.example/x.png\" alt=\"far\"></div>";
    article.summary.path = "a.md";
    article.images.resize(2);
    article.images[0].original = "tea hills.png";
    article.images[1].original = "https://site.example/x.png";

    const std::string written = toMarkdown(article);

    EXPECT_THAT(written, testing::HasSubstr("![hills](<tea hills.png>)"));
    EXPECT_THAT(written, testing::HasSubstr("![far](https://site.example/x.png)"));
}

TEST(MarkdownFile, addressesThatAreNeither_areNotTakenOver)
{
    Article article;
    article.original
        = "---\ntitle: a\n---\n<div><p>one</p><img src=\"https://a.example/x.png\"></div>";
    article.summary.path = "a.md";
    article.images.resize(1);
    article.images[0].original = "javascript:alert(1)";

    EXPECT_THAT(toMarkdown(article), testing::Not(testing::HasSubstr("javascript")));
}

TEST(MarkdownFile, ownNotes_areMarkedAndStandBelow)
{
    Article article;
    article.summary.path = "a.html";
    article.original = "<p>one <b>two</b> three</p>";
    const auto notes = [](std::string_view text) {
        PlacedAnnotation placed;
        placed.annotation.quote.exact = "three";
        placed.annotation.note = "my *own* words";
        placed.place = TextSpan {text.find("three"), 5};
        return std::vector {placed};
    };
    NoteLabels labels;
    labels.heading = "My Notes";
    EXPECT_THAT(toMarkdown(article, MarkdownHead::Title, notes, labels),
                testing::EndsWith("one **two** <mark>three</mark>\n\n---\n\n## My Notes\n\n> "
                                  "three\n\nmy \\*own\\* words\n"));
    EXPECT_THAT(toMarkdown(article, MarkdownHead::Title), testing::EndsWith("one **two** three\n"));
}

} // namespace
} // namespace lectern::exporter
