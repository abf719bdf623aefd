#include "desktop/page_cover.h"
#include "desktop/reader_pane.h"
#include "desktop_fixture.h"

#include <QImage>
#include <QTest>
#include <QTimer>

#include <unistd.h>

#include <csignal>

namespace lectern::desktop {

namespace {

page::PageStyle themed(page::Theme theme)
{
    page::PageStyle style;
    style.theme = theme;
    return style;
}

/// The lightest square of a picture, 0 to 255: what an eye in a dark room would notice. Letters are
/// thinner.
int lightestSquare(const QImage& image)
{
    constexpr int kSide = 12;
    int lightest = 0;
    for (int top = 0; top + kSide <= image.height(); top += kSide) {
        for (int left = 0; left + kSide <= image.width(); left += kSide) {
            int darkest = 255;
            for (int y = top; y < top + kSide; y += 2) {
                for (int x = left; x < left + kSide; x += 2)
                    darkest = std::min(darkest, qGray(image.pixel(x, y)));
            }
            lightest = std::max(lightest, darkest);
        }
    }
    return lightest;
}

/// Looks at a widget all the time, as a person does.
class Watch final {
public:
    explicit Watch(QWidget& watched)
        : m_watched(watched)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(5);
    }

    void look()
    {
        ++m_looks;
        m_lightest = std::max(m_lightest, lightestSquare(m_watched.grab().toImage()));
    }

    int looks() const { return m_looks; }
    int lightest() const { return m_lightest; }

private:
    QWidget& m_watched;
    QTimer m_timer;
    int m_looks = 0;
    int m_lightest = 0;
};

constexpr int kDark = 90; ///< nothing in a dark page is lighter than this over a whole square

class ReaderLookTest : public DesktopFixture {
protected:
    QString computed(const QString& selector, const QString& property)
    {
        return ask(QStringLiteral("getComputedStyle(document.querySelector('%1'))['%2']")
                       .arg(selector, property))
            .toString();
    }
};

} // namespace

TEST_F(ReaderLookTest, darkTheme_isDarkBeforeAndAfterTheArticle)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    page::PageStyle style;
    style.theme = page::Theme::Dark;
    const QColor paper = QColor::fromRgb(page::paperColours(page::Theme::Dark).paper);

    m_pane->setStyle(style);
    EXPECT_EQ(m_pane->grab().toImage().pixelColor(5, 5), paper);
    show("Eins");
    QTest::qWait(100);

    EXPECT_EQ(m_pane->grab().toImage().pixelColor(5, 5), paper);
    EXPECT_EQ(view().page()->backgroundColor(), paper);
}

TEST_F(ReaderLookTest, watch_seesALightSquare)
{
    QWidget widget;
    widget.resize(200, 200);
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    widget.setPalette(palette);
    widget.show();
    Watch watch(widget);
    watch.look();
    EXPECT_EQ(watch.lightest(), 255);
}

TEST_F(ReaderLookTest, darkPane_neverFlashes)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("b.md", article("Zwei", manyParagraphs(40)));
    write("c.md", article("Gross", manyParagraphs(12000)));
    importAll();
    m_pane->setStyle(themed(page::Theme::Dark));
    Watch watch(*m_pane);

    show("Eins");
    show("Zwei");
    show("Gross");
    for (const QSize size : {QSize(1000, 700), QSize(500, 900), QSize(1200, 400)}) {
        m_pane->resize(size);
        QTest::qWait(60);
    }
    m_pane->clear();
    QTest::qWait(30);
    show("Zwei");
    m_pane->reload();
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 5; }));
    QTest::qWait(50);

    EXPECT_GE(watch.looks(), 20);
    EXPECT_LE(watch.lightest(), kDark);
}

