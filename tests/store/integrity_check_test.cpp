#include "store/integrity_check.h"
#include "store/library_fixture.h"

using namespace lectern;
using namespace lectern::tests;

namespace {

class IntegrityCheckTest : public LibraryFixture {
protected:
    void SetUp() override
    {
        std::vector<FakeFile> files;
        for (int i = 0; i < 30; ++i)
            files.push_back({.path = std::to_string(i),
                             .title = "标题 number " + std::to_string(i),
                             .text = "这是第" + std::to_string(i) + "篇文章的正文，B站 and words",
                             .categories = {{{"A", "B"}}}});
        import(files);
    }

    store::IntegrityReport check(int sampleSize = 200)
    {
        return must(store::checkIntegrity(library, sampleSize));
    }

    void damage(const char* sql) { must(library.database().execute(sql)); }
};

} // namespace

TEST_F(IntegrityCheckTest, soundLibrary_isOkAndCounted)
{
    const auto report = check();
    EXPECT_TRUE(report.ok()) << report.problems.front();
    EXPECT_EQ(report.articles, 30);
    EXPECT_EQ(report.versions, 30);
    EXPECT_EQ(report.sourceFiles, 30);
    EXPECT_EQ(report.originals, 30);
    EXPECT_EQ(report.danglingRows, 0);
    EXPECT_EQ(report.checkedTexts, 30);
}

TEST_F(IntegrityCheckTest, sample_isSpreadAndNoLargerThanAsked)
{
    EXPECT_EQ(check(7).checkedTexts, 7);
    EXPECT_EQ(check(0).checkedTexts, 0);
}

TEST_F(IntegrityCheckTest, afterRemovalsAndUpdates_itIsStillSound)
{
    import({.path = "3", .title = "anders", .text = "ganz anders"});
    must(state.remove({ArticleId {5}, ArticleId {6}}));
    const auto report = check();
    EXPECT_TRUE(report.ok()) << report.problems.front();
    EXPECT_EQ(report.articles, 28);
    EXPECT_EQ(report.versions, 29);
    EXPECT_EQ(report.removed, 2);
}

TEST_F(IntegrityCheckTest, originalThatNobodyNames_isDangling)
{
    damage("INSERT INTO original (hash, size, bytes) VALUES (x'00', 0, x'')");
    const auto report = check();
    EXPECT_EQ(report.danglingRows, 1);
    EXPECT_EQ(report.problems, std::vector<std::string> {"1 originals belong to no article."});
}

TEST_F(IntegrityCheckTest, rowOfAMissingArticle_isDangling)
{
    damage("PRAGMA foreign_keys = OFF; INSERT INTO tag VALUES (99, 0, 'x')");
    EXPECT_EQ(check().danglingRows, 1);
}

TEST_F(IntegrityCheckTest, textThatTheIndexDoesNotHold_isFound)
{
    // The last article's row claims the text of the first.
    damage("UPDATE version SET (text, text_size, original) = "
           "(SELECT text, text_size, original FROM version WHERE article = 1) WHERE article = 30");
    const auto report = check();
    ASSERT_FALSE(report.ok());
    EXPECT_NE(report.problems.back().find("article 30"), std::string::npos);
}

TEST_F(IntegrityCheckTest, titleThatTheIndexDoesNotHold_isFound)
{
    damage("UPDATE article_head SET title = '标题 number 4' WHERE article = 1");
    EXPECT_FALSE(check().ok());
}

TEST_F(IntegrityCheckTest, damagedText_isAProblemAndNoCrash)
{
    damage("UPDATE version SET text = substr(text, 1, length(text) - 3) WHERE article = 2");
    const auto report = check();
    ASSERT_EQ(report.problems.size(), 1u);
    EXPECT_NE(report.problems[0].find("Article 2 cannot be read"), std::string::npos);
}
