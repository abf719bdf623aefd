#include "library/library_fixture.h"
#include "library/pictures.h"

#include <QSignalSpy>

namespace lectern::library {
namespace {

using tests::PictureServer;
using tests::pngBytes;
using tests::waitUntil;
using Response = PictureServer::Response;

class PicturesTest : public tests::LibraryFixture {
protected:
    std::vector<ImagePassport> passports(ArticleId id)
    {
        auto answer = ask<std::vector<ImagePassport>>(
            [&](auto tell) { m_library->pictures().passports(id, &m_receiver, tell); });
        EXPECT_TRUE(answer);
        return answer.value_or(std::vector<ImagePassport> {});
    }
    ServedImage retry(ArticleId id, int index)
    {
        std::optional<ServedImage> got;
        m_library->pictures().retry(id, index, &m_receiver,
                                    [&](ServedImage image) { got = std::move(image); });
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }));
        return got.value_or(ServedImage {});
    }
    Result<void> save(const ImageSettings& settings)
    {
        return ask<void>(
            [&](auto tell) { m_library->pictures().saveSettings(settings, &m_receiver, tell); });
    }
    Result<KeepReport> keep(const KeepRequest& request = {})
    {
        return ask<KeepReport>(
            [&](auto tell) { m_library->pictures().keep(request, &m_receiver, tell); });
    }

    PictureServer m_server;
};

TEST_F(PicturesTest, aPictureThatFailedIsHadOnRetry_alsoFromAHostThatWasDead)
{
    m_server.setHandler([](const auto&) { return Response {.status = 503}; });
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    EXPECT_FALSE(image(id, 0).available);
    m_server.setHandler(
        [](const auto&) { return Response {.body = QByteArray::fromStdString(pngBytes(8, 9))}; });
    EXPECT_TRUE(retry(id, 0).available);
    ASSERT_TRUE(waitUntil([&] { return passports(id)[0].image.status == ImageStatus::Local; }));
    const auto passport = passports(id)[0];
    EXPECT_EQ(passport.pixelWidth, 8);
    EXPECT_EQ(passport.failure, "");
}

TEST_F(PicturesTest, aRetryInVain_leavesTheCopy)
{
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    EXPECT_TRUE(image(id, 0).available);
    m_server.setHandler([](const auto&) { return Response {.status = 404}; });
    const ServedImage again = retry(id, 0);
    EXPECT_TRUE(again.available);
    EXPECT_EQ(again.bytes, pngBytes(20, 10));
    ASSERT_TRUE(waitUntil([&] { return !passports(id)[0].failure.empty(); }));
    EXPECT_EQ(passports(id)[0].image.status, ImageStatus::Local);
    EXPECT_TRUE(image(id, 0, ImagePolicy::LocalOnly).available);
}

TEST_F(PicturesTest, aPictureKeptAfterAFailure_isServedFromItsCopy)
{
    m_server.setHandler([](const auto&) { return Response {.status = 503}; });
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    EXPECT_FALSE(image(id, 0).available);
    m_server.setHandler(
        [](const auto&) { return Response {.body = QByteArray::fromStdString(pngBytes(8, 9))}; });
    ASSERT_TRUE(waitUntil([&] { return !passports(id)[0].failure.empty(); }));
    EXPECT_EQ(keep({.failed = KeepRequest::Failed::Retry})->fetched, 1);
    EXPECT_TRUE(image(id, 0, ImagePolicy::LocalOnly).available);
}