TEST_F(ReaderLookTest, pageThatIsLongInComing_showsItsOutlineFirst)
{
    write("a.md", article("Eins", "<p>one</p>"));
    write("c.md", article("Gross", manyParagraphs(30000)));
    importAll();
    show("Eins");
    const auto* cover = m_pane->findChild<PageCover*>();
    ASSERT_TRUE(waitUntil([&] { return !cover->isVisible(); }));
    m_pane->showArticle(idOf("Gross"));
    EXPECT_FALSE(cover->isVisible()) << "what was read stays for a moment";
    ASSERT_TRUE(waitUntil([&] { return cover->isVisible() && cover->showsOutline(); }));
    EXPECT_EQ(m_painted.size(), 1U);
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 2 && !cover->isVisible(); }));
    EXPECT_FALSE(cover->showsOutline());
}

TEST_F(ReaderLookTest, lostRenderer_leavesADarkPaneDark)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    m_pane->setStyle(themed(page::Theme::Dark));
    show("Eins");
    Watch watch(*m_pane);

    kill(static_cast<pid_t>(view().page()->renderProcessPid()), SIGKILL);
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 2; }));
    QTest::qWait(50);

    EXPECT_GE(watch.looks(), 3);
    EXPECT_LE(watch.lightest(), kDark);
}

TEST_F(ReaderLookTest, onceDark_neverLightAgain)
{
    write("a.md", article("Eins", manyParagraphs(40)));
    importAll();
    m_pane->setStyle(themed(page::Theme::Light));
    show("Eins");

    m_pane->setStyle(themed(page::Theme::Dark));
    ASSERT_TRUE(waitUntil([&] { return lightestSquare(m_pane->grab().toImage()) <= kDark; }));
    Watch watch(*m_pane);
    QTest::qWait(200);

    EXPECT_GE(watch.looks(), 5);
    EXPECT_LE(watch.lightest(), kDark);
}

TEST_F(ReaderLookTest, everyTheme_hasItsPaperAroundAndWithin)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    show("Eins");
    for (const auto theme : {page::Theme::Dark, page::Theme::Sepia, page::Theme::Light}) {
        const QColor paper = QColor::fromRgb(page::paperColours(theme).paper);
        m_pane->setStyle(themed(theme));
        EXPECT_TRUE(waitUntil([&] { return m_pane->grab().toImage().pixelColor(5, 5) == paper; }))
            << paper.name().toStdString();
        EXPECT_EQ(view().page()->backgroundColor(), paper);
    }
    EXPECT_EQ(m_painted.size(), 1U) << "the page stood all the time";
}

TEST_F(ReaderLookTest, changedStyle_isShownWithoutLoadingAnew)
{
    write("a.md", article("标题", "<p>正文 text</p><pre>code</pre>"));
    importAll();
    show("标题");
    ask(QStringLiteral("document.body.dataset.same = 1"));
    page::PageStyle style = themed(page::Theme::Sepia);
    style.fontSizePx = 24;
    style.widthEm = 20;
    style.lineHeightPercent = 200;
    style.paragraphGapPercent = 50;
    style.indent = page::Indent::FirstLine;
    style.alignment = page::Alignment::Ragged;
    style.cjkFamily = "Noto Serif CJK SC";
    style.monoFamily = "DejaVu Sans Mono";

    m_pane->setStyle(style);

    EXPECT_EQ(computed(QStringLiteral(".lectern-body p:last-of-type"), QStringLiteral("fontSize")),
              QStringLiteral("24px"));
    const QString paragraph = QStringLiteral("article p");
    EXPECT_EQ(computed(paragraph, QStringLiteral("lineHeight")), QStringLiteral("48px"));
    EXPECT_EQ(computed(paragraph, QStringLiteral("marginBottom")), QStringLiteral("12px"));
    EXPECT_EQ(computed(paragraph, QStringLiteral("textIndent")), QStringLiteral("48px"));
    EXPECT_EQ(computed(paragraph, QStringLiteral("textAlign")), QStringLiteral("start"));
    EXPECT_TRUE(computed(paragraph, QStringLiteral("fontFamily"))
                    .contains(QStringLiteral("Noto Serif CJK SC")));
    EXPECT_TRUE(computed(QStringLiteral("pre"), QStringLiteral("fontFamily"))
                    .contains(QStringLiteral("DejaVu Sans Mono")));
    EXPECT_EQ(computed(QStringLiteral(".lectern-page"), QStringLiteral("maxWidth")),
              QStringLiteral("480px"));
    EXPECT_EQ(ask(QStringLiteral("document.body.dataset.same")).toString(), QStringLiteral("1"));

    m_pane->setStyle({}); // and back to what the language asks for
    EXPECT_EQ(computed(paragraph, QStringLiteral("textIndent")), QStringLiteral("0px"));
    EXPECT_EQ(computed(paragraph, QStringLiteral("textAlign")), QStringLiteral("justify"));
    EXPECT_EQ(computed(QStringLiteral(".lectern-page"), QStringLiteral("maxWidth")),
              QStringLiteral("684px"));
}

