#include "desktop/reader_pane.h"
#include "desktop_fixture.h"

#include <QImage>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWheelEvent>

#include <csignal>
#include <set>

namespace lectern::desktop {

namespace {

class ReaderPaneTest : public DesktopFixture {
protected:
    QList<QAction*> menuAt(const QPoint& place)
    {
        QTest::mouseClick(&surface(), Qt::RightButton, {}, place);
        EXPECT_TRUE(waitUntil([&] { return m_pane->findChild<QMenu*>() != nullptr; }));
        QMenu* menu = m_pane->findChild<QMenu*>();
        return menu ? menu->actions() : QList<QAction*>();
    }
};

QStringList namesOf(const QList<QAction*>& actions)
{
    QStringList names;
    for (const QAction* action : actions) {
        if (!action->isSeparator())
            names.append(action->objectName());
    }
    return names;
}

} // namespace

TEST_F(ReaderPaneTest, beforeTheFirstArticle_noEngineIsStarted)
{
    EXPECT_EQ(m_pane->findChild<QWebEngineView*>(), nullptr);
}

TEST_F(ReaderPaneTest, article_isPaintedOnceForEachShowing)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();

    show("Eins");
    show("Zwei");
    QTest::qWait(200);

    EXPECT_EQ(m_painted.size(), 2u);
    EXPECT_EQ(ask(QStringLiteral("document.querySelector('h1').textContent")).toString(),
              QStringLiteral("Zwei"));
}

// The end of one page's load may be heard when the next one is there without its text.
TEST_F(ReaderPaneTest, scriptsThatRunTooEarly_doNotSpoilThePage)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();
    show("Eins");
    // A new one: the engine knows a script by its number, which a copy would share.
    QWebEngineScript tooEarly;
    tooEarly.setWorldId(QWebEngineScript::ApplicationWorld);
    tooEarly.setInjectionPoint(QWebEngineScript::DocumentCreation);
    tooEarly.setSourceCode(view().page()->scripts().toList().at(0).sourceCode());
    view().page()->profile()->scripts()->insert(tooEarly);

    show("Zwei");

    EXPECT_EQ(m_painted.size(), 2u);
    EXPECT_EQ(ask(QStringLiteral("typeof globalThis.lectern.showing")).toString(),
              QStringLiteral("object"));
}

// A process takes a tenth of a second to start, and articles are walked through with one key.
TEST_F(ReaderPaneTest, articlesOneAfterTheOther_shareOneProcess)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();

    std::set<qint64> processes;
    for (const char* title : {"Eins", "Zwei", "Eins", "Zwei"}) {
        show(title);
        processes.insert(view().page()->renderProcessPid());
    }

    EXPECT_EQ(processes.size(), 1U);
}

// The engine by itself would keep them all: nothing in an article makes its collector run.
TEST_F(ReaderPaneTest, pagesThatWereLeft_areFreed)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();

    for (int i = 0; i < 4; ++i) {
        show("Eins");
        show("Zwei");
    }
    ask(QStringLiteral("globalThis.left = new WeakRef(new Array(1000)); 0"));

    EXPECT_TRUE(
        waitUntil([&] { return ask(QStringLiteral("left.deref() === undefined")).toBool(); }));
}

TEST_F(ReaderPaneTest, overtakenArticle_isNeverPainted)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", "<p>two</p>"));
    importAll();
    const ArticleId last = idOf("Zwei");

    m_pane->showArticle(idOf("Eins"));
    m_pane->showArticle(last);
    ASSERT_TRUE(waitUntil([&] { return !m_painted.empty(); }));
    QTest::qWait(200);

    EXPECT_EQ(m_painted, std::vector<ArticleId> {last});
    EXPECT_EQ(m_pane->article(), last);
}

