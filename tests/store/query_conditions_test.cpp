// What a query can ask beyond title and text, and conditions put together; each answer is compared
// with what the words mean for five small articles.

#include "store/annotation_store.h"
#include "store/library_fixture.h"

#include <algorithm>

using namespace lectern;
using namespace lectern::tests;

namespace {

constexpr std::int64_t k2021 = 1'609'459'200; // 2021-01-01T00:00:00Z
constexpr std::int64_t kDay = std::int64_t {24} * 60 * 60;

class QueryConditionsTest : public LibraryFixture {
protected:
    QueryConditionsTest()
    {
        FakeFile one {.path = "blog/one.md",
                      .title = "微信 开放",
                      .text = "平台 and Linux，.net",
                      .categories = {parseCategoryPath("新媒体/人人都是产品经理"),
                                     parseCategoryPath("C\\/C++")},
                      .author = "张三",
                      .date = k2021,
                      .sourceUrl = "https://mp.weixin.qq.com/s/1"};
        one.images.resize(1);
        one.images.front().original = "http://image.site/a.jpg";
        auto ready = prepared(one);
        ready.article.tags = {"运营", "Growth Hacking"};
        ready.article.highlights
            = {{.text = "平台", .kind = HighlightKind::Phrase, .place = {0, 6}},
               {.text = "words of its own", .kind = HighlightKind::Phrase, .place = {7, 3}}};
        write(one, ready);
        import(FakeFile {.path = "blog/two.md",
                         .title = "淘宝",
                         .text = "微信 linux kernel 站",
                         .categories = {parseCategoryPath("科技")},
                         .author = "ZHANG San",
                         .date = k2021 - 1,
                         .sourceUrl = "http://qq.com:8080/x"});
        import(FakeFile {.path = "three.md",
                         .title = "站",
                         .text = "nothing",
                         .author = "李四",
                         .date = k2021 + 31 * kDay,
                         .sourceUrl = "https://notqq.com/"});
        import({{.path = "four.md", .title = "No date", .text = "微，信"},
                {.path = "copy/four.md",
                 .title = "No date",
                 .text = "微，信" }});
    }

