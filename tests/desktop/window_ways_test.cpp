// Ways through what is read, by the window's keys: back and forward, finding, links.
#include "desktop/reader_pane.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace lectern::desktop {

namespace {

const QString apples = QStringLiteral("苹果的种植");
const QString tea = QStringLiteral("茶与苹果派");

} // namespace

class WindowWaysTest : public WindowFixture {
protected:
    void openTwo()
    {
        write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。", 3));
        write("b.md", articleFile(tea.toStdString(), "饮食", "下午茶配一块派。", 2));
        openWindow();
        importSource();
        QObject::connect(m_window.get(), &MainWindow::articlePainted, m_window.get(),
                         [this](ArticleId id) { m_painted.push_back(id); });
    }

    ReaderPane& pane() { return *m_window->findChild<ReaderPane*>(); }
    QLineEdit& findEdit() { return *m_window->findChild<QLineEdit*>(QStringLiteral("findEdit")); }
    void read(const QString& title)
    {
        const std::size_t before = m_painted.size();
        ASSERT_TRUE(selectTitle(title));
        ASSERT_TRUE(eventually([&] { return m_painted.size() > before; }));
    }

    std::vector<ArticleId> m_painted;
};

TEST_F(WindowWaysTest, findKey_looksInTheArticleThatHasTheKeyboard_elseInTheLibrary)
{
    openTwo();
    EXPECT_FALSE(action("actionFindInArticle").isEnabled());
    read(apples);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(searchEdit().hasFocus());
    EXPECT_FALSE(findEdit().isVisible());

    pane().setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(findEdit().isVisible());
    EXPECT_TRUE(findEdit().hasFocus());
    EXPECT_TRUE(action("actionNextHit").isEnabled());
    QTest::keyClick(&findEdit(), Qt::Key_Escape);
    EXPECT_FALSE(findEdit().isVisible());
    EXPECT_FALSE(action("actionNextHit").isEnabled());
    EXPECT_TRUE(pane().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(WindowWaysTest, backKey_returnsToTheArticleBefore_alsoWhereTheListHasItNoMore)
{
    openTwo();
    read(apples);
    const ArticleId first = m_painted.back();
    read(tea);
    QTest::keyClick(&list(), Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(eventually([&] { return m_painted.size() == 3; }));
    EXPECT_EQ(currentTitle(), apples);
    QTest::keyClick(&list(), Qt::Key_Right, Qt::AltModifier);
    ASSERT_TRUE(eventually([&] { return m_painted.size() == 4; }));
    EXPECT_EQ(currentTitle(), tea);

    m_window->search(QStringLiteral("下午茶"));
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 1; }));
    ASSERT_TRUE(eventually([&] { return m_painted.size() == 5; })); // with its hits
    QTest::keyClick(&list(), Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(eventually([&] { return m_painted.size() == 6; }));
    EXPECT_EQ(m_painted.back(), first);
    EXPECT_TRUE(m_window->windowTitle().startsWith(apples));
    EXPECT_FALSE(list().selectionModel()->hasSelection());
    QTest::keyClick(&list(), Qt::Key_F5); // stays over a refresh
    ASSERT_TRUE(eventually([&] { return m_painted.size() == 7; }));
    QTest::qWait(400);
    EXPECT_EQ(pane().article(), first);
}

} // namespace lectern::desktop