TEST_F(ReaderPaneTest, hostileArticle_reachesNothingAndRunsNothing)
{
    const Listener listener;
    const std::string evil = listener.address(QStringLiteral("x")).toStdString();
    write("evil.md",
          article("Evil",
                  "<p>Text</p><script>document.title='ran'</script><script src='" + evil
                      + "'></script><img src=x onerror=\"document.title='ran'\"><img src='" + evil
                      + "'><iframe src='" + evil
                      + "'></iframe><meta http-equiv=refresh "
                        "content='0;url="
                      + evil + "'><link rel=preconnect href='" + evil
                      + "'><link rel=stylesheet href='" + evil + "'><style>@import '" + evil
                      + "'; body{background:url(" + evil + ")}</style><p style=\"background:url("
                      + evil + ")\">More</p><object data='" + evil
                      + "'></object><svg><script>"
                        "document.title='ran'</script></svg><a href='javascript:alert(1)'>x</a>"));
    importAll();

    show("Evil");
    QTest::qWait(700);

    EXPECT_EQ(listener.calls(), 0);
    EXPECT_EQ(ask(QStringLiteral("document.title")).toString(), QStringLiteral("Evil"));
    EXPECT_EQ(ask(QStringLiteral("document.scripts.length")).toInt(), 0);
    EXPECT_EQ(view().url().host(), QStringLiteral("article"));
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(ReaderPaneTest, engineKeepsNothingAndIsSwitchedOff)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    show("Eins");

    const QWebEnginePage& page = *view().page();
    EXPECT_TRUE(page.profile()->isOffTheRecord());
    for (const auto attribute :
         {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::PluginsEnabled,
          QWebEngineSettings::LocalStorageEnabled, QWebEngineSettings::WebGLEnabled,
          QWebEngineSettings::DnsPrefetchEnabled, QWebEngineSettings::AutoLoadIconsForPage,
          QWebEngineSettings::ErrorPageEnabled, QWebEngineSettings::JavascriptCanAccessClipboard})
        EXPECT_FALSE(page.settings()->testAttribute(attribute)) << attribute;
}

TEST_F(ReaderPaneTest, pictureBesideTheArticle_isShownAndCounted)
{
    write("a.md", article("Eins", "<p><img src='map.png'></p>"));
    write("map.png", pictureFile(8, 6));
    importAll();

    show("Eins");

    EXPECT_TRUE(waitUntil([&] { return m_images == 1; }));
    EXPECT_TRUE(waitUntil(
        [&] { return ask(QStringLiteral("document.images[0].naturalWidth")).toInt() == 8; }));
    EXPECT_EQ(m_denied, 0);

    m_pane->reload();
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 2; }));
    EXPECT_EQ(m_images, 1) << "from the engine's memory, which had it from Lectern";
}

TEST_F(ReaderPaneTest, clickedLink_goesToTheBrowserAndThePageStays)
{
    write("a.md", article("Eins", "<p><a id=l href='https://a.site/b?c=1'>a link</a></p>"));
    importAll();
    show("Eins");
    const QUrl before = view().url();

    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(QStringLiteral("article a[href]")));
    ASSERT_TRUE(waitUntil([&] { return m_opened.size() == 1; }));
    QTest::mouseClick(&surface(), Qt::MiddleButton, {}, placeOf(QStringLiteral("article a[href]")));
    ASSERT_TRUE(waitUntil([&] { return m_opened.size() == 2; }));

    EXPECT_EQ(m_opened[0], QUrl(QStringLiteral("https://a.site/b?c=1")));
    EXPECT_EQ(m_opened[1], m_opened[0]);
    EXPECT_EQ(view().url(), before);
}

TEST_F(ReaderPaneTest, linkWithinTheArticle_scrollsThere)
{
    write("a.md",
          article("Eins",
                  "<p><a href='#end'>to the end</a></p>" + manyParagraphs(60)
                      + "<p><a name='end'>the end</a></p>"));
    importAll();
    show("Eins");

    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(QStringLiteral("article a[href]")));

    EXPECT_TRUE(waitUntil([&] { return ask(QStringLiteral("scrollY")).toDouble() > 500; }));
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(ReaderPaneTest, hoveredLink_isTold)
{
    write("a.md", article("Eins", "<p><a href='https://a.site/b'>a link</a></p>"));
    importAll();
    show("Eins");
    QSignalSpy hovered(m_pane.get(), &ReaderPane::linkHovered);

    QTest::mouseMove(&surface(), placeOf(QStringLiteral("article a[href]")));

    EXPECT_TRUE(waitUntil([&] {
        return !hovered.isEmpty()
            && hovered.last().at(0).toString() == QLatin1String("https://a.site/b");
    }));
}

