// Footnotes that pop up, and links that stay inside.
#include "desktop/article_guide.h"
#include "desktop/side_panel.h"
#include "desktop_fixture.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace lectern::desktop {

namespace {

std::string markdown(const std::string& title, const std::string& body,
                     const std::string& header = {})
{
    return "---\ntitle: " + title + "\n" + header + "---\n\n" + body + "\n";
}

std::string paragraphs(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "第" + std::to_string(i) + "段：互联是互联网的初心，开放是数字生态的基础。\n\n";
    return text;
}

class PageLinksTest : public DesktopFixture {
protected:
    QString note()
    {
        return ask(QStringLiteral("document.querySelector('.lectern-footnote')?.textContent"))
            .toString();
    }
    void click(const QString& selector, Qt::MouseButton button = Qt::LeftButton,
               Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&surface(), button, modifiers, placeOf(selector));
    }

    SidePanel m_panel;
    ArticleGuide m_guide {*m_pane, m_panel};
};

} // namespace

TEST_F(PageLinksTest, aFootnote_opensOnAClickAndClosesWithEscape)
{
    write("a.md",
          markdown("Eins", "正文[^1]。\n\n" + paragraphs(40) + "[^1]: 这是**注释**的文字。\n"));
    importAll();
    show("Eins");

    click(QStringLiteral("sup a"));
    ASSERT_TRUE(waitUntil([&] { return note().startsWith(QStringLiteral("这是注释的文字。")); }));
    EXPECT_FALSE(note().contains(u'↩')) << "the way back is no part of it";
    EXPECT_EQ(ask(QStringLiteral("scrollY")).toDouble(), 0);
    EXPECT_EQ(
        ask(QStringLiteral("document.querySelectorAll('[id^=lectern-highlight]').length")).toInt(),
        1);

    ASSERT_TRUE(waitUntil([&] { return m_guide.closeNote(); }));
    EXPECT_TRUE(waitUntil([&] { return note().isEmpty(); }));
}

TEST_F(PageLinksTest, aFootnote_opensUnderThePointerAndGoesWithIt)
{
    write("a.md", markdown("Eins", "正文[^1]。\n\n" + paragraphs(40) + "[^1]: 注释。\n"));
    importAll();
    show("Eins");
    QTest::mouseMove(&surface(), placeOf(QStringLiteral("sup a")));
    EXPECT_TRUE(waitUntil([&] { return !note().isEmpty(); }));
    QTest::mouseMove(&surface(), {5, 590});
    EXPECT_TRUE(waitUntil([&] { return note().isEmpty(); }));
}

TEST_F(PageLinksTest, fromAFootnote_aLinkLeadsToItAndTheArticlesOwnLinkBack)
{
    write("a.md", markdown("Eins", "正文[^1]。\n\n" + paragraphs(60) + "[^1]: 注释。\n\n"));
    importAll();
    show("Eins");
    QSignalSpy told(m_pane.get(), &ReaderPane::pageMessage);
    click(QStringLiteral("sup a"));
    ASSERT_TRUE(waitUntil([&] { return !note().isEmpty(); }));
    click(QStringLiteral(".lectern-footnote-go"));
    EXPECT_TRUE(waitUntil([&] { return ask(QStringLiteral("scrollY")).toDouble() > 500; }));
    EXPECT_TRUE(waitUntil([&] { return note().isEmpty(); }));
    EXPECT_TRUE(std::ranges::any_of(told, [](const QList<QVariant>& message) {
        return message.at(0).toString() == QLatin1String("leaving");
    })) << "a step that back takes again";
    click(QStringLiteral("li a[href^=\"#\"]"));
    EXPECT_TRUE(waitUntil([&] { return ask(QStringLiteral("scrollY")).toDouble() < 500; }));
    EXPECT_TRUE(note().isEmpty());
}

