#include "images/image_fetcher.h"
#include "images/picture_server.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

#include <map>
#include <optional>

namespace lectern::images {
namespace {

using tests::PictureServer;
using tests::pngBytes;
using tests::waitUntil;
using Request = PictureServer::Request;
using Response = PictureServer::Response;

FetchLimits localLimits()
{
    FetchLimits limits;
    limits.timeoutMs = 250;
    limits.maximumBytes = qint64 {64} * 1024;
    limits.privateHosts = FetchLimits::PrivateHosts::Allow;
    limits.proxy = FetchLimits::Proxy::None;
    return limits;
}

ResolveHost namesLeadTo(std::map<QString, QList<QHostAddress>> names)
{
    return [names = std::move(names)](const QString& name, QObject* context, auto answer) {
        const auto found = names.find(name);
        const auto addresses = found == names.end() ? QList<QHostAddress> {} : found->second;
        QMetaObject::invokeMethod(
            context, [answer, addresses] { answer(addresses); }, Qt::QueuedConnection);
    };
}

Response picture(int width = 20, int height = 10)
{
    return {.body = QByteArray::fromStdString(pngBytes(width, height))};
}

Response redirect(const std::string& target)
{
    return {.status = 302,
            .type = "text/html",
            .moreHeaders = "Location: " + QByteArray::fromStdString(target) + "\r\n"};
}

ImageRef imageAt(std::string original, std::string proxied = {})
{
    ImageRef image;
    image.original = std::move(original);
    image.proxied = std::move(proxied);
    return image;
}

Result<ImageFetcher::Fetched> fetchNow(ImageFetcher& fetcher, const ImageRef& image)
{
    std::optional<Result<ImageFetcher::Fetched>> answer;
    fetcher.fetch({image, {}},
                  [&](Result<ImageFetcher::Fetched> result) { answer = std::move(result); });
    EXPECT_FALSE(answer) << "answered before the call returned";
    if (!waitUntil([&] { return answer.has_value(); }))
        return fail(ErrorKind::Cancelled, "The test ran out of time.");
    return std::move(*answer);
}

/// A port on which nobody listens.
std::string deadAddress()
{
    const PictureServer gone;
    return gone.address("/a.png");
}

TEST(ImageFetcher, theSavedAddressComesFirst)
{
    PictureServer proxy;
    PictureServer origin;
    ImageFetcher fetcher(localLimits());
    const auto proxied = proxy.address("/?" + origin.address("/a.png?x=1&y=2"));

    const auto fetched = fetchNow(fetcher, imageAt(origin.address("/a.png?x=1&y=2"), proxied));

    ASSERT_TRUE(fetched) << toText(fetched.error());
    EXPECT_EQ(fetched->by.address, proxied);
    EXPECT_EQ(fetched->picture.width, 20);
    ASSERT_EQ(proxy.requests().size(), 1U);
    EXPECT_EQ(proxy.requests()[0].target.toStdString(), "/?" + origin.address("/a.png?x=1&y=2"));
    EXPECT_TRUE(origin.requests().empty());
}

TEST(ImageFetcher, requestsTellNothingOfThePerson)
{
    PictureServer server([](const Request&) {
        Response response = picture();
        response.moreHeaders = "Set-Cookie: who=you\r\n";
        return response;
    });
    ImageFetcher fetcher(localLimits());
    ASSERT_TRUE(fetchNow(fetcher, imageAt(server.address("/a.png"))));
    ASSERT_TRUE(fetchNow(fetcher, imageAt(server.address("/b.png"))));
    for (const Request& request : server.requests()) {
        EXPECT_FALSE(request.headers.contains("cookie"));
        EXPECT_FALSE(request.headers.contains("referer"));
        EXPECT_EQ(request.headers.value("accept-language"), "*");
        EXPECT_TRUE(request.headers.value("user-agent").startsWith("Mozilla/5.0"));
    }
}

TEST(ImageFetcher, hotlinkGuardThatWantsItsOwnOrigin_isPassed)
{
    PictureServer server;
    const QByteArray own = QByteArray::fromStdString(server.address("/"));
    server.setHandler([own](const Request& request) {
        return request.headers.value("referer") == own ? picture() : Response {.status = 403};
    });
    ImageFetcher fetcher(localLimits());
    EXPECT_TRUE(fetchNow(fetcher, imageAt(server.address("/a.png"))));
    EXPECT_EQ(server.requests().size(), 2U);
}

TEST(ImageFetcher, hotlinkGuardThatWantsNoReferrer_isPassedAtOnce)
{
    PictureServer server([](const Request& request) {
        return request.headers.contains("referer") ? Response {.status = 403} : picture();
    });
    ImageFetcher fetcher(localLimits());
    EXPECT_TRUE(fetchNow(fetcher, imageAt(server.address("/a.png"))));
    EXPECT_EQ(server.requests().size(), 1U);
}

TEST(ImageFetcher, whatIsNoRealPictureFallsThrough)
{
    Response cut = picture();
    cut.then = Response::Then::CutShort;
    const std::map<std::string, Response> bad = {
        {"not found", {.status = 404, .body = picture().body}},
        {"a page that calls itself a picture", {.body = "<!DOCTYPE html><p>blocked</p>"}},
        {"nothing", {.body = ""}},
        {"a single pixel", picture(1, 1)},
        {"a picture cut short", cut},
    };
    for (const auto& [name, response] : bad) {
        PictureServer proxy([answer = response](const Request&) { return answer; });
        PictureServer origin;
        ImageFetcher fetcher(localLimits());
        const auto fetched = fetchNow(
            fetcher, imageAt(origin.address("/a.png"), proxy.address("/?http://image.site/a")));
        ASSERT_TRUE(fetched) << name;
        EXPECT_EQ(fetched->by.address, origin.address("/a.png")) << name;
    }
}

TEST(ImageFetcher, aPictureWithTheWrongTypeIsTaken)
{
    PictureServer server([](const Request&) {
        Response response = picture();
        response.type = "text/plain";
        return response;
    });
    ImageFetcher fetcher(localLimits());
    const auto fetched = fetchNow(fetcher, imageAt(server.address("/a")));
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->picture.mimeType, "image/png");
}

TEST(ImageFetcher, allWaysFail_theLastReasonIsTold)
{
    PictureServer server([](const Request&) { return Response {.status = 410}; });
    ImageFetcher fetcher(localLimits());
    const auto fetched = fetchNow(fetcher, imageAt(server.address("/a.png")));
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().kind, ErrorKind::Network);
    EXPECT_NE(fetched.error().message.find("410"), std::string::npos);
    EXPECT_EQ(fetched.error().where, server.address("/a.png"));
}

