#include "desktop/comparison_model.h"
#include "desktop/comparison_view.h"
#include "desktop/version_saving.h"
#include "desktop/versions_window.h"
#include "window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace lectern::desktop {

namespace {

class VersionsWindowTest : public WindowFixture {
protected:
    /// One article with these texts, one after the other, and one that never changed.
    void openWith(const std::vector<std::string>& texts)
    {
        write("b.md", articleFile("从未改过", "饮食", "只有这一版。", 1));
        write("a.md", articleFile("改过的", "农业", texts.front(), 2));
        openWindow();
        importSource();
        for (std::size_t i = 1; i < texts.size(); ++i) {
            write("a.md", articleFile("改过的", "农业", texts[i], 2));
            importSource();
        }
        ASSERT_TRUE(selectTitle(QStringLiteral("改过的")));
    }

    QAction& versionsAction() { return action("actionVersions"); }

    VersionsWindow* openVersions()
    {
        EXPECT_TRUE(eventually([&] { return versionsAction().isEnabled(); }));
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_V);
        auto* window = m_window->findChild<VersionsWindow*>();
        EXPECT_TRUE(window && isSettled(*window));
        return window;
    }

    /// Waits for a comparison to be shown.
    static bool isSettled(VersionsWindow& window)
    {
        QSignalSpy compared(&window, &VersionsWindow::compared);
        return eventually([&] {
            return window.view().comparison().comparison().newer.number > 0 || !compared.empty();
        });
    }

    template <typename T>
    static T& in(VersionsWindow& window, const char* name)
    {
        return *window.findChild<T*>(QString::fromLatin1(name));
    }

    static QMenu& menuOf(VersionsWindow& window, const char* button)
    {
        QMenu& menu = *in<QToolButton>(window, button).menu();
        emit menu.aboutToShow();
        return menu;
    }

    /// What an action of the menu writes.
    std::string savedBy(QAction& action, VersionsWindow& window)
    {
        QSignalSpy told(m_window->findChild<VersionSaving*>(), &VersionSaving::told);
        action.trigger();
        QFileDialog* dialog = nullptr;
        EXPECT_TRUE(eventually([&] { return (dialog = window.findChild<QFileDialog*>()); }));
        const QString path = QString::fromStdString((m_folder.path() / "saved").native());
        emit dialog->fileSelected(path);
        delete dialog;
        EXPECT_TRUE(eventually([&] { return !told.empty(); }));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    }

    static void choose(QComboBox& box, int index)
    {
        box.setCurrentIndex(index);
        emit box.activated(index);
    }
};

} // namespace

TEST_F(VersionsWindowTest, articleWithOneVersion_hasNothingToCompare)
{
    openWith({"初版。", "再版。"});
    EXPECT_TRUE(eventually([&] { return versionsAction().isEnabled(); }));
    ASSERT_TRUE(selectTitle(QStringLiteral("从未改过")));
    EXPECT_TRUE(eventually([&] { return !versionsAction().isEnabled(); }));
    QTest::qWait(100);
    EXPECT_FALSE(versionsAction().isEnabled());
}

TEST_F(VersionsWindowTest, key_opensWhatShowsBesideTheOneBefore)
{
    openWith({"第一段。</p><p>第二段说的是苹果。", "第一段。</p><p>第二段说的是梨子。",
              "第一段。</p><p>第二段说的是桃子。</p><p>新的一段。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Versions of “改过的”"));
    EXPECT_EQ(in<QComboBox>(*window, "olderBox").currentIndex(), 1);
    EXPECT_EQ(in<QComboBox>(*window, "newerBox").currentIndex(), 2);
    EXPECT_TRUE(
        in<QComboBox>(*window, "newerBox").currentText().endsWith(QStringLiteral("shows now")));
    EXPECT_TRUE(in<QLabel>(*window, "newerFileLabel").text().endsWith(QStringLiteral("/a.md")));
    EXPECT_EQ(window->view().comparison().changes().size(), 1U);
    EXPECT_TRUE(in<QLabel>(*window, "changesLabel").text().startsWith(QStringLiteral("1 change")));
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return !m_window->findChild<VersionsWindow*>(); }));
}

