#include "text/media_place.h"
#include "text/sanitiser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::text {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

SanitisedDocument clean(std::string_view html)
{
    return Sanitiser().sanitise(html);
}

} // namespace

TEST(MediaPlace, playersLeadToThePagesForPeople)
{
    const std::vector<std::pair<std::string, std::string>> places {
        {"https://www.youtube.com/embed/T1itpPvFWHI?rel=0",
         "https://www.youtube.com/watch?v=T1itpPvFWHI"},
        {"https://www.youtube-nocookie.com/embed/Ba5eNi0KzHk",
         "https://www.youtube.com/watch?v=Ba5eNi0KzHk"},
        {"https://www.youtube.com/embed/videoseries?list=PL_a-1",
         "https://www.youtube.com/playlist?list=PL_a-1"},
        {"https://player.bilibili.com/player.html?aid=587172886&high_quality=1",
         "https://www.bilibili.com/video/av587172886"},
        {"https://player.bilibili.com/player.html?isOutside=true&aid=1&bvid=BV1xx411c7mD",
         "https://www.bilibili.com/video/BV1xx411c7mD"},
        {"https://v.qq.com/txp/iframe/player.html?vid=x0012abc",
         "https://v.qq.com/x/page/x0012abc.html"},
        {"https://player.youku.com/embed/XNTk0==", "https://player.youku.com/embed/XNTk0=="},
        {"https://player.youku.com/embed/XNTk0", "https://v.youku.com/v_show/id_XNTk0.html"},
        {"https://player.vimeo.com/video/76979871?h=8", "https://vimeo.com/76979871"}};
    for (const auto& [player, page] : places)
        EXPECT_EQ(mediaPlaceOf(player).address, page);
}

TEST(MediaPlace, hostThatOnlyLooksLikeASite_isItself)
{
    for (const std::string address :
         {"https://youtube.com.evil.site/embed/abc", "https://notyoutube.com/embed/abc",
          "https://a.b/?u=https://www.youtube.com/embed/abc", "https://a.b/c"}) {
        EXPECT_EQ(mediaPlaceOf(address).address, address);
        EXPECT_NE(mediaPlaceOf(address).site, "YouTube");
    }
}

TEST(MediaPlace, idThatIsNone_leavesTheAddress)
{
    const std::string address = "https://www.youtube.com/embed/a%22%3E%3Cb?x=1";
    EXPECT_EQ(mediaPlaceOf(address).address, address);
    EXPECT_EQ(mediaPlaceOf(address).site, "YouTube");
}

TEST(MediaPlace, fileNames)
{
    EXPECT_EQ(fileNameOf("https://a.b/c/movie.mp4?x=1"), "movie.mp4");
    EXPECT_EQ(fileNameOf("./%E5%BD%95%E5%83%8F.mp4"), "录像.mp4");
    EXPECT_EQ(fileNameOf("https://a.b/%00x.mp4"), "%00x.mp4");
    for (const std::string none : {"https://a.b", "https://a.b/", "https://a.b/watch", "x", ""})
        EXPECT_EQ(fileNameOf(none), "") << none;
}

TEST(MediaCard, namesTitleAndSiteAndOpensThePageForPeople)
{
    const auto document = clean("<iframe src='//player.bilibili.com/player.html?bvid=BV1x' "
                                "title='一段 <b>录像</b>'></iframe>");

    ASSERT_EQ(document.cards.size(), 1U);
    EXPECT_EQ(document.cards[0],
              (MediaCard {"video", "一段 <b>录像</b>", "哔哩哔哩",
                          "https://www.bilibili.com/video/BV1x"}));
    EXPECT_EQ(document.html.text(),
              "<a class=\"lectern-card\" href=\"https://www.bilibili.com/video/BV1x\" "
              "rel=\"noreferrer noopener\" data-lectern-media=\"video\">"
              "<span class=\"lectern-card-title\">一段 &lt;b&gt;录像&lt;/b&gt;</span>"
              "<span class=\"lectern-card-site\">哔哩哔哩</span></a>");
    EXPECT_THAT(document.iframes, ElementsAre("//player.bilibili.com/player.html?bvid=BV1x"));
    EXPECT_EQ(document.plainText, "");
}

TEST(MediaCard, titlesThatEverybodyHas_giveWayToTheSite)
{
    const auto document = clean("<iframe src='https://www.youtube.com/embed/abc' "
                                "title='YouTube video player'></iframe>");
    ASSERT_EQ(document.cards.size(), 1U);
    EXPECT_EQ(document.cards[0].title, "YouTube");
    EXPECT_THAT(document.html.text(),
                HasSubstr("YouTube</span><span class=\"lectern-card-site\">www.youtube.com<"));
}

TEST(MediaCard, filesAreCalledByTheirNames)
{
    const auto document = clean("<audio><source src='https://a.b/song.mp3'>old</audio>");
    ASSERT_EQ(document.cards.size(), 1U);
    EXPECT_EQ(document.cards[0], (MediaCard {"audio", "song.mp3", "a.b", "https://a.b/song.mp3"}));
}

TEST(MediaCard, addressThatIsNotOfTheWeb_opensNothing)
{
    for (const std::string address :
         {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.c"}) {
        const auto document = clean("<iframe title=t src='" + address + "'></iframe>");
        ASSERT_EQ(document.cards.size(), 1U) << address;
        EXPECT_EQ(document.cards[0].address, "");
        EXPECT_THAT(document.html.text(), Not(HasSubstr("href"))) << address;
    }
    EXPECT_THAT(clean("<video></video><iframe src='about:blank'></iframe>").cards, IsEmpty());
}

TEST(MediaCard, objectWithItsEmbed_isOneCardAndKeepsItsWords)
{
    const auto document = clean("<p>a</p><object data='https://a.b/x.swf'><param name=movie "
                                "value='https://a.b/x.swf'><embed src='https://a.b/x.swf'>"
                                "<p>Get Flash</p></object><embed src='https://c.d/y'>");
    EXPECT_THAT(document.iframes, ElementsAre("https://a.b/x.swf", "https://c.d/y"));
    ASSERT_EQ(document.cards.size(), 2U);
    EXPECT_EQ(document.cards[0].kind, "object");
    EXPECT_EQ(document.plainText, "a\nGet Flash");
}

TEST(Furniture, isCountedByKind)
{
    const auto document
        = clean("<div class='x support-author'>tip<button>pay</button></div><p> </p><div></div>"
                "<img src='http://t/x.gif' width=1 height=1><input type=hidden value=1>"
                "<img class='lazy opacity_0' src=a.jpg><div class=lazy>点击关注，扫码</div>");
    const std::map<std::string, int> expected {{"empty-wrapper", 2},
                                               {"hidden-field", 1},
                                               {"hiding-class", 2},
                                               {"tip-button", 1},
                                               {"tracking-pixel", 1}};
    EXPECT_EQ(document.furniture, expected);
    EXPECT_EQ(document.plainText, "点击关注，扫码");
    EXPECT_EQ(document.images.size(), 1U);
}

} // namespace lectern::text