TEST_F(PicturesTest, savedSettingsAreInForceForTheNextPicture)
{
    m_server.setHandler([](const PictureServer::Request& request) {
        return request.target.startsWith("/?http")
            ? Response {.body = QByteArray::fromStdString(pngBytes(20, 10))}
            : Response {.status = 404};
    });
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    EXPECT_FALSE(image(id, 0).available);
    QSignalSpy changed(&m_library->pictures(), &Pictures::settingsChanged);
    ImageSettings settings = Pictures::shippedSettings();
    settings.rules.insert(
        settings.rules.begin(),
        ProxyRule {"mine", "http://localhost:" + std::to_string(m_server.port()) + "/?${href}"});
    ASSERT_TRUE(save(settings));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(image(id, 0).available);
    const auto loaded
        = ask<ImageSettings>([&](auto tell) { m_library->pictures().settings(&m_receiver, tell); });
    ASSERT_TRUE(loaded);
    EXPECT_EQ(*loaded, settings);

    settings.rules[0].pattern = "nonsense";
    EXPECT_FALSE(save(settings));
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(PicturesTest, keepingFetchesEverything_andReloadsNoList)
{
    const ArticleId id
        = importBody(img(m_server.address("/a.png")) + img(m_server.address("/b.png")));
    settle();
    QSignalSpy changed(m_library.get(), &Library::changed);
    QSignalSpy progressed(&m_library->pictures(), &Pictures::keepProgressed);
    const auto report = keep();
    ASSERT_TRUE(report) << toText(report.error());
    EXPECT_EQ(report->fetched, 2);
    EXPECT_GE(progressed.size(), 1);
    EXPECT_EQ(passports(id)[1].image.status, ImageStatus::Local); // written before the report came
    ASSERT_TRUE(waitUntil([&] { return !m_library->pictures().isKeeping(); }));
    // The mark is written after the pictures, by the same thread.
    QSignalSpy marks(m_library.get(), &Library::marksChanged);
    m_library->setRead({id}, ReadState::Read);
    ASSERT_TRUE(waitUntil([&] { return !marks.empty() && !changed.empty(); }));
    EXPECT_EQ(changed.size(), 1);

    const auto health = ask<ImageHealth>(
        [&](auto tell) { m_library->pictures().health(ArticleFilter {}, &m_receiver, tell); });
    ASSERT_TRUE(health);
    EXPECT_EQ(health->total.local, 2);
    const auto csv = ask<std::string>([&](auto tell) {
        m_library->pictures().healthReport(ArticleFilter {}, Pictures::HealthFormat::Csv,
                                           &m_receiver, tell);
    });
    ASSERT_TRUE(csv);
    EXPECT_NE(csv->find("/b.png,local"), std::string::npos);
}

TEST_F(PicturesTest, oneJobAtATime_cancelledWithAReport)
{
    m_limits.timeoutMs = 60'000;
    m_library = std::make_unique<Library>(libraryFolder(), m_limits);
    m_server.setHandler([](const auto&) { return Response {.then = Response::Then::StaySilent}; });
    importBody(img(m_server.address("/a.png")));
    std::optional<Result<KeepReport>> first;
    m_library->pictures().keep({}, &m_receiver,
                               [&](const Result<KeepReport>& report) { first = report; });
    EXPECT_TRUE(m_library->pictures().isKeeping());
    const auto second = keep();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::BadInput);
    ASSERT_TRUE(waitUntil([&] { return !m_server.requests().empty(); }));
    m_library->pictures().cancelKeeping();
    ASSERT_TRUE(waitUntil([&] { return first.has_value(); }));
    ASSERT_TRUE(*first);
    EXPECT_TRUE((*first)->cancelled);
    EXPECT_EQ((*first)->notReached, 1);
}

TEST_F(PicturesTest, closingDoesNotWaitForAJob)
{
    m_limits.timeoutMs = 60'000;
    m_library = std::make_unique<Library>(libraryFolder(), m_limits);
    m_server.setHandler([](const auto&) { return Response {.then = Response::Then::StaySilent}; });
    importBody(img(m_server.address("/a.png")));
    bool answered = false;
    m_library->pictures().keep({}, &m_receiver, [&](const auto&) { answered = true; });
    ASSERT_TRUE(waitUntil([&] { return !m_server.requests().empty(); }));
    m_library.reset();
    QCoreApplication::processEvents();
    EXPECT_FALSE(answered);
}

TEST(PicturesRules, areTriedOutWithoutALibrary)
{
    const std::vector<ProxyRule> rules {{"one", "https://one.test/?${href}"},
                                        {"two", "https://two.test/?u=${href_ue}"}};
    const auto trial = Pictures::tryAddress(rules, "https://one.test/?http://a.b/c.png");
    EXPECT_EQ(trial.rule, "one");
    EXPECT_EQ(trial.original, "http://a.b/c.png");
    ASSERT_EQ(trial.proxied.size(), 2U);
    EXPECT_EQ(trial.proxied[1].address, "https://two.test/?u=http%3A%2F%2Fa.b%2Fc.png");
    EXPECT_EQ(Pictures::tryAddress(rules, "http://a.b/c.png").rule, "");
    EXPECT_EQ(Pictures::templateProblem("https://one.test/?${href}"), std::nullopt);
    EXPECT_NE(Pictures::templateProblem("https://one.test/"), std::nullopt);
}

} // namespace
} // namespace lectern::library
