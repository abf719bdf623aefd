#include "desktop/article_guide.h"
#include "desktop/article_history.h"
#include "desktop/reading_place.h"
#include "desktop/side_panel.h"
#include "desktop_fixture.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

namespace lectern::desktop {

namespace {

std::string threeParts()
{
    return article("Eins",
                   "<h2>起</h2>" + manyParagraphs(20) + "<h3>承</h3><p><b>重点一</b></p>"
                       + manyParagraphs(20) + "<h2>转</h2><p><b>重点二</b></p>"
                       + manyParagraphs(20));
}

/// The pane with the panel beside it, as the window has them.
class ArticleGuideTest : public DesktopFixture {
protected:
    ArticleGuideTest()
    {
        m_places.setLibrary(m_library.get());
        m_panel.resize(260, 600);
        m_panel.show();
        QObject::connect(
            &m_history, &ArticleHistory::visitRequested, m_pane.get(),
            [this](ArticleId id, const QJsonValue& place) { m_pane->showArticle(id, {}, place); });
    }
    ~ArticleGuideTest() override
    {
        m_pane->setLibrary(nullptr);
        m_places.setLibrary(nullptr);
    }

    QTreeWidget& passages(const QString& page)
    {
        m_panel.showPage(page);
        return *m_panel.currentPage()->findChild<QTreeWidget*>();
    }
    QTreeWidget& contents() { return passages(QStringLiteral("contents")); }
    QTreeWidget& highlights() { return passages(QStringLiteral("highlights")); }
    QString currentPart() { return currentOf(contents()); }
    static QString currentOf(const QTreeWidget& tree)
    {
        const QTreeWidgetItem* item = tree.currentItem();
        return item ? item->text(1) : QString();
    }
    static void click(QTreeWidget& tree, const QString& text)
    {
        const auto found = tree.findItems(text, Qt::MatchExactly | Qt::MatchRecursive, 1);
        ASSERT_EQ(found.size(), 1) << text.toStdString();
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {},
                          tree.visualItemRect(found.front()).center());
    }
    double scrolled() { return ask(QStringLiteral("scrollY")).toDouble(); }
    double topOf(const QString& selector)
    {
        return ask(QStringLiteral("document.querySelector('%1').getBoundingClientRect().top")
                       .arg(selector))
            .toDouble();
    }
    /// The text at the top edge of the page.
    QString firstLine()
    {
        return ask(QStringLiteral("[...document.querySelectorAll('.lectern-body p')]"
                                  ".find((p) => p.getBoundingClientRect().bottom > 2).textContent"))
            .toString();
    }
    void scrollTo(double y)
    {
        QSignalSpy told(m_pane.get(), &ReaderPane::pageMessage);
        ask(QStringLiteral("scrollTo(0, %1)").arg(y));
        ASSERT_TRUE(waitUntil([&] {
            return std::ranges::any_of(told, [](const QList<QVariant>& message) {
                return message.at(0).toString() == QLatin1String("place");
            });
        }));
        QTest::qWait(150); // the last of them
    }

    SidePanel m_panel;
    QAction m_back;
    QAction m_forward;
    ArticleGuide m_guide {*m_pane, m_panel};
    ReadingPlace m_places {*m_pane};
    ArticleHistory m_history {*m_pane, m_back, m_forward};
};

} // namespace

TEST_F(ArticleGuideTest, headings_areATreeThatLeadsThereAndFollows)
{
    write("a.md", threeParts());
    importAll();
    show("Eins");

    ASSERT_EQ(contents().topLevelItemCount(), 2);
    EXPECT_EQ(contents().topLevelItem(0)->text(1), QStringLiteral("起"));
    EXPECT_EQ(contents().topLevelItem(0)->child(0)->text(1), QStringLiteral("承"));
    EXPECT_TRUE(waitUntil([&] { return currentPart() == QStringLiteral("起"); }));

    click(contents(), QStringLiteral("转"));
    EXPECT_TRUE(waitUntil([&] { return scrolled() > 800; }));
    EXPECT_NEAR(topOf(QStringLiteral("#lectern-heading-2")), 0, 40);
    EXPECT_TRUE(waitUntil([&] { return currentPart() == QStringLiteral("转"); }));

    ask(QStringLiteral("document.querySelector('#lectern-heading-1').scrollIntoView()"));
    surface().setFocus();
    QTest::keyClick(&surface(), Qt::Key_Down); // somebody reads on
    EXPECT_TRUE(waitUntil([&] { return currentPart() == QStringLiteral("承"); }));
}

