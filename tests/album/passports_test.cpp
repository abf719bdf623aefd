#include "album/album_fixture.h"
#include "album/passports.h"
#include "store/image_settings_store.h"

namespace lectern::album {
namespace {

using tests::PictureServer;
using Response = PictureServer::Response;

class PassportsTest : public tests::AlbumFixture { };

TEST_F(PassportsTest, sayWhereAPictureIsAndHowItCame)
{
    PictureServer proxy([](const PictureServer::Request&) { return Response {.status = 502}; });
    const std::string original = m_server.address("/a.png");
    const std::string proxied = proxy.address("/?" + original);
    writeArticle("1.md", img(proxied) + img(m_server.address("/b.png")));
    import();
    ASSERT_TRUE(keep());
    auto library = database();
    const auto all = passports(library, ArticleId {1});
    ASSERT_TRUE(all) << toText(all.error());
    ASSERT_EQ(all->size(), 2U);
    const ImagePassport& first = all->front();
    EXPECT_EQ(first.image.original, original);
    EXPECT_EQ(first.image.proxied, proxied);
    EXPECT_EQ(first.image.alt, "一幅图");
    EXPECT_EQ(first.image.status, ImageStatus::Local);
    EXPECT_EQ(first.proxy, "any host, query");
    EXPECT_EQ(first.chosenAddress, original);
    EXPECT_EQ(first.chosenWay, FetchWay::Direct);
    EXPECT_EQ(first.mimeType, "image/png");
    EXPECT_EQ(first.sizeBytes, std::ssize(tests::pngBytes(20, 10)));
    EXPECT_EQ(first.pixelWidth, 20);
    EXPECT_EQ(first.pixelHeight, 10);
    EXPECT_TRUE(first.triedSeconds);
    EXPECT_EQ(first.failure, "");
    ASSERT_GE(first.candidates.size(), 2U);
    EXPECT_EQ(first.candidates[0].address, proxied);
    EXPECT_EQ(first.candidates[0].proxy, "any host, query");
    EXPECT_EQ(first.candidates[1].address, original);
}

TEST_F(PassportsTest, ofAPictureNobodyAskedFor_areEmptyButForItsAddresses)
{
    writeArticle("1.md", img("https://image.site/a.jpg") + img("beside.png"));
    import();
    auto library = database();
    const auto all = passports(library, ArticleId {1});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->at(0).image.status, ImageStatus::Unknown);
    EXPECT_EQ(all->at(0).triedSeconds, std::nullopt);
    EXPECT_EQ(all->at(0).chosenWay, std::nullopt);
    EXPECT_FALSE(all->at(0).candidates.empty());
    EXPECT_TRUE(all->at(1).candidates.empty());
}

TEST_F(PassportsTest, followTheSettingsInForce)
{
    writeArticle("1.md", img("https://mirror.test/get/image.site/a.jpg"));
    import();
    auto library = database();
    ImageSettings settings;
    settings.rules = {{"mirror", "https://mirror.test/get/${host}${pathname}"},
                      {"mine", "https://mine.test/?${href}"}};
    settings.order = {FetchWay::OtherProxies, FetchWay::Direct};
    ASSERT_TRUE(store::ImageSettingsStore(library).save(settings));
    const auto all = passports(library, ArticleId {1});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->front().image.original, "http://image.site/a.jpg");
    EXPECT_EQ(all->front().proxy, "mirror");
    EXPECT_EQ(all->front().candidates.back().address, "http://image.site/a.jpg");
    EXPECT_EQ(all->front().candidates[all->front().candidates.size() - 2].address,
              "https://mine.test/?http://image.site/a.jpg");
}

TEST_F(PassportsTest, ofNoArticle_areNotFound)
{
    writeArticle("1.md", "x");
    import();
    auto library = database();
    const auto all = passports(library, ArticleId {9});
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().kind, ErrorKind::NotFound);
}

} // namespace
} // namespace lectern::album
