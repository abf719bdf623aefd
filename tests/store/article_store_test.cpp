#include "sqlite/statement.h"
#include "store/article_query.h"
#include "store/library_fixture.h"

using namespace lectern;
using namespace lectern::tests;
using store::WriteOutcome;

namespace {

class ArticleStoreTest : public LibraryFixture { };

CategoryPath path(const char* text)
{
    return parseCategoryPath(text);
}

ArticleFilter inside(const char* category)
{
    ArticleFilter filter;
    filter.category = parseCategoryPath(category);
    return filter;
}

} // namespace

TEST_F(ArticleStoreTest, storedArticle_comesBackAsItWasImported)
{
    FakeFile file {.path = "a/微信.md",
                   .title = "微信 Title",
                   .text = "第一段。\n第二段有图。",
                   .categories = {path("新媒体/人人"), path("科技")},
                   .author = "作者",
                   .thumbnail = "http://x/t.jpg",
                   .date = 1638316800};
    file.images.resize(3);
    file.images[0].original = "http://image.site/a.jpg?x=1&y=2";
    file.images[0].proxied = "https://cors.proxy/?http://image.site/a.jpg?x=1&y=2";
    file.images[0].alternatives = {"http://b/1.jpg", "http://b/2.jpg"};
    file.images[0].alt = "图";
    file.images[0].width = 900;
    file.images[0].height = 420;
    file.images[1].index = 1;
    file.images[1].original = "data:image/png;base64," + std::string(5000, 'A');
    file.images[1].status = ImageStatus::Embedded;
    file.images[2].index = 2;
    file.images[2].original = "http://c/d.jpg";
    file.images[2].proxied = "http://other/?http://c/d.jpg";
    file.images[2].localHash = "abcd";
    file.images[2].status = ImageStatus::Local;
    auto ready = prepared(file);
    ready.article.tags = {"二", "一"};
    ready.article.sourceUrl = "http://site/p/1";
    ready.article.headimg = "null";
    ready.article.highlights
        = {{.text = "第一段", .kind = HighlightKind::Heading, .place = {0, 9}},
           {.text = "collapsed differently", .kind = HighlightKind::Phrase, .place = {13, 9}},
           {.text = "", .kind = HighlightKind::Image, .place = {13, 0}}};
    ready.article.headings = {{.level = 2, .text = "标题", .anchor = "lectern-heading-0"}};
    const auto expected = store::prepareArticle(ready.article, bytesOf(file));

    auto writer = must(store::ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    EXPECT_EQ(must(writer.write(source.id, {.path = file.path}, expected)), WriteOutcome::Added);
    must(writer.finish({}));

    const auto article = must(articles.article(ArticleId {1}));
    EXPECT_EQ(article.summary.title, "微信 Title");
    EXPECT_EQ(article.summary.author, "作者");
    EXPECT_EQ(article.summary.date, expected.article.date);
    EXPECT_EQ(article.summary.categories, (std::vector {path("新媒体/人人"), path("科技")}));
    EXPECT_EQ(article.summary.lead, "第一段。 第二段有图。");
    EXPECT_EQ(article.summary.path, "/archive/a/微信.md");
    EXPECT_EQ(article.tags, expected.article.tags);
    EXPECT_EQ(article.headimg, "null");
    EXPECT_EQ(article.thumbnail, "http://x/t.jpg");
    EXPECT_EQ(article.sourceUrl, "http://site/p/1");
    EXPECT_EQ(article.plainText, file.text);
    EXPECT_EQ(article.highlights, expected.article.highlights);
    EXPECT_EQ(article.headings, expected.article.headings);
    EXPECT_EQ(article.images, expected.article.images);
    EXPECT_EQ(article.original, bytesOf(file));
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(file));
    EXPECT_EQ(must(articles.images(ArticleId {1})), expected.article.images);
}

