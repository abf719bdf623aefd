#include "library/library_fixture.h"
#include "store/integrity_check.h"
#include "store/library_database.h"

#include <QSignalSpy>

namespace lectern::library {
namespace {

using tests::waitUntil;

class LibraryImportTest : public tests::LibraryFixture {
protected:
    void startImport()
    {
        m_library->import({archive()}, &m_receiver,
                          [this](Result<ImportReport> answer) { m_report = std::move(answer); });
    }

    std::optional<Result<ImportReport>> m_report;
};

TEST_F(LibraryImportTest, progressIsToldAndChangesAreSeen)
{
    writeManyArticles(300);
    ASSERT_TRUE(open());
    QSignalSpy progressed(m_library.get(), &Library::importProgressed);
    QSignalSpy changed(m_library.get(), &Library::changed);
    startImport();
    EXPECT_TRUE(m_library->isImporting());
    ASSERT_TRUE(waitUntil([&] { return m_report.has_value(); }, 60'000));
    EXPECT_FALSE(m_library->isImporting());
    ASSERT_TRUE(*m_report);
    EXPECT_EQ((*m_report)->added, 300);
    EXPECT_FALSE(progressed.empty());
    EXPECT_TRUE(waitUntil([&] { return !changed.empty(); }));
}

TEST_F(LibraryImportTest, secondImportAtTheSameTime_isRefused)
{
    writeManyArticles(50);
    ASSERT_TRUE(open());
    startImport();
    const auto second = ask<ImportReport>(
        [&](auto answer) { m_library->import({archive()}, &m_receiver, answer); });
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::BadInput);
    ASSERT_TRUE(waitUntil([&] { return m_report.has_value(); }, 60'000));
    EXPECT_TRUE(*m_report);
    EXPECT_EQ(import().unchanged, 50); // and afterwards one may begin again
}

TEST_F(LibraryImportTest, marksAndReadingGoOnWhileAnImportRuns)
{
    writeArticle("first.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    const ArticleId id = onlyArticle();
    writeManyArticles(2500);
    QSignalSpy marks(m_library.get(), &Library::marksChanged);
    startImport();
    m_library->setStarred({id}, Star::On);
    ASSERT_TRUE(waitUntil([&] { return !marks.empty(); }, 60'000));
    EXPECT_FALSE(m_report) << "the mark waited for the import's end";
    EXPECT_EQ(summary(id).star, Star::On);
    ASSERT_TRUE(waitUntil([&] { return m_report.has_value(); }, 120'000));
    EXPECT_EQ(summary(id).star, Star::On);
}

TEST_F(LibraryImportTest, closingWaitsForNothingAndAnswersNobody)
{
    writeArticle("first.md", "一", "<div>文</div>");
    ASSERT_TRUE(open());
    import();
    const ArticleId id = onlyArticle();
    writeManyArticles(1500);
    QSignalSpy progressed(m_library.get(), &Library::importProgressed);
    startImport();
    ASSERT_TRUE(waitUntil([&] { return !progressed.empty(); }, 60'000));
    m_library->setStarred({id}, Star::On);
    bool closed = false;
    m_library->close([&] { closed = true; });
    EXPECT_FALSE(closed) << "close() waited for the import";
    progressed.clear();
    ASSERT_TRUE(waitUntil([&] { return closed; }, 60'000));
    EXPECT_TRUE(progressed.empty());
    EXPECT_FALSE(m_report);
    reopen();
    EXPECT_EQ(summary(id).star, Star::On); // what waited to be written was
    EXPECT_LT(list().size(), 1501U);
}

TEST_F(LibraryImportTest, cancelledImportReportsWhatItDid)
{
    writeManyArticles(2000);
    ASSERT_TRUE(open());
    startImport();
    m_library->cancelImport();
    ASSERT_TRUE(waitUntil([&] { return m_report.has_value(); }, 60'000));
    ASSERT_TRUE(*m_report);
    EXPECT_TRUE((*m_report)->cancelled);
    EXPECT_LT((*m_report)->added, 2000);
}

TEST_F(LibraryImportTest, closingInTheMiddleLeavesASoundLibrary)
{
    writeManyArticles(2000);
    ASSERT_TRUE(open());
    bool importing = false;
    QObject::connect(m_library.get(), &Library::importProgressed, &m_receiver,
                     [&](const ImportProgress& progress) {
                         importing = importing || (!progress.scanning && progress.done > 0);
                     });
    startImport();
    ASSERT_TRUE(waitUntil([&] { return importing || m_report.has_value(); }, 60'000));
    ASSERT_FALSE(m_report) << "the import was over before it could be interrupted";
    m_library.reset();
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_report);

    auto database = store::LibraryDatabase::open(libraryFolder(), store::Access::ReadWrite);
    ASSERT_TRUE(database);
    const auto check = store::checkIntegrity(*database);
    ASSERT_TRUE(check);
    EXPECT_TRUE(check->ok());
}

TEST_F(LibraryImportTest, importOfNothingAnswersWithAnError)
{
    ASSERT_TRUE(open());
    const auto report = ask<ImportReport>(
        [&](auto answer) { m_library->import({archive() / "nowhere"}, &m_receiver, answer); });
    EXPECT_FALSE(report);
    EXPECT_FALSE(m_library->isImporting());
}

} // namespace
} // namespace lectern::library
