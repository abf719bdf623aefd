// What the window shows of imports beyond their report: pausing, what did not end, the reports that
// are kept, sources and their watching.
#include "desktop/import_control.h"
#include "desktop/import_offer.h"
#include "desktop/import_report_dialog.h"
#include "desktop/import_reports.h"
#include "desktop/import_reports_dialog.h"
#include "desktop/import_strip.h"
#include "desktop/import_texts.h"
#include "desktop/sources_dialog.h"
#include "desktop/translation.h"
#include "desktop/window_fixture.h"
#include "store/import_writer.h"
#include "store/library_database.h"
#include "store/state_store.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

namespace lectern::desktop {

class ImportControlTest : public ThreeArticlesFixture {
protected:
    template <typename T>
    T* shownChild()
    {
        T* found = nullptr;
        EXPECT_TRUE(eventually([&] {
            found = m_window->findChild<T*>();
            return found && found->isVisible();
        }));
        return found;
    }

    static QPushButton* button(const QWidget* parent, const char* name)
    {
        return parent->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    /// As a crash leaves it: an import that was begun and never ended.
    void leaveUnfinished()
    {
        auto library
            = store::LibraryDatabase::open(m_libraryFolder.toStdString(), store::Access::ReadWrite);
        ASSERT_TRUE(library);
        ASSERT_TRUE(store::ImportWriter::start(*library, {{m_source}, {}, {}}));
    }

    ImportOffer* offer() { return m_window->findChild<ImportOffer*>(); }
};

TEST_F(ImportControlTest, anImportThatDidNotEnd_isOfferedAndFinished)
{
    write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。"));
    leaveUnfinished();
    openWindow();
    ASSERT_TRUE(eventually([&] { return offer()->isVisible(); }));
    EXPECT_TRUE(
        offer()->findChild<QLabel*>()->text().contains(QString::fromStdString(m_source.native())));
    QTest::mouseClick(button(offer(), "finishButton"), Qt::LeftButton);
    EXPECT_FALSE(offer()->isVisible());
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {apples}; }));
    shownChild<ImportReportDialog>();

    closeWindow();
    openWindow();
    QTest::qWait(50);
    EXPECT_FALSE(offer()->isVisible()) << "it has ended";
}

TEST_F(ImportControlTest, anImportThatNobodyWants_isNotOfferedAgain)
{
    leaveUnfinished();
    openWindow();
    ASSERT_TRUE(eventually([&] { return offer()->isVisible(); }));
    QTest::mouseClick(button(offer(), "dismissButton"), Qt::LeftButton);
    closeWindow();
    openWindow();
    QTest::qWait(50);
    EXPECT_FALSE(offer()->isVisible());
}

TEST_F(ImportControlTest, keptReports_areListedAndOpened)
{
    write("a.md", articleFile("甲", "一", "正文"));
    write("bad.md", "");
    openWindow();
    importSource();
    action("actionImportReports").trigger();
    auto* list = shownChild<ImportReportsDialog>();
    auto* tree = list->findChild<QTreeWidget*>();
    ASSERT_TRUE(eventually([&] { return tree->topLevelItemCount() == 1; }));
    EXPECT_EQ(tree->topLevelItem(0)->text(3), QStringLiteral("1"));
    EXPECT_EQ(tree->topLevelItem(0)->text(5), QStringLiteral("1"));
    QTest::mouseClick(button(list, "openButton"), Qt::LeftButton);
    auto* report = shownChild<ImportReportDialog>();
    EXPECT_EQ(report->findChild<QTableView*>()->model()->rowCount(), 1);
}

TEST_F(ImportControlTest, aRejectedFile_isIgnoredFromItsReport)
{
    write("a.md", articleFile("甲", "一", "正文"));
    write("bad.md", "");
    openWindow();
    m_window->importPaths({m_source});
    auto* report = shownChild<ImportReportDialog>();
    auto* table = report->findChild<QTableView*>();
    EXPECT_FALSE(button(report, "ignoreButton")->isEnabled()) << "nothing is chosen";
    table->setCurrentIndex(table->model()->index(0, 0));
    ASSERT_TRUE(button(report, "ignoreButton")->isEnabled());
    QTest::mouseClick(button(report, "ignoreButton"), Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return table->model()->rowCount() == 0; }));
    delete report;

    m_window->importPaths({m_source});
    report = shownChild<ImportReportDialog>();
    EXPECT_EQ(report->import().report.rejected, 0);
    EXPECT_EQ(report->import().report.ignored, 1);
}

