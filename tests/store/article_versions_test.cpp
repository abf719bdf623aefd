// Files that hold one article at different times: an edited copy is a version of it, not another
// article and not the same.
#include "store/integrity_check.h"
#include "store/library_fixture.h"
#include "store/migrations.h"
#include "store/version_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using store::WriteOutcome;
using testing::HasSubstr;

namespace {

using Ids = std::vector<std::int64_t>;

/// `count` sentences of which no two are alike.
std::string essay(int count, const std::string& about = "苹果")
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        const auto letter = [i](int step) { return static_cast<char>('a' + i / step % 26); };
        text += about + "的第 " + letter(1) + letter(26) + letter(3) + " 个道理在于" + letter(5)
            + letter(7) + "而不在于" + letter(11) + letter(2) + "。\n";
    }
    return text;
}

class ArticleVersionsTest : public LibraryFixture {
protected:
    void TearDown() override
    {
        const auto report = must(store::checkIntegrity(library));
        EXPECT_TRUE(report.ok()) << report.problems.front();
    }
    std::vector<ArticleVersion> versions(std::int64_t id = 1)
    {
        return must(store::VersionStore(library).versions(ArticleId {id}));
    }
    Article version(int number, std::int64_t id = 1)
    {
        return must(store::VersionStore(library).article(ArticleId {id}, number));
    }
    std::string text(std::int64_t id = 1)
    {
        return must(articles.article(ArticleId {id})).plainText;
    }

    const FakeFile first {.path = "a.md", .title = "论苹果", .text = essay(30)};
    const FakeFile edited {.path = "b.md", .title = "论苹果", .text = essay(32) + "后记：梨子。"};
};

} // namespace

TEST_F(ArticleVersionsTest, editedCopy_isTheArticlesNewestVersion_andTheMarksStay)
{
    EXPECT_EQ(import(first), WriteOutcome::Added);
    must(state.setStarred({ArticleId {1}}, Star::On));
    EXPECT_EQ(import(edited), WriteOutcome::Updated);

    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(text(), edited.text);
    EXPECT_EQ(search("梨子"), Ids {1});
    const auto shown = must(articles.article(ArticleId {1}));
    EXPECT_EQ(shown.summary.star, Star::On);
    EXPECT_EQ(shown.summary.path, "/archive/b.md");
    EXPECT_EQ(shown.original, bytesOf(edited));

    ASSERT_EQ(versions().size(), 2U);
    EXPECT_EQ(must(store::VersionStore(library).count(ArticleId {1})), 2);
    EXPECT_EQ(must(store::VersionStore(library).count(ArticleId {2})), 0);
    EXPECT_EQ(versions()[0].path, "/archive/a.md");
    EXPECT_FALSE(versions()[0].isShown);
    EXPECT_EQ(versions()[1].path, "/archive/b.md");
    EXPECT_TRUE(versions()[1].isShown);
    EXPECT_EQ(version(1).plainText, first.text);
    EXPECT_EQ(version(1).original, bytesOf(first));
    EXPECT_EQ(version(2).plainText, edited.text);
}

TEST_F(ArticleVersionsTest, importingBothAgain_changesNothing)
{
    import({first, edited});
    EXPECT_EQ(import({first, edited}),
              (std::vector {WriteOutcome::Unchanged, WriteOutcome::Unchanged}));
    auto again = first;
    again.thumbnail = "https://picsum.photos/400/300?random=2"; // written daily by a robot
    EXPECT_EQ(import(again), WriteOutcome::Unchanged);
    EXPECT_EQ(text(), edited.text);
    EXPECT_EQ(versions().size(), 2U);
    EXPECT_EQ(version(1).original, bytesOf(again));
    EXPECT_EQ(number("SELECT count(*) FROM original"), 2);
}

TEST_F(ArticleVersionsTest, copyOfAFormerVersion_isADuplicate)
{
    import({first, edited});
    auto copy = first;
    copy.path = "c.md";
    EXPECT_EQ(import(copy), WriteOutcome::Duplicate);
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(text(), edited.text);
    EXPECT_EQ(versions().size(), 2U);
}

