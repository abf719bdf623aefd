#include "desktop/note_list_model.h"
#include "desktop/note_list_view.h"
#include "desktop/note_popover.h"
#include "desktop/notes_control.h"
#include "desktop/side_panel.h"
#include "desktop_fixture.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace lectern::desktop {

namespace {

/// Everything that makes counting hard.
const std::string kHard
    = "<h2>标题 <b>粗体</b> 在此</h2><p>一  二<br>三&nbsp;四 e\u0301 😀 "
      "👨‍👩‍👧 "
      "𠮷野家 "
      "&lt;T&gt; "
      "&amp;</p>"
      "<table>\n<tr>\n<td>格 子</td> <td></td><td>x</td></tr>\n</table>"
      "<pre>  int a;\n\n\tb();  </pre><ul>\n<li>项</li>\n<li><p>目</p></li></ul>"
      "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>と<img src='http://a/b.png' "
      "alt='alt text'>图后</p><iframe src='https://v.example/x' title='A video'></iframe>"
      "<details><summary>概要</summary>藏 着</details>"
      "<p>https://example.com/a/very/long/address?that=breaks</p><p>末 <i>尾</i> <b>了</b></p>";

class NotesControlTest : public DesktopFixture {
protected:
    NotesControlTest()
    {
        for (QAction& action : m_colours)
            m_pane->addAction(&action);
        for (int i = 0; i < 4; ++i)
            m_colours[static_cast<std::size_t>(i)].setShortcut(
                QKeySequence(QString::number(i + 1)));
        m_note.setShortcut(QKeySequence(QStringLiteral("A")));
        m_undo.setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
        m_control = new NotesControl(m_window, *m_pane, m_panel,
                                     {{&m_colours[0], &m_colours[1], &m_colours[2], &m_colours[3]},
                                      &m_note,
                                      &m_undo,
                                      &m_ofArticle,
                                      &m_all});
        m_control->setLibrary(m_library.get());
        QObject::connect(m_control, &NotesControl::told, m_control,
                         [this](const QString& sentence) { m_told << sentence; });
        m_pane->activateWindow();
    }

    /// Marks that are in no library: [[id, begin, end, colour, hasNote], …].
    void mark(std::initializer_list<QJsonArray> marks)
    {
        QJsonArray list;
        for (const QJsonArray& one : marks)
            list.append(one);
        QJsonArray arguments;
        arguments.append(list);
        m_pane->callPage(QStringLiteral("notes.show"), arguments);
    }

    /// Selects the first place of some words by script.
    void select(const QString& words)
    {
        const bool found = ask(QStringLiteral("(() => {"
                                              "const s = getSelection(); s.removeAllRanges();"
                                              "scrollTo(0, 0); return find('%1'); })()")
                                   .arg(words))
                               .toBool();
        ASSERT_TRUE(found) << words.toStdString();
    }

    /// The words in all marks of a highlight.
    QString marked(int id)
    {
        return ask(QStringLiteral(
                       "[...document.querySelectorAll('.lectern-note[data-note=\"%1\"]')]"
                       ".map((mark) => mark.textContent).join('')")
                       .arg(id))
            .toString();
    }

    QString colourOf(int id)
    {
        return ask(QStringLiteral("document.querySelector('.lectern-note[data-note=\"%1\"]')"
                                  "?.dataset.colour")
                       .arg(id))
            .toString();
    }

    void highlight(const QString& words, int colour = 1)
    {
        const int before = list().notes()->rowCount();
        select(words);
        m_colours[static_cast<std::size_t>(colour - 1)].trigger();
        ASSERT_TRUE(waitUntil([&] { return list().notes()->rowCount() == before + 1; }));
    }

    NoteListView& list() { return *m_panel.findChild<NoteListView*>(); }
    NotePopover& popover() { return *m_pane->findChild<NotePopover*>(); }
    QVariant inList(int row, int role) { return list().notes()->index(row).data(role); }

    /// A click on the mark of a highlight, until its popover shows.
    void clickOn(int id)
    {
        const QPoint place = placeOf(QStringLiteral(".lectern-note[data-note=\"%1\"]").arg(id));
        QTest::mouseClick(&surface(), Qt::LeftButton, {}, place);
        ASSERT_TRUE(waitUntil([&] { return popover().isVisible() && popover().isForNote(); }));
    }

    /// Presses the mouse in the middle of one element and lets it go in that of another.
    void drag(const QString& from, const QString& to)
    {
        const auto send = [this](QEvent::Type type, const QPoint& place, Qt::MouseButton button,
                                 Qt::MouseButtons held) {
            QMouseEvent event(type, place, surface().mapToGlobal(place), button, held,
                              Qt::NoModifier);
            QCoreApplication::sendEvent(&surface(), &event);
        };
        const QPoint begin = placeOf(from);
        const QPoint end = placeOf(to);
        send(QEvent::MouseButtonPress, begin, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (begin + end) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, end, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, end, Qt::LeftButton, Qt::NoButton);
    }

