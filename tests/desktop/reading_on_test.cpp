// Space and Shift+Space: by hits while a search is shown, else by screens, from article to article.
#include "desktop/article_files.h"
#include "desktop/reader_pane.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QVariant>

namespace lectern::desktop {
namespace {

class ReadingOnTest : public WindowFixture {
protected:
    /// Two articles, newest first: each with a hit at its beginning, one far below, and two beside
    /// each other at its end; and one that has none.
    void openLongArticles()
    {
        const std::string text = "苹果</p>" + manyParagraphs(60) + "<p>苹果</p>"
            + manyParagraphs(60) + "<p>一个苹果和另一个苹果";
        write("a.md", articleFile("甲", "一", text, 3));
        write("b.md", articleFile("乙", "一", text, 2));
        write("c.md", articleFile("丙", "一", manyParagraphs(60), 1));
        openWindow();
        importSource();
    }
    void readFirst()
    {
        QSignalSpy painted(m_window.get(), &MainWindow::articlePainted);
        m_window->goToFirstArticle();
        ASSERT_TRUE(eventually([&] { return !painted.empty(); }));
    }
    void search(const QString& query, qsizetype articles)
    {
        QSignalSpy listed(m_window.get(), &MainWindow::listed);
        m_window->search(query);
        ASSERT_TRUE(eventually([&] { return !listed.empty() && titles().size() == articles; }));
        m_found = titles();
    }
    ReaderPane& reader() { return *m_window->findChild<ReaderPane*>(); }
    bool standsAt(const QString& title, const char* hit)
    {
        const auto& counter = *m_window->findChild<QLabel*>(QStringLiteral("hitCounter"));
        const bool stands = eventually([&] {
            return currentTitle() == title && counter.isVisible() && !reader().isLoading()
                && counter.text() == QString::fromUtf8(hit);
        });
        EXPECT_EQ(currentTitle().toStdString(), title.toStdString());
        EXPECT_EQ(counter.text().toStdString(), hit);
        return stands;
    }
    double scrolled()
    {
        QVariant place;
        reader().callPage(QStringLiteral("places.here"), {},
                          [&](const QVariant& answer) { place = answer; });
        eventually([&] { return place.isValid(); });
        return place.toMap()[QStringLiteral("at")].toDouble();
    }

    QStringList m_found; ///< titles, in their order
};

TEST_F(ReadingOnTest, overHits_toTheNextOutOfSight_andOnIntoTheNextArticle)
{
    openLongArticles();
    search(QStringLiteral("苹果"), 2);
    readFirst();
    ASSERT_TRUE(standsAt(m_found[0], "Hit 1 of 4"));
    action("actionReadOn").trigger();
    EXPECT_TRUE(standsAt(m_found[0], "Hit 2 of 4"));
    action("actionReadOn").trigger();
    EXPECT_TRUE(standsAt(m_found[0], "Hit 3 of 4"));
    action("actionReadOn").trigger(); // the fourth is in sight as well
    EXPECT_TRUE(standsAt(m_found[1], "Hit 1 of 4"));

    action("actionReadBack").trigger();
    EXPECT_TRUE(standsAt(m_found[0], "Hit 4 of 4"));
    action("actionReadBack").trigger();
    EXPECT_TRUE(standsAt(m_found[0], "Hit 2 of 4"));
    action("actionReadBack").trigger();
    EXPECT_TRUE(standsAt(m_found[0], "Hit 1 of 4"));
    action("actionReadBack").trigger();
    EXPECT_TRUE(eventually([&] {
        return m_window->statusBar()->currentMessage()
            == QStringLiteral("This is the first hit of the first article.");
    }));
}

TEST_F(ReadingOnTest, keyThatIsHeldDown_passesOverNoArticle)
{
    openLongArticles();
    readFirst();
    search(QStringLiteral("标题没有的词 OR 互联网"), 3);
    m_window->goToFirstArticle();
    ASSERT_TRUE(eventually([&] { return !reader().isLoading(); }));
    QStringList read;
    for (int i = 0; i < 400 && read.size() < 3; ++i) {
        action("actionReadOn").trigger();
        action("actionReadOn").trigger();
        QTest::qWait(5);
        if (read.isEmpty() || read.back() != currentTitle())
            read << currentTitle();
    }
    EXPECT_EQ(read, m_found);
}

TEST_F(ReadingOnTest, withoutASearch_byScreens_andOnAtTheEnd)
{
    openLongArticles();
    readFirst();
    ASSERT_EQ(currentTitle(), QStringLiteral("甲"));
    ASSERT_TRUE(eventually([&] { return !reader().isLoading(); }));
    action("actionReadOn").trigger();
    EXPECT_GT(scrolled(), 0);
    EXPECT_EQ(currentTitle(), QStringLiteral("甲"));
    action("actionReadBack").trigger();
    EXPECT_EQ(scrolled(), 0);

    const auto leaves = [&](const char* key) {
        const QString before = currentTitle();
        return eventually([&] {
            action(key).trigger();
            return currentTitle() != before;
        });
    };
    EXPECT_TRUE(leaves("actionReadOn"));
    EXPECT_EQ(currentTitle(), QStringLiteral("乙"));
    ASSERT_TRUE(eventually([&] { return !reader().isLoading(); }));
    EXPECT_TRUE(leaves("actionReadBack"));
    EXPECT_EQ(currentTitle(), QStringLiteral("甲"));
}

TEST_F(ReadingOnTest, theKeys_countInListAndPage)
{
    openLongArticles();
    search(QStringLiteral("苹果"), 2);
    readFirst();
    ASSERT_TRUE(standsAt(m_found[0], "Hit 1 of 4"));
    QTest::keyClick(&list(), Qt::Key_Space);
    EXPECT_TRUE(standsAt(m_found[0], "Hit 2 of 4"));
    reader().setFocus();
    QTest::keyClick(reader().focusProxy(), Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_TRUE(standsAt(m_found[0], "Hit 1 of 4"));
}

} // namespace
} // namespace lectern::desktop
