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
    return Sanitiser({ImageAddresses::Original, {}, {}}).sanitise(html);
}

std::vector<std::string> addresses(const SanitisedDocument& document)
{
    std::vector<std::string> all;
    for (const auto& image : document.images)
        all.push_back(image.address);
    return all;
}

} // namespace

TEST(PictureList, lazyPictureAndItsNoscript_areOne)
{
    const auto document
        = clean("<p>a<img data-src='http://h/x.jpg' alt=''>"
                "<noscript><img src='http://h/x.jpg' alt=cat width=9></noscript>b</p>");

    EXPECT_THAT(addresses(document), ElementsAre("http://h/x.jpg"));
    EXPECT_THAT(document.images[0].alternatives, IsEmpty());
    EXPECT_EQ(document.html.text(),
              "<p>a<img src=\"http://h/x.jpg\" alt=\"cat\" width=\"9\" loading=\"lazy\" "
              "class=\"lectern-image\" data-lectern-image=\"0\">b</p>");
}

TEST(PictureList, noscriptBeforeTheLazyPicture_isTheSameToo)
{
    const auto document = clean(
        "<figure><noscript><img src='http://h/b.jpg' data-original='http://h/r.jpg'></noscript>"
        "<img src='data:image/svg+xml;utf8,x' data-original='http://h/r.jpg'></figure>");

    EXPECT_THAT(addresses(document), ElementsAre("http://h/b.jpg"));
    EXPECT_THAT(document.images[0].alternatives,
                ElementsAre("http://h/r.jpg", "data:image/svg+xml;utf8,x"));
}

TEST(PictureList, standInGivesWayToNoscript)
{
    const auto blank = clean("<img src='data:image/gif;base64,R0lGOD'>"
                             "<noscript><img src='http://h/x.jpg'></noscript>");
    EXPECT_THAT(addresses(blank), ElementsAre("http://h/x.jpg"));
    EXPECT_THAT(blank.html.text(), HasSubstr("src=\"http://h/x.jpg\""));

    const auto small = clean("<img src='http://h/60/x.jpg?q=20'>"
                             "<noscript><img src='http://h/1400/x.jpg'></noscript>");
    EXPECT_THAT(addresses(small), ElementsAre("http://h/1400/x.jpg"));
    EXPECT_THAT(small.images[0].alternatives, ElementsAre("http://h/60/x.jpg?q=20"));
}

TEST(PictureList, proxiedAddressStaysBeforeItsOwn)
{
    const auto document = clean("<img src='https://p/?http://h/x.jpg' data-src='http://h/x.jpg'>"
                                "<noscript><img src='http://h/x.jpg'></noscript>");

    EXPECT_THAT(addresses(document), ElementsAre("https://p/?http://h/x.jpg"));
    EXPECT_THAT(document.images[0].alternatives, ElementsAre("http://h/x.jpg"));
}

TEST(PictureList, otherPicturesInNoscript_stay)
{
    EXPECT_THAT(addresses(clean("<img src='http://h/x.jpg'><noscript><img src='http://c/count'>"
                                "</noscript>")),
                ElementsAre("http://h/x.jpg", "http://c/count"));
    EXPECT_THAT(addresses(clean("<div></div><noscript><img src='chart.png'></noscript>")),
                ElementsAre("chart.png"));
}

TEST(PictureList, theSamePictureTwiceInThePage_staysTwice)
{
    const auto document = clean("<img src='http://h/x.jpg'>t<img src='http://h/x.jpg'>");
    EXPECT_THAT(addresses(document), ElementsAre("http://h/x.jpg", "http://h/x.jpg"));

    const auto later = clean("<img data-src=x.jpg><noscript><img src=x.jpg></noscript>t"
                             "<noscript><img src=x.jpg></noscript><img data-src=x.jpg>");
    EXPECT_EQ(later.images.size(), 2u);
}

TEST(PictureList, galleryInOneNoscript_isPairedPictureByPicture)
{
    const auto document = clean("<img data-src=a.jpg><img data-src=b.jpg>"
                                "<noscript><img src=a.jpg><img src=b.jpg></noscript>");

    EXPECT_THAT(addresses(document), ElementsAre("a.jpg", "b.jpg"));
    EXPECT_THAT(document.html.text(), Not(HasSubstr("data-lectern-image=\"2\"")));
}

} // namespace lectern::text