TEST_F(ImportControlTest, theReport_isFilteredByWhatBecameOfTheFile)
{
    KeptImport import;
    import.report.problems = {{"/a.md", 1, ProblemKind::PiledQuotes, "Quotes."},
                              {"/b.md", 0, ProblemKind::Unreadable, "No."},
                              {"/c.md", 0, ProblemKind::BinaryFile, "No text."},
                              { "/d.md",
                                0,
                                ProblemKind::NoHeader,
                                "No header." }};
    ImportReportDialog dialog(import);
    auto* box = dialog.findChild<QComboBox*>(QStringLiteral("kindBox"));
    auto* table = dialog.findChild<QTableView*>();
    EXPECT_EQ(table->model()->rowCount(), 4);
    EXPECT_EQ(box->currentText(), QStringLiteral("All kinds"));
    const auto choose = [box](int row) {
        box->setCurrentIndex(row);
        emit box->activated(row);
    };
    choose(1);
    EXPECT_EQ(table->model()->rowCount(), 2) << box->currentText().toStdString();
    choose(2);
    EXPECT_EQ(table->model()->rowCount(), 1) << box->currentText().toStdString();
    choose(0);
    EXPECT_EQ(table->model()->rowCount(), 4);
}

TEST_F(ImportControlTest, filesGoneAtOnce_areMarkedMissingOnlyWhenAskedTo)
{
    write("a.md", articleFile("甲", "一", "正文"));
    openWindow();
    importSource();
    std::filesystem::remove(m_source / "a.md");
    m_window->importPaths({m_source});
    auto* report = shownChild<ImportReportDialog>();
    EXPECT_EQ(report->import().report.absent, 1);
    auto* mark = button(report, "markMissingButton");
    ASSERT_TRUE(mark->isVisible());
    QTest::mouseClick(mark, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] {
        const auto reports = m_window->findChildren<ImportReportDialog*>();
        return std::ranges::any_of(
            reports, [](const auto* dialog) { return dialog->import().report.missing == 1; });
    }));
}

TEST_F(ImportControlTest, sources_showTheirStateAndRememberToBeWatched)
{
    write("a.md", articleFile("甲", "一", "正文"));
    write("bad.md", "");
    openWindow();
    importSource();
    action("actionSources").trigger();
    auto* sources = shownChild<SourcesDialog>();
    auto* tree = sources->findChild<QTreeWidget*>();
    ASSERT_TRUE(eventually([&] { return tree->topLevelItemCount() == 1; }));
    auto* row = tree->topLevelItem(0);
    EXPECT_EQ(row->text(4), QStringLiteral("1")) << "rejected";
    EXPECT_FALSE(row->text(5).isEmpty()) << "last import";
    EXPECT_EQ(row->checkState(6), Qt::Unchecked);
    row->setCheckState(6, Qt::Checked);
    EXPECT_TRUE(eventually([&] {
        auto library
            = store::LibraryDatabase::open(m_libraryFolder.toStdString(), store::Access::ReadOnly);
        return library && store::StateStore(*library).sources()->front().isWatched;
    }));
}

TEST_F(ImportControlTest, aPackedFile_isASourceThatCannotBeWatched)
{
    write("links.csv", "title,url,time_added,tags,status\n甲,https://a.example/1,1,,unread\n");
    openWindow();
    m_window->findChild<ImportControl*>()->import({m_source / "links.csv"});
    shownChild<ImportReportDialog>()->close();
    action("actionSources").trigger();
    auto* tree = shownChild<SourcesDialog>()->findChild<QTreeWidget*>();
    ASSERT_TRUE(eventually([&] { return tree->topLevelItemCount() == 1; }));
    const QTreeWidgetItem& source = *tree->topLevelItem(0);
    EXPECT_TRUE(source.text(0).endsWith(QStringLiteral("links.csv")));
    EXPECT_FALSE(source.data(6, Qt::CheckStateRole).isValid());
    EXPECT_TRUE(source.toolTip(6).contains(QStringLiteral("Only folders can be watched")));
}

