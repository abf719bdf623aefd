// Imports around the running of one: resting, reports, what did not end, watching.
#include "library/imports.h"
#include "library/library_fixture.h"

#include <QSignalSpy>

namespace lectern::library {
namespace {

using namespace std::chrono_literals;
using tests::waitUntil;
using Paths = std::vector<std::filesystem::path>;

class LibraryImportsTest : public tests::LibraryFixture {
protected:
    Imports& imports() { return m_library->imports(); }

    std::vector<KeptImport> reports()
    {
        const auto kept = ask<std::vector<KeptImport>>(
            [&](auto answer) { imports().reports(&m_receiver, answer); });
        EXPECT_TRUE(kept);
        return kept ? *kept : std::vector<KeptImport> {};
    }

    std::optional<UnfinishedImport> unfinished()
    {
        const auto found = ask<std::optional<UnfinishedImport>>(
            [&](auto answer) { imports().unfinished(&m_receiver, answer); });
        EXPECT_TRUE(found);
        return found ? *found : std::nullopt;
    }

    std::vector<LibrarySource> sources()
    {
        const auto found = ask<std::vector<LibrarySource>>(
            [&](auto answer) { m_library->sources(&m_receiver, answer); });
        EXPECT_TRUE(found);
        return found ? *found : std::vector<LibrarySource> {};
    }

    void setWatched(SourceId id, bool watched)
    {
        EXPECT_TRUE(ask<void>(
            [&](auto answer) { imports().setWatched(id, watched, &m_receiver, answer); }));
    }
};

TEST_F(LibraryImportsTest, reportsAreKeptAndFound)
{
    writeArticle("a.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    const auto report = import();
    const auto kept = reports();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].id, report.id);
    const auto found
        = ask<KeptImport>([&](auto answer) { imports().report(report.id, &m_receiver, answer); });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->report.added, 1);
}

TEST_F(LibraryImportsTest, aPreview_saysWhatWouldBe_alsoOfWhatIsThere_andANewOneStopsTheOneBefore)
{
    writeManyArticles(400);
    ASSERT_TRUE(open());
    import();
    writeArticle("new.md", "一", "<div>文</div>");
    std::optional<Result<ImportReport>> first;
    imports().preview({archive()}, {}, &m_receiver,
                      [&](auto answer) { first = std::move(answer); });
    const auto second = ask<ImportReport>([&](auto answer) {
        imports().preview({archive()}, {.categories = CategoryRule {.prefix = {{"上"}}}},
                          &m_receiver, answer);
    });
    ASSERT_TRUE(first && *first);
    EXPECT_TRUE((*first)->cancelled);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->added, 1);
    EXPECT_EQ(second->unchanged, 400);
    EXPECT_EQ(withParents(second->categories).at({{"上"}}), 401);
    EXPECT_EQ(import().added, 1) << "nothing was written";
}

TEST_F(LibraryImportsTest, aPausedImport_waitsUntilItIsResumed)
{
    writeManyArticles(400);
    ASSERT_TRUE(open());
    bool isPaused = false;
    QObject::connect(m_library.get(), &Library::importProgressed, &m_receiver,
                     [&](const ImportProgress& progress) { isPaused = progress.paused; });
    std::optional<Result<ImportReport>> report;
    m_library->import({archive()}, &m_receiver, [&](auto answer) { report = std::move(answer); });
    imports().pause();
    ASSERT_TRUE(waitUntil([&] { return isPaused; }, 60'000));
    EXPECT_TRUE(imports().isPaused());
    EXPECT_FALSE(report);
    imports().resume();
    ASSERT_TRUE(waitUntil([&] { return report.has_value(); }, 60'000));
    ASSERT_TRUE(*report);
    EXPECT_EQ((*report)->added, 400);
}

TEST_F(LibraryImportsTest, closingDuringAPause_leavesAnImportToGoOnWith)
{
    writeManyArticles(400);
    ASSERT_TRUE(open());
    bool isPaused = false;
    QObject::connect(m_library.get(), &Library::importProgressed, &m_receiver,
                     [&](const ImportProgress& progress) { isPaused = progress.paused; });
    m_library->import({archive()}, &m_receiver, [](auto) {});
    imports().pause();
    ASSERT_TRUE(waitUntil([&] { return isPaused; }, 60'000));
    reopen();
    const auto left = unfinished();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->request.paths, Paths {std::filesystem::canonical(archive())});
    imports().dismiss(left->id);
    settle();
    EXPECT_FALSE(unfinished());
}

TEST_F(LibraryImportsTest, aRejectedFile_canBeIgnored)
{
    tests::writeFile(archive() / "bad.md", "");
    ASSERT_TRUE(open());
    EXPECT_EQ(import().rejected, 1);
    const auto ignored = ask<bool>([&](auto answer) {
        imports().ignore({"/nowhere/bad.md", std::filesystem::canonical(archive()) / "bad.md"},
                         &m_receiver, answer);
    });
    ASSERT_TRUE(ignored);
    EXPECT_TRUE(*ignored);
    EXPECT_EQ(import().rejected, 0);
}

TEST_F(LibraryImportsTest, aSourceThatMoved_isFoundAtItsNewPlace)
{
    writeArticle("a.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    const auto elsewhere = m_folder.path() / "elsewhere";
    std::filesystem::rename(archive(), elsewhere);
    EXPECT_FALSE(sources()[0].isThere);
    EXPECT_TRUE(ask<void>([&](auto answer) {
        imports().moveSource(sources()[0].id, elsewhere, &m_receiver, answer);
    }));
    EXPECT_TRUE(sources()[0].isThere);
    const auto report = ask<ImportReport>(
        [&](auto answer) { m_library->import({elsewhere}, &m_receiver, answer); });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->unchanged, 1);
}

TEST_F(LibraryImportsTest, aWatchedSource_isToldOfWhenItHasChanged_alsoTheNextTime)
{
    writeArticle("a.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    imports().setQuietTime(1ms);
    setWatched(sources()[0].id, true);
    EXPECT_TRUE(sources()[0].isWatched);
    {
        QSignalSpy settled(&imports(), &Imports::sourcesSettled);
        imports().watchSources();
        ASSERT_TRUE(waitUntil([&] { return !settled.empty(); }, 30'000)) << "as a beginning";
        settled.clear();
        writeArticle("b.md", "二", "<div>文二</div>");
        ASSERT_TRUE(waitUntil([&] { return !settled.empty(); }, 30'000));
        EXPECT_EQ(settled[0][0].value<Paths>(), Paths {std::filesystem::canonical(archive())});
    }
    const auto report = ask<ImportReport>([&](auto answer) {
        m_library->import({archive()}, &m_receiver, answer, {.occasion = ImportOccasion::Watched});
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, 1);
    reopen();
    EXPECT_TRUE(sources()[0].isWatched) << "remembered";
}

} // namespace
} // namespace lectern::library