TEST(ImageFetcher, pictureWithoutAnyRemoteAddressFails)
{
    ImageFetcher fetcher(localLimits());
    EXPECT_FALSE(fetchNow(fetcher, imageAt("beside.png")));
}

TEST(ImageFetcher, redirectsAreFollowedAlsoToOtherHosts)
{
    PictureServer other;
    PictureServer server([&](const Request& request) {
        return request.target == "/a/b.png" ? redirect("../c.png") : redirect(other.address("/d"));
    });
    ImageFetcher fetcher(localLimits());
    EXPECT_TRUE(fetchNow(fetcher, imageAt(server.address("/a/b.png"))));
    ASSERT_EQ(server.requests().size(), 2U);
    EXPECT_EQ(server.requests()[1].target, "/c.png");
    EXPECT_EQ(other.requests().size(), 1U);
}

TEST(ImageFetcher, redirectLoopEnds)
{
    PictureServer server([](const Request&) { return redirect("/again"); });
    FetchLimits limits = localLimits();
    limits.redirects = 3;
    ImageFetcher fetcher(limits);
    EXPECT_FALSE(fetchNow(fetcher, imageAt(server.address("/a.png"))));
    EXPECT_EQ(server.requests().size(), 2U * (3 + 1)); // without and with referrer
}

TEST(ImageFetcher, redirectToAFileIsRefused)
{
    PictureServer server([](const Request&) { return redirect("file:///etc/passwd"); });
    ImageFetcher fetcher(localLimits());
    const auto fetched = fetchNow(fetcher, imageAt(server.address("/a.png")));
    ASSERT_FALSE(fetched);
    EXPECT_NE(fetched.error().message.find("Only http"), std::string::npos);
}

