#include "album/album_fixture.h"
#include "album/picture_keeper.h"
#include "images/image_folder.h"
#include "sqlite/database.h"
#include "store/article_store.h"
#include "store/image_settings_store.h"
#include "store/image_status_store.h"

#include <set>

namespace lectern::album {
namespace {

using tests::PictureServer;
using tests::pngBytes;
using Request = PictureServer::Request;
using Response = PictureServer::Response;

class PictureKeeperTest : public tests::AlbumFixture {
protected:
    ImageRef image(std::int64_t article, std::size_t index)
    {
        auto library = database();
        const auto images = store::ArticleStore(library).images(ArticleId {article});
        EXPECT_TRUE(images);
        return images->at(index);
    }

    void makeOlder(std::int64_t seconds)
    {
        auto library = database();
        EXPECT_TRUE(library.database().execute("UPDATE image_status SET tried_at = tried_at - "
                                               + std::to_string(seconds)));
    }
};

TEST_F(PictureKeeperTest, everyPictureOfTheWebIsFetchedOnceAndKept)
{
    const std::string shared = img(m_server.address("/a.png"));
    writeArticle("1.md", shared + img("data:image/gif;base64,R0lGODlhAQABAAAAACw=") + shared);
    writeArticle("2.md", shared + img(m_server.address("/b.png")) + img("beside.png"));
    import();
    const auto report = keep();
    ASSERT_TRUE(report) << toText(report.error());
    EXPECT_EQ(report->articles, 2);
    EXPECT_EQ(report->total, 2);
    EXPECT_EQ(report->fetched, 2);
    EXPECT_EQ(report->bytes, 2 * std::ssize(pngBytes(20, 10)));
    EXPECT_EQ(m_server.requests().size(), 2U);
    EXPECT_EQ(image(2, 0).status, ImageStatus::Local);
    EXPECT_TRUE(images::ImageFolder(folder()).load(image(2, 1).localHash));
}

TEST_F(PictureKeeperTest, whatIsHereIsNotFetchedAgain_whatWasLostIs)
{
    writeArticle("1.md", img(m_server.address("/a.png")));
    import();
    ASSERT_TRUE(keep());
    const auto again = keep();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->alreadyHere, 1);
    EXPECT_EQ(again->fetched, 0);
    EXPECT_EQ(m_server.requests().size(), 1U);
    std::filesystem::remove_all(folder() / "images");
    EXPECT_EQ(keep()->fetched, 1);
}

TEST_F(PictureKeeperTest, failuresAreNamedAndRestForADay)
{
    m_server.setHandler([](const Request&) { return Response {.status = 410}; });
    writeArticle("1.md", img(m_server.address("/a.png")));
    import();
    const auto report = keep();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->failed, 1);
    EXPECT_EQ(report->failures,
              (std::vector<KeepFailure> {{m_server.address("/a.png"),
                                          "The server answered with status 410.", ArticleId {1}}}));
    const auto asked = m_server.requests().size();

    EXPECT_EQ(keep()->resting, 1);
    EXPECT_EQ(m_server.requests().size(), asked);
    EXPECT_EQ(keep({.failed = KeepRequest::Failed::Retry})->failed, 1);
    EXPECT_GT(m_server.requests().size(), asked);
    makeOlder(std::int64_t {25} * 60 * 60);
    EXPECT_EQ(keep()->failed, 1);
}

TEST_F(PictureKeeperTest, aFailureTakesNothingFromWhatIsKnown)
{
    writeArticle("1.md", img(m_server.address("/a.png")));
    import();
    ASSERT_TRUE(keep());
    const std::string hash = image(1, 0).localHash;
    std::filesystem::remove_all(folder() / "images");
    m_server.setHandler([](const Request&) { return Response {.status = 404}; });
    EXPECT_EQ(keep()->failed, 1);
    auto library = database();
    const auto record = store::ImageStatusStore(library).find(m_server.address("/a.png"));
    ASSERT_TRUE(record && *record);
    EXPECT_EQ((*record)->chosenAddress, m_server.address("/a.png"));
    EXPECT_NE((*record)->failure, "");
}

