#include "desktop/appearance.h"
#include "desktop/article_list_model.h"
#include "desktop/category_tree_view.h"
#include "desktop/import_report_dialog.h"
#include "desktop/reader_pane.h"
#include "desktop/shortcuts_dialog.h"
#include "desktop/traffic_dialog.h"
#include "desktop/welcome_page.h"
#include "desktop/window_fixture.h"
#include "store/library_database.h"
#include "store/state_store.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <gmock/gmock.h>

#include <algorithm>

namespace lectern::desktop {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

const QString apples = QStringLiteral("苹果的种植");
const QString tea = QStringLiteral("茶与苹果派");
const QString rivers = QStringLiteral("长江与黄河");

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

bool isEnglish(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    static const QRegularExpression chinese(QStringLiteral("[\\x{4E00}-\\x{9FFF}]"));
    return text.contains(word) && !text.contains(chinese);
}

/// What a person, or a screen reader, can read of a widget and its actions.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts {widget.toolTip(), widget.accessibleName()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        texts << edit->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    }
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip();
    return texts;
}

} // namespace

class MainWindowTest : public WindowFixture {
protected:
    void openThree()
    {
        write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。", 3));
        write("b.md", articleFile(tea.toStdString(), "饮食", "下午茶配一块派。", 2));
        write("c.md", articleFile(rivers.toStdString(), "地理", "两条河流。", 1));
        openWindow();
        importSource();
        ASSERT_THAT(titles(), ElementsAre(apples, tea, rivers));
    }

    bool listBecomes(const QStringList& wanted)
    {
        return eventually([&] { return titles() == wanted; });
    }
};

TEST_F(MainWindowTest, emptyLibrary_showsTheWelcomePage)
{
    openWindow();
    auto* welcome = m_window->findChild<WelcomePage*>();
    EXPECT_TRUE(welcome->isVisible());
    EXPECT_FALSE(list().isVisible());
    EXPECT_TRUE(m_window->findChild<QPushButton*>(QStringLiteral("folderButton"))->isVisible());
}

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
    const auto ofTheList = {"actionNext", "actionPrevious", "actionNextUnread", "actionReadOn"};
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
    EXPECT_EQ(enabled(ofTheList).size(), 4);
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

TEST_F(MainWindowTest, reportOfAnImport_offersToBringRemovedArticlesBack)
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

TEST_F(MainWindowTest, droppedFolder_isImportedAndReported)
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

TEST_F(MainWindowTest, anotherLibrary_opensWhileAnImportRuns)
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

TEST_F(MainWindowTest, typingInTheSearchBox_listsTheHits)
{
    openThree();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(searchEdit().hasFocus());
    searchEdit().clear();
    searchEdit().insert(QStringLiteral("苹果"));
    emit searchEdit().textEdited(searchEdit().text());
    EXPECT_TRUE(eventually([&] { return titles().size() == 2; }));
    EXPECT_THAT(titles(), UnorderedElementsAre(apples, tea));

    auto* order = m_window->findChild<QComboBox*>(QStringLiteral("orderBox"));
    EXPECT_EQ(order->currentText(), QStringLiteral("Relevance"));

    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_TRUE(listBecomes({apples, tea, rivers}));
    EXPECT_EQ(order->findText(QStringLiteral("Relevance")), -1);
}

TEST_F(MainWindowTest, beginningOfAWord_matchesWhileTypingAndNotAfterEnter)
{
    write("a.md", articleFile("Gardening", "一", "Watering the flowers."));
    openWindow();
    importSource();
    searchEdit().setFocus();
    QTest::keyClicks(&searchEdit(), QStringLiteral("water"));
    EXPECT_TRUE(eventually([&] { return list().isVisible() && titles().size() == 1; }));
    QTest::keyClick(&searchEdit(), Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 0; }));
    auto* empty = m_window->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    EXPECT_TRUE(eventually([&] { return empty->isVisible(); }));
    EXPECT_TRUE(empty->text().contains(QStringLiteral("water")));
}