    QWidget m_window;
    SidePanel m_panel;
    std::array<QAction, 4> m_colours;
    QAction m_note;
    QAction m_undo;
    QAction m_ofArticle;
    QAction m_all;
    NotesControl* m_control = nullptr; ///< owned by m_window
    QStringList m_told;
};

} // namespace

// Each character that is no white space, marked by its number, is the one that has it in the text.
TEST_F(NotesControlTest, numbersOfCharacters_meanTheSameInPageAndText)
{
    write("a.md", article("Eins", kHard));
    importAll();
    show("Eins");
    const std::string text = m_pane->shownArticle()->plainText;
    const QString all = QString::fromStdString(page::withoutBlanks(text));
    const QList<uint> characters = all.toUcs4();
    ASSERT_GT(characters.size(), 100);
    for (qsizetype n = 0; n < characters.size(); ++n) {
        mark({{1, n, n + 1, QStringLiteral("blue"), 0}});
        ASSERT_EQ(marked(1).toUcs4(), QList<uint> {characters[n]}) << "character " << n;
    }
    mark({});
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll('.lectern-note').length")).toInt(), 0);
}

// And whatever is selected comes back as the words that were selected.
TEST_F(NotesControlTest, anySelection_isFoundInTheText)
{
    write("a.md", article("Eins", kHard));
    importAll();
    show("Eins");
    const std::string text = m_pane->shownArticle()->plainText;
    const QString count = QStringLiteral(
        "globalThis.nodes = (() => { const walker = document.createTreeWalker("
        "document.querySelector('.lectern-body'), NodeFilter.SHOW_TEXT); const all = [];"
        "while (walker.nextNode()) all.push(walker.currentNode); return all; })(); nodes.length");
    const int nodes = ask(count).toInt();
    ASSERT_GT(nodes, 20);
    int found = 0;
    for (int from = 0; from < nodes; ++from) {
        for (const int to : {from, std::min(from + 3, nodes - 1), nodes - 1}) {
            const QVariantMap selected
                = ask(QStringLiteral(
                          "(() => { const s = getSelection(); const r = document.createRange();"
                          "r.setStart(nodes[%1], 0); r.setEnd(nodes[%2], nodes[%2].length);"
                          "s.removeAllRanges(); s.addRange(r); return lectern.notes.selection(); "
                          "})()")
                          .arg(from)
                          .arg(to))
                      .toMap();
            if (selected.isEmpty())
                continue; // nothing but white space, a reading or a card
            const auto place
                = page::placeOf(text,
                                {selected.value(QStringLiteral("begin")).value<std::size_t>(),
                                 selected.value(QStringLiteral("end")).value<std::size_t>()});
            ASSERT_TRUE(place);
            ASSERT_EQ(page::withoutBlanks(text.substr(place->begin, place->length)),
                      selected.value(QStringLiteral("text")).toString().toStdString());
            ++found;
        }
    }
    EXPECT_GT(found, 40);
}

TEST_F(NotesControlTest, overlappingAndSpanningMarks_coverTheirWords)
{
    write("a.md", article("Eins", kHard));
    importAll();
    show("Eins");
    mark({{1, 0, 30, QStringLiteral("blue"), 0},
          {2, 3, 50, QStringLiteral("pink"), 1},
          {3, 40, 45, QStringLiteral("green"), 0}});
    const auto all
        = QString::fromStdString(page::withoutBlanks(m_pane->shownArticle()->plainText)).toUcs4();
    const auto words = [&](int id) {
        return QString::fromStdString(page::withoutBlanks(marked(id).toStdString())).toUcs4();
    };
    EXPECT_EQ(words(1), all.mid(0, 30));
    EXPECT_EQ(words(2), all.mid(3, 47));
    EXPECT_EQ(words(3), all.mid(40, 5));
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll("
                                 "'tr > .lectern-note, table > .lectern-note, ul > .lectern-note')"
                                 ".length"))
                  .toInt(),
              0);
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll('.lectern-note-end').length")).toInt(),
              3);
}

TEST_F(NotesControlTest, keyOnASelection_highlightsIt)
{
    write("a.md", article("Eins", "<p>前面的话，<b>重点</b>在这里，后面的话。</p>"));
    importAll();
    show("Eins");
    QApplication::setActiveWindow(m_pane.get());
    m_pane->setFocus();
    select(QStringLiteral("重点在这里"));
    QTest::keyClick(&surface(), Qt::Key_2);
    ASSERT_TRUE(waitUntil([&] { return marked(1) == QStringLiteral("重点在这里"); }));
    EXPECT_EQ(colourOf(1), QStringLiteral("green"));
    ASSERT_EQ(list().notes()->rowCount(), 1);
    EXPECT_EQ(inList(0, Qt::DisplayRole).toString(), QStringLiteral("重点在这里"));
    EXPECT_FALSE(inList(0, NoteListModel::OrphanRole).toBool());
    EXPECT_TRUE(ask(QStringLiteral("getSelection().isCollapsed")).toBool());
}

