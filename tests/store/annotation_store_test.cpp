#include "store/annotation_store.h"
#include "store/integrity_check.h"
#include "store/library_fixture.h"

using namespace lectern;
using namespace lectern::tests;
using store::WriteOutcome;

namespace {

class AnnotationStoreTest : public LibraryFixture {
protected:
    AnnotationStoreTest()
        : annotations(library)
    {
    }

    void TearDown() override
    {
        const auto report = must(store::checkIntegrity(library));
        EXPECT_TRUE(report.ok()) << report.problems.front();
    }

    static FakeFile file(const std::string& name, const std::string& text)
    {
        return {.path = name, .title = "title " + name, .text = text};
    }

    /// Highlights `words` in the article's text as it is now.
    Annotation highlight(std::int64_t article, const std::string& words,
                         const std::string& note = {})
    {
        const std::string text = must(articles.article(ArticleId {article})).plainText;
        const std::size_t at = text.find(words);
        EXPECT_NE(at, std::string::npos);
        Annotation made;
        made.article = ArticleId {article};
        made.quote = quoteAt(text, {at, words.size()});
        made.begin = at;
        made.note = note;
        made.colour = AnnotationColour::Blue;
        return must(annotations.add(made));
    }

    /// What stands at the places of an article's highlights, "(orphan)" for orphans.
    std::vector<std::string> marked(std::int64_t article)
    {
        const std::string text = must(articles.article(ArticleId {article})).plainText;
        std::vector<std::string> found;
        for (const auto& [annotation, place] : must(annotations.ofArticle(ArticleId {article})))
            found.push_back(place ? text.substr(place->begin, place->length) : "(orphan)");
        return found;
    }

    store::AnnotationStore annotations;
};

using Strings = std::vector<std::string>;

} // namespace

