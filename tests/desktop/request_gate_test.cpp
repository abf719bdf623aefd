#include "desktop/article_scheme_handler.h"
#include "desktop/reader_page.h"
#include "desktop/request_gate.h"
#include "desktop_fixture.h"

#include <QBuffer>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestJob>

namespace lectern::desktop {

namespace {

/// Serves bytes as they are: no sanitiser, no content security policy. What is left is the gate.
class RawHandler final : public QWebEngineUrlSchemeHandler {
public:
    explicit RawHandler(QByteArray html)
        : m_html(std::move(html))
    {
    }

    void requestStarted(QWebEngineUrlRequestJob* job) override
    {
        auto* device = new QBuffer(job);
        device->setData(m_html);
        device->open(QIODevice::ReadOnly);
        job->reply("text/html", device);
    }

private:
    QByteArray m_html;
};

QByteArray hostilePage(const Listener& listener)
{
    QString html = QStringLiteral(
        "<!DOCTYPE html><title>quiet</title>"
        "<link rel=preconnect href='%1'><link rel=dns-prefetch href='%1'>"
        "<link rel=prefetch href='%1'><link rel=stylesheet href='%1'>"
        "<link rel='shortcut icon' href='%1'><link rel=preload as=font href='%1' crossorigin>"
        "<style>@import url('%1'); @font-face {font-family: f; src: url('%1')}"
        "body {background: url('%1'); font-family: f}</style>"
        "<script>document.title = 'ran'</script><script src='%1'></script>"
        "<p>Text</p><img src='%1' onerror=\"document.title = 'ran'\">"
        "<img srcset='%1 2x'><picture><source srcset='%1'><img></picture>"
        "<iframe src='%1'></iframe><iframe srcdoc=\"<img src='%1'>\"></iframe>"
        "<object data='%1'></object><embed src='%1'><video src='%1' poster='%1' autoplay></video>"
        "<audio src='%1' autoplay></audio><svg><image href='%1'/><use href='%1#a'/></svg>"
        "<input type=image src='%1'><body onload=\"document.title = 'ran'\">"
        "<meta http-equiv=refresh content='0;url=%1'>");
    return html.replace(QLatin1String("%1"), listener.address(QStringLiteral("evil"))).toUtf8();
}

} // namespace

TEST(RequestGate, pageWithoutAnyOtherDefence_reachesNothing)
{
    const Listener listener;
    RequestGate gate;
    QList<QUrl> denied;
    QObject::connect(&gate, &RequestGate::requestDenied, &gate,
                     [&](const QUrl& url) { denied.append(url); });
    RawHandler handler(hostilePage(listener));
    QWebEngineProfile profile;
    profile.setUrlRequestInterceptor(&gate);
    profile.installUrlSchemeHandler("lectern", &handler);
    QWebEngineView view;
    ReaderPage page(&profile);
    view.setPage(&page);
    view.show();
    bool painted = false;
    QObject::connect(&page, &ReaderPage::painted, &page, [&] { painted = true; });

    const QUrl address = ArticleSchemeHandler::addressOf({1}, 1);
    page.show(address);
    ASSERT_TRUE(waitUntil([&] { return painted; }));
    QTest::qWait(700); // time for the refresh, and for whoever would call late

    EXPECT_EQ(listener.calls(), 0);
    EXPECT_GE(denied.size(), 5);
    EXPECT_EQ(page.url(), address);
    EXPECT_EQ(ask(page, QStringLiteral("document.title")).toString(), QStringLiteral("quiet"));
}

TEST(RequestGate, pageGoesNowhereButWhereItIsSent)
{
    const Listener listener;
    RequestGate gate;
    RawHandler handler("<p>Text</p>");
    QWebEngineProfile profile;
    profile.setUrlRequestInterceptor(&gate);
    profile.installUrlSchemeHandler("lectern", &handler);
    QWebEngineView view;
    ReaderPage page(&profile);
    view.setPage(&page);
    view.show();
    bool painted = false;
    QObject::connect(&page, &ReaderPage::painted, &page, [&] { painted = true; });
    const QUrl address = ArticleSchemeHandler::addressOf({1}, 1);
    page.show(address);
    ASSERT_TRUE(waitUntil([&] { return painted; }));

    page.load(QUrl(listener.address(QStringLiteral("elsewhere"))));
    page.load(ArticleSchemeHandler::addressOf({2}, 1));
    page.load(QUrl(QStringLiteral("file:///etc/passwd")));
    QTest::qWait(500);

    EXPECT_EQ(page.url(), address);
    EXPECT_EQ(listener.calls(), 0);
}

} // namespace lectern::desktop
