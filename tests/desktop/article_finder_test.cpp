#include "desktop/article_finder.h"
#include "desktop_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <set>

namespace lectern::desktop {

namespace {

class ArticleFinderTest : public DesktopFixture {
protected:
    QLineEdit& edit() { return *m_pane->findChild<QLineEdit*>(QStringLiteral("findEdit")); }
    QLabel& count() { return *m_pane->findChild<QLabel*>(QStringLiteral("findCount")); }
    QLabel& hits() { return *m_pane->findChild<QLabel*>(QStringLiteral("hitCounter")); }
    bool countBecomes(const char* text)
    {
        const bool is = waitUntil([&] { return count().text() == QString::fromUtf8(text); }, 5000);
        EXPECT_EQ(count().text().toStdString(), text);
        return is;
    }
    void type(const QString& text)
    {
        edit().clear();
        edit().insert(text);
    }

    ArticleFinder m_finder {*m_pane};
};

} // namespace

TEST_F(ArticleFinderTest, typedText_isFoundCountedAndSteppedThroughAroundTheEnd)
{
    write("a.md",
          article("Eins", "<p>一棵苹果树</p>" + manyParagraphs(40) + "<p>苹果</p><p>苹果派</p>"));
    importAll();
    show("Eins");
    m_finder.open();
    EXPECT_TRUE(edit().isVisible());

    type(QStringLiteral("苹果"));
    EXPECT_TRUE(countBecomes("1 of 3"));
    QTest::keyClick(&edit(), Qt::Key_Return);
    EXPECT_TRUE(countBecomes("2 of 3"));
    EXPECT_TRUE(waitUntil([&] { return ask(QStringLiteral("scrollY")).toDouble() > 500; }));
    m_finder.step(1);
    EXPECT_TRUE(countBecomes("3 of 3"));
    QTest::mouseClick(m_pane->findChild<QToolButton*>(QStringLiteral("findNext")), Qt::LeftButton);
    EXPECT_TRUE(countBecomes("1 of 3"));
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(countBecomes("3 of 3"));
}

TEST_F(ArticleFinderTest, inANarrowPane_everyButtonStaysInSight)
{
    write("a.md", article("Eins", "<p>苹果</p>"));
    importAll();
    m_pane->resize(300, 400);
    show("Eins");
    m_finder.open();
    type(QStringLiteral("没有的词"));
    ASSERT_TRUE(countBecomes("Nothing found"));
    const auto* close = m_pane->findChild<QToolButton*>(QStringLiteral("findClose"));
    const QPoint corner = close->mapTo(m_pane.get(), close->rect().bottomRight());
    EXPECT_TRUE(m_pane->rect().contains(corner)) << corner.x();
    EXPECT_GE(edit().mapTo(m_pane.get(), QPoint()).x(), 0);
}

TEST_F(ArticleFinderTest, barAndCounter_takeRoomOfTheirOwn_andCoverNoText)
{
    write("a.md", article("Eins", "<p>苹果</p>" + manyParagraphs(40)));
    importAll();
    m_pane->resize(600, 500);
    const auto pageBeginsBelow = [&](const char* strip) {
        const auto* shown = m_pane->findChild<QWidget*>(QLatin1String(strip));
        const int below = m_pane->pageOrigin().y();
        return shown->isVisible() && below == shown->geometry().bottom() + 1
            && waitUntil([&] { return ask(QStringLiteral("innerHeight")).toInt() == 500 - below; });
    };
    show("Eins", QStringLiteral("苹果"));
    EXPECT_TRUE(waitUntil([&] { return pageBeginsBelow("hitStrip"); }));
    m_finder.open();
    EXPECT_TRUE(waitUntil([&] { return pageBeginsBelow("findBar"); }));
    m_finder.close();
    show("Eins");
    EXPECT_TRUE(waitUntil([&] { return m_pane->pageOrigin().y() == 0; }));
}

TEST_F(ArticleFinderTest, caseAndWidth_doNotMatter)
{
    write("a.md", article("Eins", "<p>Open ＯＰＥＮ open</p>"));
    importAll();
    show("Eins");
    m_finder.open();
    type(QStringLiteral("ｏｐｅｎ"));
    EXPECT_TRUE(countBecomes("1 of 3"));
}

TEST_F(ArticleFinderTest, variantsElementsAndReadings_doNotMatter)
{
    write("a.md",
          article("Eins",
                  "<p>頭<b>髮</b>，头发</p><p><ruby>頭<rt>とう</rt>髮<rt>はつ</rt></ruby></p>"
                  "<p>头</p><p>发</p>"));
    importAll();
    m_pane->setVariants(Variants::Alike);
    show("Eins");
    m_finder.open();
    type(QStringLiteral("头发"));
    EXPECT_TRUE(countBecomes("1 of 3")); // the last two stand in paragraphs of their own
}

TEST_F(ArticleFinderTest, marks_wearTheThemesColours_andGoWithTheBar)
{
    write("a.md", article("Eins", "<p>苹果和苹<b>果</b></p>"));
    importAll();
    show("Eins");
    m_finder.open();
    type(QStringLiteral("苹果"));
    ASSERT_TRUE(countBecomes("1 of 2"));
    std::set<QString> colours;
    for (const auto theme : {page::Theme::Light, page::Theme::Sepia, page::Theme::Dark}) {
        page::PageStyle style;
        style.theme = theme;
        m_pane->setStyle(style);
        const QString colour = QStringLiteral(
            "['', '-current'].map((kind) => getComputedStyle(document.querySelector("
            "'mark.lectern-find' + kind + (kind ? '' : ':not(.lectern-find-current)')))"
            ".backgroundColor).join()");
        ASSERT_TRUE(waitUntil([&] { return !colours.contains(ask(colour).toString()); }));
        colours.insert(ask(colour).toString());
    }
    EXPECT_EQ(colours.size(), 3U);
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll('mark.lectern-find').length")).toInt(),
              3); // one of them runs over two elements
    m_finder.close();
    EXPECT_TRUE(waitUntil([&] {
        return ask(QStringLiteral("document.querySelectorAll('mark.lectern-find').length")) == 0;
    }));
    EXPECT_EQ(
        ask(QStringLiteral("document.querySelector('.lectern-body p').childNodes.length")).toInt(),
        2);
}

