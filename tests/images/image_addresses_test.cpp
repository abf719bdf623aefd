#include "images/image_addresses.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

TEST(AddressKinds, areToldApart)
{
    for (const char* relative :
         {"a.jpg", "./图/a.jpg", "../a:b.jpg", "/images/a.jpg", "图:1.png"}) {
        EXPECT_TRUE(isRelative(relative)) << relative;
        EXPECT_FALSE(isRemote(relative)) << relative;
    }
    for (const char* other : {"", "//host/a.jpg", "mailto:x", "file:///etc/passwd", "#top", "?a=b",
                              "\\\\host\\share", "data:image/png;base64,", "http://h/a"})
        EXPECT_FALSE(isRelative(other)) << other;
    EXPECT_TRUE(isRemote("HTTPS://Host/a.jpg"));
    EXPECT_FALSE(isRemote("https:///a.jpg"));
    EXPECT_FALSE(isRemote("ftp://host/a.jpg"));
    EXPECT_TRUE(isData("DATA:image/png,x"));
}

TEST(HostOf, keepsThePortAndDropsUserAndPath)
{
    EXPECT_EQ(hostOf("http://User:pw@Image.Site:8080/a@b?c"), "image.site:8080");
    EXPECT_EQ(hostOf("https://image.site?x"), "image.site");
    EXPECT_EQ(hostOf("pictures/a.jpg"), "");
}

TEST(OriginOf, isSchemeHostAndPort)
{
    EXPECT_EQ(originOf("HTTPS://User:pw@Image.Site:8080/a?c"), "https://image.site:8080/");
    EXPECT_EQ(originOf("http://image.site?x"), "http://image.site/");
    EXPECT_EQ(originOf("pictures/a.jpg"), "");
    EXPECT_EQ(originOf(""), "");
}

TEST(PercentEncoded, isUndoneAndKeepsWhatWasEscapedBefore)
{
    const std::string address = "http://a.com/b%20c/图.jpg?x=1&y=a+b#z";
    EXPECT_EQ(percentEncoded("http://a/?b"), "http%3A%2F%2Fa%2F%3Fb");
    EXPECT_EQ(percentDecoded(percentEncoded("http://a.com/b%20c.jpg?x=1&y=a+b#z")),
              "http://a.com/b%20c.jpg?x=1&y=a+b#z");
    // Letters come back as escapes, which mean the same in an address.
    EXPECT_EQ(percentDecoded(percentEncoded(address)),
              "http://a.com/b%20c/%E5%9B%BE.jpg?x=1&y=a+b#z");
}

} // namespace
} // namespace lectern::images
