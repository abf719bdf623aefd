#include "desktop/category_tree_view.h"
#include "desktop/reader_pane.h"
#include "desktop/traffic_dialog.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <gmock/gmock.h>

namespace lectern::desktop {

using testing::IsEmpty;

using MainWindowTest = ThreeArticlesFixture;

TEST_F(MainWindowTest, actionsWithoutAnObject_areDisabled)
{
    const auto enabled = [this](std::initializer_list<const char*> names) {
        QStringList result;
        for (const char* name : names) {
            if (action(name).isEnabled())
                result << QString::fromLatin1(name);
        }
        return result;
    };
    const auto ofTheLibrary = {"actionFind", "actionUndoImport", "actionRefresh", "actionNextPane",
                               "actionPreviousPane"};
    const auto ofTheList
        = {"actionNext", "actionPrevious", "actionNextUnread", "actionReadOn", "actionReadBack"};
    const auto ofTheArticle
        = {"actionFocusArticle", "actionOpenSource", "actionCopyTitle", "actionNextHighlight"};
    const auto ofTheSearch = {"actionNextHit", "actionPreviousHit"};
    openWindow();
    EXPECT_THAT(enabled(ofTheLibrary), IsEmpty());
    EXPECT_THAT(enabled(ofTheList), IsEmpty());
    EXPECT_THAT(enabled(ofTheArticle), IsEmpty());
    EXPECT_THAT(enabled(ofTheSearch), IsEmpty());
    EXPECT_FALSE(action("actionScope").isEnabled());

    write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。"));
    importSource();
    EXPECT_TRUE(eventually([&] { return enabled(ofTheLibrary).size() == 5; }));
    EXPECT_EQ(enabled(ofTheList).size(), 5);
    EXPECT_THAT(enabled(ofTheArticle), IsEmpty());
    EXPECT_FALSE(action("actionScope").isEnabled()); // all articles are no category

    ASSERT_TRUE(selectTitle(apples));
    EXPECT_TRUE(eventually([&] { return enabled(ofTheArticle).size() == 4; }));
    EXPECT_THAT(enabled(ofTheSearch), IsEmpty());
    m_window->search(QStringLiteral("苹果"));
    EXPECT_TRUE(eventually([&] { return enabled(ofTheSearch).size() == 2; }));
    m_window->search(QStringLiteral("没有这个词"));
    EXPECT_TRUE(eventually([&] { return enabled(ofTheList).empty(); }));
    EXPECT_TRUE(eventually([&] { return enabled(ofTheSearch).empty(); }));
}

TEST_F(MainWindowTest, statusBar_countsWhatThePageAskedFor_andListsIt)
{
    write("a.md",
          articleFile(apples.toStdString(), "农业",
                      "<img src='a.png'><img src='https://nowhere.invalid/b.png'>"));
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    ASSERT_TRUE(picture.save(QString::fromStdString((m_source / "a.png").native())));
    openWindow();
    const auto* button = m_window->findChild<QToolButton*>(QStringLiteral("gateButton"));
    EXPECT_FALSE(button->isVisible());
    importSource();
    ASSERT_TRUE(selectTitle(apples));
    EXPECT_TRUE(eventually([&] {
        return button->text()
            == QStringLiteral("0 request(s) by this page  ·  1 picture(s) by Lectern");
    })) << button->text().toStdString();

    auto* lister = m_window->findChild<QToolButton*>(QStringLiteral("gateButton"));
    lister->click();
    const auto* dialog = m_window->findChild<TrafficDialog*>();
    ASSERT_NE(dialog, nullptr);
    const auto* tree = dialog->findChild<QTreeWidget*>();
    ASSERT_GT(tree->topLevelItemCount(), 0);
    EXPECT_EQ(tree->topLevelItem(0)->text(0), QStringLiteral("a.png"));
}

TEST_F(MainWindowTest, markKeys_setReadAndStar)
{
    openThree();
    m_preferences->change([](Settings& settings) { settings.marksReadWhenShown = false; });
    ASSERT_TRUE(selectTitle(tea));
    list().setFocus();
    ASSERT_TRUE(isUnread(tea));
    QTest::keyClick(&list(), Qt::Key_M);
    EXPECT_TRUE(eventually([&] { return !isUnread(tea); }));
    QTest::keyClick(&list(), Qt::Key_S);
    EXPECT_TRUE(eventually([&] { return isStarred(tea); }));
    EXPECT_FALSE(isStarred(apples));
    QTest::keyClick(&list(), Qt::Key_M);
    EXPECT_TRUE(eventually([&] { return isUnread(tea); }));
}

TEST_F(MainWindowTest, nextAndPreviousKeys_walkTheList)
{
    openThree();
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_J);
    EXPECT_EQ(currentTitle(), apples);
    QTest::keyClick(&list(), Qt::Key_N);
    EXPECT_EQ(currentTitle(), tea);
    QTest::keyClick(&list(), Qt::Key_K);
    EXPECT_EQ(currentTitle(), apples);
}

TEST_F(MainWindowTest, selectionAndScroll_stayOverARefresh)
{
    for (int i = 0; i < 150; ++i) {
        const std::string number = std::to_string(1000 + i);
        write(number + ".md", articleFile("篇" + number, "一", "正文" + number));
    }
    openWindow();
    importSource();
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 150; }));
    const QModelIndex row = list().model()->index(80, 0);
    list().setCurrentIndex(row);
    list().scrollTo(row, QAbstractItemView::PositionAtTop);
    list().verticalScrollBar()->setValue(list().verticalScrollBar()->value() + 17);
    ASSERT_TRUE(eventually([&] { return !currentTitle().isEmpty(); }));
    const QString title = currentTitle();
    const int top = list().visualRect(list().currentIndex()).top();

    write("0000.md", articleFile("最新的一篇", "一", "新的正文", 31));
    importSource();
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 151; }));
    EXPECT_TRUE(eventually([&] { return currentTitle() == title; }));
    EXPECT_EQ(list().currentIndex().row(), 81);
    EXPECT_EQ(list().visualRect(list().currentIndex()).top(), top);
}