TEST_F(ImportControlTest, updatingAllSources_importsWhatIsNew)
{
    write("a.md", articleFile("甲", "一", "正文"));
    openWindow();
    importSource();
    write("b.md", articleFile("乙", "一", "正文乙"));
    action("actionSources").trigger();
    auto* sources = shownChild<SourcesDialog>();
    ASSERT_TRUE(eventually([&] { return button(sources, "allButton")->isEnabled(); }));
    QTest::mouseClick(button(sources, "allButton"), Qt::LeftButton);
    auto* report = shownChild<ImportReportDialog>();
    EXPECT_EQ(report->import().report.added, 1);
}

TEST_F(ImportControlTest, whatAWatchedSourceBrings_isOneSentenceAndNoReport)
{
    write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。"));
    openWindow();
    Translation translation;
    translation.install(Language::English); // one article, two articles
    auto* control = m_window->findChild<ImportControl*>();
    QSignalSpy told(control, &ImportControl::told);
    control->import({m_source}, {.occasion = ImportOccasion::Watched});
    // What was written just now is left for the next round, which is not waited for here.
    ASSERT_TRUE(eventually([&] { return !control->isRunning(); }));
    const timespec longAgo[2] {{0, UTIME_OMIT}, {1'600'000'000, 0}};
    ASSERT_EQ(utimensat(AT_FDCWD, (m_source / "a.md").c_str(), longAgo, 0), 0);
    control->import({m_source}, {.occasion = ImportOccasion::Watched});
    ASSERT_TRUE(eventually([&] { return !told.empty(); }));
    EXPECT_EQ(told[0][0].toString(), QStringLiteral("1 new article"));
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {apples}; }));
    EXPECT_EQ(m_window->findChild<ImportReportDialog*>(), nullptr);
    EXPECT_FALSE(m_window->findChild<ImportStrip*>()->isVisible());
}

TEST(ImportStripTest, showsCountsAndKindsOnDemand_andAsksForAPause)
{
    ImportStrip strip;
    strip.begin();
    library::ImportProgress progress;
    progress.scanning = false;
    progress.total = 100;
    progress.done = 10;
    progress.counts.added = 7;
    progress.counts.rejected = 3;
    progress.problems = {{ProblemKind::PiledQuotes, 5}, {ProblemKind::Unreadable, 3}};
    strip.showProgress(progress);
    auto* counts = strip.findChild<QLabel*>(QStringLiteral("countsLabel"));
    EXPECT_FALSE(counts->isVisible());
    strip.findChild<QPushButton*>(QStringLiteral("detailsButton"))->click();
    EXPECT_TRUE(counts->isVisible());
    EXPECT_EQ(counts->text(), QStringLiteral("7 added  ·  3 rejected"));
    EXPECT_EQ(strip.findChild<QLabel*>(QStringLiteral("kindsLabel"))->text(),
              QStringLiteral("Unreadable 3  ·  Piled quotes 5"));

    QSignalSpy paused(&strip, &ImportStrip::pauseRequested);
    auto* pause = strip.findChild<QPushButton*>(QStringLiteral("pauseButton"));
    pause->click();
    EXPECT_EQ(paused[0][0].toBool(), true);
    EXPECT_EQ(pause->text(), QStringLiteral("Resume"));
    progress.paused = true;
    strip.showProgress(progress);
    EXPECT_TRUE(strip.findChild<QLabel*>(QStringLiteral("progressLabel"))
                    ->text()
                    .contains(QStringLiteral("paused")));
    pause->click();
    EXPECT_EQ(paused[1][0].toBool(), false);
}

} // namespace lectern::desktop