TEST_F(PageLinksTest, aTag_isSearchedFor)
{
    write("a.md", markdown("Eins", "text", "tags: [本地优先, open source]\n"));
    importAll();
    show("Eins");
    QSignalSpy searched(m_pane.get(), &ReaderPane::searchRequested);
    QSignalSpy hovered(m_pane.get(), &ReaderPane::linkHovered);
    const QString wanted = QStringLiteral("tag:\"open source\"");

    const QString tag = QStringLiteral(".lectern-tags li:last-child a");
    QTest::mouseMove(&surface(), placeOf(tag));
    ASSERT_TRUE(waitUntil([&] { return !hovered.isEmpty(); }));
    EXPECT_EQ(hovered.last().front().toString(), wanted);
    click(tag);
    ASSERT_TRUE(waitUntil([&] { return !searched.isEmpty(); }));
    EXPECT_EQ(searched.front().front().toString(), wanted);
    click(QStringLiteral(".lectern-tags a"), Qt::MiddleButton);
    EXPECT_TRUE(waitUntil([&] { return searched.count() == 2; }));
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(PageLinksTest, anArticlesOwnLink_searchesForNothing)
{
    write("a.md", markdown("Eins", "[x](lectern://search/tag%3Ax) [y](//search/tag%3Ax)"));
    importAll();
    show("Eins");
    EXPECT_EQ(
        ask(QStringLiteral("document.querySelectorAll('[href*=\"lectern://search\"]').length"))
            .toInt(),
        0);
}

TEST_F(PageLinksTest, aSearchLink_opensThatSearchAndNothingElse)
{
    write("a.md",
          markdown("Eins",
                   "[eins](lectern:search?q=%E5%BE%AE%E4%BF%A1&category=a%2Fb&x=\"onload) "
                   "[zwei](lectern:import?q=x) [drei](lectern://article/1?q=x)"));
    importAll();
    show("Eins");
    EXPECT_EQ(
        ask(QStringLiteral("document.querySelectorAll('article a[href^=\"lectern\"]').length"))
            .toInt(),
        1);
    QSignalSpy followed(m_pane.get(), &ReaderPane::searchLinkFollowed);
    QSignalSpy hovered(m_pane.get(), &ReaderPane::linkHovered);
    const QString link = QStringLiteral("article a[href^=\"lectern\"]");
    QTest::mouseMove(&surface(), placeOf(link));
    ASSERT_TRUE(waitUntil([&] { return !hovered.isEmpty(); }));
    EXPECT_EQ(hovered.last().front().toString(), QStringLiteral("微信"));
    click(link);
    ASSERT_TRUE(waitUntil([&] { return followed.count() == 1; }));
    ArticleFilter wanted;
    wanted.query = "微信";
    wanted.category = CategoryPath {{"a", "b"}};
    EXPECT_EQ(followed.front().front().value<ArticleFilter>(), wanted);
    click(link, Qt::MiddleButton);
    EXPECT_TRUE(waitUntil([&] { return followed.count() == 2; }));
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(PageLinksTest, aLinkToAnotherArticlesAddress_staysInside)
{
    write("a.md",
          markdown("Eins", "[zwei](http://a.site/two/?utm_source=x#y) [fort](https://b.site/x)"));
    write("b.md", markdown("Zwei", "text", "source: https://www.a.site/two\n"));
    importAll();
    const ArticleId two = idOf("Zwei");
    show("Eins");
    QSignalSpy requested(m_pane.get(), &ReaderPane::articleRequested);

    click(QStringLiteral("article a[href*=\"a.site\"]"));
    ASSERT_TRUE(waitUntil([&] { return requested.count() == 1; }));
    EXPECT_EQ(requested.front().front().value<ArticleId>(), two);
    click(QStringLiteral("article a[href*=\"b.site\"]"));
    ASSERT_TRUE(waitUntil([&] { return m_opened.size() == 1; }));
    EXPECT_EQ(m_opened.front(), QUrl(QStringLiteral("https://b.site/x")));

    click(QStringLiteral("article a[href*=\"a.site\"]"), Qt::LeftButton, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return m_opened.size() == 2; }));
    EXPECT_EQ(m_opened.back().host(), QStringLiteral("a.site"));
    EXPECT_EQ(requested.count(), 1);
}

