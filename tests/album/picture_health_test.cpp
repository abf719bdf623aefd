#include "album/album_fixture.h"
#include "album/picture_health.h"
#include "store/image_status_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::album {
namespace {

using tests::PictureServer;
using Response = PictureServer::Response;

class PictureHealthTest : public tests::AlbumFixture {
protected:
    /// Six pictures in every state there is.
    void prepare()
    {
        m_local = m_server.address("/local.png");
        writeArticle("1.md",
                     img(m_local) + img("http://host.test/reachable.png")
                         + img("http://proxy.test/?http://host.test/proxied.png")
                         + img("http://host.test/old.png") + img("http://host.test/dead.png"));
        writeArticle("2.md",
                     img("http://other.test/untried.png") + img(m_local)
                         + img("data:image/png;base64,AAAA"));
        import();
        ASSERT_TRUE(keep({.selection = std::vector {ArticleId {1}}}));
        auto library = database();
        store::ImageStatusStore records(library);
        const auto note = [&](const std::string& name, ImageStatus status,
                              std::optional<FetchWay> way, const std::string& chosen) {
            store::ImageRecord record;
            record.original = "http://host.test/" + name;
            record.status = status;
            record.way = way;
            record.chosenAddress = chosen;
            record.triedSeconds = 1'700'000'000;
            record.failure = status == ImageStatus::Unreachable ? "It said \"no\", twice." : "";
            ASSERT_TRUE(records.record(record));
        };
        note("reachable.png", ImageStatus::Reachable, FetchWay::OwnReferrer,
             "http://host.test/reachable.png");
        note("proxied.png", ImageStatus::Reachable, FetchWay::AsSaved,
             "http://proxy.test/?http://host.test/proxied.png");
        note("old.png", ImageStatus::Local, std::nullopt,
             "http://proxy.test/?http://host.test/old.png"); // by the first version; its file went
        note("dead.png", ImageStatus::Unreachable, std::nullopt, "");
    }

    std::string m_local;
};

TEST_F(PictureHealthTest, countsEachAddressOnceByHostAndState)
{
    m_limits.privateHosts = images::FetchLimits::PrivateHosts::Allow;
    prepare();
    auto library = database();
    const auto health = pictureHealth(library, ArticleFilter {});
    ASSERT_TRUE(health) << toText(health.error());
    const ImageCounts& total = health->total;
    EXPECT_EQ(total.images, 6);
    EXPECT_EQ(total.local, 1);
    EXPECT_EQ(total.reachable, 1);
    EXPECT_EQ(total.onlyByProxy, 2);
    EXPECT_EQ(total.dead, 1);
    EXPECT_EQ(total.untried, 1);
    EXPECT_EQ(total.byProxy, 2);
    EXPECT_EQ(total.bytes, std::ssize(tests::pngBytes(20, 10)));
    ASSERT_EQ(health->hosts.size(), 3U);
    EXPECT_EQ(health->hosts[0].host, "host.test");
    EXPECT_EQ(health->hosts[0].counts.images, 4);
}

TEST_F(PictureHealthTest, aSelectionIsReportedAlone)
{
    prepare();
    auto library = database();
    const auto health = pictureHealth(library, std::vector {ArticleId {2}});
    ASSERT_TRUE(health);
    EXPECT_EQ(health->total.images, 2);
    EXPECT_FALSE(pictureHealth(library, std::vector {ArticleId {9}}));
}

TEST_F(PictureHealthTest, aStoppedReportIsCancelled)
{
    prepare();
    auto library = database();
    std::stop_source stop;
    stop.request_stop();
    const auto health = pictureHealth(library, ArticleFilter {}, stop.get_token());
    ASSERT_FALSE(health);
    EXPECT_EQ(health.error().kind, ErrorKind::Cancelled);
}

TEST_F(PictureHealthTest, documentsNameEveryAddress)
{
    prepare();
    auto library = database();
    const auto csv = healthAsCsv(library, ArticleFilter {});
    ASSERT_TRUE(csv);
    EXPECT_EQ(std::count(csv->begin(), csv->end(), '\n'), 7);
    EXPECT_NE(csv->find("host.test,http://host.test/dead.png,dead,no,,0,2023-11-14T22:13:20Z,"
                        "\"It said \"\"no\"\", twice.\",1\r\n"),
              std::string::npos)
        << *csv;

    const auto text = healthAsJson(library, ArticleFilter {});
    ASSERT_TRUE(text);
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
    EXPECT_EQ(json.value(QStringLiteral("images")).toArray().size(), 6);
    EXPECT_EQ(json.value(QStringLiteral("hosts")).toArray().size(), 3);
    EXPECT_EQ(json.value(QStringLiteral("total")).toObject().value(QStringLiteral("dead")), 1);
}

} // namespace
} // namespace lectern::album