TEST_F(ReaderLookTest, changedSize_keepsTheLineThatIsRead)
{
    write("a.md", article("Eins", manyParagraphs(120)));
    importAll();
    show("Eins");
    ask(QStringLiteral("scrollTo(0, document.querySelectorAll('article p')[50].offsetTop "
                       "- innerHeight / 4 + 10)"));
    const QString line
        = QStringLiteral("document.elementFromPoint(innerWidth / 2, innerHeight / 4).textContent");
    const QString read = ask(line).toString();
    ASSERT_TRUE(read.startsWith(QStringLiteral("第50段"))) << read.toStdString();

    page::PageStyle style;
    style.fontSizePx = 28;
    m_pane->setStyle(style);

    EXPECT_EQ(ask(line).toString(), read);
}

TEST_F(ReaderLookTest, styleChangedOnTheWay_isThatOfThePageThatComes)
{
    write("a.md", article("Eins", "<p>one</p>"));
    importAll();
    m_pane->showArticle(idOf("Eins"));
    m_pane->setStyle(themed(page::Theme::Sepia));
    ASSERT_TRUE(waitUntil([&] { return !m_painted.empty(); }));
    EXPECT_EQ(ask(QStringLiteral("document.documentElement.dataset.theme")).toString(),
              QStringLiteral("sepia"));
}

TEST_F(ReaderLookTest, latinFamily_comesWithANewPageAtTheSamePlace)
{
    write("a.md", article("Eins", manyParagraphs(60)));
    importAll();
    show("Eins");
    ask(QStringLiteral("scrollTo(0, 900)"));
    ASSERT_TRUE(waitUntil([&] { return view().page()->scrollPosition().y() > 800; }));

    page::PageStyle style;
    style.latinFamily = "DejaVu Serif";
    m_pane->setStyle(style);
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() == 2; }));

    EXPECT_NEAR(ask(QStringLiteral("scrollY")).toDouble(), 900, 20);
    EXPECT_TRUE(computed(QStringLiteral("article p"), QStringLiteral("fontFamily"))
                    .startsWith(QStringLiteral("lectern-latin")));
}

// Without these an English apostrophe is as wide as an ideograph, and Chinese quotation marks are
// as narrow as letters.
TEST_F(ReaderLookTest, quotationMarks_areAsWideAsTheirLanguageHasThem)
{
    write("a.md",
          article("标题",
                  "<p>中文，<i id=zh>“”</i>，以及 it’s。</p><p>An English “<i id=en>“”</i>” "
                  "paragraph it is.</p>"));
    importAll();
    show("标题");
    const auto width = [this](const QString& selector) {
        return ask(QStringLiteral("document.querySelector('%1').getBoundingClientRect().width")
                       .arg(selector))
            .toDouble();
    };
    EXPECT_GT(width(QStringLiteral("#a-zh")), 30);
    EXPECT_LT(width(QStringLiteral("#a-en")), 20);
    EXPECT_LT(width(QStringLiteral("span[lang=en]")), 9);
}

} // namespace lectern::desktop
