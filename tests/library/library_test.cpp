#include "library/library_fixture.h"
#include "store/library_database.h"
#include "store/state_store.h"

#include <QSignalSpy>

namespace lectern::library {
namespace {

using tests::waitUntil;

class LibraryTest : public tests::LibraryFixture { };

TEST_F(LibraryTest, requestsBeforeOpenWaitForIt)
{
    std::optional<Result<CategoryTree>> tree;
    std::optional<Result<std::vector<ArticleId>>> found;
    m_library->categories(&m_receiver, [&](const auto& answer) { tree = answer; });
    m_library->listArticles(searching("开放"), ArticleOrder::Relevance, &m_receiver,
                            [&](const auto& answer) { found = answer; });
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([&] { return tree && found; }));
    ASSERT_TRUE(*tree) << toText(tree->error());
    EXPECT_EQ((*tree)->allArticles, 0);
    ASSERT_TRUE(*found);
    EXPECT_TRUE((*found)->empty());
}

TEST_F(LibraryTest, neverOpened_closesWithoutAnswering)
{
    bool answered = false;
    m_library->categories(&m_receiver, [&](const Result<CategoryTree>&) { answered = true; });
    m_library.reset();
    EXPECT_FALSE(answered);
}

TEST_F(LibraryTest, libraryThatCannotBeMade_isToldAndMayBeOpenedLater)
{
    tests::writeFile(libraryFolder(), "a file in the way");
    EXPECT_FALSE(open());
    EXPECT_FALSE(
        ask<CategoryTree>([&](auto answer) { m_library->categories(&m_receiver, answer); }));
    std::filesystem::remove(libraryFolder());
    ASSERT_TRUE(open());
    EXPECT_TRUE(
        ask<CategoryTree>([&](auto answer) { m_library->categories(&m_receiver, answer); }));
}

TEST_F(LibraryTest, facetsAndAdviceAnswerForTheNewestListOnly)
{
    writeArticle("a.md", "微信要开放了", "<div><p>腾讯</p></div>");
    ASSERT_TRUE(open());
    import();
    const auto facets = ask<Facets>(
        [&](auto answer) { m_library->facets(searching("微信"), &m_receiver, answer); });
    ASSERT_TRUE(facets) << toText(facets.error());
    EXPECT_EQ(facets->categories.allArticles, 1);
    const auto advice = ask<SearchAdvice>(
        [&](auto answer) { m_library->advise(searching("腾讯 苹果"), &m_receiver, answer); });
    ASSERT_TRUE(advice) << toText(advice.error());
    EXPECT_EQ(advice->missing, std::vector<std::string> {"苹果"});

    bool isOldAnswered = false;
    m_library->facets(searching("微信"), &m_receiver, [&](const auto&) { isOldAnswered = true; });
    list(searching("腾讯"));
    const auto newer = ask<Facets>(
        [&](auto answer) { m_library->facets(searching("腾讯"), &m_receiver, answer); });
    EXPECT_TRUE(newer);
    EXPECT_FALSE(isOldAnswered);
}

TEST_F(LibraryTest, importedArticleIsListedAndRead)
{
    writeArticle("a.md", "微信要开放了",
                 "<div><p>腾讯的<b>开放</b>平台 &amp; 淘宝</p><img src=\"http://a.test/b.png\">"
                 "<script>alert(1)</script></div>");
    ASSERT_TRUE(open());
    const ImportReport report = import();
    EXPECT_EQ(report.added, 1);

    const auto tree
        = ask<CategoryTree>([&](auto answer) { m_library->categories(&m_receiver, answer); });
    ASSERT_TRUE(tree);
    ASSERT_EQ(tree->roots.size(), 1U);
    EXPECT_EQ(tree->roots[0].name, "甲");
    const ArticleId id = onlyArticle();
    EXPECT_EQ(summary(id).title, "微信要开放了");

    const auto opened = ask<OpenedArticle>(
        [&](auto answer) { m_library->openArticle(id, {"淘宝"}, {}, {}, &m_receiver, answer); });
    ASSERT_TRUE(opened) << toText(opened.error());
    EXPECT_EQ(opened->article.summary.author, "某人");
    EXPECT_TRUE(opened->article.original.empty());
    ASSERT_EQ(opened->article.images.size(), 1U);
    EXPECT_EQ(opened->article.images[0].original, "http://a.test/b.png");
    EXPECT_NE(opened->page.find("lectern://image/" + std::to_string(id.value) + "/0"),
              std::string::npos);
    EXPECT_NE(opened->page.find("<mark class=\"lectern-hit\">淘宝</mark>"), std::string::npos);
    EXPECT_EQ(opened->page.find("alert(1)"), std::string::npos);
}

TEST_F(LibraryTest, articleThatIsNotThere_isNotFound)
{
    ASSERT_TRUE(open());
    const auto opened = ask<OpenedArticle>([&](auto answer) {
        m_library->openArticle(ArticleId {99}, {}, {}, {}, &m_receiver, answer);
    });
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotFound);
}

TEST_F(LibraryTest, onlyTheNewestListIsAnswered)
{
    writeManyArticles(50);
    ASSERT_TRUE(open());
    import();
    std::vector<std::string> answered;
    for (const char* query : {"开放", "平台", "", "第", "说的是", "\"开放平台\""}) {
        m_library->listArticles(searching(query), ArticleOrder::Relevance, &m_receiver,
                                [&, query](const Result<std::vector<ArticleId>>& ids) {
                                    ASSERT_TRUE(ids) << toText(ids.error());
                                    EXPECT_EQ(ids->size(), 50U);
                                    answered.emplace_back(query);
                                });
    }
    ASSERT_TRUE(waitUntil([&] { return !answered.empty(); }));
    EXPECT_EQ(list().size(), 50U); // whatever was still on its way has come by now
    EXPECT_EQ(answered, std::vector<std::string> {"\"开放平台\""});
}