TEST_F(VersionsWindowTest, otherVersions_canBeChosenAndSwapped)
{
    openWith({"甲。", "甲。</p><p>乙。", "甲。</p><p>乙。</p><p>丙。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    const auto& model = window->view().comparison();
    QSignalSpy compared(window, &VersionsWindow::compared);
    choose(in<QComboBox>(*window, "olderBox"), 0);
    ASSERT_TRUE(eventually([&] { return compared.size() == 1; }));
    EXPECT_EQ(model.comparison().older.number, 1);
    EXPECT_EQ(model.rowCount(), 3);
    in<QToolButton>(*window, "swapButton").click();
    ASSERT_TRUE(eventually([&] { return compared.size() == 2; }));
    EXPECT_EQ(model.comparison().older.number, 3);
    EXPECT_EQ(model.row(2).kind, DifferenceRow::Kind::Removed);
}

TEST_F(VersionsWindowTest, keys_stepThroughTheChanges)
{
    std::string older;
    std::string newer;
    for (int i = 0; i < 80; ++i) {
        const std::string text = "第" + std::to_string(i) + "段写的是平常的事";
        older += (i > 0 ? "</p><p>" : "") + text + "。";
        newer += (i > 0 ? "</p><p>" : "") + text + (i % 40 == 5 ? "！" : "。");
    }
    openWith({older, newer});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    EXPECT_EQ(window->view().currentIndex().row(), 5);
    EXPECT_TRUE(
        in<QLabel>(*window, "changesLabel").text().startsWith(QStringLiteral("1 of 2 change")));
    QApplication::setActiveWindow(window);
    QTest::keyClick(&window->view(), Qt::Key_J);
    EXPECT_EQ(window->view().currentIndex().row(), 45);
    EXPECT_FALSE(in<QPushButton>(*window, "nextButton").isEnabled());
    QTest::keyClick(&window->view(), Qt::Key_K);
    EXPECT_EQ(window->view().currentIndex().row(), 5);
    in<QCheckBox>(*window, "onlyChangesBox").click();
    EXPECT_EQ(window->view().comparison().rowCount(), 9);
}

TEST_F(VersionsWindowTest, onlyTheHeaderChanged_isSaid)
{
    openWith({"一模一样。"});
    write("a.md",
          "---\ntitle: '改过的'\nauthor: 乙\ndate: 2021-12-02T00:00:00Z\n---\n\n"
          "<div><p>一模一样。</p></div>\n");
    importSource();
    auto* window = openVersions();
    ASSERT_TRUE(window);
    EXPECT_EQ(in<QLabel>(*window, "sentenceLabel").text(),
              QStringLiteral("There is no difference in the text. Only this has changed:"));
    EXPECT_EQ(in<QLabel>(*window, "detailLabel").text(), QStringLiteral("Author: 甲 → 乙"));
    EXPECT_FALSE(in<QPushButton>(*window, "nextButton").isVisible());
}

TEST_F(VersionsWindowTest, versionThatComesMeanwhile_isListed)
{
    openWith({"初版。", "再版。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    write("a.md", articleFile("改过的", "农业", "三版。", 2));
    importSource();
    EXPECT_TRUE(eventually([&] { return in<QComboBox>(*window, "newerBox").count() == 3; }));
    EXPECT_EQ(in<QComboBox>(*window, "newerBox").currentIndex(), 1) << "what was chosen stays";
}

TEST_F(VersionsWindowTest, eachSide_canBeCopiedAndSaved)
{
    openWith({"初版。", "再版。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    QMenu& menu = menuOf(*window, "olderButton");
    menu.actions().at(4)->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("初版。"));
    EXPECT_EQ(savedBy(*menu.actions().at(2), *window), articleFile("改过的", "农业", "初版。", 2));
    const std::string page = savedBy(*menu.actions().at(1), *window);
    EXPECT_NE(page.find("初版。"), std::string::npos);
    EXPECT_NE(page.find("<html"), std::string::npos);
}

TEST_F(VersionsWindowTest, eachSide_opensInABrowser)
{
    openWith({"初版。", "再版。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    QUrl opened;
    m_window->findChild<VersionSaving*>()->setOpener([&](const QUrl& url) { opened = url; });
    menuOf(*window, "newerButton").actions().at(0)->trigger();
    ASSERT_TRUE(eventually([&] { return !opened.isEmpty(); }));
    QFile file(opened.toLocalFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("再版。"));
}

TEST_F(VersionsWindowTest, otherLanguageAndLibrary_areFollowed)
{
    openWith({"初版。", "再版。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    QEvent changed(QEvent::LanguageChange);
    QCoreApplication::sendEvent(window, &changed);
    EXPECT_EQ(in<QComboBox>(*window, "olderBox").count(), 2);
    m_window->openLibrary(m_libraryFolder + QStringLiteral("2"));
    EXPECT_TRUE(eventually([&] { return !m_window->findChild<VersionsWindow*>(); }));
}

TEST_F(VersionsWindowTest, size_isRemembered)
{
    openWith({"初版。", "再版。"});
    auto* window = openVersions();
    ASSERT_TRUE(window);
    window->resize(777, 555);
    QTest::keyClick(window, Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return !m_window->findChild<VersionsWindow*>(); }));
    window = openVersions();
    ASSERT_TRUE(window);
    EXPECT_EQ(window->size(), QSize(777, 555));
}

} // namespace lectern::desktop