TEST_F(MainWindowTest, listHeader_saysWhatIsSearchedForAndHowManyWereFound)
{
    openThree();
    const auto* caption = m_window->findChild<QLabel*>(QStringLiteral("captionLabel"));
    const auto* count = m_window->findChild<QLabel*>(QStringLiteral("countLabel"));
    EXPECT_EQ(caption->text(), QStringLiteral("All articles"));
    EXPECT_EQ(count->text(), QStringLiteral("3"));
    m_window->search(QStringLiteral("苹果"));
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 2; }));
    EXPECT_EQ(caption->text(), QStringLiteral("Search: 苹果"));
    EXPECT_TRUE(count->text().startsWith(QStringLiteral("2 article")));

    auto* tree = m_window->findChild<CategoryTreeView*>();
    tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount() - 1, 0));
    ASSERT_TRUE(listBecomes({tea}));
    EXPECT_EQ(caption->toolTip(), QStringLiteral("Search: 苹果 in “饮食”"));
    EXPECT_TRUE(count->text().startsWith(QStringLiteral("1 article")));
    // A query that says nothing looks for nothing.
    m_window->search(QStringLiteral("-"));
    ASSERT_TRUE(eventually([&] { return caption->text() == QStringLiteral("饮食"); }));
    EXPECT_TRUE(m_window->findChild<QLabel*>(QStringLiteral("remarkLabel"))->isVisible());
}

TEST_F(MainWindowTest, emptyListDuringAnImport_saysThatItIsUnderWay)
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

TEST_F(MainWindowTest, searchInACategoryWithoutHits_offersToSearchEverywhere)
{
    openThree();
    auto* tree = m_window->findChild<CategoryTreeView*>();
    tree->setCurrentIndex(
        tree->model()->index(tree->model()->rowCount() - 1, 0)); // 饮食, the last by name
    ASSERT_TRUE(listBecomes({tea}));
    action("actionScope").trigger();
    m_window->search(QStringLiteral("河流"));
    auto* everywhere = m_window->findChild<QPushButton*>(QStringLiteral("everywhereButton"));
    ASSERT_TRUE(eventually([&] { return everywhere->isVisible(); }));
    QTest::mouseClick(everywhere, Qt::LeftButton);
    EXPECT_TRUE(listBecomes({rivers}));
    EXPECT_FALSE(action("actionScope").isChecked());
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

TEST_F(MainWindowTest, letterKeysInTheSearchBox_areText)
{
    openThree();
    ASSERT_TRUE(selectTitle(tea));
    QTest::keyClick(m_window.get(), Qt::Key_Slash);
    ASSERT_TRUE(searchEdit().hasFocus());
    QTest::keyClicks(&searchEdit(), QStringLiteral("jsm"));
    EXPECT_EQ(searchEdit().text(), QStringLiteral("jsm"));
    searchEdit().clear();
    ASSERT_TRUE(listBecomes({apples, tea, rivers}));
    EXPECT_FALSE(isStarred(tea));
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
        const auto* label = pane->findChild<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
        return label && label->isVisible() ? label->text() : QString();
    };
    EXPECT_TRUE(hint().startsWith(QStringLiteral("Select an article")));
    m_window->search(QStringLiteral("没有这个词"));
    EXPECT_TRUE(eventually([&] { return hint().isEmpty(); }));
}

TEST_F(MainWindowTest, keyboard_staysWithAListThatBecomesEmpty)
{
    openThree();
    list().setFocus();
    const auto holdsFocus = [&] {
        const auto* pane = m_window->findChild<QWidget*>(QStringLiteral("articlePane"));
        return pane->isAncestorOf(QApplication::focusWidget());
    };
    m_window->search(QStringLiteral("没有这个词"));
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 0; }));
    EXPECT_TRUE(holdsFocus());
    m_window->search({});
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 3; }));
    EXPECT_TRUE(list().hasFocus());
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

TEST_F(MainWindowTest, givenQuery_canBeClearedWithTheMouse)
{
    openThree();
    m_window->search(QStringLiteral("苹果"));
    const auto* clear = searchEdit().findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction"));
    ASSERT_NE(clear, nullptr);
    const auto buttons = searchEdit().findChildren<QToolButton*>();
    const auto button = std::ranges::find_if(
        buttons, [&](const QToolButton* one) { return one->defaultAction() == clear; });
    ASSERT_NE(button, buttons.end());
    ASSERT_TRUE((*button)->property("opacity").isValid()); // how Qt hides it
    EXPECT_TRUE(eventually([&] { return (*button)->property("opacity").toReal() > 0.9; }));
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

TEST_F(MainWindowTest, language_changesWhileTheWindowIsOpen)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    const Appearance appearance(*application, *m_preferences);
    openThree();
    auto* tree = m_window->findChild<CategoryTreeView*>();
    EXPECT_EQ(tree->model()->index(0, 0).data().toString(), QStringLiteral("All articles"));
    action("actionLanguageChinese").trigger();
    const auto quit = [this] { return action("actionQuit").text(); };
    EXPECT_TRUE(eventually([&] { return quit() == QStringLiteral("退出(&Q)"); }));
    EXPECT_EQ(searchEdit().placeholderText(), QStringLiteral("搜索标题和正文"));
    EXPECT_EQ(tree->model()->index(0, 0).data().toString(), QStringLiteral("全部文章"));
    EXPECT_EQ(loadSettings(m_settingsPath).language, Language::SimplifiedChinese);
    action("actionLanguageEnglish").trigger();
    EXPECT_TRUE(eventually([&] { return quit() == QStringLiteral("&Quit"); }));
}