TEST_F(ArticleFinderTest, whatIsFoldedAway_isUnfolded)
{
    write("a.md",
          article("Eins", "<p>一</p><details><summary>更多</summary><p>苹果</p></details>"));
    importAll();
    show("Eins");
    m_finder.open();
    type(QStringLiteral("苹果"));
    ASSERT_TRUE(countBecomes("1 of 1"));
    EXPECT_TRUE(ask(QStringLiteral("document.querySelector('details').open")).toBool());
}

TEST_F(ArticleFinderTest, thousandsOfMatches_areCountedAndReached)
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "的 ";
    write("a.md", article("Eins", "<p>" + text + "</p>"));
    importAll();
    show("Eins");
    m_finder.open();
    type(QStringLiteral("的"));
    ASSERT_TRUE(countBecomes("1 of 3,000"));
    m_finder.step(-1);
    EXPECT_TRUE(countBecomes("3,000 of 3,000"));
    EXPECT_EQ(ask(QStringLiteral("document.querySelector('.lectern-find-current').dataset.find")),
              QStringLiteral("2999"));
}

TEST_F(ArticleFinderTest, whatIsNotThere_isSaid)
{
    write("a.md", article("Eins", "<p>一</p>"));
    importAll();
    show("Eins");
    m_finder.open();
    type(QStringLiteral("没有"));
    EXPECT_TRUE(countBecomes("Nothing found"));
    EXPECT_FALSE(m_pane->findChild<QToolButton*>(QStringLiteral("findNext"))->isEnabled());
}

TEST_F(ArticleFinderTest, anotherArticle_closesTheBar_theSameOneKeepsIt)
{
    write("a.md", article("Eins", "<p>苹果</p>"));
    write("b.md", article("Zwei", "<p>苹果</p>"));
    importAll();
    show("Eins");
    m_finder.open();
    type(QStringLiteral("苹果"));
    ASSERT_TRUE(countBecomes("1 of 1"));

    show("Eins");
    EXPECT_TRUE(m_finder.isOpen());
    show("Zwei");
    EXPECT_FALSE(m_finder.isOpen());
    EXPECT_FALSE(m_finder.close());
}

TEST_F(ArticleFinderTest, counterFollowsWhatIsInSight)
{
    write("a.md",
          article("Eins", "<p>苹果</p>" + manyParagraphs(60) + "<p>苹果</p>" + manyParagraphs(60)));
    importAll();
    show("Eins", QStringLiteral("苹果"));
    const auto becomes = [&](const char* text) {
        return waitUntil([&] { return hits().text() == QString::fromUtf8(text); }, 5000);
    };
    ASSERT_TRUE(becomes("Hit 1 of 2"));
    ask(QStringLiteral("document.querySelectorAll('mark.lectern-hit')[1].scrollIntoView()"));
    EXPECT_TRUE(becomes("Hit 2 of 2"));
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll('.lectern-hit-current').length")), 1);
    ask(QStringLiteral("scrollTo(0, document.body.scrollHeight)")); // nothing there to be at
    ask(QStringLiteral("scrollTo(0, 0)"));
    EXPECT_TRUE(becomes("Hit 1 of 2"));
}

TEST_F(ArticleFinderTest, hitsOfASearch_areCountedQuietly)
{
    write("a.md",
          article("Eins", "<p>苹果</p>" + manyParagraphs(40) + "<p>一个苹<b>果</b>和苹果苹果</p>"));
    importAll();
    show("Eins", QStringLiteral("苹果"));
    const auto says = [&](const char* text) {
        const bool is = waitUntil([&] { return hits().text() == QString::fromUtf8(text); }, 5000);
        EXPECT_EQ(hits().text().toStdString(), text);
        return is;
    };
    EXPECT_TRUE(says("Hit 1 of 4")); // one of them runs over two elements
    EXPECT_TRUE(hits().isVisible());
    m_finder.step(1);
    EXPECT_TRUE(says("Hit 2 of 4"));
    m_finder.step(-1);
    m_finder.step(-1);
    EXPECT_TRUE(says("Hit 4 of 4"));
    QTest::mouseClick(m_pane->findChild<QToolButton*>(QStringLiteral("hitNext")), Qt::LeftButton);
    EXPECT_TRUE(says("Hit 1 of 4"));
    QTest::mouseClick(m_pane->findChild<QToolButton*>(QStringLiteral("hitPrevious")),
                      Qt::LeftButton);
    EXPECT_TRUE(says("Hit 4 of 4"));

    m_finder.open(); // the bar takes its place
    EXPECT_FALSE(hits().isVisible());
    m_finder.close();
    EXPECT_TRUE(hits().isVisible());
    show("Eins");
    EXPECT_FALSE(hits().isVisible());
}

} // namespace lectern::desktop