    /// The articles' numbers: "1 2".
    std::string found(const std::string& query)
    {
        std::string numbers;
        auto ids = search(query);
        std::ranges::sort(ids);
        for (const auto id : ids)
            numbers += (numbers.empty() ? "" : " ") + std::to_string(id);
        return numbers;
    }

private:
    void write(const FakeFile& file, const store::PreparedArticle& ready)
    {
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        must(writer.write(source.id, {.path = file.path},
                          store::prepareArticle(ready.article, bytesOf(file))));
        must(writer.finish({}));
    }
};

TEST_F(QueryConditionsTest, conditionsCombineFreely)
{
    EXPECT_EQ(found("微信 OR 站"), "1 2 3");
    EXPECT_EQ(found("(微信 OR 站) -linux"), "3");
    EXPECT_EQ(found("微信 (平台 OR kernel)"), "1 2");
    EXPECT_EQ(found("-(微信 OR nothing)"), "4");
    EXPECT_EQ(found("站 OR .net OR “No date”"), "1 2 3 4");
    EXPECT_EQ(found("-(站 linux)"), "1 3 4");
    EXPECT_EQ(found("title:(微信 OR 站)"), "1 3");
}

TEST_F(QueryConditionsTest, roughTermsAreComparedWithTheText)
{
    EXPECT_EQ(found("微，信"), "4");
    EXPECT_EQ(found("-微，信"), "1 2 3");
    EXPECT_EQ(found(".net linux"), "1");
    EXPECT_EQ(found(".net kernel"), "");
    EXPECT_EQ(found("kernel OR .net"), "1 2");
}

TEST_F(QueryConditionsTest, author)
{
    EXPECT_EQ(found("author:张三"), "1");
    EXPECT_EQ(found("作者：三"), "1");
    EXPECT_EQ(found("author:zhang"), "2");
    EXPECT_EQ(found("author:zhan"), "");
    EXPECT_EQ(found("author:zhan*"), "2");
    EXPECT_EQ(found("-author:张三 微信"), "2");
}

TEST_F(QueryConditionsTest, category_takesDescendantsToo)
{
    EXPECT_EQ(found("category:新媒体"), "1");
    EXPECT_EQ(found("分类：新媒体/人人"), "1");
    EXPECT_EQ(found("category:科技 OR category:产品"), "1 2");
    EXPECT_EQ(found("category:C/C++"), "1");
    EXPECT_EQ(found("-category:新媒体"), "2 3 4");
}

TEST_F(QueryConditionsTest, tag)
{
    EXPECT_EQ(found("tag:运"), "1");
    EXPECT_EQ(found("tag:\"growth hacking\""), "1");
    EXPECT_EQ(found("-tag:运营 微信"), "2");
}

TEST_F(QueryConditionsTest, site_isWholeLabelsOfTheHost)
{
    EXPECT_EQ(found("site:qq.com"), "1 2");
    EXPECT_EQ(found("site:https://MP.weixin.qq.com/x"), "1");
    EXPECT_EQ(found("site:com"), "1 2 3");
    EXPECT_EQ(found("site:q.com"), "");
}

TEST_F(QueryConditionsTest, source_isTheFilesPath)
{
    EXPECT_EQ(found("source:blog"), "1 2");
    EXPECT_EQ(found("source:/archive/three.md"), "3");
    EXPECT_EQ(found("source:copy"), "4");
}

TEST_F(QueryConditionsTest, highlight)
{
    EXPECT_EQ(found("highlight:平台"), "1");
    EXPECT_EQ(found("重点：平"), "1");
    EXPECT_EQ(found("highlight:linux"), "");
    EXPECT_EQ(found("highlight:\"words of\""), "1");
    EXPECT_EQ(found("has:highlight"), "1");
}

TEST_F(QueryConditionsTest, note)
{
    Annotation annotation;
    annotation.article = ArticleId {2};
    annotation.quote.exact = "linux kernel";
    annotation.begin = 7;
    annotation.note = "再读一遍";
    must(store::AnnotationStore(library).add(annotation));
    EXPECT_EQ(found("note:再读"), "2");
    EXPECT_EQ(found("note:kernel"), "2");
    EXPECT_EQ(found("note:微信"), "");
    EXPECT_EQ(found("has:note"), "2");
}

TEST_F(QueryConditionsTest, dates)
{
    EXPECT_EQ(found("after:2021"), "1 3");
    EXPECT_EQ(found("before:2021"), "2");
    EXPECT_EQ(found("on:2021-01"), "1");
    EXPECT_EQ(found("on:2020-12-31"), "2");
    EXPECT_EQ(found("after:2021-01-02 before:2022"), "3");
    EXPECT_EQ(found("after:7d"), "");
    EXPECT_EQ(found("-after:2021"), "2 4"); // without a date: not after it
}

TEST_F(QueryConditionsTest, states)
{
    must(state.setRead({ArticleId {1}}, ReadState::Read));
    must(state.setStarred({ArticleId {2}}, Star::On));
    EXPECT_EQ(found("is:read"), "1");
    EXPECT_EQ(found("is:unread"), "2 3 4");
    EXPECT_EQ(found("is:starred"), "2");
    EXPECT_EQ(found("状态：未读 -is:starred 站"), "3");
}

TEST_F(QueryConditionsTest, picturesAndFiles)
{
    EXPECT_EQ(found("has:image"), "1");
    EXPECT_EQ(found("is:duplicate"), "4");
    EXPECT_EQ(found("is:missing"), "");
}

TEST_F(QueryConditionsTest, aFieldThatFindsNothingFindsNothing)
{
    EXPECT_EQ(found("author:nobody"), "");
    EXPECT_EQ(found("微信 tag:none"), "");
    EXPECT_EQ(found("微信 OR tag:none"), "1 2");
}

} // namespace
