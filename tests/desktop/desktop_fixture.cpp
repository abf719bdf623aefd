#include "desktop_fixture.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QWebEngineScript>

#include <optional>

namespace lectern::desktop {

bool waitUntil(const std::function<bool()>& done, int timeoutMs)
{
    constexpr int kPollMs = 2;
    const QDeadlineTimer deadline(timeoutMs);
    QEventLoop loop;
    QTimer poll;
    const auto look = [&] {
        if (deadline.hasExpired() || done())
            loop.quit();
    };
    QObject::connect(&poll, &QTimer::timeout, &loop, look);
    poll.start(kPollMs);
    if (!done())
        loop.exec();
    return done();
}

QVariant ask(QWebEnginePage& page, const QString& script)
{
    // Shared with the answer, which may come after we gave up.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    page.runJavaScript(script, QWebEngineScript::ApplicationWorld,
                       [answer](const QVariant& value) { *answer = value; });
    EXPECT_TRUE(waitUntil([&] { return answer->has_value(); })) << script.toStdString();
    return answer->value_or(QVariant());
}

DesktopFixture::DesktopFixture()
    : m_library(std::make_unique<library::Library>(m_folder.path() / "library"))
    , m_pane(std::make_unique<ReaderPane>())
{
    QObject::connect(m_pane.get(), &ReaderPane::articlePainted, m_pane.get(),
                     [this](ArticleId id) { m_painted.push_back(id); });
    QObject::connect(m_pane.get(), &ReaderPane::articleFailed, m_pane.get(),
                     [this](const QString& sentence) { m_failures.append(sentence); });
    QObject::connect(m_pane.get(), &ReaderPane::requestsCounted, m_pane.get(),
                     [this](int denied, int images) {
                         m_denied = denied;
                         m_images = images;
                     });
    m_pane->setLinkOpener([this](const QUrl& url) { m_opened.push_back(url); });
    // The library's own fetcher stays at home: whoever calls the listener is the page.
    m_pane->setImagePolicy(ImagePolicy::LocalOnly);
    m_pane->resize(800, 600);
    m_pane->show();
    m_library->open(m_pane.get(), [](const Result<void>& opened) { EXPECT_TRUE(opened); });
    m_pane->setLibrary(m_library.get());
}

DesktopFixture::~DesktopFixture() = default;

void DesktopFixture::write(const std::string& name, const std::string& bytes)
{
    lectern::tests::writeFile(m_folder.path() / "source" / name, bytes);
}

void DesktopFixture::importAll()
{
    bool imported = false;
    m_library->import({m_folder.path() / "source"}, m_pane.get(),
                      [&](const Result<ImportReport>& report) {
                          EXPECT_TRUE(report) << report.error().message;
                          imported = true;
                      });
    ASSERT_TRUE(waitUntil([&] { return imported; }));
}

std::vector<ArticleSummary> DesktopFixture::allArticles()
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

ArticleId DesktopFixture::idOf(const std::string& title)
{
    for (const ArticleSummary& row : allArticles()) {
        if (row.title == title)
            return row.id;
    }
    ADD_FAILURE() << "no article " << title;
    return {};
}

void DesktopFixture::show(const std::string& title, const QString& query)
{
    const std::size_t before = m_painted.size();
    const ArticleId id = idOf(title);
    m_pane->showArticle(id, query);
    ASSERT_TRUE(waitUntil([&] { return m_painted.size() > before; })) << "never painted: " << title;
    ASSERT_EQ(m_painted.back(), id);
}

QVariant DesktopFixture::ask(const QString& script)
{
    return desktop::ask(*view().page(), script);
}

QWebEngineView& DesktopFixture::view()
{
    return *m_pane->findChild<QWebEngineView*>();
}

QWidget& DesktopFixture::surface()
{
    return *view().focusProxy();
}

QPoint DesktopFixture::placeOf(const QString& selector)
{
    const QStringList middle = ask(QStringLiteral("(() => {"
                                                  "const element = document.querySelector('%1');"
                                                  "element.scrollIntoView({block: 'center'});"
                                                  "const box = element.getClientRects()[0];"
                                                  "return (box.x + box.width / 2) + ' '"
                                                  "    + (box.y + box.height / 2);"
                                                  "})()")
                                       .arg(selector))
                                   .toString()
                                   .split(u' ');
    EXPECT_EQ(middle.size(), 2) << selector.toStdString();
    QTest::qWait(150); // until the engine's picture of the page has scrolled too
    return QPoint(static_cast<int>(middle.value(0).toDouble()),
                  static_cast<int>(middle.value(1).toDouble()));
}

Listener::Listener()
{
    EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { ++m_calls; });
}

QString Listener::address(const QString& path) const
{
    return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_server.serverPort()).arg(path);
}

} // namespace lectern::desktop
