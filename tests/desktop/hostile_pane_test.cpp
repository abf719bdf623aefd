#include "desktop_fixture.h"
#include "every_host.h"
#include "hostile_cases.h"
#include "support/hostile_suites.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

#include <optional>

namespace lectern::desktop {

namespace {

const QStringList kOpenable {QStringLiteral("http"), QStringLiteral("https"),
                             QStringLiteral("mailto")};

/// What no page of the pane may hold, as the page itself counts it: elements that act, and
/// attributes that are handlers.
constexpr QLatin1String kActive(R"js(
document.querySelectorAll('script, iframe, frame, object, embed, form, input, button, video, audio, '
    + 'svg, math, link, base, meta[http-equiv=refresh], article style').length
+ [...document.querySelectorAll('*')].reduce((count, element) => count
    + element.getAttributeNames().filter((name) => name.startsWith('on')).length, 0)
)js");

/// A person who touches everything.
constexpr QLatin1String kTouch(R"js(
for (const element of document.querySelectorAll('*'))
    for (const name of ['mouseover', 'mousedown', 'mouseup', 'click'])
        element.dispatchEvent(new MouseEvent(name, {bubbles: true, cancelable: true}));
scrollTo(0, 1e6);
1
)js");

/// The pane as shipped, with raw payloads as articles of a library.
class HostilePaneTest : public DesktopFixture {
protected:
    HostilePaneTest()
    {
        // A dialog would wait for somebody: close it, and remember.
        QObject::connect(&m_dialogWatch, &QTimer::timeout, m_pane.get(), [this] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                ++m_dialogs;
                dialog->close();
            }
        });
        m_dialogWatch.start(20);
    }

    /// `refused`: how many the import takes for no text at all.
    void expectHarmless(const std::vector<tests::HostilePayload>& payloads, std::size_t refused)
    {
        for (std::size_t i = 0; i < payloads.size(); ++i)
            write(std::to_string(i) + ".md",
                  "---\ntitle: T" + std::to_string(i) + "x\ncategories:\n - a\n---\n<div>"
                      + payloads[i].text + "</div>\n");
        importAll();
        const std::vector<ArticleSummary> articles = allArticles();
        ASSERT_EQ(articles.size() + refused, payloads.size());
        const std::size_t callsBefore = everyHost().calls().size();
        for (const ArticleSummary& article : articles)
            expectHarmless(article);
        QTest::qWait(500); // whoever calls late

        EXPECT_EQ(m_denied, 0);
        EXPECT_EQ(m_dialogs, 0);
        for (const QUrl& opened : m_opened)
            EXPECT_TRUE(kOpenable.contains(opened.scheme())) << opened.toString().toStdString();
        EXPECT_EQ(everyHost().calls().size(), callsBefore) << everyHost().calls().back();
    }

    std::vector<ArticleSummary> allArticles()
    {
        std::optional<std::vector<ArticleSummary>> rows;
        m_library->listArticles(
            {}, ArticleOrder::Title, m_pane.get(), [&](Result<std::vector<ArticleId>> ids) {
                ASSERT_TRUE(ids);
                m_library->summaries(*ids, {}, m_pane.get(),
                                     [&](Result<std::vector<ArticleSummary>> summaries) {
                                         rows = std::move(summaries.value());
                                     });
            });
        EXPECT_TRUE(waitUntil([&] { return rows.has_value(); }));
        return rows.value_or(std::vector<ArticleSummary>());
    }

    void expectHarmless(const ArticleSummary& article)
    {
        const std::size_t before = m_painted.size();
        const int deniedBefore = m_denied;
        m_pane->showArticle(article.id);
        ASSERT_TRUE(waitUntil([&] { return m_painted.size() > before; }))
            << article.title << (view().page()->isLoading() ? ", still loading: " : ", loaded: ")
            << ask(QStringLiteral("[document.URL, document.readyState, document.visibilityState]"
                                  ".join(' ')"))
                   .toString()
                   .toStdString();
        EXPECT_EQ(ask(QStringLiteral("document.title")).toString().toStdString(), article.title);
        EXPECT_EQ(ask(kActive).toInt(), 0) << article.title;
        ask(kTouch);
        EXPECT_EQ(view().url().host(), QStringLiteral("article")) << article.title;
        EXPECT_EQ(m_denied, deniedBefore) << article.title;
    }

    int m_dialogs = 0;

private:
    QTimer m_dialogWatch;
};

} // namespace

// What is counted is what the page asks for; the gate sees it where neither sanitiser nor content
// security policy stand before it.
TEST_F(HostilePaneTest, requestThatPassesTheOthers_isDeniedAndCounted)
{
    write("a.md", "---\ntitle: Eins\n---\n<p>one</p>\n");
    importAll();
    show("Eins");
    EXPECT_EQ(m_denied, 0);

    ask(QStringLiteral("new Image().src = 'lectern://article/1'; 1"));

    EXPECT_TRUE(waitUntil([&] { return m_denied == 1; }));
}

TEST_F(HostilePaneTest, rawCases_doNothing)
{
    std::vector<tests::HostilePayload> payloads;
    for (const HostileCase& each : hostileCases())
        payloads.push_back({each.name, each.html});
    expectHarmless(payloads, 0);
}

TEST_F(HostilePaneTest, rawCasesAsSaved_doNothing)
{
    m_pane->setLookChooser([](ArticleId) { return page::Look::AsSaved; });
    std::vector<tests::HostilePayload> payloads;
    for (const HostileCase& each : hostileCases())
        payloads.push_back({each.name, each.html});
    expectHarmless(payloads, 0);
    EXPECT_EQ(ask(QStringLiteral("document.documentElement.dataset.look")).toString(),
              QStringLiteral("as-saved"));
}

class HostilePaneCorpus : public HostilePaneTest { };

TEST_F(HostilePaneCorpus, rawSuites_doNothing)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    expectHarmless(tests::hostilePayloads(*corpus), 1);
}

TEST_F(HostilePaneCorpus, rawSuitesAsSaved_doNothing)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    m_pane->setLookChooser([](ArticleId) { return page::Look::AsSaved; });
    expectHarmless(tests::hostilePayloads(*corpus), 1);
}

} // namespace lectern::desktop