TEST_F(NotesControlTest, keyWithoutASelection_saysWhatToDo)
{
    write("a.md", article("Eins", "<p>text</p>"));
    importAll();
    show("Eins");
    m_colours[0].trigger();
    ASSERT_TRUE(waitUntil([&] { return !m_told.isEmpty(); }));
    EXPECT_EQ(list().notes()->rowCount(), 0);
}

TEST_F(NotesControlTest, selectionByMouse_bringsThePopover)
{
    write("a.md",
          article("Eins",
                  "<p>one <b>wonderful</b> and <em>splendid</em> text and "
                  "<u>more</u></p><p><i>end</i></p>"));
    importAll();
    show("Eins");
    drag(QStringLiteral("article strong"), QStringLiteral("article em"));
    ASSERT_TRUE(waitUntil([&] { return popover().isVisible(); }));
    EXPECT_FALSE(popover().isForNote());
    EXPECT_TRUE(m_pane->rect().contains(popover().geometry()));
    QTest::mouseClick(popover().findChild<QToolButton*>(QStringLiteral("noteColour4")),
                      Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return colourOf(1) == QStringLiteral("pink"); }));
    EXPECT_FALSE(popover().isVisible());

    drag(QStringLiteral("article em"), QStringLiteral("article u"));
    ASSERT_TRUE(waitUntil([&] { return popover().isVisible(); }));
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(QStringLiteral("article i")));
    EXPECT_TRUE(waitUntil([&] { return !popover().isVisible(); })) << "a click elsewhere";
}

TEST_F(NotesControlTest, noteKey_writesANote)
{
    write("a.md", article("Eins", "<p>some words to think about</p>"));
    importAll();
    show("Eins");
    select(QStringLiteral("words to think"));
    m_note.trigger();
    ASSERT_TRUE(waitUntil([&] { return popover().isVisible(); }));
    auto* edit = popover().findChild<QPlainTextEdit*>();
    ASSERT_TRUE(waitUntil([&] { return edit->isVisible(); }));
    QTest::keyClicks(edit, QStringLiteral("12 why?"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return list().notes()->rowCount() == 1; }));
    EXPECT_EQ(inList(0, NoteListModel::NoteRole).toString(), QStringLiteral("12 why?"));
    EXPECT_TRUE(waitUntil([&] {
        return ask(QStringLiteral("!!document.querySelector('.lectern-note[data-has-note]')"))
            .toBool();
    }));
}

TEST_F(NotesControlTest, noteLeftWithEscape_makesNoHighlight)
{
    write("a.md", article("Eins", "<p>some words to think about</p>"));
    importAll();
    show("Eins");
    select(QStringLiteral("words"));
    m_note.trigger();
    ASSERT_TRUE(waitUntil([&] { return popover().isVisible(); }));
    auto* edit = popover().findChild<QPlainTextEdit*>();
    QTest::keyClicks(edit, QStringLiteral("no"));
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_FALSE(popover().isVisible());
    QTest::qWait(100);
    EXPECT_EQ(list().notes()->rowCount(), 0);
}

TEST_F(NotesControlTest, clickOnAHighlight_changesNotesAndRemovesIt_andUndoBringsItBack)
{
    write("a.md", article("Eins", "<p>some words to think about</p>"));
    importAll();
    show("Eins");
    highlight(QStringLiteral("words"));
    clickOn(1);
    EXPECT_TRUE(popover().findChild<QToolButton*>(QStringLiteral("noteColour1"))->isChecked());
    QTest::mouseClick(popover().findChild<QToolButton*>(QStringLiteral("noteColour3")),
                      Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return colourOf(1) == QStringLiteral("blue"); }));
    EXPECT_TRUE(popover().isVisible()) << "one may try another";
    EXPECT_TRUE(popover().findChild<QToolButton*>(QStringLiteral("noteColour3"))->isChecked());

    m_note.trigger();
    QTest::keyClicks(popover().findChild<QPlainTextEdit*>(), QStringLiteral("mine"));
    EXPECT_TRUE(m_control->dismiss());
    ASSERT_TRUE(waitUntil(
        [&] { return inList(0, NoteListModel::NoteRole).toString() == QStringLiteral("mine"); }));

    clickOn(1);
    QTest::mouseClick(popover().findChild<QToolButton*>(QStringLiteral("noteRemove")),
                      Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return list().notes()->rowCount() == 0; }));
    EXPECT_TRUE(waitUntil([&] { return marked(1).isEmpty(); }));
    EXPECT_FALSE(popover().isVisible());
    ASSERT_TRUE(waitUntil([&] { return m_undo.isEnabled(); }));

    m_undo.trigger();
    ASSERT_TRUE(waitUntil([&] { return marked(1) == QStringLiteral("words"); }));
    EXPECT_EQ(colourOf(1), QStringLiteral("blue"));
    EXPECT_EQ(inList(0, NoteListModel::NoteRole).toString(), QStringLiteral("mine"));
    EXPECT_FALSE(m_undo.isEnabled());
}

