#include "store/annotation_store.h"
#include "store/library_fixture.h"
#include "store/skim_store.h"

using namespace lectern;
using namespace lectern::tests;

namespace {

class SkimStoreTest : public LibraryFixture {
protected:
    /// Imports through the store itself, since test files of the fixture have no highlights.
    void add(const std::string& name, const std::string& text, std::vector<Highlight> highlights)
    {
        ImportedArticle article;
        article.title = "title " + name;
        article.plainText = text;
        article.highlights = std::move(highlights);
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive")).id;
        must(writer.write(source, {name, 1, 1}, store::prepareArticle(article, name + text)));
        must(writer.commit());
        must(writer.finish({}));
    }
};

} // namespace

TEST_F(SkimStoreTest, articlesComeInTheirOrder_withoutThoseThatHaveNothing)
{
    add("1", "plain text", {});
    add("2", "some bold words",
        {{"bold", HighlightKind::Phrase, {5, 4}},
         {"", HighlightKind::Image, {9, 0}},
         {"words", HighlightKind::Heading, {10, 5}}});
    add("3", "annotated text", {});
    Annotation own;
    own.article = ArticleId {3};
    own.quote.exact = "text";
    must(store::AnnotationStore(library).add(own));

    store::SkimStore skim(library);
    const std::vector ids {ArticleId {3}, ArticleId {1}, ArticleId {99}, ArticleId {2}};
    const auto skimmed = must(skim.skim(ids));
    ASSERT_EQ(skimmed.size(), 2u);
    EXPECT_EQ(skimmed[0].summary.id, ArticleId {3});
    ASSERT_EQ(skimmed[0].own.size(), 1u);
    EXPECT_EQ(skimmed[0].own.front().place, (TextSpan {10, 4}));
    EXPECT_EQ(skimmed[1].summary.title, "title 2");
    EXPECT_EQ(skimmed[1].passages,
              (std::vector<SkimmedArticle::Passage> {{0, HighlightKind::Phrase, "bold", 5},
                                                     {2, HighlightKind::Heading, "words", 10}}));
}

TEST_F(SkimStoreTest, articlesWithPicturesForHighlightsOnly_haveNothing)
{
    add("1", "text", {{"", HighlightKind::Image, {0, 0}}});
    const std::vector ids {ArticleId {1}};
    EXPECT_TRUE(must(store::SkimStore(library).skim(ids)).empty());
}