TEST_F(PageLinksTest, aRelativeLink_leadsToTheFileOrSaysThatThereIsNone)
{
    write("a.md",
          markdown("Eins", "[zwei](./sub/other%20one.md) [drei](../gone.md) [vier](javascript:x)"));
    write("sub/other one.md", markdown("Zwei", "text"));
    importAll();
    const ArticleId two = idOf("Zwei");
    show("Eins");
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll('article a[href]').length")).toInt(),
              2);
    QSignalSpy requested(m_pane.get(), &ReaderPane::articleRequested);
    QSignalSpy lost(m_pane.get(), &ReaderPane::linkLost);

    click(QStringLiteral("article a[href*=other]"));
    ASSERT_TRUE(waitUntil([&] { return requested.count() == 1; }));
    EXPECT_EQ(requested.front().front().value<ArticleId>(), two);
    click(QStringLiteral("article a[href*=gone]"));
    ASSERT_TRUE(waitUntil([&] { return lost.count() == 1; }));
    EXPECT_TRUE(lost.front().front().toString().contains(QStringLiteral("../gone.md")));
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(PageLinksTest, theNumberOfVersions_leadsToThem)
{
    write("a.md", markdown("Eins", "erst"));
    importAll();
    write("a.md", markdown("Eins", "dann [falsch](lectern://versions/)"));
    importAll();
    show("Eins");
    EXPECT_EQ(ask(QStringLiteral("document.querySelectorAll('article a[href]').length")).toInt(), 0)
        << "an article cannot ask for it";
    QSignalSpy requested(m_pane.get(), &ReaderPane::versionsRequested);
    click(QStringLiteral(".lectern-versions a"));
    ASSERT_TRUE(waitUntil([&] { return requested.count() == 1; }));
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(PageLinksTest, aLinkToAPartOfAnotherArticle_opensItThere)
{
    write("a.md", markdown("Eins", "[zwei](b.md#Wie-es-geht) [fort](b.md#keins)"));
    write("b.md", markdown("Zwei", paragraphs(40) + "## Wie es geht?\n\n" + paragraphs(40)));
    importAll();
    const ArticleId two = idOf("Zwei");
    show("Eins");
    QSignalSpy requested(m_pane.get(), &ReaderPane::articleRequested);

    click(QStringLiteral("article a[href*=Wie]"));
    ASSERT_TRUE(waitUntil([&] { return requested.count() == 1; }));
    m_pane->showArticle(two, {}, requested.front()[1].toJsonValue());
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 2; }));
    EXPECT_NEAR(
        ask(QStringLiteral("document.querySelector('h2').getBoundingClientRect().top")).toDouble(),
        0, 2);

    m_pane->showArticle(two, {}, QJsonObject {{QStringLiteral("fragment"), QStringLiteral("no")}});
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 3; }));
    EXPECT_EQ(ask(QStringLiteral("scrollY")).toDouble(), 0) << "a part it does not have";
}

TEST_F(PageLinksTest, aLinkToAHeadingByItsText_leadsThere_alsoByTheArticlesOwnFile)
{
    write("a.md",
          markdown("Eins",
                   "[drei](#第三-部分) [selbst](a.md#第三-部分)\n\n" + paragraphs(40)
                       + "## 第三 部分\n\n" + paragraphs(40)));
    importAll();
    show("Eins");
    QSignalSpy requested(m_pane.get(), &ReaderPane::articleRequested);
    const auto isThere = [&] {
        return ask(QStringLiteral("document.querySelector('h2').getBoundingClientRect().top"))
                   .toDouble()
            < 2;
    };
    click(QStringLiteral("article a[href^=\"#\"]"));
    EXPECT_TRUE(waitUntil(isThere));
    ask(QStringLiteral("scrollTo(0, 0)"));
    click(QStringLiteral("article a[href*=link]"));
    EXPECT_TRUE(waitUntil(isThere));
    EXPECT_EQ(requested.count(), 0);
}

TEST_F(PageLinksTest, aRelativeLinkWithCtrl_isFollowed)
{
    write("a.md", markdown("Eins", "[zwei](b.md)"));
    write("b.md", markdown("Zwei", "text"));
    importAll();
    show("Eins");
    QSignalSpy requested(m_pane.get(), &ReaderPane::articleRequested);
    click(QStringLiteral("article a[href]"), Qt::LeftButton, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return requested.count() == 1; }));
}

} // namespace lectern::desktop
