// Every combination of an origin, the proxy an article was saved with, and another proxy of the
// settings, each fine, dead, refusing, slow, silent, lying or guarded: what any of them would give
// is got, and none that hangs is waited for.
#include "images/image_addresses.h"
#include "images/image_fetcher.h"
#include "images/picture_server.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace lectern::images {
namespace {

using tests::PictureServer;
using tests::pngBytes;
using tests::waitUntil;
using Request = PictureServer::Request;
using Response = PictureServer::Response;

enum class Kind {
    Fine,
    Slow, ///< answers long after the patience has ended
    OnlyWithoutReferrer, ///< a hotlink guard that refuses any referrer
    OnlyWithOwnReferrer, ///< one that refuses an empty referrer and foreign ones
    OnlyWithSiteReferrer, ///< one that knows the site of the article
    Dead, ///< nobody listens
    Silent, ///< takes the request and never answers
    Refusing, ///< 403
    Missing, ///< 404, with a picture that says so
    Page, ///< 200, and calls a page a picture
    Empty, ///< 200, zero bytes
    Pixel, ///< the "hotlink forbidden" of one pixel
    Endless, ///< bytes without end that are no picture
};

const char* nameOf(Kind kind)
{
    static constexpr std::array kNames = {"Fine",
                                          "Slow",
                                          "OnlyWithoutReferrer",
                                          "OnlyWithOwnReferrer",
                                          "OnlyWithSiteReferrer",
                                          "Dead",
                                          "Silent",
                                          "Refusing",
                                          "Missing",
                                          "Page",
                                          "Empty",
                                          "Pixel",
                                          "Endless"};
    return kNames.at(static_cast<std::size_t>(kind));
}

constexpr const char* kArticle = "https://article.site/posts/1.html";
constexpr const char* kSite = "https://article.site/";
constexpr int kPatienceMs = 20;
constexpr int kSlowMs = 8 * kPatienceMs;

bool gives(Kind kind)
{
    return kind <= Kind::OnlyWithSiteReferrer;
}

bool hangs(Kind kind)
{
    return kind == Kind::Silent;
}

Response picture()
{
    return {.body = QByteArray::fromStdString(pngBytes(20, 10))};
}

Response answerOf(Kind kind, const Request& request, const std::string& ownOrigin)
{
    const std::string referrer = request.headers.value("referer").toStdString();
    const auto only = [&](const std::string& wanted) {
        return referrer == wanted ? picture() : Response {.status = 403};
    };
    Response response = picture();
    switch (kind) {
    case Kind::Slow:
        response.afterMs = kSlowMs;
        return response;
    case Kind::OnlyWithoutReferrer:
        return only({});
    case Kind::OnlyWithOwnReferrer:
        return only(ownOrigin);
    case Kind::OnlyWithSiteReferrer:
        return only(kSite);
    case Kind::Silent:
        return {.then = Response::Then::StaySilent};
    case Kind::Refusing:
        return {.status = 403};
    case Kind::Missing:
        response.status = 404;
        return response;
    case Kind::Page:
        return {.body = "<!DOCTYPE html><title>blocked</title>"};
    case Kind::Empty:
        return {.body = ""};
    case Kind::Pixel:
        return {.body = QByteArray::fromStdString(pngBytes(1, 1))};
    case Kind::Endless:
        return {.body = QByteArray(8'000, 'x'), .then = Response::Then::GoOnForever};
    case Kind::Fine:
    case Kind::Dead:
        break;
    }
    return response;
}

/// One of the three at the other end.
class Party final {
public:
    explicit Party(Kind kind)
    {
        auto server = std::make_unique<PictureServer>();
        m_origin = server->address("/");
        server->setHandler([kind, own = m_origin](const Request& request) {
            return answerOf(kind, request, own);
        });
        if (kind != Kind::Dead)
            m_server = std::move(server); // else it goes, and its port is closed
    }
    std::string address(const std::string& below) const { return m_origin + below; }
    std::size_t requests() const { return m_server ? m_server->requests().size() : 0; }

private:
    std::string m_origin;
    std::unique_ptr<PictureServer> m_server;
};

FetchLimits localLimits(int timeoutMs)
{
    FetchLimits limits;
    limits.timeoutMs = timeoutMs;
    limits.patienceMs = kPatienceMs;
    limits.privateHosts = FetchLimits::PrivateHosts::Allow;
    limits.proxy = FetchLimits::Proxy::None;
    return limits;
}

ImageSettings settingsWith(const Party& other)
{
    ImageSettings settings = shippedSettings();
    settings.rules
        = {{"saved", "http://<any>/?${href}"}, {"other", other.address("get?url=${href_ue}")}};
    return settings;
}

FetchRequest requestFor(const Party& origin, const Party& proxy, const std::string& name)
{
    FetchRequest request;
    request.image.original = origin.address(name);
    request.image.proxied = proxy.address("?" + request.image.original);
    request.articleUrl = kArticle;
    return request;
}

using Combination = std::tuple<Kind, Kind, Kind>;

class FallbackChain : public ::testing::TestWithParam<Combination> { };

TEST_P(FallbackChain, whatAnybodyGivesIsGot)
{
    const auto [originKind, proxyKind, otherKind] = GetParam();
    const Party origin(originKind);
    const Party proxy(proxyKind);
    const Party other(otherKind);
    const bool someoneGives = gives(originKind) || gives(proxyKind) || gives(otherKind);
    // Whoever hangs would have to be waited for so long, if he were waited for.
    const int timeoutMs = someoneGives ? 20'000 : 10 * kPatienceMs;
    ImageFetcher fetcher(localLimits(timeoutMs));
    fetcher.use(settingsWith(other));

    QElapsedTimer clock;
    clock.start();
    std::optional<Result<ImageFetcher::Fetched>> answer;
    fetcher.fetch(requestFor(origin, proxy, "a.png"),
                  [&](Result<ImageFetcher::Fetched> got) { answer = std::move(got); });
    ASSERT_TRUE(waitUntil([&] { return answer.has_value(); }, 15'000));

    EXPECT_EQ(answer->has_value(), someoneGives) << (*answer ? "" : toText(answer->error()));
    EXPECT_LT(clock.elapsed(), 10'000);
    if (*answer) {
        EXPECT_EQ((*answer)->picture.width, 20);
    }
    if (!someoneGives && !hangs(originKind)) {
        EXPECT_FALSE(answer->error().message.empty());
    }
}

std::string combinationName(const ::testing::TestParamInfo<Combination>& info)
{
    return std::string("origin") + nameOf(std::get<0>(info.param)) + "_proxy"
        + nameOf(std::get<1>(info.param)) + "_other" + nameOf(std::get<2>(info.param));
}

INSTANTIATE_TEST_SUITE_P(
    All, FallbackChain,
    ::testing::Combine(::testing::Values(Kind::Fine, Kind::Slow, Kind::OnlyWithoutReferrer,
                                         Kind::OnlyWithOwnReferrer, Kind::OnlyWithSiteReferrer,
                                         Kind::Dead, Kind::Silent, Kind::Refusing, Kind::Missing,
                                         Kind::Page, Kind::Empty, Kind::Pixel, Kind::Endless),
                       ::testing::Values(Kind::Fine, Kind::Slow, Kind::OnlyWithoutReferrer,
                                         Kind::OnlyWithOwnReferrer, Kind::OnlyWithSiteReferrer,
                                         Kind::Dead, Kind::Silent, Kind::Refusing, Kind::Page,
                                         Kind::Endless),
                       ::testing::Values(Kind::Fine, Kind::Dead, Kind::Silent)),
    combinationName);

/// An article with many pictures behind one proxy.
class Page final {
public:
    Page(ImageFetcher& fetcher, const Party& origin, const Party& proxy, int pictures,
         const std::string& prefix = {})
    {
        for (int i = 0; i < pictures; ++i)
            fetcher.fetch(requestFor(origin, proxy, prefix + std::to_string(i)),
                          [this](const Result<ImageFetcher::Fetched>& got) {
                              m_shown += got ? 1 : 0;
                              ++m_answered;
                          });
    }
    bool isComplete() const { return m_answered >= m_wanted; }
    void expect(int pictures)
    {
        m_wanted = pictures;
        ASSERT_TRUE(waitUntil([this] { return isComplete(); }));
        EXPECT_EQ(m_shown, pictures);
    }

private:
    int m_wanted = 0;
    int m_shown = 0;
    int m_answered = 0;
};

TEST(FallbackChainOfAPage, picturesBehindASilentProxy_doNotWaitForItsTimeout)
{
    const Party origin(Kind::Fine);
    const Party proxy(Kind::Silent);
    const Party other(Kind::Dead);
    FetchLimits limits = localLimits(60'000);
    limits.patienceMs = 400;
    ImageFetcher fetcher(limits);
    fetcher.use(settingsWith(other));
    Page(fetcher, origin, proxy, 30).expect(30);
    EXPECT_LE(proxy.requests(), static_cast<std::size_t>(limits.perHost));
    EXPECT_EQ(origin.requests(), 30U);
}

TEST(FallbackChainOfAPage, aSilentProxyIsNotTriedFirstForOtherSites)
{
    const Party origin(Kind::Fine);
    const Party nextOrigin(Kind::Fine);
    const Party proxy(Kind::Silent);
    const Party other(Kind::Dead);
    FetchLimits limits = localLimits(60'000);
    limits.patienceMs = 400; // longer than the sites need, on a busy machine too
    ImageFetcher fetcher(limits);
    fetcher.use(settingsWith(other));
    Page(fetcher, origin, proxy, 1).expect(1);
    Page(fetcher, nextOrigin, proxy, 5).expect(5);
    EXPECT_EQ(proxy.requests(), 1U);
}

TEST(FallbackChainOfAPage, theWayThatWorkedForAHostIsTriedFirst)
{
    const Party origin(Kind::OnlyWithOwnReferrer);
    const Party proxy(Kind::Refusing);
    const Party other(Kind::Fine);
    FetchLimits limits = localLimits(20'000);
    limits.patienceMs = 10'000; // nobody is silent here, however slow the machine
    ImageFetcher fetcher(limits);
    fetcher.use(settingsWith(other));
    std::vector<WorkingWay> learned;
    fetcher.onLearned([&](const std::string&, const WorkingWay& way) { learned.push_back(way); });
    Page(fetcher, origin, proxy, 1).expect(1);
    EXPECT_EQ(origin.requests(), 2U);
    Page(fetcher, origin, proxy, 5, "next").expect(5);
    EXPECT_EQ(origin.requests(), 7U);
    EXPECT_EQ(proxy.requests(), 1U);
    EXPECT_EQ(other.requests(), 0U);
    EXPECT_EQ(learned, (std::vector<WorkingWay> {{FetchWay::OwnReferrer, {}}}));
}

TEST(FallbackChainOfAPage, whatWasLearnedAnotherDayIsTriedFirst_andNoMoreThanThat)
{
    const Party origin(Kind::Dead);
    const Party proxy(Kind::Fine);
    const Party other(Kind::Refusing);
    ImageFetcher fetcher(localLimits(20'000));
    fetcher.use(settingsWith(other));
    fetcher.learn(hostOf(origin.address("")), {FetchWay::OtherProxies, "other"});
    Page(fetcher, origin, proxy, 1).expect(1);
    EXPECT_EQ(other.requests(), 1U);
    EXPECT_EQ(proxy.requests(), 1U);
}

TEST(FallbackChainOfAPage, theOrderIsASetting)
{
    const Party origin(Kind::Fine);
    const Party proxy(Kind::Fine);
    const Party other(Kind::Fine);
    ImageFetcher fetcher(localLimits(20'000));
    ImageSettings settings = settingsWith(other);
    settings.order = {FetchWay::OtherProxies, FetchWay::Direct};
    fetcher.use(settings);
    Page(fetcher, origin, proxy, 1).expect(1);
    EXPECT_EQ(other.requests(), 1U);
    EXPECT_EQ(origin.requests() + proxy.requests(), 0U);
}

TEST(FallbackChainOfAPage, slowPicturesOfManyHosts_takeNoRoomFromOthers)
{
    const Party silent(Kind::Silent);
    const Party origin(Kind::Fine);
    std::vector<std::unique_ptr<Party>> hosts;
    FetchLimits limits = localLimits(60'000);
    limits.overall = 3;
    ImageFetcher fetcher(limits);
    fetcher.use(settingsWith(silent));
    std::vector<std::unique_ptr<Page>> hanging;
    for (int i = 0; i < 5; ++i) {
        hosts.push_back(std::make_unique<Party>(Kind::Silent));
        hanging.push_back(std::make_unique<Page>(fetcher, *hosts.back(), *hosts.back(), 1));
    }
    Page(fetcher, origin, origin, 3).expect(3);
}

} // namespace
} // namespace lectern::images