TEST_F(MainWindowTest, downKeyInANewWindow_opensTheFirstArticle)
{
    openThree();
    closeWindow();
    m_preferences->change([](Settings& settings) { settings.library.clear(); });
    QFile::remove(m_statePath);
    openWindow();
    EXPECT_TRUE(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Down);
    EXPECT_EQ(currentTitle(), titles().front());
}

TEST_F(MainWindowTest, windowBegunWithTheFirstArticle_opensItAndLaterNoOther)
{
    openThree();
    closeWindow();
    QFile::remove(m_statePath);
    m_window = std::make_unique<MainWindow>(*m_preferences, m_statePath);
    m_window->beginWithFirstArticle();
    m_window->openLibrary(m_libraryFolder);
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 3; }));
    EXPECT_EQ(currentTitle(), titles().front());
    list().clearSelection();
    list().setCurrentIndex({});
    m_window->search(tea);
    ASSERT_TRUE(listBecomes({tea}));
    EXPECT_EQ(currentTitle(), QString());
}

TEST_F(MainWindowTest, windowBegunWithTheFirstArticle_keepsTheOneThatIsRemembered)
{
    openThree();
    ASSERT_TRUE(selectTitle(titles().back()));
    const QString remembered = currentTitle();
    closeWindow();
    m_window = std::make_unique<MainWindow>(*m_preferences, m_statePath);
    m_window->beginWithFirstArticle();
    m_window->openLibrary(m_libraryFolder);
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 3; }));
    EXPECT_TRUE(eventually([&] { return currentTitle() == remembered; }));
}

TEST_F(MainWindowTest, paneWithoutAnArticle_saysWhatToDo)
{
    openThree();
    const auto hint = [&] {
        const auto* pane = m_window->findChild<ReaderPane*>();
        const auto* label = pane->findChild<QLabel*>(QStringLiteral("readerHint"));
        return label && label->isVisible() ? label->text() : QString();
    };
    EXPECT_TRUE(hint().startsWith(QStringLiteral("Select an article")));
    m_window->search(QStringLiteral("没有这个词"));
    EXPECT_TRUE(eventually([&] { return hint().isEmpty(); }));
}

TEST_F(MainWindowTest, letterThatIsNoCommandNow_choosesNothing)
{
    write("s.md", articleFile("Sea", "Sand", "文"));
    openWindow();
    importSource();
    auto* tree = m_window->findChild<CategoryTreeView*>();
    const CategoryChoice before = tree->choice();
    list().clearSelection();
    ASSERT_FALSE(action("actionToggleStar").isEnabled());
    QTest::keyClick(tree, Qt::Key_S);
    EXPECT_EQ(tree->choice(), before);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_S);
    EXPECT_FALSE(list().selectionModel()->hasSelection());
}

TEST_F(MainWindowTest, selectAll_opensTheArticleThatBecomesCurrent)
{
    openThree();
    list().clearFocus();
    list().setFocus();
    QSignalSpy painted(m_window.get(), &MainWindow::articlePainted);
    QTest::keyClick(&list(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(list().selectionModel()->selectedRows().size(), 3);
    EXPECT_TRUE(eventually([&] { return !painted.empty(); }));
    QTest::keyClick(&list(), Qt::Key_M);
    EXPECT_TRUE(eventually([&] { return !isUnread(apples) && !isUnread(rivers); }));
    EXPECT_EQ(list().selectionModel()->selectedRows().size(), 3);
}

TEST_F(MainWindowTest, refreshKey_loadsTheArticleAnew)
{
    openThree();
    QSignalSpy painted(m_window.get(), &MainWindow::articlePainted);
    ASSERT_TRUE(selectTitle(apples));
    ASSERT_TRUE(eventually([&] { return painted.size() == 1; }));
    QTest::keyClick(&list(), Qt::Key_F5);
    EXPECT_TRUE(eventually([&] { return painted.size() == 2; }));
}

TEST_F(MainWindowTest, windowState_isRestored)
{
    openThree();
    auto* tree = m_window->findChild<CategoryTreeView*>();
    tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount() - 1, 0));
    ASSERT_TRUE(listBecomes({tea}));
    ASSERT_TRUE(selectTitle(tea));
    auto* order = m_window->findChild<QComboBox*>(QStringLiteral("orderBox"));
    order->setCurrentIndex(order->findText(QStringLiteral("Title")));
    emit order->activated(order->currentIndex());
    m_window->findChild<QSplitter*>()->setSizes({260, 400, 620});
    QCoreApplication::processEvents();
    const QList<int> sizes = m_window->findChild<QSplitter*>()->sizes();
    closeWindow();

    openWindow();
    EXPECT_TRUE(listBecomes({tea}));
    EXPECT_TRUE(eventually([&] { return currentTitle() == tea; }));
    EXPECT_EQ(m_window->findChild<QComboBox*>(QStringLiteral("orderBox"))->currentText(),
              QStringLiteral("Title"));
    EXPECT_EQ(m_window->findChild<QSplitter*>()->sizes(), sizes);
}

} // namespace lectern::desktop