TEST_F(LibraryTest, searchesOvertakingEachOtherNeverFail)
{
    writeManyArticles(200);
    ASSERT_TRUE(open());
    import();
    // Each is asked while the one before runs, at whatever moment that is interrupted.
    for (int round = 0; round < 300; ++round) {
        m_library->listArticles(searching("开放"), ArticleOrder::Relevance, &m_receiver,
                                [](const Result<std::vector<ArticleId>>& ids) {
                                    EXPECT_TRUE(ids) << toText(ids.error());
                                });
        if (round % 3 == 0)
            QCoreApplication::processEvents();
    }
    EXPECT_EQ(list(searching("开放")).size(), 200U);
}

TEST_F(LibraryTest, nobodyIsCalledWhoIsGone)
{
    ASSERT_TRUE(open());
    bool answered = false;
    {
        QObject gone;
        m_library->categories(&gone, [&](const Result<CategoryTree>&) { answered = true; });
    }
    ASSERT_TRUE(
        ask<CategoryTree>([&](auto answer) { m_library->categories(&m_receiver, answer); }));
    EXPECT_FALSE(answered);
}

TEST_F(LibraryTest, answersComeOnTheGuiThread)
{
    ASSERT_TRUE(open());
    QThread* thread = nullptr;
    m_library->categories(&m_receiver,
                          [&](const Result<CategoryTree>&) { thread = QThread::currentThread(); });
    ASSERT_TRUE(waitUntil([&] { return thread != nullptr; }));
    EXPECT_EQ(thread, m_receiver.thread());
}

TEST_F(LibraryTest, marksAreWrittenAndTold)
{
    writeArticle("a.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    const ArticleId id = onlyArticle();
    QSignalSpy marks(m_library.get(), &Library::marksChanged);
    QSignalSpy changed(m_library.get(), &Library::changed);

    m_library->setRead({id}, ReadState::Read);
    m_library->setStarred({id}, Star::On);

    ASSERT_TRUE(waitUntil([&] { return marks.size() == 2; }));
    EXPECT_EQ(marks[0][0].value<std::vector<ArticleId>>(), std::vector<ArticleId> {id});
    EXPECT_TRUE(waitUntil([&] { return changed.size() >= 2; }));
    EXPECT_EQ(summary(id).readState, ReadState::Read);
    EXPECT_EQ(summary(id).star, Star::On);
}

TEST_F(LibraryTest, markMadeJustBeforeTheEnd_isKept)
{
    writeArticle("a.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    const ArticleId id = onlyArticle();
    m_library->setStarred({id}, Star::On);
    reopen();
    EXPECT_EQ(summary(id).star, Star::On);
}

TEST_F(LibraryTest, markThatCannotBeWritten_isTold)
{
    QSignalSpy failed(m_library.get(), &Library::failed);
    m_library->setStarred({ArticleId {1}}, Star::On); // not opened
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(LibraryTest, anotherConnectionsWriteIsNoticed)
{
    writeArticle("a.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    const ArticleId id = onlyArticle();
    auto other = store::LibraryDatabase::open(libraryFolder(), store::Access::ReadWrite);
    ASSERT_TRUE(other);
    QSignalSpy changed(m_library.get(), &Library::changed);
    settle();
    changed.clear();

    ASSERT_TRUE(store::StateStore(*other).setRead({id}, ReadState::Read));

    EXPECT_TRUE(waitUntil([&] { return changed.size() == 1; }));
    EXPECT_EQ(summary(id).readState, ReadState::Read);
}

TEST_F(LibraryTest, removedArticlesAreGoneAndToldOf)
{
    writeManyArticles(3);
    ASSERT_TRUE(open());
    import();
    const auto ids = list();
    ASSERT_EQ(ids.size(), 3U);
    QSignalSpy changed(m_library.get(), &Library::changed);
    const auto removed = ask<std::int64_t>(
        [&](auto answer) { m_library->removeArticles({ids[0]}, &m_receiver, answer); });
    ASSERT_TRUE(removed);
    EXPECT_EQ(*removed, 1);
    EXPECT_FALSE(changed.empty());
    EXPECT_EQ(list().size(), 2U);
    const auto undone
        = ask<std::int64_t>([&](auto answer) { m_library->removeLastImport(&m_receiver, answer); });
    ASSERT_TRUE(undone);
    EXPECT_EQ(*undone, 2);
    EXPECT_TRUE(list().empty());
}

TEST_F(LibraryTest, sourcesAreNamedAndCanBeRemoved)
{
    writeManyArticles(3);
    ASSERT_TRUE(open());
    import();
    const auto sources = ask<std::vector<Library::Source>>(
        [&](auto answer) { m_library->sources(&m_receiver, answer); });
    ASSERT_TRUE(sources);
    ASSERT_EQ(sources->size(), 1U);
    EXPECT_EQ(sources->front().root, std::filesystem::canonical(archive()));
    EXPECT_EQ(sources->front().articles, 3);
    ASSERT_TRUE(ask<std::int64_t>(
        [&](auto answer) { m_library->removeSource(sources->front().id, &m_receiver, answer); }));
    EXPECT_TRUE(list().empty());
}

} // namespace
} // namespace lectern::library
