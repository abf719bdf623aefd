// Counts beside a search's results, the ways to narrow it, and what is offered where it finds
// nothing.
#include "desktop/category_tree_model.h"
#include "desktop/category_tree_view.h"
#include "desktop/facet_bar.h"
#include "desktop/search_advice_box.h"
#include "desktop/window_fixture.h"
#include "desktop/year_timeline.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace lectern::desktop {

namespace {

std::string article(const std::string& title, const std::string& author, const std::string& year)
{
    return "---\ntitle: '" + title + "'\ncategories:\n - 一\nauthor: " + author + "\ndate: " + year
        + "-01-01T00:00:00Z\n---\n\n<div><p>正文</p></div>\n";
}

class WindowFacetsTest : public WindowFixture {
protected:
    void openFour()
    {
        write("a.md", article("苹果一", "张三", "2019"));
        write("b.md", article("苹果二", "李四", "2021"));
        write("c.md", article("苹果三", "张三", "2021"));
        write("d.md", article("开放", "王五", "2020"));
        openWindow();
        importSource();
        ASSERT_EQ(titles().size(), 4);
    }
    template <typename Widget>
    Widget& child(const char* name)
    {
        return *m_window->findChild<Widget*>(QLatin1String(name));
    }
    void search(const QString& query, int articles)
    {
        m_window->search(query);
        ASSERT_TRUE(eventually([&] {
            return list().model()->rowCount() == articles && bar().isVisible() == (articles > 0);
        }));
    }
    FacetBar& bar() { return *m_window->findChild<FacetBar*>(); }
    YearTimeline& timeline() { return *m_window->findChild<YearTimeline*>(); }
    qlonglong treeCount(int row)
    {
        const auto* tree = m_window->findChild<CategoryTreeView*>();
        return tree->model()->index(row, 0).data(CategoryTreeModel::CountRole).toLongLong();
    }
    QAction* author(const QString& name)
    {
        for (QAction* action : child<QToolButton>("authorsButton").menu()->actions()) {
            if (action->text().startsWith(name))
                return action;
        }
        return nullptr;
    }
};

TEST_F(WindowFacetsTest, searchIsCountedInTheTreeAndNarrowedByYearAndAuthor)
{
    openFour();
    EXPECT_FALSE(bar().isVisible()) << "all articles are not counted again";
    search(QStringLiteral("苹果"), 3);
    EXPECT_TRUE(eventually([&] { return treeCount(0) == 3; }));

    QTest::mouseClick(&timeline(), Qt::LeftButton, {}, timeline().barOf(2021).center());
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 2; }));
    auto& yearChip = child<QToolButton>("yearChip");
    EXPECT_TRUE(eventually([&] { return yearChip.isVisible() && treeCount(0) == 2; }));
    EXPECT_EQ(yearChip.text(), QStringLiteral("2021"));
    EXPECT_FALSE(timeline().barOf(2019).isEmpty()) << "another year stays in sight";

    ASSERT_TRUE(author(QStringLiteral("张三")));
    author(QStringLiteral("张三"))->trigger();
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {QStringLiteral("苹果三")}; }));
    EXPECT_TRUE(eventually([&] { return child<QToolButton>("authorChip").isVisible(); }));

    QTest::mouseClick(&yearChip, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 2; }));
    QTest::mouseClick(&child<QToolButton>("authorChip"), Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 3; }));

    // Clearing the search takes away what narrowed it.
    QTest::mouseClick(&timeline(), Qt::LeftButton, {}, timeline().barOf(2019).center());
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 1; }));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 4; }));
    EXPECT_TRUE(eventually([&] { return !bar().isVisible() && treeCount(0) == 4; }));
}

TEST_F(WindowFacetsTest, nothingFound_namesTheTermAndOffersSearchesThatFindSomething)
{
    openFour();
    m_window->search(QStringLiteral("苹果 香蕉"));
    auto& box = *m_window->findChild<SearchAdviceBox*>();
    ASSERT_TRUE(eventually([&] { return box.isVisible(); }));
    EXPECT_EQ(child<QLabel>("missingLabel").text(), QStringLiteral("No article has “香蕉”."));
    auto* without = box.findChild<QPushButton*>();
    ASSERT_TRUE(without);
    EXPECT_TRUE(without->text().startsWith(QStringLiteral("Without “香蕉”: 3 article")));
    QTest::mouseClick(without, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return list().model()->rowCount() == 3; }));
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
}

TEST_F(WindowFacetsTest, nothingFoundInTheExactForm_offersTheOther)
{
    openFour();
    if (!action("actionExactForm").isChecked())
        action("actionExactForm").trigger();
    m_window->search(QStringLiteral("開放"));
    auto& box = *m_window->findChild<SearchAdviceBox*>();
    ASSERT_TRUE(eventually([&] { return box.isVisible(); }));
    QTest::mouseClick(box.findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {QStringLiteral("开放")}; }));
    EXPECT_FALSE(action("actionExactForm").isChecked());
}

TEST_F(WindowFacetsTest, nothingFoundInAYear_offersAllOfThem)
{
    openFour();
    search(QStringLiteral("苹果"), 3);
    QTest::mouseClick(&timeline(), Qt::LeftButton, {}, timeline().barOf(2019).center());
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() == 1; }));
    m_window->search(QStringLiteral("苹果二"));
    auto& everywhere = child<QPushButton>("everywhereButton");
    ASSERT_TRUE(eventually([&] {
        return everywhere.isVisible()
            && everywhere.text().startsWith(QStringLiteral("In all articles: 1 "));
    }));
    QTest::mouseClick(&everywhere, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return titles() == QStringList {QStringLiteral("苹果二")}; }));
}

TEST_F(WindowFacetsTest, rowsSayWhereTheWordsWereFound)
{
    openFour();
    search(QStringLiteral("苹果"), 3);
    ASSERT_EQ(titles().size(), 3);
    const auto row = list().model()->index(0, 0);
    EXPECT_TRUE(
        row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("found in: title")));
}

} // namespace

} // namespace lectern::desktop