TEST(ImageFetcher, endlessAndOversizedAnswersAreCutOff)
{
    Response endless = picture();
    endless.then = Response::Then::GoOnForever;
    Response large = picture();
    large.body += QByteArray(100'000, 'x');
    Response film = {.body = QByteArray(8'000, 'x'), .then = Response::Then::GoOnForever};
    for (const Response& response : {endless, large, film}) {
        PictureServer server([response](const Request&) { return response; });
        ImageFetcher fetcher(localLimits());
        const auto fetched = fetchNow(fetcher, imageAt(server.address("/a.png")));
        ASSERT_FALSE(fetched);
        EXPECT_EQ(fetched.error().kind, ErrorKind::Network);
    }
}

TEST(ImageFetcher, silentHostCostsItsTimeoutOnce)
{
    PictureServer silent(
        [](const Request&) { return Response {.then = Response::Then::StaySilent}; });
    PictureServer origin;
    ImageFetcher fetcher(localLimits());
    for (int i = 0; i < 3; ++i) {
        const auto fetched = fetchNow(
            fetcher, imageAt(origin.address("/a.png"), silent.address("/?http://image.site/a")));
        ASSERT_TRUE(fetched);
        EXPECT_EQ(fetched->by.address, origin.address("/a.png"));
    }
    EXPECT_EQ(silent.requests().size(), 1U);
}

TEST(ImageFetcher, manyPicturesBehindADeadProxy_waitForItTogether)
{
    PictureServer silent(
        [](const Request&) { return Response {.then = Response::Then::StaySilent}; });
    PictureServer origin;
    ImageFetcher fetcher(localLimits());
    int answered = 0;
    for (int i = 0; i < 30; ++i) {
        const std::string target = "/" + std::to_string(i);
        fetcher.fetch({imageAt(origin.address(target), silent.address("/?http://a" + target)), {}},
                      [&](const Result<ImageFetcher::Fetched>& result) {
                          EXPECT_TRUE(result);
                          ++answered;
                      });
    }
    EXPECT_TRUE(waitUntil([&] { return answered == 30; }));
    EXPECT_EQ(silent.requests().size(), 4U);
    EXPECT_EQ(origin.requests().size(), 30U);
}

TEST(ImageFetcher, deadPortIsRememberedUntilForgotten)
{
    const std::string dead = deadAddress();
    PictureServer origin;
    ImageFetcher fetcher(localLimits());
    ASSERT_TRUE(fetchNow(fetcher, imageAt(origin.address("/a.png"), dead)));
    const auto again = fetchNow(fetcher, imageAt(dead));
    ASSERT_FALSE(again);
    EXPECT_NE(again.error().message.find("of late"), std::string::npos);
    fetcher.forgetDeadHosts();
    const auto third = fetchNow(fetcher, imageAt(dead));
    ASSERT_FALSE(third);
    EXPECT_EQ(third.error().message.find("of late"), std::string::npos);
}

TEST(ImageFetcher, oneHostIsAskedForFewPicturesAtOnce)
{
    PictureServer server([](const Request&) {
        Response response = picture();
        response.then = Response::Then::StaySilent;
        return response;
    });
    FetchLimits limits = localLimits();
    limits.timeoutMs = 10'000;
    ImageFetcher fetcher(limits);
    int answered = 0;
    for (int i = 0; i < 10; ++i)
        fetcher.fetch({imageAt(server.address("/" + std::to_string(i))), {}},
                      [&](const Result<ImageFetcher::Fetched>&) { ++answered; });
    EXPECT_TRUE(waitUntil([&] {
        server.answerHeld();
        return answered == 10;
    }));
    EXPECT_GE(server.mostAtOnce(), 1);
    EXPECT_LE(server.mostAtOnce(), limits.perHost);
}

TEST(ImageFetcher, theCheckedAddressIsAskedUnderTheHostsName)
{
    PictureServer server;
    ImageFetcher fetcher(
        localLimits(),
        namesLeadTo({{QStringLiteral("pictures.test"), {QHostAddress(QHostAddress::LocalHost)}}}));
    ASSERT_TRUE(fetchNow(fetcher, imageAt(server.address("/a.png", "pictures.test"))));
    EXPECT_EQ(server.requests()[0].headers.value("host").toStdString(),
              "pictures.test:" + std::to_string(server.port()));
}

TEST(ImageFetcher, secondAddressOfAHostIsTriedWhereTheFirstIsDead)
{
    PictureServer server;
    ImageFetcher fetcher(localLimits(),
                         namesLeadTo({{QStringLiteral("pictures.test"),
                                       {QHostAddress(QStringLiteral("127.0.0.2")),
                                        QHostAddress(QHostAddress::LocalHost)}}}));
    EXPECT_TRUE(fetchNow(fetcher, imageAt(server.address("/a.png", "pictures.test"))));
}

TEST(ImageFetcher, encryptedConnectionsToACheckedAddressNameTheHost)
{
    // The server name in the first message of TLS is what certificates are chosen and checked by.
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QByteArray hello;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, &server, [&hello, socket] {
            hello += socket->readAll();
            socket->close();
        });
    });
    FetchLimits limits = localLimits();
    limits.timeoutMs = 10'000; // loading the encryption's library takes a while
    ImageFetcher fetcher(
        limits,
        namesLeadTo({{QStringLiteral("pictures.test"), {QHostAddress(QHostAddress::LocalHost)}}}));
    const auto address = "https://pictures.test:" + std::to_string(server.serverPort()) + "/a.png";
    EXPECT_FALSE(fetchNow(fetcher, imageAt(address)));
    EXPECT_TRUE(hello.contains("pictures.test"));
}

