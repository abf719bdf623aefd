// What stands beside the article: all of it, in a narrow window less, with F11 nothing.
#include "desktop/article_list_pane.h"
#include "desktop/category_tree_view.h"
#include "desktop/reader_pane.h"
#include "desktop/side_panel.h"
#include "window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolBar>

namespace lectern::desktop {
namespace {

/// Why widgets got the keyboard while it lives.
class FocusReasons final : public QObject {
public:
    FocusReasons() { QApplication::instance()->installEventFilter(this); }
    bool contains(Qt::FocusReason reason) const { return m_reasons.contains(reason); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_reasons << static_cast<QFocusEvent*>(event)->reason();
        return QObject::eventFilter(watched, event);
    }

private:
    QList<Qt::FocusReason> m_reasons;
};

class WindowPanesTest : public ThreeArticlesFixture {
protected:
    ReaderPane& reader() { return *m_window->findChild<ReaderPane*>(); }
    bool showsTree() { return m_window->findChild<CategoryTreeView*>()->isVisible(); }
    bool showsList() { return m_window->findChild<ArticleListPane*>()->isVisible(); }
    void readFirst()
    {
        QSignalSpy painted(m_window.get(), &MainWindow::articlePainted);
        m_window->goToFirstArticle();
        ASSERT_TRUE(eventually([&] { return !painted.empty(); }));
    }
    void widen(int width)
    {
        m_window->resize(width, 700);
        ASSERT_TRUE(eventually([&] { return m_window->width() == width; }));
    }
};

TEST_F(WindowPanesTest, f11_leavesTheArticleAlone_andEscBringsAllBack)
{
    openThree();
    EXPECT_FALSE(action("actionArticleOnly").isEnabled()) << "there is no article yet";
    readFirst();
    action("actionShowPanel").setChecked(true);

    action("actionArticleOnly").trigger();
    EXPECT_TRUE(m_window->isFullScreen());
    EXPECT_FALSE(showsTree() || showsList());
    EXPECT_FALSE(m_window->findChild<SidePanel*>()->isVisible());
    EXPECT_FALSE(m_window->findChild<QToolBar*>()->isVisible());
    EXPECT_FALSE(m_window->findChild<QStatusBar*>()->isVisible());
    EXPECT_TRUE(reader().isVisible());

    action("actionNext").trigger(); // the list is hidden, not gone
    EXPECT_TRUE(eventually([&] { return currentTitle() == tea; }));

    action("actionBack").trigger();
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_TRUE(showsTree() && showsList());
    EXPECT_TRUE(m_window->findChild<SidePanel*>()->isVisible());
    EXPECT_TRUE(m_window->findChild<QToolBar*>()->isVisible());
    EXPECT_FALSE(action("actionArticleOnly").isChecked());
}

// By Tab the page would go to its first link, and with it to its top.
TEST_F(WindowPanesTest, findThatCloses_givesTheKeyboardBackButNotByTab)
{
    openThree();
    readFirst();
    action("actionArticleOnly").trigger();
    action("actionFind").trigger();
    auto* find = m_window->findChild<QLineEdit*>(QStringLiteral("findEdit"));
    ASSERT_TRUE(eventually([&] { return find->hasFocus(); }));

    const FocusReasons reasons;
    action("actionBack").trigger();
    EXPECT_FALSE(find->isVisible());
    EXPECT_TRUE(reasons.contains(Qt::ShortcutFocusReason));
    EXPECT_FALSE(reasons.contains(Qt::TabFocusReason));
    EXPECT_TRUE(m_window->isFullScreen());
}

TEST_F(WindowPanesTest, escInTheArticleAlone_keepsTheSearch)
{
    openThree();
    m_window->search(QStringLiteral("苹果"));
    readFirst();
    action("actionArticleOnly").trigger();
    action("actionBack").trigger();
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
}

TEST_F(WindowPanesTest, narrowWindow_foldsTheTreeAway_untilThereIsRoom)
{
    openThree();
    ASSERT_TRUE(showsTree());
    widen(860);
    EXPECT_FALSE(showsTree());
    EXPECT_TRUE(showsList());
    EXPECT_GE(reader().width(), 480);

    action("actionShowTree").trigger(); // a person may have it all the same
    EXPECT_TRUE(showsTree());
    widen(1200);
    EXPECT_TRUE(showsTree());
    widen(860);
    EXPECT_FALSE(showsTree());
    closeWindow();
    m_windowSize = {1200, 700};
    openWindow();
    widen(1200);
    EXPECT_TRUE(showsTree()) << "the wish outlives a narrow window";
}

TEST_F(WindowPanesTest, treeThatNobodyWants_staysAwayInAWideWindow)
{
    openThree();
    action("actionShowTree").setChecked(false);
    widen(860);
    widen(1200);
    EXPECT_FALSE(showsTree());
}

TEST_F(WindowPanesTest, withoutAnArticle_everyPageOfThePanelSaysWhatToDo)
{
    openThree();
    action("actionShowPanel").setChecked(true);
    auto& panel = *m_window->findChild<SidePanel*>();
    const auto says = [&](const char* page) {
        panel.showPage(QLatin1String(page));
        QStringList sentences;
        for (const QLabel* label : panel.currentPage()->findChildren<QLabel*>()) {
            if (label->isVisible())
                sentences << label->text();
        }
        return sentences.join(u' ');
    };
    const auto asks = [&](const char* page) {
        return says(page).contains(QStringLiteral("Open an article to see"));
    };
    const auto pages = {"contents", "highlights", "pictures", "notes", "related"};
    for (const char* page : pages)
        EXPECT_TRUE(eventually([&] { return asks(page); })) << page;
    readFirst();
    EXPECT_EQ(says("contents"), QStringLiteral("This article has no headings."));
    for (const char* page : pages)
        EXPECT_TRUE(eventually([&] { return !asks(page); })) << page;
}

TEST_F(WindowPanesTest, searchBox_saysWhatCtrlFDoes)
{
    openThree();
    readFirst();
    EXPECT_EQ(searchEdit().placeholderText(), QStringLiteral("Search the library (Ctrl+F)"));
    reader().setFocus();
    EXPECT_TRUE(eventually([&] {
        return searchEdit().placeholderText()
            == QStringLiteral("Search the library (Ctrl+F twice)");
    }));
    action("actionFind").trigger();
    auto* find = m_window->findChild<QLineEdit*>(QStringLiteral("findEdit"));
    EXPECT_TRUE(find->isVisible());
    EXPECT_EQ(searchEdit().placeholderText(), QStringLiteral("Search the library (Ctrl+F)"));
    action("actionFind").trigger();
    EXPECT_TRUE(searchEdit().hasFocus());
}

} // namespace
} // namespace lectern::desktop