TEST_F(ArticleVersionsTest, copyWithAnEarlierDate_isAFormerVersion)
{
    auto late = edited;
    late.path = "a.md";
    late.date = 2'000'000;
    auto early = first;
    early.path = "b.md";
    early.date = 1'000'000;
    EXPECT_EQ(import({late, early}), (std::vector {WriteOutcome::Added, WriteOutcome::Updated}));
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(text(), late.text);
    EXPECT_EQ(search("梨子"), Ids {1});
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(late));
    ASSERT_EQ(versions().size(), 2U);
    EXPECT_EQ(version(1).plainText, early.text);
    EXPECT_EQ(versions()[0].path, "/archive/b.md");
    EXPECT_EQ(versions()[1].path, "/archive/a.md");
}

TEST_F(ArticleVersionsTest, formerFileThatChangesAgain_isTheNewestVersion)
{
    import({first, edited});
    auto rewritten = first;
    rewritten.text = essay(33) + "再版后记：桃子。";
    EXPECT_EQ(import(rewritten), WriteOutcome::Updated);
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(text(), rewritten.text);
    ASSERT_EQ(versions().size(), 3U);
    EXPECT_EQ(versions()[2].path, "/archive/a.md");
    EXPECT_TRUE(versions()[0].path.empty()) << "its file has changed since";
}

TEST_F(ArticleVersionsTest, fileThatCatchesUpWithTheNewest_isOneOfItsFiles)
{
    import({first, edited});
    auto caughtUp = edited;
    caughtUp.path = first.path;
    import(caughtUp);
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(versions().size(), 2U);
    EXPECT_EQ(must(articles.article(ArticleId {1})).summary.path, "/archive/a.md");
    EXPECT_EQ(number("SELECT count(*) FROM source_file WHERE version IS NOT NULL"), 0);
}

TEST_F(ArticleVersionsTest, newestFileThatBecomesSomethingElse_isAVersionToo)
{
    import({first, edited});
    auto other = edited;
    other.text = essay(30, "长江");
    EXPECT_EQ(import(other), WriteOutcome::Updated);
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(versions().size(), 3U);
}

TEST_F(ArticleVersionsTest, formerFileThatBecomesSomethingElse_isAnArticleOfItsOwn)
{
    import({first, edited});
    auto other = first;
    other.text = essay(30, "长江");
    EXPECT_EQ(import(other), WriteOutcome::Added);
    EXPECT_EQ(all(), (Ids {1, 2}));
    EXPECT_EQ(text(1), edited.text);
    EXPECT_EQ(versions(1).size(), 2U);
}

TEST_F(ArticleVersionsTest, removedArticle_takesItsVersionsAlong)
{
    import({first, edited});
    must(state.remove({ArticleId {1}}));
    EXPECT_EQ(import({first, edited}),
              (std::vector {WriteOutcome::LeftOut, WriteOutcome::LeftOut}));
    EXPECT_EQ(number("SELECT count(*) FROM version"), 0);
    EXPECT_FALSE(store::VersionStore(library).versions(ArticleId {1}));
}

TEST_F(ArticleVersionsTest, newestFileThatLeavesTheLibrary_leavesItsBytes)
{
    import(first);
    import(edited);
    must(state.removeLastImport());
    const auto shown = must(articles.article(ArticleId {1}));
    EXPECT_EQ(shown.plainText, edited.text);
    EXPECT_EQ(shown.original, bytesOf(edited));
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(edited));
    EXPECT_EQ(shown.summary.path, "/archive/a.md");
}

