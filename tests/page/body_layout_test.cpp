#include "page/body_layout.h"

#include <gtest/gtest.h>

namespace lectern::page {

TEST(BodyLayout, imageInItsOwnParagraph_standsAlone)
{
    EXPECT_EQ(markStandaloneImages(R"(<p>Text</p><p> <img src="a"> </p>)"),
              R"(<p>Text</p><p> <img data-lectern-alone src="a"> </p>)");
}

TEST(BodyLayout, imageWithinASentence_staysInIt)
{
    const std::string html = R"(<p>Well <img src="smile"></p><p><img src="smile"> done</p>)";
    EXPECT_EQ(markStandaloneImages(html), html);
}

TEST(BodyLayout, imageInsideInlineElements_standsAlone)
{
    EXPECT_EQ(markStandaloneImages(R"(<p><a href="x"><strong><img src="a"></strong></a></p>)"),
              R"(<p><a href="x"><strong><img data-lectern-alone src="a"></strong></a></p>)");
}

TEST(BodyLayout, textBesideTheLink_keepsItsImageInTheSentence)
{
    const std::string html = R"(<p><a href="x"><img src="a"></a> by Ann</p>)";
    EXPECT_EQ(markStandaloneImages(html), html);
}

TEST(BodyLayout, lineBreak_endsTheLine)
{
    EXPECT_EQ(markStandaloneImages(R"(<p>Text<br><img src="a"><br>Text</p>)"),
              R"(<p>Text<br><img data-lectern-alone src="a"><br>Text</p>)");
}

TEST(BodyLayout, severalImagesInALine_allStandAlone)
{
    EXPECT_EQ(markStandaloneImages(R"(<img src="a">&nbsp;<img src="b">)"),
              R"(<img data-lectern-alone src="a">&nbsp;<img data-lectern-alone src="b">)");
}

TEST(BodyLayout, markupInsideAnAttribute_isNotATag)
{
    EXPECT_EQ(markStandaloneImages(R"(<img alt="a > <img b" src="a">)"),
              R"(<img data-lectern-alone alt="a > <img b" src="a">)");
}

TEST(BodyLayout, unclosedTag_isLeftAsItIs)
{
    EXPECT_EQ(markStandaloneImages(R"(<p>a</p><img src="a)"), R"(<p>a</p><img src="a)");
}

TEST(BodyLayout, headingThatRepeatsTheTitle_isMarked)
{
    EXPECT_EQ(
        markRepeatedTitle("<div> <h1 id=\"a\">Q &amp; <em>A</em></h1><p>x</p></div>", "Q & A"),
        "<div> <h1 data-lectern-repeated id=\"a\">Q &amp; <em>A</em></h1><p>x</p></div>");
}

TEST(BodyLayout, otherHeadings_areLeft)
{
    for (const std::string html : {"<h1>Other</h1>", "<p>Text</p><h1>Title</h1>",
                                   "Text <h1>Title</h1>", "<h1>Title", "<h3>Title</h3>", ""})
        EXPECT_EQ(markRepeatedTitle(html, "Title"), html);
}

TEST(BodyLayout, repeatedTitleWithAHit_isLeft)
{
    const std::string html = "<h1>Ti<mark class=\"lectern-hit\">tle</mark></h1>";
    EXPECT_EQ(markRepeatedTitle(html, "Title"), html);
}

TEST(BodyLayout, longAddress_canBeBroken)
{
    EXPECT_EQ(makeAddressesBreakable("<p>见https://a.site/long/path?x=1&amp;y=2。</p>"),
              "<p>见https://a.<wbr>site/<wbr>long/<wbr>path?<wbr>x=<wbr>1&amp;<wbr>y=<wbr>2。</p>");
}

TEST(BodyLayout, wordLongerThanAnyWord_canBeBroken)
{
    const std::string word = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr";
    EXPECT_EQ(makeAddressesBreakable("<p>甲 " + word + "&amp;" + word.substr(0, 36) + "</p>"),
              "<p>甲 abcdefgh<wbr>ijklmnop<wbr>qrstuvwx<wbr>yzabcdef<wbr>ghijklmn<wbr>opqr&amp;"
                  + word.substr(0, 36) + "</p>");
}

TEST(BodyLayout, shortAddressesAttributesAndCode_areLeft)
{
    const std::string html = "<p>http://a.b/ <a href=\"https://a.site/long/path/of/many\">x</a></p>"
                             "<pre><code>https://a.site/long/path/of/many</code></pre>";
    EXPECT_EQ(makeAddressesBreakable(html), html);
}

} // namespace lectern::page
