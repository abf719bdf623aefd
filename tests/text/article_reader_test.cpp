#include "support/corpus.h"
#include "text/article_reader.h"
#include "text/strict_html_checker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::text {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

bool hasProblem(const ReadArticle& article, ProblemKind kind)
{
    return std::any_of(article.problems.begin(), article.problems.end(),
                       [&](const auto& problem) { return problem.kind == kind; });
}

TEST(ArticleReader, jekyllsBlankSeparatedCategories_areAPath)
{
    const auto article = readArticle("---\ntitle: a\ncategories: news release\n---\nbody\n",
                                     "_posts/2021-01-02-a.md");
    EXPECT_EQ(article.format, "jekyll");
    EXPECT_EQ(article.frontMatter.categories, (std::vector<CategoryPath> {{{"news", "release"}}}));
}

} // namespace

TEST(ArticleReader, mainFormat_isHexoWithAnHtmlBody)
{
    const auto article = readArticle("\n---\ntitle: '一'\ncategories: \n - 新媒体\n - 快讯\n"
                                     "date: Wed, 01 Dec 2021 00:00:00 GMT\n---\n\n<div>   \n"
                                     "<p>文</p>\n\n    <p>**x**</p>\n</div>\n            ",
                                     "source/_posts/a/b/一.md");

    EXPECT_EQ(article.format, "hexo");
    EXPECT_EQ(article.bodyFormat, BodyFormat::Html);
    EXPECT_EQ(article.frontMatter.title, "一");
    ASSERT_EQ(article.frontMatter.categories.size(), 1u);
    EXPECT_THAT(article.frontMatter.categories[0].names, ElementsAre("新媒体", "快讯"));
    EXPECT_EQ(article.document.plainText, "文\n**x**");
}

TEST(ArticleReader, commentThatIsNeverClosed_hidesNothing)
{
    for (const char* path : {"a.md", "a.html"}) {
        const auto open
            = readArticle("---\ntitle: t\n---\n<p>a</p>\n<!-- <p>b</p>\n<p>c</p>\n", path);
        EXPECT_EQ(open.document.plainText, "a\nb\nc") << path;
        EXPECT_TRUE(hasProblem(open, ProblemKind::CommentNotClosed)) << path;
        const auto closed
            = readArticle("---\ntitle: t\n---\n<p>a</p>\n<!-- <p>b</p> -->\n<p>c</p>\n", path);
        EXPECT_EQ(closed.document.plainText, "a\nc") << path;
        EXPECT_FALSE(hasProblem(closed, ProblemKind::CommentNotClosed)) << path;
    }
}

TEST(ArticleReader, markdownWithoutHeader_takesItsFirstHeading)
{
    const auto article = readArticle("# 标题 *x*\n\ntext ==hit==\n", "a/notes.md");

    EXPECT_EQ(article.format, "markdown");
    EXPECT_EQ(article.headerKind, HeaderKind::None);
    EXPECT_EQ(article.frontMatter.title, "标题 x");
    EXPECT_THAT(article.document.html.text(), HasSubstr("id=\"lectern-highlight-0\">hit</mark>"));
    EXPECT_FALSE(hasProblem(article, ProblemKind::TitleMissing));
}

TEST(ArticleReader, headerWithoutTitle_isReported)
{
    const auto article = readArticle("---\ndate: 2021-01-02\n---\n# H\n", "x.md");

    EXPECT_TRUE(hasProblem(article, ProblemKind::TitleMissing));
    EXPECT_EQ(
        std::count_if(article.problems.begin(), article.problems.end(),
                      [](const auto& each) { return each.kind == ProblemKind::TitleMissing; }),
        1);
}

TEST(ArticleReader, jekyllName_givesTheDate)
{
    const auto article = readArticle("---\ntitle: t\n---\nbody\n", "_posts/2008-12-14-slug.md");

    EXPECT_EQ(article.format, "jekyll");
    EXPECT_EQ(article.frontMatter.date.text, "2008-12-14");
    EXPECT_TRUE(article.frontMatter.date.sortSeconds);
    EXPECT_FALSE(article.frontMatter.date.utcSeconds);
}

