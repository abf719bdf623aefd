// Importing by the window: dropped folders, the report, and what is seen meanwhile.
#include "desktop/import_report_dialog.h"
#include "desktop/welcome_page.h"
#include "desktop/window_fixture.h"
#include "store/library_database.h"
#include "store/state_store.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace lectern::desktop {

namespace {

void drop(QWidget& window, const std::filesystem::path& path)
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.native()))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

using WindowImportTest = ThreeArticlesFixture;

TEST_F(WindowImportTest, emptyLibrary_showsTheWelcomePage)
{
    openWindow();
    auto* welcome = m_window->findChild<WelcomePage*>();
    EXPECT_TRUE(welcome->isVisible());
    EXPECT_FALSE(list().isVisible());
    EXPECT_TRUE(m_window->findChild<QPushButton*>(QStringLiteral("folderButton"))->isVisible());
}

TEST_F(WindowImportTest, reportOfAnImport_offersToBringRemovedArticlesBack)
{
    write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。"));
    openWindow();
    importSource();
    {
        auto library
            = store::LibraryDatabase::open(m_libraryFolder.toStdString(), store::Access::ReadWrite);
        ASSERT_TRUE(library);
        ASSERT_TRUE(store::StateStore(*library).removeLastImport());
    }
    ASSERT_TRUE(eventually([&] { return titles().isEmpty(); }));

    drop(*m_window, m_source);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<ImportReportDialog*>() != nullptr; }));
    auto* report = m_window->findChild<ImportReportDialog*>();
    auto* restore = report->findChild<QPushButton*>(QStringLiteral("restoreButton"));
    ASSERT_TRUE(restore->isVisible());
    QTest::mouseClick(restore, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {apples}; }));
}

TEST_F(WindowImportTest, droppedFolder_isImportedAndReported)
{
    write("a.md", articleFile("甲", "一", "正文"));
    write("b.md", articleFile("乙", "一", "正文乙"));
    write("bad.md", std::string("---\ntitle: \"\"\"\"'丙'\"\"\"\"\n---\n\n<div>丙的正文</div>\n"));
    openWindow();
    drop(*m_window, m_source);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<ImportReportDialog*>() != nullptr; }));

    auto* report = m_window->findChild<ImportReportDialog*>();
    const auto count = [report](const char* name) {
        return report->findChild<QLabel*>(QString::fromLatin1(name))->text();
    };
    EXPECT_EQ(count("addedCount"), QStringLiteral("3"));
    EXPECT_EQ(count("rejectedCount"), QStringLiteral("0"));
    EXPECT_EQ(count("repairedCount"), QStringLiteral("1"));
    auto* table = report->findChild<QTableView*>();
    ASSERT_GT(table->model()->rowCount(), 0);
    const auto* detail = report->findChild<QLabel*>(QStringLiteral("detailLabel"));
    EXPECT_FALSE(detail->isVisible());
    table->selectRow(0);
    EXPECT_TRUE(detail->isVisible());
    EXPECT_TRUE(detail->text().contains(QStringLiteral("bad.md")));
    QSignalSpy opened(report, &ImportReportDialog::openFileRequested);
    QTest::mouseClick(report->findChild<QPushButton*>(QStringLiteral("openFileButton")),
                      Qt::LeftButton);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_TRUE(QFileInfo::exists(opened.first().first().toString()))
        << opened.first().first().toString().toStdString();
    EXPECT_TRUE(eventually([&] { return list().isVisible() && titles().size() == 3; }));
}

TEST_F(WindowImportTest, anotherLibrary_opensWhileAnImportRuns)
{
    for (int i = 0; i < 600; ++i)
        write(std::to_string(i) + ".md", articleFile("第" + std::to_string(i), "甲", "文"));
    openWindow();
    QSignalSpy finished(m_window.get(), &MainWindow::importFinished);
    m_window->importPaths({m_source});
    ASSERT_TRUE(eventually([&] { return m_window->isImporting(); }));
    QSignalSpy tree(m_window.get(), &MainWindow::treeShown);
    m_window->openLibrary(m_libraryFolder + QStringLiteral("-other"));
    EXPECT_FALSE(m_window->isImporting());
    ASSERT_TRUE(eventually([&] { return !tree.empty(); }));
    EXPECT_EQ(tree.front().front().toLongLong(), 0); // nothing of the first library
    EXPECT_TRUE(m_window->findChild<WelcomePage*>()->isVisible());
    EXPECT_TRUE(finished.empty());
    EXPECT_EQ(m_window->findChild<ImportReportDialog*>(), nullptr);
}

TEST_F(WindowImportTest, emptyListDuringAnImport_saysThatItIsUnderWay)
{
    write("a.md", articleFile("甲", "一", "正文"));
    openWindow();
    m_window->importPaths({m_source});
    const auto* empty = m_window->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    EXPECT_TRUE(empty->isVisible());
    EXPECT_TRUE(empty->text().startsWith(QStringLiteral("An import is under way.")));
    EXPECT_TRUE(eventually([&] { return list().isVisible() && !m_window->isImporting(); }));
    EXPECT_FALSE(empty->text().contains(QStringLiteral("import"))) << "for the next empty list";
}

} // namespace lectern::desktop
