#include "images/image_resolver.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

ImageSource source(std::string address, std::vector<std::string> alternatives = {})
{
    return {std::move(address), std::move(alternatives), "the alt", 30, 20};
}

TEST(ResolveImage, proxiedAddressIsToldFromTheOriginal)
{
    const ImageRef image = resolveImage(
        source("https://cors.zfour.workers.dev/?http://a.com/b.jpg", {"http://a.com/b.jpg"}), 7);
    EXPECT_EQ(image.index, 7);
    EXPECT_EQ(image.original, "http://a.com/b.jpg");
    EXPECT_EQ(image.proxied, "https://cors.zfour.workers.dev/?http://a.com/b.jpg");
    EXPECT_TRUE(image.alternatives.empty());
    EXPECT_EQ(image.alt, "the alt");
    EXPECT_EQ(image.width, 30);
    EXPECT_EQ(image.height, 20);
    EXPECT_EQ(image.status, ImageStatus::Unknown);
}

TEST(ResolveImage, plainAddressStaysAsWritten)
{
    const ImageRef image = resolveImage(source(" http://a.com/b%20c.jpg?x=1 "), 0);
    EXPECT_EQ(image.original, "http://a.com/b%20c.jpg?x=1");
    EXPECT_EQ(image.proxied, "");
    EXPECT_EQ(resolveImage(source("./图/甲.png"), 0).original, "./图/甲.png");
}

TEST(ResolveImage, protocolRelativeIsCompletedWithHttps)
{
    EXPECT_EQ(resolveImage(source("//img.dlsite.jp/a.jpg"), 0).original,
              "https://img.dlsite.jp/a.jpg");
}

TEST(ResolveImage, brokenSchemeIsRepaired)
{
    for (const char* written :
         {"https:https://a.com/b.jpg", "https:////a.com/b.jpg", "https:/a.com/b.jpg",
          "http://https://a.com/b.jpg", "https:\\\\a.com/b.jpg", "//https://a.com/b.jpg",
          "////a.com/b.jpg", "https://https://a.com/b.jpg"})
        EXPECT_EQ(resolveImage(source(written), 0).original, "https://a.com/b.jpg") << written;
    for (const char* written : {"HTTPS://a.com//b.jpg", "http://a.com/b?http://c", "https://"})
        EXPECT_EQ(resolveImage(source(written), 0).original.substr(0, 8),
                  std::string(written).substr(0, 8));
}

TEST(ResolveImage, doubleEscapingIsUndone)
{
    const ImageRef image = resolveImage(source("https://p/?http://a.com/b.jpg?x=1&amp;y=2"), 0);
    EXPECT_EQ(image.original, "http://a.com/b.jpg?x=1&y=2");
    EXPECT_EQ(image.proxied, "https://p/?http://a.com/b.jpg?x=1&y=2");
}

TEST(ResolveImage, undefinedGivesWayToTheAlternative)
{
    const ImageRef image
        = resolveImage(source("https://site/p/undefined", {"//true.host/p/a.jpg"}), 0);
    EXPECT_EQ(image.original, "https://true.host/p/a.jpg");
    EXPECT_TRUE(image.alternatives.empty());
    EXPECT_EQ(resolveImage(source("https://site/p/undefined"), 0).original,
              "https://site/p/undefined");
}

TEST(ResolveImage, proxiedUndefinedGivesWayToTheAlternative)
{
    const ImageRef image = resolveImage(
        source("https://proxy/?https://site/p/undefined", {"//true.host/p/a.jpg"}), 0);
    EXPECT_EQ(image.original, "https://true.host/p/a.jpg");
    EXPECT_EQ(image.proxied, "");
    EXPECT_TRUE(image.alternatives.empty());
}

TEST(ResolveImage, lazyPlaceholdersGiveWayToTheAlternative)
{
    const std::string blank
        = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    EXPECT_EQ(resolveImage(source(blank, {"https://a/b.jpg"}), 0).original, "https://a/b.jpg");
    EXPECT_EQ(resolveImage(source("https://a/img/loading.gif", {"https://a/b.jpg"}), 0).original,
              "https://a/b.jpg");
    EXPECT_EQ(resolveImage(source("", {"https://a/b.jpg"}), 0).original, "https://a/b.jpg");

    const ImageRef embedded = resolveImage(source(blank), 0);
    EXPECT_EQ(embedded.original, blank);
    EXPECT_EQ(embedded.status, ImageStatus::Embedded);
}

TEST(ResolveImage, realEmbeddedPictureStaysFirst)
{
    const std::string picture = "data:image/png;base64," + std::string(4000, 'A');
    EXPECT_EQ(resolveImage(source(picture, {"https://a/large.jpg"}), 0).original, picture);
}

TEST(ResolveImage, templateExpressionsAreIgnored)
{
    const ImageRef image
        = resolveImage(source("cond ? '//a/b.jpg' : ''", {"{{ item.src }}", "&#123;&#123;x}}"}), 0);
    EXPECT_EQ(image.original, "");
    EXPECT_TRUE(image.alternatives.empty());
    EXPECT_EQ(resolveImage(source("{{ x }}", {"https://a/b.jpg"}), 0).original, "https://a/b.jpg");
}

TEST(ResolveImage, gluedAddressIsAnAlternative)
{
    const ImageRef image
        = resolveImage(source("https://www.meipai.com/media/https://mvimg10.m.com/5.jpg!t"), 0);
    EXPECT_EQ(image.original, "https://www.meipai.com/media/https://mvimg10.m.com/5.jpg!t");
    EXPECT_EQ(image.alternatives, std::vector<std::string> {"https://mvimg10.m.com/5.jpg!t"});
}

TEST(ResolveImage, alternativesAreMadePlainAndNamedOnce)
{
    const ImageRef image = resolveImage(
        source("https://a/b.jpg", {"//a/b.jpg", "https://p/?http://c/d.jpg", "http://c/d.jpg"}), 0);
    EXPECT_EQ(image.alternatives, std::vector<std::string> {"http://c/d.jpg"});
}

} // namespace
} // namespace lectern::images
