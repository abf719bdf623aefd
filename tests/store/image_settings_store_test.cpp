#include "images/proxy_rules.h"
#include "store/image_settings_store.h"
#include "store/library_fixture.h"

using namespace lectern;
using namespace lectern::tests;

namespace {

class ImageSettingsStoreTest : public LibraryFixture {
protected:
    store::ImageSettingsStore settings {library};
};

} // namespace

TEST_F(ImageSettingsStoreTest, aNewLibraryHasTheShippedSettings)
{
    EXPECT_EQ(must(settings.load()), images::shippedSettings());
}

TEST_F(ImageSettingsStoreTest, savedSettingsComeBackInTheirOrder)
{
    const ImageSettings mine {
        .rules = {{"乙", "https://b.example/?${href}"}, {"甲", "https://<any>/${href}", false}},
        .order = {FetchWay::OtherProxies, FetchWay::Direct},
        .maximumBytes = 1234,
        .privateHosts = ImageSettings::PrivateHosts::Allow};
    must(settings.save(mine));
    EXPECT_EQ(must(store::ImageSettingsStore(library).load()), mine);
}

TEST_F(ImageSettingsStoreTest, withoutAnyRuleAndAnyWay_isAChoiceToo)
{
    ImageSettings none;
    must(settings.save(none));
    EXPECT_EQ(must(settings.load()), none);
    must(settings.reset());
    EXPECT_EQ(must(settings.load()), images::shippedSettings());
}

TEST_F(ImageSettingsStoreTest, unusableSettingsAreRefusedAndChangeNothing)
{
    const std::vector<std::vector<ProxyRule>> bad
        = {{{"a", "https://x.example/"}},
           {{"", "https://x.example/?${href}"}},
           {{"a", "https://x.example/?${href}"}, {"a", "https://y.example/?${href}"}}};
    for (const auto& rules : bad) {
        const auto saved = settings.save({.rules = rules});
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().kind, ErrorKind::BadInput);
    }
    EXPECT_FALSE(settings.save({.order = {FetchWay::Direct, FetchWay::Direct}}));
    EXPECT_EQ(must(settings.load()), images::shippedSettings());
}

TEST_F(ImageSettingsStoreTest, waysOfHostsAreRememberedForAWhile)
{
    const store::HostWay old {"old.site", FetchWay::AsSaved, {}, 100};
    const store::HostWay fresh {"new.site:81", FetchWay::OtherProxies, "weserv", 200};
    must(settings.remember(old));
    must(settings.remember({"new.site:81", FetchWay::Direct, {}, 150}));
    must(settings.remember(fresh));
    EXPECT_EQ(must(settings.hostWays(150)), std::vector {fresh});
    EXPECT_EQ(must(settings.hostWays(0)).size(), 2U);
}

TEST_F(ImageSettingsStoreTest, anotherProxy_repointsWhatWasImportedBefore)
{
    FakeFile file {.path = "a.md", .title = "图", .text = "文"};
    file.images.resize(1);
    file.images[0].original = "https://mirror.example/get/image.site/a.jpg";
    import(file);
    EXPECT_EQ(must(articles.images(ArticleId {1}))[0].proxied, "");

    must(settings.save({.rules = {{"mirror", "https://mirror.example/get/${host}${pathname}"}}}));
    const auto image = must(articles.images(ArticleId {1}))[0];
    EXPECT_EQ(image.original, "http://image.site/a.jpg");
    EXPECT_EQ(image.proxied, "https://mirror.example/get/image.site/a.jpg");
    EXPECT_EQ(must(articles.article(ArticleId {1})).images[0], image);

    must(settings.reset());
    EXPECT_EQ(must(articles.images(ArticleId {1}))[0], file.images[0]);
}
