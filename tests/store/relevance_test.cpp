#include "store/library_fixture.h"
#include "store/relevance.h"

#include <algorithm>

using namespace lectern;
using namespace lectern::tests;

namespace {

class RelevanceTest : public LibraryFixture {
protected:
    /// The articles' titles, best first.
    std::vector<std::string> ranked(const std::string& query, std::int64_t limit = -1,
                                    std::int64_t offset = 0)
    {
        ArticleFilter filter;
        filter.query = query;
        std::vector<std::string> titles;
        for (const auto& row :
             must(articles.page(filter, ArticleOrder::Relevance, limit, offset)).rows)
            titles.push_back(row.title);
        return titles;
    }

    void importWithPassage(const FakeFile& file, const std::string& passage)
    {
        auto ready = prepared(file);
        ready.article.highlights
            = {{.text = passage,
                .kind = HighlightKind::Phrase,
                .place = {ready.article.plainText.find(passage), passage.size()}}};
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        must(writer.write(source.id, {.path = file.path},
                          store::prepareArticle(ready.article, bytesOf(file))));
        must(writer.finish({}));
    }
};

using Titles = std::vector<std::string>;

TEST_F(RelevanceTest, titleIsAboveHighlightIsAboveText)
{
    // By bm25 alone the one that says it again and again would be first.
    import({{.path = "1", .title = "often", .text = "淘宝 淘宝 淘宝 淘宝"},
            {.path = "2",
             .title = "once",
             .text = "说到淘宝，还有很多别的话，很多很多别的话" }});
    importWithPassage({.path = "3", .title = "marked", .text = "很多很多别的话，淘宝，还有很多"},
                      "淘宝");
    import({{.path = "4", .title = "说说淘宝和别的很多东西", .text = "很多很多很多别的话"},
            {.path = "5",
             .title = "nothing",
             .text = "别的" }});
    EXPECT_EQ(ranked("淘宝"), (Titles {"说说淘宝和别的很多东西", "marked", "often", "once"}));
    EXPECT_EQ(ranked("淘宝", 2, 1), (Titles {"marked", "often"}));
    EXPECT_EQ(ranked("淘宝", 1, 3), (Titles {"once"}));
    EXPECT_EQ(ranked("淘宝", 1, 9), Titles {});
}

TEST_F(RelevanceTest, singleCharactersHaveTheSameParts)
{
    import({{.path = "1", .title = "new", .text = "一个站", .date = 30},
            {.path = "2", .title = "B站", .text = "别的", .date = 10},
            {.path = "3",
             .title = "newer",
             .text = "站上",
             .date = 40 }});
    importWithPassage({.path = "4", .title = "marked", .text = "车站", .date = 20}, "车站");
    EXPECT_EQ(ranked("站"), (Titles {"B站", "marked", "newer", "new"}));
}

TEST_F(RelevanceTest, anyOfTheTermsCounts_excludedOnesDoNot)
{
    import({{.path = "1", .title = "text", .text = "alpha beta", .date = 9},
            {.path = "2", .title = "beta gamma", .text = "alpha", .date = 1},
            {.path = "3",
             .title = "delta",
             .text = "alpha beta gamma",
             .date = 5 }});
    EXPECT_EQ(ranked("alpha beta").front(), "beta gamma");
    EXPECT_EQ(ranked("alpha -delta").size(), 2U);
    // Rough for the index: it is the comparison that tells "alpha, beta" from "alpha beta".
    import({{.path = "4", .title = "x alpha, beta", .text = "none"},
            {.path = "5",
             .title = "x alpha. beta",
             .text = "alpha, beta" }});
    EXPECT_EQ(ranked("alpha,"), (Titles {"x alpha, beta", "x alpha. beta"}));
}

TEST_F(RelevanceTest, conditionsBoundBesidesDoNotMixUp)
{
    import({{.path = "1", .title = "text", .text = "alpha 站", .author = "Li", .date = 9},
            {.path = "2", .title = "站 alpha", .text = "x", .author = "Li", .date = 1},
            {.path = "3",
             .title = "alpha",
             .text = "站",
             .author = "Wang",
             .date = 5 }});
    EXPECT_EQ(ranked("alpha 站 author:li after:1970"), (Titles {"站 alpha", "text"}));
}

TEST_F(RelevanceTest, manyMatchesAreNewestFirstInsideTheParts)
{
    std::vector<FakeFile> files;
    for (std::int64_t i = 0; i <= store::Relevance::kRankedLimit; ++i) {
        std::string text = "word " + std::to_string(i);
        if (i == 5)
            text += " word word word"; // best by bm25
        files.push_back({.path = std::to_string(i),
                         .title = (i == 7 ? "word " : "t") + std::to_string(i),
                         .text = text,
                         .date = i});
    }
    import(files);
    EXPECT_EQ(ranked("word", 3), (Titles {"word 7", "t10000", "t9999"}));
    EXPECT_EQ(ranked("word -10000", 3), (Titles {"word 7", "t5", "t0"})) << "by bm25 again";
}

TEST_F(RelevanceTest, pageIsAPartOfTheWholeList)
{
    std::vector<FakeFile> files;
    for (int i = 0; i < 250; ++i)
        files.push_back({.path = std::to_string(i),
                         .title = (i % 9 == 0 ? "word " : "t") + std::to_string(i),
                         .text = "word " + std::to_string(i)});
    import(files);
    for (const int i : {500, 501, 502})
        importWithPassage({.path = std::to_string(i),
                           .title = std::to_string(i),
                           .text = "many other words beside the word " + std::to_string(i)},
                          "the word");
    const auto whole = ranked("word");
    ASSERT_EQ(whole.size(), 253U);
    Titles joined;
    for (std::int64_t offset = 0; offset < 253; offset += 20) {
        for (auto& title : ranked("word", 20, offset))
            joined.push_back(std::move(title));
    }
    EXPECT_EQ(joined, whole);
}

} // namespace