TEST_F(ArticleGuideTest, withoutHeadings_boldLinesStandForThem)
{
    write("a.md",
          article("Eins",
                  "<p><b>一、开始</b></p><p>文</p><p><b>二、结束</b></p><p>文<b>重</b>。</p>"));
    importAll();
    show("Eins");

    ASSERT_EQ(contents().topLevelItemCount(), 2);
    EXPECT_EQ(contents().topLevelItem(1)->text(1), QStringLiteral("二、结束"));
}

TEST_F(ArticleGuideTest, withoutAnything_aSentenceStandsThere)
{
    write("a.md", article("Eins", "<p>文</p>"));
    importAll();
    show("Eins");

    for (const char* page : {"contents", "highlights"}) {
        m_panel.showPage(QString::fromLatin1(page));
        EXPECT_FALSE(m_panel.currentPage()->findChild<QTreeWidget*>()->isVisible());
        const auto* sentence = m_panel.currentPage()->findChild<QLabel*>();
        EXPECT_TRUE(sentence->isVisible() && sentence->text().endsWith(u'.')) << page;
    }
}

TEST_F(ArticleGuideTest, highlights_areNumberedAndStayInStepWithTheKeys)
{
    write("a.md", threeParts());
    importAll();
    show("Eins");

    ASSERT_EQ(highlights().topLevelItemCount(), 2);
    EXPECT_EQ(highlights().topLevelItem(1)->text(0), QStringLiteral("2"));
    click(highlights(), QStringLiteral("重点二"));
    EXPECT_TRUE(waitUntil([&] {
        return ask(QStringLiteral("document.querySelector('.lectern-flash')?.textContent"))
                   .toString()
            == QStringLiteral("重点二");
    }));
    EXPECT_NEAR(topOf(QStringLiteral(".lectern-highlight-current")), 300, 100);

    m_pane->stepToHighlight(-1);
    EXPECT_TRUE(waitUntil([&] { return currentOf(highlights()) == QStringLiteral("重点一"); }));
}

TEST_F(ArticleGuideTest, strip_marksHighlightsAndHitsWhereTheyAre)
{
    write("a.md", threeParts());
    write("b.md", article("Kurz", "<p><b>重点</b></p>"));
    importAll();
    show("Eins", QStringLiteral("第7段"));
    const auto marks = QStringLiteral("document.querySelectorAll('.lectern-strip-%1')");
    const auto count = [&](const char* kind) {
        return ask(marks.arg(QLatin1String(kind)) + QStringLiteral(".length")).toInt();
    };

    EXPECT_TRUE(waitUntil([&] { return count("highlight") == 2; }));
    EXPECT_EQ(count("hit"), 3);
    // As far down the strip as the passage is down the page.
    EXPECT_NEAR(ask(marks.arg(QStringLiteral("highlight"))
                    + QStringLiteral("[1].getBoundingClientRect().top / innerHeight - "
                                     "(document.querySelectorAll('.lectern-highlight')[1]"
                                     ".getBoundingClientRect().top + scrollY)"
                                     " / document.documentElement.scrollHeight"))
                    .toDouble(),
                0, 0.02);
    ask(marks.arg(QStringLiteral("highlight")) + QStringLiteral("[1].click()"));
    EXPECT_NEAR(topOf(QStringLiteral(".lectern-highlight-current")), 300, 100);

    show("Kurz"); // nothing to scroll
    QTest::qWait(200);
    EXPECT_EQ(count("highlight"), 0);
}

