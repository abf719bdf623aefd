#include "exporter/original_tree.h"

#include <gtest/gtest.h>

namespace lectern::exporter {
namespace {

std::string place(const std::string& address)
{
    const auto found = placeOfPicture("site/posts/a.md", address);
    return found ? found->native() : "none";
}

TEST(PlaceOfPicture, isWhereABrowserWouldLook)
{
    EXPECT_EQ(place("tea.png"), "site/posts/tea.png");
    EXPECT_EQ(place("./img//tea%20hills.png?v=1#x"), "site/posts/img/tea hills.png");
    EXPECT_EQ(place("..\\img\\tea.png"), "site/img/tea.png");
    EXPECT_EQ(place("/img/tea.png"), "img/tea.png");
}

TEST(PlaceOfPicture, neverLeadsOutOfTheSource)
{
    for (const char* address : {"../../../etc/passwd", "/../x", "%2e%2e/%2e%2e/%2e%2e/x", "a%00b",
                                "http://a.b/c.png", "data:image/png;base64,AA==", "", "img/"})
        EXPECT_EQ(place(address), "none") << address;
}

} // namespace
} // namespace lectern::exporter
