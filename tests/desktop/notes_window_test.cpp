#include "desktop/note_list_model.h"
#include "desktop/note_list_view.h"
#include "desktop/notes_window.h"
#include "desktop/reader_pane.h"
#include "desktop/skim_model.h"
#include "desktop/skim_pane.h"
#include "store/annotation_store.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace lectern::desktop {

namespace {

class NotesWindowTest : public WindowFixture {
protected:
    /// A highlight of some words, as if made in another window.
    void annotate(std::int64_t article, const std::string& words, AnnotationColour colour,
                  const std::string& note = {})
    {
        auto database = store::LibraryDatabase::open(
            QFile::encodeName(m_libraryFolder).toStdString(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        Annotation made;
        made.article = {article};
        made.quote.exact = words;
        made.colour = colour;
        made.note = note;
        ASSERT_TRUE(store::AnnotationStore(*database).add(made));
    }

    void openTwo()
    {
        write("a.md", articleFile("甲", "农业", "开头<b>苹果要在春天种</b>。<b>图</b>"));
        write("b.md", articleFile("乙", "交通", "没有重点的一篇。"));
        openWindow();
        importSource();
    }

    SkimPane& skim() { return *m_window->findChild<SkimPane*>(); }
    QListView& skimList() { return *skim().findChild<QListView*>(QStringLiteral("skimList")); }
    QStringList skimmed()
    {
        QStringList rows;
        for (int row = 0; row < skim().model()->rowCount(); ++row)
            rows << skim().model()->index(row).data().toString();
        return rows;
    }

    void openSkim()
    {
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(eventually([&] { return skim().isVisible() && skim().model()->isComplete(); }));
    }
};

} // namespace

TEST_F(NotesWindowTest, skimKey_showsHighlightsOfTheList_andEscReturns)
{
    openTwo();
    annotate(1, "开头", AnnotationColour::Blue, "笔记");
    openSkim();
    EXPECT_EQ(skimmed(),
              (QStringList {QStringLiteral("甲"), QStringLiteral("开头"),
                            QStringLiteral("苹果要在春天种"), QStringLiteral("图")}))
        << "in the order of the text";
    EXPECT_FALSE(list().isVisible());
    skim().findChild<QCheckBox*>()->click();
    EXPECT_EQ(skimmed().size(), 3);

    skimList().setFocus();
    QTest::keyClick(&skimList(), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return list().isVisible(); }));
}

TEST_F(NotesWindowTest, refreshBehindTheSkimView_leavesItOpen)
{
    openTwo();
    openSkim();
    QSignalSpy tree(m_window.get(), &MainWindow::treeShown);
    annotate(1, "开头", AnnotationColour::Blue); // another process writes
    ASSERT_TRUE(eventually([&] { return !tree.isEmpty(); }));
    EXPECT_TRUE(skim().isVisible());
}

TEST_F(NotesWindowTest, passageOfTheSkimView_leadsToItsPlace)
{
    openTwo();
    openSkim();
    auto* pane = m_window->findChild<ReaderPane*>();
    QSignalSpy painted(pane, &ReaderPane::articlePainted);
    skimList().setCurrentIndex(skim().model()->index(1));
    QTest::keyClick(&skimList(), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return !painted.isEmpty(); }));
    EXPECT_TRUE(list().isVisible());
    EXPECT_EQ(currentTitle(), QStringLiteral("甲"));
    bool flashes = false;
    EXPECT_TRUE(eventually([&] {
        pane->callPage(QStringLiteral("notes.goToHighlight"), {0},
                       [&](const QVariant& found) { flashes = found.toBool(); });
        return flashes;
    }));
}

TEST_F(NotesWindowTest, letterKeysInTheSkimView_doNothingToHiddenArticles)
{
    openTwo();
    ASSERT_TRUE(selectTitle(QStringLiteral("甲")));
    openSkim();
    skimList().setFocus();
    QTest::keyClick(&skimList(), Qt::Key_S);
    QTest::keyClick(&skimList(), Qt::Key_N);
    EXPECT_EQ(skimList().currentIndex().row(), 0) << "to the first article";
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_FALSE(isStarred(QStringLiteral("甲")));
}

TEST_F(NotesWindowTest, longList_isReadAsItScrolls)
{
    for (int i = 0; i < 200; ++i)
        write(
            std::to_string(i) + ".md",
            articleFile("篇" + std::to_string(i), "类", "话" + std::to_string(i) + "<b>重点</b>"));
    openWindow();
    importSource();
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(eventually([&] { return skim().model()->rowCount() > 0; }));
    QTest::qWait(200);
    const int atFirst = skim().model()->articlesRead();
    EXPECT_LT(atFirst, 200);
    ASSERT_TRUE(eventually([&] {
        skimList().verticalScrollBar()->setValue(skimList().verticalScrollBar()->maximum());
        return skim().model()->isComplete();
    }));
    EXPECT_EQ(skim().model()->rowCount(), 400);
    const QAbstractItemModelTester tester(skim().model());
}

TEST_F(NotesWindowTest, allNotes_areListedFilteredAndOpened)
{
    openTwo();
    annotate(1, "苹果", AnnotationColour::Yellow, "about apples");
    annotate(2, "没有重点", AnnotationColour::Green);
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto* notes = m_window->findChild<NotesWindow*>();
    ASSERT_NE(notes, nullptr);
    NoteListModel& rows = *notes->list().notes();
    const QAbstractItemModelTester tester(&rows);
    ASSERT_TRUE(eventually([&] { return rows.rowCount() == 2; }));
    EXPECT_EQ(rows.index(0).data().toString(), QStringLiteral("没有重点"));
    EXPECT_TRUE(rows.index(1).data(NoteListModel::PlaceRole).toString().startsWith(u"甲"));

    auto* filter = notes->findChild<QLineEdit*>(QStringLiteral("filterEdit"));
    filter->setText(QStringLiteral("ＡＰＰＬＥ"));
    EXPECT_EQ(rows.rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_TRUE(notes->isVisible());
    EXPECT_EQ(notes->list().currentIndex().row(), 0);
    filter->clear();
    notes->findChild<QComboBox*>()->setCurrentIndex(2); // green
    ASSERT_EQ(rows.rowCount(), 1);

    QSignalSpy painted(m_window->findChild<ReaderPane*>(), &ReaderPane::articlePainted);
    m_window->search(QStringLiteral("苹果")); // a list without that article
    ASSERT_TRUE(eventually([&] { return titles() == QStringList {QStringLiteral("甲")}; }));
    notes->list().setCurrentIndex(rows.index(0));
    QTest::keyClick(&notes->list(), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] {
        return !painted.isEmpty() && painted.last().at(0).value<ArticleId>() == ArticleId {2};
    }));
}

TEST_F(NotesWindowTest, noteWrittenInTheList_isKept)
{
    openTwo();
    annotate(1, "苹果", AnnotationColour::Yellow);
    action("actionAllNotes").trigger();
    auto* notes = m_window->findChild<NotesWindow*>();
    NoteListModel& rows = *notes->list().notes();
    ASSERT_TRUE(eventually([&] { return rows.rowCount() == 1; }));
    EXPECT_TRUE(rows.setData(rows.index(0), QStringLiteral(" 新的笔记 "), Qt::EditRole));
    EXPECT_TRUE(eventually([&] {
        return rows.index(0).data(NoteListModel::NoteRole).toString() == QStringLiteral("新的笔记");
    }));
}

} // namespace lectern::desktop
