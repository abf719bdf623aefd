#include "images/proxy_rules.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

TEST(UndoProxy, everythingAfterTheFirstQuestionMark_isTheOriginalUnescaped)
{
    EXPECT_EQ(undoProxy("https://cors.zfour.workers.dev/?http://image.site/a%20b.jpg?x=1&y=2#z"),
              "http://image.site/a%20b.jpg?x=1&y=2#z");
    EXPECT_EQ(undoProxy("https://any.host:8080/?https://image.site/a.jpg"),
              "https://image.site/a.jpg");
    EXPECT_EQ(undoProxy("https://any.host?https://image.site/a.jpg"), "https://image.site/a.jpg");
    EXPECT_EQ(undoProxy("https://p/?https:https://image.site/a.jpg"), "https://image.site/a.jpg");
}

TEST(UndoProxy, escapedAddressInTheQuery_isUnescapedOnce)
{
    EXPECT_EQ(undoProxy("https://cors.x/?https%3A%2F%2Fimage.site%2Fa.jpg"),
              "https://image.site/a.jpg");
    EXPECT_EQ(undoProxy("https://cors.x?http%3a%2f%2fimage.site/a.jpg%3Fx%3D1%26y%3D2&w=300"),
              "http://image.site/a.jpg?x=1&y=2");
    // The original's own escapes stay, whatever encoding they are of.
    EXPECT_EQ(undoProxy("https://cors.x/?https%3A%2F%2Fimage.site%2F%CD%BC%20a%2520b.jpg"),
              "https://image.site/%CD%BC%20a%20b.jpg");
}

TEST(UndoProxy, wholeAddressAsPath_isTheOriginal)
{
    EXPECT_EQ(undoProxy("https://cors-anywhere.x/https://image.site/a.jpg?x=1#z"),
              "https://image.site/a.jpg?x=1#z");
    EXPECT_EQ(undoProxy("https://pic.x/proxy/http://image.site/a.jpg"), "http://image.site/a.jpg");
    EXPECT_EQ(undoProxy("https://pic.x/https:/image.site/a.jpg"), "https://image.site/a.jpg");
}

TEST(UndoProxy, onlyTheOuterProxyIsTakenOff)
{
    EXPECT_EQ(undoProxy("https://p/?https://q/?http://x/a.jpg"), "https://q/?http://x/a.jpg");
}

TEST(UndoProxy, ordinaryQueries_areNoProxies)
{
    EXPECT_EQ(undoProxy("https://site/picture?http://image.site/a.jpg"), std::nullopt);
    EXPECT_EQ(undoProxy("https://site/?url=http://image.site/a.jpg"), std::nullopt);
    EXPECT_EQ(undoProxy("https://site/?https%3A%2F%2F"), std::nullopt);
    EXPECT_EQ(undoProxy("https://site/a?https%3A%2F%2Fimage.site"), std::nullopt);
    EXPECT_EQ(undoProxy("https://web.archive.org/web/2011/https://image.site/a.jpg"), std::nullopt);
    EXPECT_EQ(undoProxy("https://site/https://"), std::nullopt);
    EXPECT_EQ(undoProxy("https://site/?https://"), std::nullopt);
    EXPECT_EQ(undoProxy("/?http://image.site/a.jpg"), std::nullopt);
    EXPECT_EQ(undoProxy(""), std::nullopt);
}

TEST(UndoProxy, weservNamesTheOriginalInItsQuery)
{
    EXPECT_EQ(undoProxy("https://images.weserv.nl/?url=image.site/a.jpg&w=300"),
              "http://image.site/a.jpg");
    EXPECT_EQ(undoProxy("https://images.weserv.nl/?w=300&url=https%3A%2F%2Fimage.site%2Fa.jpg%3Fx"),
              "https://image.site/a.jpg?x");
    EXPECT_EQ(undoProxy("//images.weserv.nl/?url=a"), std::nullopt);
    EXPECT_EQ(undoProxy("https://images.weserv.nl/?url=ssl:image.site/a.jpg"),
              "https://image.site/a.jpg");
    EXPECT_EQ(undoProxy("https://images.weserv.nl/?w=1"), std::nullopt);
}

TEST(UndoProxy, photonNamesTheOriginalInItsPath)
{
    EXPECT_EQ(undoProxy("https://i1.wp.com/blog.docker.com/a/logo.png?resize=800%2C180&ssl=1"),
              "https://blog.docker.com/a/logo.png");
    EXPECT_EQ(undoProxy("http://i0.wp.com/site.org/a.png?w=10"), "http://site.org/a.png");
    EXPECT_EQ(undoProxy("https://i4.wp.com/site.org/a.png"), std::nullopt);
    EXPECT_EQ(undoProxy("https://i0.wp.com/wp-content/a.png"), std::nullopt);
    EXPECT_EQ(undoProxy("https://i0.wp.com/"), std::nullopt);
}

} // namespace
} // namespace lectern::images