TEST_F(MainWindowTest, languageChangedWhileOpen_leavesNoEnglishBehind)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    const Appearance appearance(*application, *m_preferences);
    write("a.md", articleFile("甲", "一", "正文"));
    write("bad.md", std::string("---\ntitle: \"\"\"\"'丙'\"\"\"\"\n---\n\n<div>丙的正文</div>\n"));
    openWindow();
    m_window->importPaths({m_source});
    const auto report = [this] { return m_window->findChild<ImportReportDialog*>(); };
    ASSERT_TRUE(eventually([&] { return report() != nullptr; }));
    report()->findChild<QTableView*>()->selectRow(0);
    action("actionKeys").trigger();
    m_window->search(QStringLiteral("没有这个词 -"));
    const auto* empty = m_window->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    ASSERT_TRUE(eventually([&] { return empty->isVisible(); }));

    action("actionLanguageChinese").trigger();
    const auto* keys = m_window->findChild<QTreeWidget*>(QStringLiteral("keysTree"));
    EXPECT_TRUE(eventually([&] { return !isEnglish(keys->topLevelItem(0)->text(0)); }));
    const QStringList names {QStringLiteral("English"), QStringLiteral("Lectern")};
    QStringList english;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        for (const QString& text : textsOf(*widget)) {
            if (isEnglish(text) && !names.contains(text) && !text.startsWith(u'/'))
                english << widget->objectName() + QStringLiteral(": ") + text;
        }
    }
    EXPECT_TRUE(english.isEmpty()) << english.join(u'\n').toStdString();
    action("actionLanguageEnglish").trigger();
}

TEST_F(MainWindowTest, keysDialog_listsEveryActionWithAKey)
{
    openWindow();
    action("actionKeys").trigger();
    auto* dialog = m_window->findChild<ShortcutsDialog*>();
    ASSERT_NE(dialog, nullptr);
    QStringList listed;
    for (QTreeWidgetItemIterator item(dialog->findChild<QTreeWidget*>()); *item; ++item)
        listed << (*item)->text(1);
    const QString all = listed.join(QLatin1Char(' '));
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts())
            EXPECT_TRUE(all.contains(key.toString(QKeySequence::NativeText)))
                << action->objectName().toStdString();
    }
}

TEST_F(MainWindowTest, everyKey_belongsToOneActionOnly)
{
    openWindow();
    QStringList keys;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            EXPECT_THAT(keys, testing::Not(Contains(key.toString())));
            keys << key.toString();
        }
    }
    EXPECT_GT(keys.size(), 20);
}

TEST_F(MainWindowTest, everyMenu_hasDistinctTextsAndMnemonicsInEachLanguage)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    const Appearance appearance(*application, *m_preferences);
    openWindow();
    std::vector<const QWidget*> menus {m_window->menuBar()};
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>())
        menus.push_back(menu);
    ASSERT_GE(menus.size(), 11U);
    for (const char* language : {"actionLanguageChinese", "actionLanguageEnglish"}) {
        action(language).trigger();
        QCoreApplication::processEvents();
        for (const QWidget* menu : menus) {
            QStringList texts;
            QStringList mnemonics;
            for (const QAction* entry : menu->actions()) {
                if (entry->isSeparator())
                    continue;
                texts << entry->text().remove(u'&');
                const QString mnemonic = QKeySequence::mnemonic(entry->text()).toString();
                if (!mnemonic.isEmpty())
                    mnemonics << mnemonic;
            }
            for (QStringList* all : {&texts, &mnemonics})
                EXPECT_EQ(all->removeDuplicates(), 0)
                    << language << ' ' << menu->objectName().toStdString() << ": "
                    << all->join(u' ').toStdString();
        }
    }
}

TEST_F(MainWindowTest, everyControl_hasAnAccessibleName)
{
    openThree();
    QStringList nameless;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool ours = !widget->objectName().isEmpty()
            && !widget->objectName().startsWith(QLatin1String("qt_"));
        if (!ours || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar")
            || widget->inherits("QLabel"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            nameless << widget->objectName();
    }
    EXPECT_THAT(nameless, IsEmpty());
}

} // namespace lectern::desktop