TEST(ArticleReader, savedPage_resolvesWhatIsRelativeByItsOwnAddress)
{
    const std::string body = "<body><img src='/i/甲.jpg'><img src=b.jpg><a href='../c?d=1'>e</a>"
                             "<a href='#f'>g</a><iframe src=/v></iframe></body>";
    const auto address = [&](const std::string& head) {
        const auto article = readArticle(head + body, "a/x.html");
        EXPECT_EQ(article.document.images.at(0).address, "/i/甲.jpg");
        EXPECT_EQ(article.document.links.at(0), "../c?d=1");
        EXPECT_THAT(article.document.html.text(), HasSubstr("href=\"#a-f\""));
        const auto& others = article.document.images.at(1).alternatives;
        return (others.empty() ? "" : others[0]) + " " + article.document.html.text();
    };
    const std::string og = "<meta property=og:url content='https://h.cn/p/q/r.html'>";
    const auto byOg = address(og);
    EXPECT_THAT(byOg, HasSubstr("https://h.cn/p/q/b.jpg "));
    EXPECT_THAT(byOg, HasSubstr("href=\"https://h.cn/p/c?d=1\""));
    EXPECT_THAT(byOg, HasSubstr("href=\"https://h.cn/v\""));
    EXPECT_THAT(address("<link rel=canonical href='http://h.cn/'>"),
                HasSubstr("http://h.cn/b.jpg "));
    EXPECT_THAT(address(og + "<base href='/z/'>"), HasSubstr("https://h.cn/z/b.jpg "));
    EXPECT_THAT(address("<base href='//k.cn/z/'>"), HasSubstr("https://k.cn/z/b.jpg "));
    EXPECT_THAT(address("<!-- saved from url=(0014)http://h.cn/p/ -->"),
                HasSubstr("http://h.cn/p/b.jpg "));
    EXPECT_THAT(address("---\ntitle: a\nsource: http://h.cn/p/\n---\n"),
                HasSubstr("http://h.cn/p/b.jpg "));
    EXPECT_THAT(address("<base href='javascript:x'>"), Not(HasSubstr("b.jpg ")));
}

TEST(ArticleReader, markdownBesideItsPictures_resolvesNothing)
{
    const auto article
        = readArticle("---\nsource: http://h.cn/p/\n---\n![](a.jpg) [b](c)\n", "x.md");

    EXPECT_THAT(article.document.images.at(0).alternatives, IsEmpty());
    EXPECT_THAT(article.document.html.text(), Not(HasSubstr("h.cn")));
}

TEST(ArticleReader, htmlDocument_tellsOfItselfInItsHead)
{
    const auto article = readArticle(
        "<!DOCTYPE html>\n<!-- saved from url=(0020)https://example.org/ -->\n<html lang=\"zh\">"
        "<head><title>页 &amp; 题</title><meta name=author content=\"某人\">"
        "<meta property='article:published_time' content='2021-12-01T08:00:00+08:00'>"
        "<style>p{}</style></head><body><p>正文</p><script>x</script></body></html>",
        "saved/page.HTML");

    EXPECT_EQ(article.format, "html");
    EXPECT_EQ(article.frontMatter.title, "页 & 题");
    EXPECT_EQ(article.frontMatter.author, "某人");
    EXPECT_EQ(article.frontMatter.sourceUrl, "https://example.org/");
    EXPECT_EQ(article.frontMatter.language, "zh");
    EXPECT_EQ(toIso8601Utc(article.frontMatter.date), "2021-12-01T00:00:00Z");
    EXPECT_EQ(article.document.plainText, "正文");
}

TEST(ArticleReader, textFile_isPlainTextUnlessItsBodyIsHtml)
{
    EXPECT_EQ(readArticle("---\ntitle: t\n---\n# no heading\n", "a.txt").bodyFormat,
              BodyFormat::PlainText);
    EXPECT_EQ(readArticle("---\ntitle: t\n---\n<div>  \nx\n</div>", "a.txt").bodyFormat,
              BodyFormat::Html);
}

TEST(ArticleReader, tableBomb_isKeptAsPlainText)
{
    std::string bomb = "---\ntitle: t\n---\n" + std::string(3000, '|') + "\n";
    for (int i = 0; i < 3000; ++i)
        bomb += "|-";
    for (int i = 0; i < 3000; ++i)
        bomb += "\na";
    const auto article = readArticle(bomb, "a.md");

    EXPECT_TRUE(hasProblem(article, ProblemKind::BodyTooComplex));
    EXPECT_THAT(article.document.plainText, HasSubstr("a\na\na"));
}

TEST(ArticleReader, nunjucksTagsStay_moreCommentGoes)
{
    const auto article
        = readArticle("---\ntitle: t\n---\na\n<!-- more -->\n\n{% asset_img x %}\n", "a.md");

    EXPECT_EQ(article.document.plainText, "a\n{% asset_img x %}");
}

TEST(ArticleReader, binary_isNoArticle)
{
    EXPECT_TRUE(readArticle(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "a.md").isBinary);
}

// Every article of the corpus: the HTML is strict, and highlights stand where they say.
TEST(ArticleReaderCorpus, isSafeAndConsistent)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    SanitiseOptions options;
    options.imagePrefix = "test-image/";
    int read = 0;
    for (const auto* folder : {"rsshub-page", "articles", "wild-front-matter"}) {
        for (const auto& entry : fs::recursive_directory_iterator(*corpus / folder)) {
            const auto ending = entry.path().extension();
            if (ending != ".md" && ending != ".markdown" && ending != ".html" && ending != ".txt")
                continue;
            const auto article = readArticle(tests::readFile(entry.path()), entry.path(), options);
            const auto& document = article.document;
            ++read;
            EXPECT_EQ(document.tooComplex, "") << entry.path();
            EXPECT_EQ(tests::complaintAbout(document.html.text()), "") << entry.path();
            for (const auto& highlight : document.highlights)
                EXPECT_EQ(document.plainText.substr(highlight.place.begin, highlight.place.length),
                          highlight.text)
                    << entry.path();
        }
    }
    EXPECT_GT(read, 1000);
}

} // namespace lectern::text