TEST_F(ArticleStoreTest, unknownArticle_isNotFound)
{
    EXPECT_EQ(articles.article(ArticleId {7}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(articles.original(ArticleId {7}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(articles.images(ArticleId {7}).error().kind, ErrorKind::NotFound);
}

TEST_F(ArticleStoreTest, orders_areByDateAndFoldedTitleWithTiesById)
{
    import({{.path = "1", .title = "b", .text = "one", .date = 20},
            {.path = "2", .title = "A", .text = "two", .date = 10},
            {.path = "3", .title = "B", .text = "three", .date = 20},
            {.path = "4",
             .title = "c",
             .text = "four" }});
    const auto ids = [&](ArticleOrder order) {
        std::vector<std::int64_t> values;
        for (const auto id : must(articles.ids({}, order)))
            values.push_back(id.value);
        return values;
    };
    using List = std::vector<std::int64_t>;
    EXPECT_EQ(ids(ArticleOrder::Newest), (List {3, 1, 2, 4}));
    EXPECT_EQ(ids(ArticleOrder::Relevance), (List {3, 1, 2, 4}));
    EXPECT_EQ(ids(ArticleOrder::Oldest), (List {2, 1, 3, 4})); // undated: last in both
    EXPECT_EQ(ids(ArticleOrder::Title), (List {2, 1, 3, 4}));
}

TEST_F(ArticleStoreTest, relevance_putsATitleHitBeforeATextHit)
{
    import({{.path = "1", .title = "别的", .text = "有人提到淘宝一次，还有很多其他的话"},
            {.path = "2", .title = "淘宝", .text = "这里说的是购物，还有很多其他的话"},
            {.path = "3",
             .title = "无关",
             .text = "什么也没有" }});
    ArticleFilter filter;
    filter.query = "淘宝";
    const auto rows = must(articles.page(filter, ArticleOrder::Relevance, 10, 0));
    ASSERT_EQ(rows.total, 2);
    EXPECT_EQ(rows.rows[0].id.value, 2);
    EXPECT_EQ(rows.rows[1].id.value, 1);
}

TEST_F(ArticleStoreTest, page_cutsTheListAndCountsAll)
{
    std::vector<FakeFile> files;
    for (int i = 1; i <= 10; ++i)
        files.push_back({.path = std::to_string(i),
                         .title = "t" + std::to_string(i),
                         .text = "word " + std::to_string(i),
                         .date = i});
    import(files);
    ArticleFilter filter;
    filter.query = "word";
    const auto second = must(articles.page(filter, ArticleOrder::Oldest, 3, 3));
    EXPECT_EQ(second.total, 10);
    ASSERT_EQ(second.rows.size(), 3u);
    EXPECT_EQ(second.rows[0].title, "t4");
    EXPECT_NE(second.rows[0].snippet.find("\uE000word\uE001"), std::string::npos);
    EXPECT_TRUE(must(articles.page(filter, ArticleOrder::Oldest, 0, 0)).rows.empty());
    EXPECT_EQ(must(articles.page(filter, ArticleOrder::Oldest, -1, 0)).rows.size(), 10u);
    EXPECT_TRUE(must(articles.page({}, ArticleOrder::Oldest, 1, 0)).rows[0].snippet.empty());
}

TEST_F(ArticleStoreTest, summaries_keepTheOrderAndLeaveOutWhatIsGone)
{
    import({{.path = "1", .title = "one", .text = "1"},
            {.path = "2",
             .title = "two",
             .text = "2" }});
    const std::vector<ArticleId> ids {{2}, {9}, {1}};
    const auto rows = must(articles.summaries(ids));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].title, "two");
    EXPECT_EQ(rows[1].title, "one");
}

TEST_F(ArticleStoreTest, category_takesItsDescendants)
{
    import({{.path = "1",
             .title = "1",
             .text = "1",
             .categories
             = { path("A/B") }},
            {.path = "2",
             .title = "2",
             .text = "2",
             .categories
             = { path("A") }},
            {.path = "3",
             .title = "3",
             .text = "3",
             .categories
             = { path("B") }},
            {.path = "4",
             .title = "4",
             .text = "4" }});
    EXPECT_EQ(must(articles.count(inside("A"))), 2);
    EXPECT_EQ(must(articles.count(inside("A/B"))), 1);
    EXPECT_EQ(must(articles.count(inside("A/C"))), 0);
    EXPECT_EQ(must(articles.count(inside(""))), 1);
    EXPECT_EQ(must(articles.ids(inside(""), ArticleOrder::Title)),
              std::vector<ArticleId> {ArticleId {4}});
}

// Asked for one id at a time, FTS5 reads all of a prefix's postings again for each: "s*" in a
// category of 10,000 articles took a minute.
TEST_F(ArticleStoreTest, category_neverAsksTheFullTextIndexIdById)
{
    import(FakeFile {.path = "a", .title = "s", .text = "samples", .categories = { { { "X" } } }});
    ArticleFilter filter;
    filter.query = "s*";
    filter.category = CategoryPath {{"X"}};
    store::StatementCache statements(library.database());
    const auto query = must(store::ArticleQuery::make(filter, statements));
    const auto search = must(query.prepareIds(library.database(), ArticleOrder::Newest, 50, 0));
    auto plan = must(library.database().prepare("EXPLAIN QUERY PLAN " + std::string(search.sql())));
    bool scansTheIndex = false;
    while (must(plan.step())) {
        const std::string step(plan.text(3));
        if (step.find("text_index") == step.npos)
            continue;
        scansTheIndex = true;
        EXPECT_EQ(step.find("0:="), step.npos) << step << ": a look-up by id";
    }
    EXPECT_TRUE(scansTheIndex);
}

TEST_F(ArticleStoreTest, tree_countsAnArticleOnTwoShelvesOnce)
{
    import({{.path = "1",
             .title = "1",
             .text = "1",
             .categories
             = { path("A/B"),
                 path("A/C") }},
            {.path = "2",
             .title = "2",
             .text = "2",
             .categories
             = { path("A") }},
            {.path = "3",
             .title = "3",
             .text = "3" }});
    const auto tree = must(articles.categories());
    EXPECT_EQ(tree.allArticles, 3);
    EXPECT_EQ(tree.uncategorised, 1);
    EXPECT_EQ(tree.unread, 3);
    ASSERT_EQ(tree.roots.size(), 1u);
    EXPECT_EQ(tree.roots[0], (CategoryNode {"A", 2, {{"B", 1, {}}, {"C", 1, {}}}}));
}
