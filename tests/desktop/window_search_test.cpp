// The search box, and what the list says and does while there is a query.
#include "desktop/article_list_pane.h"
#include "desktop/category_tree_view.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

#include <gmock/gmock.h>

#include <algorithm>

namespace lectern::desktop {

using testing::UnorderedElementsAre;

using WindowSearchTest = ThreeArticlesFixture;

TEST_F(WindowSearchTest, typingInTheSearchBox_listsTheHits)
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

TEST_F(WindowSearchTest, beginningOfAWord_matchesWhileTypingAndNotAfterEnter)
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

TEST_F(WindowSearchTest, articlesThatCannotBeJudgedYet_areCountedAboveTheList)
{
    openThree();
    const auto* remark = m_window->findChild<QLabel*>(QStringLiteral("remarkLabel"));
    auto* pane = m_window->findChild<ArticleListPane*>();
    pane->setMissing(12, 0);
    EXPECT_FALSE(remark->isVisible()) << "no search asks for it";
    m_window->search(QStringLiteral("lang:zh"));
    EXPECT_TRUE(eventually([&] { return remark->isVisible(); }));
    EXPECT_TRUE(remark->text().startsWith(QStringLiteral("The index is being made anew: 12 ")))
        << remark->text().toStdString();
    pane->setMissing(0, 0);
    EXPECT_FALSE(remark->isVisible());
    pane->setMissing(0, 12);
    EXPECT_FALSE(remark->isVisible()) << "no accents in what is searched for";
    m_window->search(QStringLiteral("creme"));
    EXPECT_TRUE(eventually([&] { return remark->isVisible(); }));
    EXPECT_TRUE(remark->text().contains(QStringLiteral(": in 12 ")))
        << remark->text().toStdString();
}

TEST_F(WindowSearchTest, listHeader_saysWhatIsSearchedForAndHowManyWereFound)
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

TEST_F(WindowSearchTest, searchInACategoryWithoutHits_offersToSearchEverywhere)
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

TEST_F(WindowSearchTest, simplifiedAndTraditional_areFoundAlikeUnlessTheExactFormIsWanted)
{
    write("a.md", articleFile("一", "一", "開發者"));
    write("b.md", articleFile("二", "二", "开发者"));
    openWindow();
    importSource();
    searchEdit().setFocus();
    searchEdit().insert(QStringLiteral("开发"));
    QTest::keyClick(&searchEdit(), Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return titles().size() == 2; }));
    m_window->findChild<QAction*>(QStringLiteral("actionExactForm"))->trigger();
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {QStringLiteral("二")}; }));
}

TEST_F(WindowSearchTest, helpPage_putsAnExampleIntoTheSearchBox)
{
    openThree();
    m_window->findChild<QAction*>(QStringLiteral("actionSearchHelp"))->trigger();
    auto* page = m_window->findChild<QTextBrowser*>(QStringLiteral("helpBrowser"));
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("after:2021")));
    emit page->anchorClicked(QUrl(QStringLiteral("%E5%BE%AE%E4%BF%A1%20OR%20%E6%B7%98%E5%AE%9D")));
    EXPECT_EQ(searchEdit().text(), QStringLiteral("微信 OR 淘宝"));
}

TEST_F(WindowSearchTest, letterKeysInTheSearchBox_areText)
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

TEST_F(WindowSearchTest, givenQuery_canBeClearedWithTheMouse)
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

TEST_F(WindowSearchTest, keyboard_staysWithAListThatBecomesEmpty)
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

} // namespace lectern::desktop