TEST_F(NotesControlTest, articleOpenedAgain_isPaintedWithItsHighlights)
{
    write("a.md", article("Eins", kHard));
    write("b.md", article("Zwei", "<p>other</p>"));
    importAll();
    show("Eins");
    highlight(QStringLiteral("一 二"), 4);
    show("Zwei");
    EXPECT_EQ(list().notes()->rowCount(), 0);
    bool wasThere = false;
    const auto look
        = QObject::connect(m_pane.get(), &ReaderPane::articlePainted, m_pane.get(), [&] {
              m_pane->callPage(QStringLiteral("notes.placeOfNote"), {1},
                               [&](const QVariant& place) { wasThere = !place.isNull(); });
          });
    show("Eins", QStringLiteral("一"));
    QObject::disconnect(look);
    EXPECT_TRUE(waitUntil([&] { return wasThere; }));
    EXPECT_EQ(page::withoutBlanks(marked(1).toStdString()), "一二") << "around a search hit, too";
    EXPECT_TRUE(waitUntil([&] { return list().notes()->rowCount() == 1; }));
}

TEST_F(NotesControlTest, changedArticle_showsThemWhereTheyAreNow_andOrphansInTheList)
{
    write("a.md", article("Eins", "<p>第一句保持原样。</p><p>第二句会被整个换掉。</p>"));
    importAll();
    show("Eins");
    highlight(QStringLiteral("保持原样"));
    highlight(QStringLiteral("整个换掉"));
    write("a.md",
          article("Eins", "<p>新加的一段。</p><p>第一句<b>保持</b>原样。</p><p>别的。</p>"));
    importAll();
    show("Eins");
    EXPECT_EQ(marked(1), QStringLiteral("保持原样"));
    EXPECT_EQ(marked(2), QString());
    ASSERT_TRUE(waitUntil([&] { return inList(1, NoteListModel::OrphanRole).toBool(); }));
    EXPECT_EQ(inList(1, Qt::DisplayRole).toString(), QStringLiteral("整个换掉"));
    EXPECT_FALSE(inList(0, NoteListModel::OrphanRole).toBool());
}

TEST_F(NotesControlTest, rowOfTheList_leadsToItsPlaceAndFlashes)
{
    std::string long_;
    for (int i = 0; i < 80; ++i)
        long_ += "<p>paragraph number " + std::to_string(i) + "</p>";
    write("a.md", article("Eins", long_));
    importAll();
    show("Eins");
    highlight(QStringLiteral("number 70"));
    ask(QStringLiteral("scrollTo(0, 0)"));
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return ask(QStringLiteral("scrollY")).toDouble() > 500; }));
    EXPECT_TRUE(
        ask(QStringLiteral("!!document.querySelector('.lectern-note.lectern-flash')")).toBool());

    QTest::keyClick(&list(), Qt::Key_3);
    EXPECT_TRUE(waitUntil([&] { return colourOf(1) == QStringLiteral("blue"); }));
    QTest::keyClick(&list(), Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return list().notes()->rowCount() == 0; }));
}

TEST_F(NotesControlTest, noteOfAnotherArticle_isOpenedAndGoneTo)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();
    show("Eins");
    highlight(QStringLiteral("one"));
    show("Zwei");
    QSignalSpy wanted(m_control, &NotesControl::openRequested);
    const ArticleId first = idOf("Eins");
    m_control->goTo({first, AnnotationId {1}});
    ASSERT_EQ(wanted.size(), 1);
    show("Eins");
    EXPECT_TRUE(waitUntil([&] {
        return ask(QStringLiteral("!!document.querySelector('.lectern-flash')")).toBool();
    }));
}

TEST_F(NotesControlTest, menuOfASelection_offersTheColours)
{
    write("a.md", article("Eins", "<p>word</p>"));
    importAll();
    show("Eins");
    QMenu menu;
    emit m_pane->menuAboutToShow(menu, true);
    EXPECT_TRUE(menu.actions().contains(&m_colours[0]));
    EXPECT_TRUE(menu.actions().contains(&m_note));
    QMenu plain;
    emit m_pane->menuAboutToShow(plain, false);
    EXPECT_TRUE(plain.isEmpty());
}

} // namespace lectern::desktop
