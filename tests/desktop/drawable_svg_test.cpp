#include "desktop/drawable_svg.h"
#include "desktop/picture_decoding.h"

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

std::string svg(const std::string& inside, const std::string& attributes = {})
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"40\" height=\"20\" "
        + attributes + ">" + inside + "</svg>";
}

bool isDrawable(const std::string& bytes)
{
    return isDrawableSvg(QByteArray::fromStdString(bytes));
}

} // namespace

TEST(DrawableSvg, shapes_areDrawnInTheSizeAskedFor)
{
    const std::string square = svg("<rect width=\"40\" height=\"20\" fill=\"#ff0000\"/>");
    ASSERT_TRUE(isDrawable(square));
    EXPECT_EQ(sizeInPixels(square), QSize(40, 20));
    const QImage small = decodeWithin(square, {20, 20});
    EXPECT_EQ(small.size(), QSize(20, 10));
    EXPECT_EQ(small.pixelColor(10, 5), QColor(255, 0, 0));
    EXPECT_FALSE(decodeFilling(square, {16, 16}).isNull());
}

TEST(DrawableSvg, gradientsAndStyles_mayLeadToPlacesInTheFile)
{
    EXPECT_TRUE(isDrawable(svg("<defs><linearGradient id=\"a\"><stop/></linearGradient>"
                               "<linearGradient id=\"b\" xlink:href=\"#a\"/></defs>"
                               "<style>.x { fill: url(#a) }</style><path class=\"x\" "
                               "d=\"M0 0L9.5 1e-2z\" style=\"fill:url( '#b' )\"/>")));
}

TEST(DrawableSvg, whatLeavesTheFileOrGrows_isNot)
{
    const std::string hostile[] = {
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + svg("<text>&a;</text>"),
        "<?xml-stylesheet href=\"http://a.b/c.css\"?>" + svg(""),
        svg("<image xlink:href=\"file:///etc/passwd\"/>"),
        svg("<x:image xmlns:x=\"other\" href=\"a.png\"/>"),
        svg("<linearGradient xlink:href=\"http://a.b/c\"/>"),
        svg("<rect style=\"fill:url( 'http://a.b/c')\"/>"),
        svg("<style>@import 'http://a.b/c.css';</style>"),
        svg("<style>rect { fill: u\\72l(http://a.b/c) }</style>"),
        svg("<g id=\"a\"/><use xlink:href=\"#a\"/>"),
        svg("<script>1</script>"),
        svg("<foreignObject/>"),
        svg("<animate/>"),
        svg("<path d=\"M0 0L100000000 0\"/>"),
        svg("<path d=\"M0 0L1e30 0\"/>"),
        svg("<path stroke-dasharray=\"0.0001\"/>"),
        svg("<path style=\"stroke-dasharray: 0.0001\"/>"),
        svg("<g>"),
        std::string(600000, ' ') + svg(""),
        "",
    };
    for (const std::string& bytes : hostile)
        EXPECT_FALSE(isDrawable(bytes)) << bytes.substr(0, 120);

    std::string deep;
    for (int i = 0; i < 100; ++i)
        deep = "<g>" + deep + "</g>";
    EXPECT_FALSE(isDrawable(svg(deep)));
}

TEST(DrawableSvg, whatIsNotDrawable_isNoPicture)
{
    const std::string image = svg("<image xlink:href=\"file:///etc/hostname\"/>");
    EXPECT_TRUE(decodeWithin(image, {20, 20}).isNull());
    EXPECT_TRUE(sizeInPixels(image).isEmpty());
}

TEST(DrawableSvg, hugeOnes_areBounded)
{
    const std::string huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"999999\" "
                             "height=\"999999\"><rect width=\"9\" height=\"9\"/></svg>";
    const QImage drawn = decodeBounded(huge, 10000);
    EXPECT_FALSE(drawn.isNull());
    EXPECT_LE(qint64 {drawn.width()} * drawn.height(), 10100);
}

} // namespace lectern::desktop