TEST_F(ArticleVersionsTest, newestFileThatVanishes_staysTheOneThatShows)
{
    import({first, edited});
    auto writer = must(store::ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    must(writer.markMissing(source.id, {"b.md"}));
    must(writer.commit());
    const auto shown = must(articles.article(ArticleId {1}));
    EXPECT_EQ(shown.original, bytesOf(edited));
    EXPECT_TRUE(shown.summary.isFileGone);
    EXPECT_TRUE(versions()[1].isMissing);
}

TEST_F(ArticleVersionsTest, libraryFromBefore_hasNoFilesOfFormerVersions)
{
    import(first);
    must(library.database().execute("DROP INDEX source_file_by_version;"
                                    "ALTER TABLE source_file DROP COLUMN version;"
                                    "PRAGMA user_version = 5"));
    must(store::migrate(library.database(), {}, store::allMigrations().first(6)));
    EXPECT_EQ(import(edited), WriteOutcome::Updated);
    EXPECT_EQ(versions().size(), 2U);
}

TEST_F(ArticleVersionsTest, sameTitle_isNotEnough)
{
    auto other = edited;
    other.text = essay(30, "长江");
    EXPECT_EQ(import({first, other}), (std::vector {WriteOutcome::Added, WriteOutcome::Added}));
}

TEST_F(ArticleVersionsTest, sameText_isNotEnoughUnderAnotherTitle)
{
    auto other = edited;
    other.title = "论水果";
    EXPECT_EQ(import({first, other}), (std::vector {WriteOutcome::Added, WriteOutcome::Added}));
}

TEST_F(ArticleVersionsTest, twoAuthors_areTwoArticles)
{
    auto one = first;
    one.author = "甲";
    auto other = edited;
    other.author = "乙";
    EXPECT_EQ(import({one, other}), (std::vector {WriteOutcome::Added, WriteOutcome::Added}));
}

TEST_F(ArticleVersionsTest, reportsOfOneTemplate_areArticlesOfTheirOwn)
{
    const auto report = [](int day) {
        FakeFile file {.path = std::to_string(day) + ".md", .title = "今日油价"};
        file.text = essay(12, "本报告的口径是");
        for (int i = 0; i < 8; ++i)
            file.text += "第" + std::string(1, static_cast<char>('a' + i)) + "地每升"
                + std::to_string(7000 + 13 * i + 101 * day) + "元\n";
        return file;
    };
    EXPECT_EQ(import({report(1), report(2), report(3)}),
              (std::vector {WriteOutcome::Added, WriteOutcome::Added, WriteOutcome::Added}));
}

TEST_F(ArticleVersionsTest, samePage_mayHaveBeenRewrittenMore)
{
    auto one = first;
    one.sourceUrl = "https://www.a.site/apples?utm_source=feed";
    auto other = first;
    other.path = "b.md";
    other.sourceUrl = "http://a.site/apples";
    other.text = essay(30) + essay(12, "梨子");
    EXPECT_EQ(import({one, other}), (std::vector {WriteOutcome::Added, WriteOutcome::Updated}));
    EXPECT_EQ(all(), Ids {1});
}

TEST_F(ArticleVersionsTest, shortTexts_haveNoVersionsInOtherFiles)
{
    FakeFile one {.path = "a.md", .title = "短", .text = "一二三四五六七八九十甲乙丙丁"};
    auto other = one;
    other.path = "b.md";
    other.text += "戊";
    EXPECT_EQ(import({one, other}), (std::vector {WriteOutcome::Added, WriteOutcome::Added}));
}

TEST_F(ArticleVersionsTest, otherFetchDate_changesTheDateAndMakesNoVersion)
{
    auto file = first;
    file.date = 1'000'000;
    import(file);
    file.date = 2'000'000;
    EXPECT_EQ(import(file), WriteOutcome::Updated);
    EXPECT_EQ(must(articles.article(ArticleId {1})).summary.date.utcSeconds, 2'000'000);
    EXPECT_EQ(versions().size(), 1U);
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(file));
}

TEST_F(ArticleVersionsTest, versionThatIsNotThere_isNotFound)
{
    import(first);
    const auto found = store::VersionStore(library).article(ArticleId {1}, 2);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::NotFound);
    EXPECT_THAT(found.error().message, HasSubstr("no version 2"));
}