/// Sets a variable of the environment for a scope.
class Environment final {
public:
    Environment(const char* name, const QByteArray& value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~Environment() { m_before.isEmpty() ? qunsetenv(m_name) : qputenv(m_name, m_before); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

TEST(ImageFetcher, theSystemsProxyIsAskedAndResolvesNames)
{
    PictureServer proxy;
    const Environment proxies("http_proxy", QByteArray::fromStdString(proxy.address("")));
    const Environment none("no_proxy", {});
    FetchLimits limits = localLimits();
    limits.proxy = FetchLimits::Proxy::System;
    limits.privateHosts = FetchLimits::PrivateHosts::Refuse;
    ImageFetcher fetcher(limits, [](const QString& name, QObject*, const auto&) {
        ADD_FAILURE() << "resolved here: " << name.toStdString();
    });
    const auto fetched = fetchNow(fetcher, imageAt("http://image.site/a.png?x"));
    ASSERT_TRUE(fetched) << toText(fetched.error());
    ASSERT_EQ(proxy.requests().size(), 1U);
    EXPECT_EQ(proxy.requests()[0].target, "http://image.site/a.png?x");
    EXPECT_FALSE(fetchNow(fetcher, imageAt("http://192.168.1.1/a.png")));
    EXPECT_EQ(proxy.requests().size(), 1U);
}

TEST(ImageFetcher, redirectIntoThePersonsNetworkIsRefused)
{
    PictureServer inside;
    PictureServer proxy([&](const Request&) { return redirect(inside.address("/secret.png")); });
    const Environment proxies("http_proxy", QByteArray::fromStdString(proxy.address("")));
    const Environment none("no_proxy", {});
    FetchLimits limits = localLimits();
    limits.proxy = FetchLimits::Proxy::System;
    limits.privateHosts = FetchLimits::PrivateHosts::Refuse;
    ImageFetcher fetcher(limits);
    ImageSettings settings = shippedSettings();
    settings.rules.clear();
    fetcher.use(settings);
    const auto fetched = fetchNow(fetcher, imageAt("http://image.site/a.png"));
    ASSERT_FALSE(fetched);
    EXPECT_NE(fetched.error().message.find("own network"), std::string::npos);
    EXPECT_TRUE(inside.requests().empty());
}

TEST(ImageFetcher, unknownHostFails)
{
    ImageFetcher fetcher(localLimits(), namesLeadTo({}));
    const auto fetched = fetchNow(fetcher, imageAt("http://nowhere.test/a.png"));
    ASSERT_FALSE(fetched);
    EXPECT_NE(fetched.error().message.find("not known"), std::string::npos);
}

TEST(ImageFetcher, doorsInsideThePersonsNetworkAreNotKnockedAt)
{
    PictureServer server;
    FetchLimits limits = localLimits();
    limits.privateHosts = FetchLimits::PrivateHosts::Refuse;
    const QHostAddress loopback(QHostAddress::LocalHost);
    const QHostAddress outside(QStringLiteral("8.8.8.8"));
    ImageFetcher fetcher(limits,
                         namesLeadTo({{QStringLiteral("rebound.test"), {loopback}},
                                      {QStringLiteral("mixed.test"), {outside, loopback}}}));
    for (const char* host :
         {"127.0.0.1", "localhost", "rebound.test", "mixed.test", "2130706433"}) {
        const auto fetched = fetchNow(fetcher, imageAt(server.address("/a.png", host)));
        ASSERT_FALSE(fetched) << host;
        EXPECT_NE(fetched.error().message.find("own network"), std::string::npos) << host;
    }
    EXPECT_TRUE(server.requests().empty());
}

TEST(ImageFetcher, goneFetcherCallsNobody)
{
    PictureServer server;
    bool called = false;
    {
        ImageFetcher fetcher(localLimits());
        fetcher.fetch({imageAt(server.address("/a.png")), {}},
                      [&](const Result<ImageFetcher::Fetched>&) { called = true; });
        ASSERT_TRUE(waitUntil([&] { return !server.requests().empty(); }));
    }
    PictureServer other;
    ImageFetcher later(localLimits());
    ASSERT_TRUE(fetchNow(later, imageAt(other.address("/b.png"))));
    EXPECT_FALSE(called);
}

} // namespace
} // namespace lectern::images
