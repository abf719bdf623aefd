#include "library/library_fixture.h"
#include "library/versions.h"

namespace lectern::library {
namespace {

class LibraryVersionsTest : public tests::LibraryFixture {
protected:
    /// An article whose file has been imported with each of these bodies.
    ArticleId importEach(const std::vector<std::string>& bodies,
                         const std::string& title = "论苹果")
    {
        EXPECT_TRUE(open());
        for (const std::string& body : bodies) {
            writeArticle("a.md", title, body);
            import();
        }
        return onlyArticle();
    }

    Result<std::vector<ArticleVersion>> versions(ArticleId id)
    {
        return ask<std::vector<ArticleVersion>>(
            [&](auto answer) { m_library->versions().list(id, &m_receiver, answer); });
    }

    Result<VersionComparison> compare(ArticleId id, int older, int newer)
    {
        return ask<VersionComparison>([&](auto answer) {
            m_library->versions().compare(id, older, newer, &m_receiver, answer);
        });
    }
};

TEST_F(LibraryVersionsTest, changedFile_isListedAndCompared)
{
    const ArticleId id
        = importEach({"<p>第一段说的是苹果。</p><p>第二段。</p>",
                      "<p>第一段说的是梨子。</p><p>第二段。</p><p>第三段是新的。</p>"});
    const auto found = versions(id);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2U);
    EXPECT_TRUE(found->back().isShown);

    const auto compared = compare(id, 1, 2);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->older, found->front());
    EXPECT_EQ(compared->newer, found->back());
    EXPECT_EQ(compared->olderText, "第一段说的是苹果。\n第二段。");
    using Kind = DifferenceRow::Kind;
    const auto& rows = compared->difference.rows;
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].kind, Kind::Changed);
    EXPECT_EQ(rows[1].kind, Kind::Same);
    EXPECT_EQ(rows[2].kind, Kind::Added);
    EXPECT_TRUE(compared->header.empty());
    EXPECT_FALSE(compared->isSameFile);
}

TEST_F(LibraryVersionsTest, otherWayRound_additionsAreRemovals)
{
    const ArticleId id = importEach({"<p>甲乙丙。</p>", "<p>甲乙丙。</p><p>丁戊己。</p>"});
    const auto compared = compare(id, 2, 1);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->difference.rows.back().kind, DifferenceRow::Kind::Removed);
}

TEST_F(LibraryVersionsTest, headerThatChanged_isSaid)
{
    ASSERT_TRUE(open());
    writeArticle("a.md", "旧题", "<p>一模一样的文字。<img src=\"https://a.example/1.png\"></p>");
    import();
    writeArticle("a.md", "新题", "<p>一模一样的文字。<img src=\"https://a.example/2.png\"></p>");
    import();
    const auto compared = compare(onlyArticle(), 1, 2);
    ASSERT_TRUE(compared);
    EXPECT_TRUE(changesIn(compared->difference).empty());
    const std::vector<HeaderChange> expected {
        {HeaderField::Title, "旧题", "新题"},
        {HeaderField::Pictures, "https://a.example/1.png", "https://a.example/2.png"}};
    EXPECT_EQ(compared->header, expected);
}

TEST_F(LibraryVersionsTest, eachVersion_opensWithItsOwnFile)
{
    const ArticleId id = importEach({"<p>初版。</p>", "<p>再版。</p>"});
    const auto first = ask<OpenedVersion>(
        [&](auto answer) { m_library->versions().open(id, 1, &m_receiver, answer); });
    ASSERT_TRUE(first);
    EXPECT_EQ(first->version.number, 1);
    EXPECT_EQ(first->article.plainText, "初版。");
    EXPECT_NE(first->article.original.find("<p>初版。</p>"), std::string::npos);
}

TEST_F(LibraryVersionsTest, eachVersion_isExportedAsItsOwnPage)
{
    const std::string dot
        = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIB"
          "RAA7";
    const ArticleId id = importEach(
        {"<p>初版。</p>" + img(dot) + img("https://a.invalid/1.png"), "<p>再版。</p>"});
    const auto page = ask<ExportedArticle>(
        [&](auto answer) { m_library->versions().exportPage(id, 1, {}, &m_receiver, answer); });
    ASSERT_TRUE(page);
    EXPECT_NE(page->html.find("初版。"), std::string::npos);
    EXPECT_NE(page->html.find("data:image/gif"), std::string::npos);
    EXPECT_EQ(page->missingPictures, 1) << "nobody is asked for what is not there";
}

TEST_F(LibraryVersionsTest, whatIsNotThere_isNotFound)
{
    const ArticleId id = importEach({"<p>只有一版。</p>"});
    EXPECT_EQ(compare(id, 1, 2).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(versions(ArticleId {99}).error().kind, ErrorKind::NotFound);
}

TEST_F(LibraryVersionsTest, articlesPage_leadsToThemWhereThereAreSeveral)
{
    const auto leadsThere = [&] {
        const auto opened = ask<OpenedArticle>([&](auto answer) {
            m_library->openArticle(onlyArticle(), {}, {}, {}, &m_receiver, answer);
        });
        return opened && opened->page.find(page::kVersionsAddress) != std::string::npos;
    };
    importEach({"<p>初版。</p>"});
    EXPECT_FALSE(leadsThere());
    writeArticle("a.md", "论苹果", "<p>再版。</p>");
    import();
    EXPECT_TRUE(leadsThere());
}

TEST_F(LibraryVersionsTest, newerComparison_overtakesTheOneBefore)
{
    const ArticleId id = importEach({"<p>初版。</p>", "<p>再版。</p>"});
    bool firstCame = false;
    m_library->versions().compare(id, 1, 2, &m_receiver, [&](const auto&) { firstCame = true; });
    const auto second = compare(id, 2, 1);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->older.number, 2);
    EXPECT_FALSE(firstCame);
}

TEST_F(LibraryVersionsTest, cancelledComparison_isNotAnswered)
{
    const ArticleId id = importEach({"<p>初版。</p>", "<p>再版。</p>"});
    bool came = false;
    m_library->versions().compare(id, 1, 2, &m_receiver, [&](const auto&) { came = true; });
    m_library->versions().cancelComparing();
    settle();
    EXPECT_FALSE(came);
    EXPECT_TRUE(compare(id, 1, 2)) << "and the next one is";
}

TEST_F(LibraryVersionsTest, libraryThatGoesDuringAComparison_doesNotWaitForIt)
{
    std::string body = "<p>";
    for (int i = 0; i < 40'000; ++i)
        body += std::to_string(i * 7919) + "字";
    const ArticleId id = importEach({body + "</p>", body + "尾</p>"});
    m_library->versions().compare(id, 1, 2, &m_receiver, [](const auto&) {});
    bool closed = false;
    m_library->close([&] { closed = true; });
    EXPECT_TRUE(tests::waitUntil([&] { return closed; }, 10'000));
}

} // namespace
} // namespace lectern::library
