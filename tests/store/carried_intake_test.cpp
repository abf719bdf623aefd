#include "store/annotation_store.h"
#include "store/integrity_check.h"
#include "store/library_fixture.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using store::WriteOutcome;
using testing::SizeIs;

namespace {

class CarriedIntakeTest : public LibraryFixture {
protected:
    CarriedIntakeTest()
        : annotations(library)
    {
    }

    void TearDown() override
    {
        const auto report = must(store::checkIntegrity(library));
        EXPECT_TRUE(report.ok()) << report.problems.front();
    }

    std::vector<PlacedAnnotation> notes(std::int64_t id = 1)
    {
        return must(annotations.ofArticle(ArticleId {id}));
    }
    ArticleSummary summary()
    {
        const std::vector ids {ArticleId {1}};
        return must(articles.summaries(ids)).front();
    }

    store::AnnotationStore annotations;
    FakeFile file {
        .path = "23.wallabag.json", .title = "题", .text = "茶是饮料。茶是饮料，也是文化。"};
};

} // namespace

TEST_F(CarriedIntakeTest, stateAndNotes_arriveWithANewArticle)
{
    file.carried = {.readState = ReadState::Read,
                    .star = Star::On,
                    .notes = {{.quote = "也是文化",
                               .note = "好",
                               .colour = AnnotationColour::Pink,
                               .createdAt = 1700000000}}};
    EXPECT_EQ(import(file), WriteOutcome::Added);

    EXPECT_EQ(summary().readState, ReadState::Read);
    EXPECT_EQ(summary().star, Star::On);
    const auto found = notes();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_TRUE(found[0].place);
    EXPECT_EQ(found[0].annotation.note, "好");
    EXPECT_EQ(found[0].annotation.colour, AnnotationColour::Pink);
    EXPECT_EQ(found[0].annotation.createdAt, 1700000000);
    EXPECT_EQ(found[0].annotation.quote.prefix, "茶是饮料。茶是饮料，");
}

TEST_F(CarriedIntakeTest, equalPassages_areToldApartByTheirPlace)
{
    file.carried.notes = {{.quote = "茶是饮料", .near = 16}};
    import(file);

    EXPECT_EQ(notes().at(0).annotation.begin, 15u);
}

TEST_F(CarriedIntakeTest, quoteThatTheTextDoesNotHold_isKeptAsOrphan)
{
    file.carried.notes = {{.quote = "完全不同的一句话在这里", .note = "n"}};
    import(file);

    ASSERT_THAT(notes(), SizeIs(1));
    EXPECT_FALSE(notes()[0].place);
    EXPECT_EQ(notes()[0].annotation.quote.exact, "完全不同的一句话在这里");
}

TEST_F(CarriedIntakeTest, noteOnTheWhole_hangsOnTheTitle)
{
    file.carried.notes = {{.note = "worth it"}};
    import(file);

    ASSERT_THAT(notes(), SizeIs(1));
    EXPECT_EQ(notes()[0].annotation.quote.exact, "题");
    EXPECT_EQ(notes()[0].annotation.note, "worth it");
}

TEST_F(CarriedIntakeTest, whatAPersonChangedHere_staysAtTheNextImport)
{
    file.carried = {.readState = ReadState::Read,
                    .star = Star::On,
                    .notes = {{.quote = "文化", .note = "old"}, {.quote = "饮料，"}}};
    import(file);
    must(state.setStarred({ArticleId {1}}, Star::Off));
    must(state.setRead({ArticleId {1}}, ReadState::Unread));
    const auto before = notes();
    ASSERT_THAT(before, SizeIs(2));
    for (const auto& note : before) {
        if (note.annotation.note == "old")
            must(annotations.change(note.annotation.id, AnnotationColour::Blue, "mine"));
        else
            must(annotations.remove(note.annotation.id));
    }

    file.text += "新的一段。";
    EXPECT_EQ(import(file), WriteOutcome::Updated);

    EXPECT_EQ(summary().star, Star::Off);
    EXPECT_EQ(summary().readState, ReadState::Unread);
    ASSERT_THAT(notes(), SizeIs(1));
    EXPECT_EQ(notes()[0].annotation.note, "mine");
}

TEST_F(CarriedIntakeTest, noteThatIsNewInALaterExport_arrives)
{
    file.carried.notes = {{.quote = "文化"}};
    import(file);
    file.carried.notes.push_back({.quote = "饮料，"});
    EXPECT_EQ(import(file), WriteOutcome::Updated);

    EXPECT_THAT(notes(), SizeIs(2));
    EXPECT_EQ(import(file), WriteOutcome::Unchanged);
}

TEST_F(CarriedIntakeTest, starForAnArticleNobodyMarked_arrivesLater)
{
    import(file);
    file.carried.star = Star::On;
    EXPECT_EQ(import(file), WriteOutcome::Updated);

    EXPECT_EQ(summary().star, Star::On);
}

TEST_F(CarriedIntakeTest, duplicateOfAnArticleFromATree_bringsItsStateAndNotes)
{
    import(FakeFile {.path = "a.md", .title = file.title, .text = file.text});
    file.carried = {.readState = ReadState::Unread, .star = Star::On, .notes = {{.quote = "文化"}}};
    EXPECT_EQ(import(file, "/exports/w.json"), WriteOutcome::Duplicate);

    EXPECT_EQ(summary().star, Star::On);
    EXPECT_THAT(notes(), SizeIs(1));
}

TEST_F(CarriedIntakeTest, removedArticleThatComesBack_hasItsNotesOnce)
{
    file.carried.notes = {{.quote = "文化", .note = "n"}};
    import(file);
    must(state.remove({ArticleId {1}}));
    EXPECT_EQ(restore(file), WriteOutcome::Added);

    EXPECT_THAT(notes(2), SizeIs(1));
}

TEST_F(CarriedIntakeTest, articleThatWasRemoved_takesNothing)
{
    import(file);
    must(state.remove({ArticleId {1}}));
    file.carried.notes = {{.quote = "文化"}};
    EXPECT_EQ(import(file), WriteOutcome::LeftOut);

    EXPECT_EQ(number("SELECT count(*) FROM annotation"), 0);
}

TEST_F(CarriedIntakeTest, endlessQuote_isCutAtABound)
{
    std::string quote;
    for (int i = 0; i < 30'000; ++i)
        quote += "茶";
    file.carried.notes = {{.quote = quote}};
    import(file);

    const auto found = notes();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_LE(found[0].annotation.quote.exact.size(), TextQuote::kMostBytes);
    EXPECT_EQ(found[0].annotation.quote.exact.size() % 3, 0u);
}