TEST_F(ReaderPaneTest, menuOfAnImage_knowsWhereItCameFrom)
{
    write("a.md",
          article("Eins",
                  "<p><img width=300 height=200 "
                  "src='https://cors.zfour.workers.dev/?http://image.site/a.jpg?x=1'></p>"));
    importAll();
    show("Eins");

    const QList<QAction*> actions = menuAt(placeOf(QStringLiteral("article img")));

    EXPECT_EQ(namesOf(actions),
              (QStringList {QStringLiteral("viewImage"), QStringLiteral("openOriginalImage"),
                            QStringLiteral("openImageViaProxy"),
                            QStringLiteral("copyOriginalImageLink"), QStringLiteral("saveImage")}));
    ASSERT_FALSE(actions.isEmpty());
    for (QAction* action : actions) {
        if (action->objectName() == QLatin1String("openOriginalImage"))
            action->trigger();
    }
    EXPECT_EQ(m_opened, std::vector<QUrl> {QUrl(QStringLiteral("http://image.site/a.jpg?x=1"))});
}

TEST_F(ReaderPaneTest, menuKey_opensTheMenuOfTheSelection)
{
    write("a.md", article("Eins", "<p id=p>Some words</p>"));
    importAll();
    show("Eins");
    surface().setFocus();
    ask(QStringLiteral("getSelection().selectAllChildren(document.querySelector('article p'))"));

    QTest::keyClick(&surface(), Qt::Key_Menu);

    ASSERT_TRUE(waitUntil([&] { return m_pane->findChild<QMenu*>() != nullptr; }));
    EXPECT_EQ(namesOf(m_pane->findChild<QMenu*>()->actions()),
              QStringList {QStringLiteral("copySelection")});
}

TEST_F(ReaderPaneTest, hits_areWalkedInTurnAndAroundTheEnd)
{
    write("a.md", article("Eins", "<p>苹果</p>" + manyParagraphs(40) + "<p>又一个苹果</p>"));
    importAll();
    show("Eins", QStringLiteral("苹果"));
    const QString current
        = QStringLiteral("[...document.querySelectorAll('mark.lectern-hit')]"
                         ".findIndex((hit) => hit.classList.contains('lectern-hit-current'))");

    EXPECT_EQ(ask(current).toInt(), 0);
    m_pane->stepToHit(1);
    EXPECT_EQ(ask(current).toInt(), 1);
    EXPECT_GT(ask(QStringLiteral("scrollY")).toDouble(), 500);
    m_pane->stepToHit(1);
    EXPECT_EQ(ask(current).toInt(), 0);
    m_pane->stepToHit(-1);
    EXPECT_EQ(ask(current).toInt(), 1);
}

TEST_F(ReaderPaneTest, articleOfASearch_isShownFromItsFirstHit)
{
    write("a.md", article("Eins", manyParagraphs(40) + "<p>苹果</p>" + manyParagraphs(40)));
    write("b.md", article("苹果", manyParagraphs(40) + "<p>苹果</p>"));
    importAll();

    show("Eins", QStringLiteral("苹果"));
    const auto top = QStringLiteral("document.querySelector('.lectern-hit-current')"
                                    ".getBoundingClientRect().top");
    EXPECT_GT(ask(QStringLiteral("scrollY")).toDouble(), 500);
    EXPECT_NEAR(ask(top).toDouble(), 300, 100); // the middle of the pane
    // Without the search it stays where it is read.
    const double place = ask(QStringLiteral("scrollY")).toDouble();
    ASSERT_TRUE(waitUntil([&] { return view().page()->scrollPosition().y() > 0; }));
    show("Eins");
    EXPECT_NEAR(ask(QStringLiteral("scrollY")).toDouble(), place, 20);

    show("苹果", QStringLiteral("苹果"));
    EXPECT_EQ(ask(QStringLiteral("scrollY")).toDouble(), 0);
    EXPECT_EQ(ask(QStringLiteral("document.querySelector('h1 .lectern-hit-current').textContent"))
                  .toString(),
              QStringLiteral("苹果"));
}

