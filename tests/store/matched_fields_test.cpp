#include "store/annotation_store.h"
#include "store/library_fixture.h"

using namespace lectern;
using namespace lectern::tests;

namespace {

using Fields = std::vector<MatchedField>;

class MatchedFieldsTest : public LibraryFixture {
protected:
    MatchedFieldsTest()
    {
        const FakeFile file {
            .path = "1", .title = "微信 开放", .text = "平台和淘宝，还有李四", .author = "张三"};
        auto ready = prepared(file);
        ready.article.highlights
            = {{.text = "平台", .kind = HighlightKind::Phrase, .place = {0, 6}}};
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        must(writer.write(source.id, {.path = file.path},
                          store::prepareArticle(ready.article, bytesOf(file))));
        must(writer.finish({}));
    }

    Fields matched(const std::string& query)
    {
        ArticleFilter filter;
        filter.query = query;
        const auto page = must(articles.page(filter, ArticleOrder::Relevance, 10, 0));
        EXPECT_EQ(page.total, 1) << query;
        return page.rows.empty() ? Fields {} : page.rows.front().matched;
    }
};

TEST_F(MatchedFieldsTest, eachTermSaysWhereItStands)
{
    using enum MatchedField;
    EXPECT_EQ(matched("微信"), Fields {Title});
    EXPECT_EQ(matched("淘宝"), Fields {Text});
    EXPECT_EQ(matched("平台"), (Fields {Highlight, Text}));
    EXPECT_EQ(matched("微信 平"), (Fields {Title, Highlight, Text}));
    EXPECT_EQ(matched("李四"), Fields {Text});
    EXPECT_EQ(matched("title:微信 author:张"), (Fields {Title, Author}));
    EXPECT_EQ(matched("highlight:平台"), Fields {Highlight});
    EXPECT_EQ(matched("微信 -苹果"), Fields {Title});
    EXPECT_EQ(matched("is:unread"), Fields {});
}

TEST_F(MatchedFieldsTest, ownNotes)
{
    Annotation annotation;
    annotation.article = ArticleId {1};
    annotation.quote.exact = "淘宝";
    annotation.note = "苹果";
    must(store::AnnotationStore(library).add(annotation));
    EXPECT_EQ(matched("note:苹果"), Fields {MatchedField::Note});
    EXPECT_EQ(matched("note:淘宝 微信"), (Fields {MatchedField::Title, MatchedField::Note}));
}

TEST_F(MatchedFieldsTest, aListWithoutSearchSaysNothing)
{
    const auto page = must(articles.page({}, ArticleOrder::Newest, 10, 0));
    EXPECT_TRUE(page.rows.front().matched.empty());
}

} // namespace
