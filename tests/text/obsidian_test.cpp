#include "text/article_reader.h"
#include "text/obsidian.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::text {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string kHeader = "---\ntitle: \"A page\"\nsource: \"https://example.com/a\"\nauthor:\n"
                            "  - \"[[Jane Doe]]\"\npublished: 2024-05-06\ncreated: 2024-07-08\n"
                            "description: \"About it\"\ntags:\n  - \"clippings\"\n---\n";

ReadArticle clipping(const std::string& body)
{
    SanitiseOptions options;
    options.relativeLinkPrefix = "lectern://link/";
    return readArticle(kHeader + body, "Clippings/A page.md", options);
}

std::string htmlOf(const std::string& body)
{
    return clipping(body).document.html.text();
}

} // namespace

TEST(Obsidian, clippersProperties_areTheHeader)
{
    const auto article = clipping("Text ==marked== here.\n");

    EXPECT_EQ(article.format, "obsidian");
    EXPECT_EQ(article.frontMatter.title, "A page");
    EXPECT_EQ(article.frontMatter.author, "Jane Doe");
    EXPECT_EQ(article.frontMatter.date.text, "2024-05-06");
    EXPECT_EQ(article.frontMatter.sourceUrl, "https://example.com/a");
    EXPECT_THAT(article.frontMatter.tags, ElementsAre("clippings"));
    ASSERT_EQ(article.document.highlights.size(), 1u);
    EXPECT_EQ(article.document.highlights[0].text, "marked");
}

TEST(Obsidian, wikiLinks_leadToNotesBesideIt)
{
    const auto html
        = htmlOf("See [[Other note]], [[Sub/Third#Part|that one]] and [[#Here|here]].\n");

    EXPECT_THAT(html, HasSubstr(">Other note</a>"));
    EXPECT_THAT(html, HasSubstr("lectern://link/Other%2520note.md"));
    EXPECT_THAT(html, HasSubstr(">that one</a>"));
    EXPECT_THAT(html, HasSubstr("and here."));
    EXPECT_THAT(html, Not(HasSubstr("[[")));
}

TEST(Obsidian, embeds_arePicturesOrLinks)
{
    const auto article = clipping("![[photo 1.png|300]]\n\n![[Note]]\n\n![[b.jpg|A view]]\n");

    ASSERT_EQ(article.document.images.size(), 2u);
    EXPECT_EQ(article.document.images[0].address, "photo%201.png");
    EXPECT_EQ(article.document.images[0].alt, "");
    EXPECT_EQ(article.document.images[1].alt, "A view");
    EXPECT_THAT(article.document.html.text(), HasSubstr(">Note</a>"));
    EXPECT_THAT(article.document.html.text(), Not(HasSubstr("!")));
}

TEST(Obsidian, callouts_areQuotationsWithATitle)
{
    const auto html = htmlOf("> [!tip]- Mind **this**\n> The text.\n\n> [!warning]\n> More.\n\n"
                             "> [!quote] Alone\n\n> Plain.\n");

    EXPECT_THAT(html, Not(HasSubstr("[!")));
    EXPECT_THAT(html, HasSubstr("Mind"));
    EXPECT_THAT(html, HasSubstr("Warning"));
    EXPECT_THAT(html, HasSubstr("<p>The text.</p>"));
    EXPECT_THAT(html, HasSubstr("<p>More.</p>"));
    EXPECT_THAT(html, HasSubstr("<p>Plain.</p>"));
}

TEST(Obsidian, codeAndOtherBrackets_stay)
{
    const auto html = htmlOf("`[[a]]` and [[ -f x ]] and [[]] and [[a[b]]] and [x](y).\n\n"
                             "    [[code]]\n");

    EXPECT_THAT(html, HasSubstr("<code>[[a]]</code>"));
    EXPECT_THAT(html, HasSubstr("[[ -f x ]]"));
    EXPECT_THAT(html, HasSubstr("[[]]"));
    EXPECT_THAT(html, HasSubstr("[[code]]"));
}

TEST(Obsidian, otherMarkdown_keepsItsBrackets)
{
    const auto article = readArticle(
        "---\ntitle: t\ndate: 2020-01-01\n---\nSee [[1]] and\n\n> [!note] x\n", "a.md");

    EXPECT_THAT(article.document.plainText, HasSubstr("[[1]]"));
    EXPECT_THAT(article.document.plainText, HasSubstr("[!note] x"));
}

TEST(Obsidian, manyOpenBrackets_takeNoTime)
{
    std::string body;
    for (int i = 0; i < 50'000; ++i)
        body += "[[a ";
    body += "]]";
    EXPECT_THAT(clipping(body).document.plainText, HasSubstr("[[a [[a"));
}

} // namespace lectern::text