TEST_F(ReaderPaneTest, countOfHighlights_leadsFromOneToTheNext)
{
    write("a.md",
          article("Eins",
                  manyParagraphs(30) + "<p><b>重点一</b></p>" + manyParagraphs(30)
                      + "<p><b>重点二</b></p>"));
    importAll();
    show("Eins");
    const auto current = [this] {
        return ask(QStringLiteral("document.querySelector('.lectern-highlight-current')"
                                  "?.textContent"))
            .toString();
    };
    const QString link = QStringLiteral(".lectern-highlights a");

    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(link));
    EXPECT_TRUE(waitUntil([&] { return current() == QStringLiteral("重点一"); }));
    const double first = ask(QStringLiteral("scrollY")).toDouble();
    EXPECT_GT(first, 500);
    m_pane->stepToHighlight(1);
    EXPECT_EQ(current(), QStringLiteral("重点二"));
    EXPECT_GT(ask(QStringLiteral("scrollY")).toDouble(), first);
    m_pane->stepToHighlight(-1);
    EXPECT_EQ(current(), QStringLiteral("重点一"));
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(link));
    EXPECT_TRUE(waitUntil([&] { return current() == QStringLiteral("重点二"); }));
}

TEST_F(ReaderPaneTest, readingOnByScreens_tellsWhenTheEndIsInSight)
{
    write("a.md", article("Eins", manyParagraphs(30)));
    write("b.md", article("Kurz", "<p>short</p>"));
    importAll();
    show("Eins");

    const auto goesOn = [this] {
        QVariant moved;
        m_pane->callPage(QStringLiteral("reading.go"), {1, false},
                         [&](const QVariant& answer) { moved = answer; });
        return waitUntil([&] { return moved.isValid(); }) && moved.toBool();
    };
    int pages = 0;
    while (pages < 20 && goesOn())
        ++pages;

    EXPECT_GE(pages, 2);
    EXPECT_LT(pages, 20);
    EXPECT_NEAR(ask(QStringLiteral("document.documentElement.scrollHeight - scrollY - innerHeight"))
                    .toDouble(),
                0, 2);
    show("Kurz");
    EXPECT_FALSE(goesOn());
}

TEST_F(ReaderPaneTest, wheelWithControl_zooms)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    show("Eins");
    QSignalSpy changed(m_pane.get(), &ReaderPane::zoomChanged);

    const QPointF place(50, 50);
    QWheelEvent wheel(place, surface().mapToGlobal(place), {}, QPoint(0, 120), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&surface(), &wheel);

    EXPECT_EQ(changed.count(), 1);
    EXPECT_NEAR(m_pane->zoom(), 1.1, 0.001);
    EXPECT_NEAR(view().page()->zoomFactor(), 1.1, 0.001);
}

TEST_F(ReaderPaneTest, zoom_staysWithinItsBoundsAndForTheNextArticle)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    m_pane->setZoom(99);
    EXPECT_EQ(m_pane->zoom(), 3);
    m_pane->setZoom(0);
    EXPECT_EQ(m_pane->zoom(), 0.3);
    m_pane->setZoom(2);
    show("Eins");
    EXPECT_NEAR(view().page()->zoomFactor(), 2, 0.001);
}

TEST_F(ReaderPaneTest, articleThatIsNotThere_isASentence)
{
    m_pane->showArticle({4711});

    ASSERT_TRUE(waitUntil([&] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.front().endsWith(u'.'));
    EXPECT_TRUE(m_painted.empty());
}

TEST_F(ReaderPaneTest, lostRenderer_isReplacedThreeTimesThenAPersonIsAsked)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    show("Eins");
    const auto loseRenderer
        = [&] { kill(static_cast<pid_t>(view().page()->renderProcessPid()), SIGKILL); };

    for (std::size_t times = 2; times <= 4; ++times) {
        loseRenderer();
        ASSERT_TRUE(waitUntil([&] { return m_painted.size() == times; })) << times;
    }
    loseRenderer();
    ASSERT_TRUE(waitUntil([&] { return m_failures.size() == 1; }));

    auto* retry = m_pane->findChild<QPushButton*>(QStringLiteral("retry"));
    ASSERT_TRUE(retry->isVisible());
    retry->click();
    EXPECT_TRUE(waitUntil([&] { return m_painted.size() == 5; }));
    EXPECT_FALSE(retry->isVisible());
}

TEST_F(ReaderPaneTest, cleared_showsNothingOfTheLastArticle)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    show("Eins");

    m_pane->clear();

    EXPECT_FALSE(view().isVisible());
    EXPECT_FALSE(m_pane->article());
    m_pane->setLibrary(nullptr);
    m_pane->showArticle({1});
    EXPECT_FALSE(m_pane->article());
}

} // namespace lectern::desktop