TEST_F(AnnotationStoreTest, newOnes_areKeptWithQuoteColourNoteAndTime)
{
    import(file("1", "前面的话。被划线的一句。后面的话。"));
    const auto made = highlight(1, "被划线的一句", "为什么？");
    EXPECT_EQ(made.id.value, 1);

    const auto kept = must(annotations.ofArticle(ArticleId {1}));
    ASSERT_EQ(kept.size(), 1u);
    const auto& annotation = kept.front().annotation;
    EXPECT_EQ(annotation.quote, made.quote);
    EXPECT_EQ(annotation.quote.prefix, "前面的话。");
    EXPECT_EQ(annotation.quote.suffix, "。后面的话。");
    EXPECT_EQ(annotation.begin, std::string("前面的话。").size());
    EXPECT_EQ(annotation.colour, AnnotationColour::Blue);
    EXPECT_EQ(annotation.note, "为什么？");
    EXPECT_GT(annotation.createdAt, 1'600'000'000);
    EXPECT_EQ(number("PRAGMA synchronous"), 1) << "back to what imports need";
    EXPECT_EQ(must(store::checkIntegrity(library)).annotations, 1);
}

TEST_F(AnnotationStoreTest, order_isThatOfTheText_orphansLast)
{
    import(file("1", "甲乙丙丁戊己庚辛"));
    highlight(1, "庚辛");
    Annotation lost;
    lost.article = ArticleId {1};
    lost.quote.exact = "没有的话";
    must(annotations.add(lost));
    highlight(1, "甲乙");
    EXPECT_EQ(marked(1), (Strings {"甲乙", "庚辛", "(orphan)"}));
}

TEST_F(AnnotationStoreTest, change_andRemove_andPutBack)
{
    import(file("1", "some words here"));
    auto made = highlight(1, "words");
    must(annotations.change(made.id, AnnotationColour::Pink, "a note"));
    const auto changed = must(annotations.ofArticle(ArticleId {1})).front().annotation;
    EXPECT_EQ(changed.colour, AnnotationColour::Pink);
    EXPECT_EQ(changed.note, "a note");

    must(annotations.remove(made.id));
    EXPECT_TRUE(must(annotations.ofArticle(ArticleId {1})).empty());
    EXPECT_EQ(must(annotations.add(changed)).id, made.id);
    EXPECT_EQ(must(annotations.ofArticle(ArticleId {1})).front().annotation.createdAt,
              changed.createdAt);
}

TEST_F(AnnotationStoreTest, badOnes_areRefused)
{
    import(file("1", "text"));
    Annotation made;
    made.article = ArticleId {1};
    EXPECT_EQ(annotations.add(made).error().kind, ErrorKind::BadInput) << "no quote";
    made.quote.exact = std::string(TextQuote::kMostBytes + 1, 'a');
    EXPECT_EQ(annotations.add(made).error().kind, ErrorKind::BadInput);
    made.quote.exact = "text";
    made.article = ArticleId {2};
    EXPECT_EQ(annotations.add(made).error().kind, ErrorKind::NotFound);
    made.article = {};
    EXPECT_EQ(annotations.add(made).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(number("SELECT count(*) FROM annotation"), 0);
}

TEST_F(AnnotationStoreTest, changedArticle_keepsThemAndShowsOrphans)
{
    import(file("1", "第一句保持原样。第二句会稍微改一点点文字而已。第三句整个消失。"));
    highlight(1, "第一句保持原样");
    highlight(1, "第二句会稍微改一点点文字而已");
    highlight(1, "第三句整个消失");
    import(file("1", "新的开头！第一句保持原样。第二句会稍微改一些些文字而已。别的话取而代之了。"));
    EXPECT_EQ(marked(1), (Strings {"第一句保持原样", "第二句会稍微改一些些文字而已", "(orphan)"}));
}

TEST_F(AnnotationStoreTest, removedArticle_leavesThemInTheList)
{
    import({file("1", "one text"), file("2", "another text")});
    highlight(1, "one", "mine");
    const std::vector ids {ArticleId {1}, ArticleId {2}};
    EXPECT_EQ(must(annotations.count(ids)), 1);
    must(state.remove(ids));

    const auto all = must(annotations.all());
    ASSERT_EQ(all.size(), 1u);
    EXPECT_FALSE(all.front().placed.annotation.article);
    EXPECT_FALSE(all.front().placed.place);
    EXPECT_EQ(all.front().placed.annotation.note, "mine");
    EXPECT_EQ(all.front().title, "title 1");
}

TEST_F(AnnotationStoreTest, articleThatComesBack_hasThemAgain)
{
    import({file("1", "one text"), file("2", "another text")});
    highlight(1, "one");
    highlight(2, "another");
    must(state.remove({ArticleId {1}}));
    ASSERT_EQ(restore(file("1", "one text, longer")), WriteOutcome::Added) << "by its file";
    EXPECT_EQ(marked(3), Strings {"one"});

    must(state.removeSource(must(state.sources()).front().id));
    import({file("2", "another text")}, "/elsewhere");
    EXPECT_EQ(marked(4), Strings {"another"}) << "by its text";
    EXPECT_EQ(number("SELECT count(*) FROM annotation WHERE former_title IS NOT NULL"), 1);
}

TEST_F(AnnotationStoreTest, thoseThatWouldGo_canBeCountedBefore)
{
    import(file("1", "one text"));
    import({file("2", "another text"),
            {.path = "3",
             .title = "title 1",
             .text = "one text" }},
           "/elsewhere");
    highlight(1, "one");
    highlight(2, "another");
    const auto first = must(state.onlyInSource(must(state.sources()).front().id));
    EXPECT_TRUE(first.empty()) << "the other source has it too";
    const auto second = must(state.onlyInSource(must(state.sources()).back().id));
    EXPECT_EQ(second, std::vector {ArticleId {2}});
    EXPECT_EQ(must(annotations.count(second)), 1);
    EXPECT_EQ(must(state.addedByLastImport()), std::vector {ArticleId {2}});
}

TEST_F(AnnotationStoreTest, undoneImport_keepsThem)
{
    import(file("1", "one text"));
    highlight(1, "one");
    must(state.removeLastImport());
    EXPECT_EQ(must(annotations.all()).size(), 1u);
}

TEST_F(AnnotationStoreTest, articlesThatBecomeOne_haveThoseOfBoth)
{
    const auto first = file("a", "old text of the first");
    auto second = file("b", "old text of the second");
    second.title = first.title;
    import({first, second});
    highlight(1, "text");
    highlight(2, "old");
    second.text = first.text;
    import(second);
    EXPECT_EQ(all(), std::vector<std::int64_t> {1});
    EXPECT_EQ(marked(1), (Strings {"old", "text"}));
}

TEST_F(AnnotationStoreTest, all_isNewestFirstWithTitlesAndCategories)
{
    auto shelved = file("1", "one text");
    shelved.categories = {{{"编程", "C++"}}};
    import({shelved, file("2", "another text")});
    highlight(1, "one");
    highlight(2, "another");
    const auto rows = must(annotations.all());
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].title, "title 2");
    EXPECT_EQ(rows[1].categories, shelved.categories);
    EXPECT_EQ(rows[1].placed.place, (TextSpan {0, 3}));
}

TEST(AnnotationCheck, rowsWithoutArticleOrQuote_areProblems)
{
    auto library = must(store::LibraryDatabase::openInMemory());
    must(library.database().execute(
        "INSERT INTO annotation (colour, quote, prefix, suffix, begin, note, created_at, "
        "changed_at) VALUES (0, '', '', '', 0, '', 0, 0)"));
    EXPECT_EQ(must(store::checkIntegrity(library)).problems.size(), 2u);
}