TEST_F(ArticleGuideTest, anArticleLeft_isOpenedAgainWhereItWas)
{
    write("a.md", article("Eins", manyParagraphs(60)));
    write("b.md", article("Zwei", manyParagraphs(60)));
    importAll();
    show("Eins");
    scrollTo(900);
    const QString line = firstLine();

    show("Zwei");
    EXPECT_EQ(scrolled(), 0);
    show("Eins");
    EXPECT_EQ(firstLine(), line);
    EXPECT_NEAR(scrolled(), 900, 20);

    show("Zwei");
    show("Eins", QStringLiteral("第50段")); // a hit comes before the place
    EXPECT_NEAR(topOf(QStringLiteral(".lectern-hit-current")), 300, 100);
    show("Zwei");
    m_pane->resize(500, 600); // the lines break elsewhere; the text is the same
    show("Eins");
    EXPECT_EQ(firstLine(), line);
}

TEST_F(ArticleGuideTest, anArticleReadToItsEnd_beginsAtItsTop)
{
    write("a.md", article("Eins", manyParagraphs(60)));
    write("b.md", article("Zwei", manyParagraphs(60)));
    importAll();
    show("Eins");
    scrollTo(900);
    scrollTo(99999);
    show("Zwei");
    show("Eins");
    EXPECT_EQ(scrolled(), 0);
}

TEST_F(ArticleGuideTest, aPlace_isWrittenSomeSecondsAfterTheLastScroll)
{
    write("a.md", article("Eins", manyParagraphs(60)));
    importAll();
    show("Eins");
    scrollTo(900);
    const auto placeOf = [&](ArticleId id) {
        std::optional<double> place;
        m_library->openArticle(id, {}, {}, {}, m_pane.get(), [&](const auto& opened) {
            place = opened ? opened->article.place : -1;
        });
        EXPECT_TRUE(waitUntil([&] { return place.has_value(); }));
        return place.value_or(-1);
    };
    const ArticleId id = idOf("Eins");
    EXPECT_EQ(placeOf(id), 0);
    EXPECT_TRUE(waitUntil([&] { return placeOf(id) > 100; }));
}

TEST_F(ArticleGuideTest, picturesThatArriveLate_doNotMoveThePlace)
{
    QImage tall(40, 700, QImage::Format_RGB32);
    tall.fill(Qt::darkCyan);
    std::filesystem::create_directories(m_folder.path() / "source");
    ASSERT_TRUE(
        tall.save(QString::fromStdString((m_folder.path() / "source" / "tall.png").native())));
    write("a.md",
          article("Eins",
                  "<p><img src='tall.png'></p><p><img src='tall.png?2'></p>" + manyParagraphs(60)));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();
    show("Eins");
    ASSERT_TRUE(waitUntil(
        [&] { return ask(QStringLiteral("document.images[0].naturalHeight")).toInt() == 700; }));
    scrollTo(2200);
    const QString line = firstLine();
    show("Zwei");

    show("Eins");
    ASSERT_TRUE(waitUntil(
        [&] { return ask(QStringLiteral("document.images[0].naturalHeight")).toInt() == 700; }));
    QTest::qWait(300);
    EXPECT_EQ(firstLine(), line);
}

TEST_F(ArticleGuideTest, backAndForward_goThroughArticlesAndJumps)
{
    write("a.md", threeParts());
    write("b.md", article("Zwei", manyParagraphs(60)));
    importAll();
    EXPECT_FALSE(m_back.isEnabled());
    show("Eins");
    scrollTo(400);
    click(contents(), QStringLiteral("转"));
    ASSERT_TRUE(waitUntil([&] { return scrolled() > 800; }));
    show("Zwei");
    ASSERT_TRUE(waitUntil([&] { return m_back.isEnabled(); }));
    EXPECT_FALSE(m_forward.isEnabled());

    std::size_t painted = m_painted.size();
    m_back.trigger();
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() > painted; }));
    EXPECT_EQ(m_painted.back(), idOf("Eins"));
    EXPECT_NEAR(topOf(QStringLiteral("#lectern-heading-2")), 0, 40);
    QTest::mouseClick(&surface(), Qt::BackButton, {}, {100, 100}); // the jump within it
    EXPECT_TRUE(waitUntil([&] { return std::abs(scrolled() - 400) < 30; }));
    EXPECT_FALSE(m_back.isEnabled());
    m_forward.trigger();
    EXPECT_TRUE(waitUntil([&] { return scrolled() > 800; }));
    painted = m_painted.size();
    m_forward.trigger();
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() > painted; }));
    EXPECT_EQ(m_painted.back(), idOf("Zwei"));
}

} // namespace lectern::desktop