TEST_F(PictureKeeperTest, selectionsAreIdsCategoriesAndSearches)
{
    writeArticle("1.md", img(m_server.address("/1.png")) + "苹果", "甲");
    writeArticle("2.md", img(m_server.address("/2.png")) + "香蕉", "乙");
    writeArticle("3.md", img(m_server.address("/3.png")) + "苹果", "乙");
    import();
    EXPECT_EQ(keep({.selection = std::vector {ArticleId {1}}})->fetched, 1);
    ArticleFilter filter;
    filter.query = "苹果";
    filter.category = CategoryPath {{"乙"}};
    EXPECT_EQ(keep({.selection = filter})->fetched, 1);
    filter.query.clear();
    const auto category = keep({.selection = filter});
    EXPECT_EQ(category->total, 2);
    EXPECT_EQ(category->alreadyHere, 1);

    const auto unknown = keep({.selection = std::vector {ArticleId {99}}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::NotFound);
}

TEST_F(PictureKeeperTest, aStoppedJobSaysWhatItDid_andTheNextGoesOn)
{
    std::string body;
    for (int i = 0; i < 40; ++i)
        body += img(m_server.address("/" + std::to_string(i)));
    writeArticle("1.md", body);
    import();
    std::stop_source stop;
    int asked = 0;
    m_server.setHandler([&](const Request&) {
        if (++asked == 10)
            stop.request_stop();
        return Response {.body = QByteArray::fromStdString(pngBytes(20 + asked, 10))};
    });
    const auto stopped = keep({}, stop.get_token());
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->cancelled);
    EXPECT_LT(stopped->fetched, 40);
    EXPECT_EQ(stopped->fetched + stopped->notReached, 40);

    const auto next = keep();
    ASSERT_TRUE(next);
    EXPECT_FALSE(next->cancelled);
    EXPECT_EQ(next->alreadyHere, stopped->fetched);
    EXPECT_EQ(next->fetched, 40 - stopped->fetched);
}

TEST_F(PictureKeeperTest, hostsTakeTurns)
{
    PictureServer other;
    std::vector<char> order;
    const auto answering = [&order](char name) {
        return [&order, name](const Request&) {
            order.push_back(name);
            return Response {.body = QByteArray::fromStdString(pngBytes(20, 10))};
        };
    };
    m_server.setHandler(answering('a'));
    other.setHandler(answering('b'));
    std::string body;
    for (int i = 0; i < 200; ++i)
        body += img(m_server.address("/" + std::to_string(i)));
    writeArticle("1.md", body);
    writeArticle("2.md", img(other.address("/b.png")));
    import();
    ASSERT_EQ(keep()->fetched, 201);
    const auto turn = std::find(order.begin(), order.end(), 'b') - order.begin();
    EXPECT_LT(turn, 20);
}

TEST_F(PictureKeeperTest, theWayThatWorkedIsRememberedForTheNextJob)
{
    const std::string own = m_server.address("/");
    m_server.setHandler([own](const Request& request) {
        return request.headers.value("referer").toStdString() == own
            ? Response {.body = QByteArray::fromStdString(pngBytes(20, 10))}
            : Response {.status = 403};
    });
    writeArticle("1.md", img(m_server.address("/a.png")));
    writeArticle("2.md", img(m_server.address("/b.png")));
    import();
    ASSERT_EQ(keep({.selection = std::vector {ArticleId {1}}})->fetched, 1);
    EXPECT_EQ(m_server.requests().size(), 2U);
    ASSERT_EQ(keep()->fetched, 1);
    EXPECT_EQ(m_server.requests().size(), 3U);
}

TEST_F(PictureKeeperTest, aProxyAddedLater_bringsWhatWasDead_withoutAnImport)
{
    m_server.setHandler([](const Request& request) {
        return request.target.startsWith("/get?u=")
            ? Response {.body = QByteArray::fromStdString(pngBytes(20, 10))}
            : Response {.status = 404};
    });
    writeArticle("1.md", img(m_server.address("/a.png")));
    import();
    ASSERT_EQ(keep()->failed, 1);
    {
        auto library = database();
        ImageSettings settings;
        settings.rules = {
            {"mine", "http://localhost:" + std::to_string(m_server.port()) + "/get?u=${href_ue}"}};
        settings.order = {FetchWay::Direct, FetchWay::OtherProxies};
        ASSERT_TRUE(store::ImageSettingsStore(library).save(settings));
    }
    const auto report = keep({.failed = KeepRequest::Failed::Retry});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->fetched, 1);
    auto library = database();
    const auto record = store::ImageStatusStore(library).find(m_server.address("/a.png"));
    ASSERT_TRUE(record && *record);
    EXPECT_EQ((*record)->way, FetchWay::OtherProxies);
    EXPECT_EQ((*record)->failure, "");
}

TEST_F(PictureKeeperTest, progressReachesItsEnd)
{
    writeArticle("1.md", img(m_server.address("/a.png")) + img(m_server.address("/b.png")));
    import();
    KeepProgress last;
    KeepHooks hooks;
    hooks.show = [&](const KeepProgress& progress) { last = progress; };
    ASSERT_TRUE(keepPictures(folder(), {}, m_limits, hooks, {}));
    EXPECT_FALSE(last.looking);
    EXPECT_EQ(last.total, 2);
    EXPECT_EQ(last.done, 2);
}

TEST_F(PictureKeeperTest, withoutALibrary_thereIsNothingToDo)
{
    writeArticle("1.md", "x");
    import();
    EXPECT_EQ(keep()->total, 0);
}

} // namespace
} // namespace lectern::album
