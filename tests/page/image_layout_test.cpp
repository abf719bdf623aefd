#include "page/image_layout.h"

#include <gtest/gtest.h>

namespace lectern::page {

TEST(ImageLayout, imageInItsOwnParagraph_standsAlone)
{
    EXPECT_EQ(markStandaloneImages(R"(<p>Text</p><p> <img src="a"> </p>)"),
              R"(<p>Text</p><p> <img data-lectern-alone src="a"> </p>)");
}

TEST(ImageLayout, imageWithinASentence_staysInIt)
{
    const std::string html = R"(<p>Well <img src="smile"></p><p><img src="smile"> done</p>)";
    EXPECT_EQ(markStandaloneImages(html), html);
}

TEST(ImageLayout, imageInsideInlineElements_standsAlone)
{
    EXPECT_EQ(markStandaloneImages(R"(<p><a href="x"><strong><img src="a"></strong></a></p>)"),
              R"(<p><a href="x"><strong><img data-lectern-alone src="a"></strong></a></p>)");
}

TEST(ImageLayout, textBesideTheLink_keepsItsImageInTheSentence)
{
    const std::string html = R"(<p><a href="x"><img src="a"></a> by Ann</p>)";
    EXPECT_EQ(markStandaloneImages(html), html);
}

TEST(ImageLayout, lineBreak_endsTheLine)
{
    EXPECT_EQ(markStandaloneImages(R"(<p>Text<br><img src="a"><br>Text</p>)"),
              R"(<p>Text<br><img data-lectern-alone src="a"><br>Text</p>)");
}

TEST(ImageLayout, severalImagesInALine_allStandAlone)
{
    EXPECT_EQ(markStandaloneImages(R"(<img src="a">&nbsp;<img src="b">)"),
              R"(<img data-lectern-alone src="a">&nbsp;<img data-lectern-alone src="b">)");
}

TEST(ImageLayout, markupInsideAnAttribute_isNotATag)
{
    EXPECT_EQ(markStandaloneImages(R"(<img alt="a > <img b" src="a">)"),
              R"(<img data-lectern-alone alt="a > <img b" src="a">)");
}

TEST(ImageLayout, unclosedTag_isLeftAsItIs)
{
    EXPECT_EQ(markStandaloneImages(R"(<p>a</p><img src="a)"), R"(<p>a</p><img src="a)");
}

} // namespace lectern::page
