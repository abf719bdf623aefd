#include "library/library_fixture.h"
#include "library/thumbnail_choice.h"

#include <gmock/gmock.h>

namespace lectern::library {
namespace {

using testing::ElementsAre;
using tests::PictureServer;
using tests::pngBytes;
using tests::waitUntil;
using Response = PictureServer::Response;

ImageRef picture(int index, const std::string& original, int width = 0, int height = 0)
{
    ImageRef image;
    image.index = index;
    image.original = original;
    image.width = width;
    image.height = height;
    return image;
}

std::vector<std::string> originals(const std::vector<ImageRef>& images)
{
    std::vector<std::string> addresses;
    for (const ImageRef& image : images)
        addresses.push_back(image.original);
    return addresses;
}

class ThumbnailTest : public tests::LibraryFixture {
protected:
    ArticleId importArticle(const std::string& headimg, const std::string& body)
    {
        tests::writeFile(archive() / "posts/a.md",
                         "---\ntitle: 图\ncategories:\n - 甲\nheadimg: '" + headimg
                             + "'\n---\n\n<div>文" + body + "</div>\n");
        EXPECT_TRUE(open());
        import();
        return onlyArticle();
    }

    ServedImage thumbnail(ArticleId id, ImagePolicy policy = ImagePolicy::Fetch)
    {
        std::optional<ServedImage> got;
        m_library->thumbnail(id, policy, &m_receiver,
                             [&](ServedImage image) { got = std::move(image); });
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }));
        return got.value_or(ServedImage {});
    }

    PictureServer m_server {[](const PictureServer::Request& request) {
        const bool small = request.target.contains("small");
        return Response {
            .status = request.target.contains("gone") ? 404 : 200,
            .body = QByteArray::fromStdString(small ? pngBytes(16, 16) : pngBytes(640, 480))};
    }};
};

} // namespace

TEST(ThumbnailChoice, headerFirst_thenTheText_eachOnce)
{
    const auto chosen = thumbnailCandidates(
        {"https://proxy.example/?http://a.example/1.jpg", "https://a.example/2.jpg"},
        {picture(0, "http://a.example/1.jpg"), picture(1, "https://a.example/3.jpg")});
    EXPECT_THAT(originals(chosen),
                ElementsAre("http://a.example/1.jpg", "https://a.example/2.jpg",
                            "https://a.example/3.jpg"));
    EXPECT_EQ(chosen.front().index, 0) << "the article's own, which knows its copy";
}

TEST(ThumbnailChoice, whatSaysNothing_isLeftOut)
{
    const auto chosen = thumbnailCandidates(
        {"https://picsum.photos/400/300?random=6305", "https://a.example/p/undefined"},
        {picture(0, "https://picsum.photos/400/300?random=1"),
         picture(1, "https://a.example/icon.png", 24, 24),
         picture(2, "https://a.example/rule.png", 900, 80),
         picture(3, "https://a.example/real.png", 640, 480)});
    EXPECT_THAT(originals(chosen), ElementsAre("https://a.example/real.png"));
}

TEST_F(ThumbnailTest, headerPicture_isFetchedOnceAndKept)
{
    const ArticleId id = importArticle(m_server.address("/head.png"), "");
    EXPECT_TRUE(summary(id).mayHavePicture);
    EXPECT_FALSE(thumbnail(id, ImagePolicy::LocalOnly).available);
    EXPECT_FALSE(thumbnail(id, ImagePolicy::Off).available);
    EXPECT_TRUE(m_server.requests().empty());
    EXPECT_EQ(thumbnail(id).bytes, pngBytes(640, 480));
    EXPECT_EQ(m_server.requests().size(), 1U);
    settle();
    EXPECT_TRUE(thumbnail(id, ImagePolicy::LocalOnly).available);
    EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(ThumbnailTest, iconOrLostPicture_givesWayToTheNext)
{
    const ArticleId id = importArticle(m_server.address("/small.png"),
                                       "<img src=\"" + m_server.address("/real.png") + "\">");
    EXPECT_EQ(thumbnail(id).bytes, pngBytes(640, 480));
}

TEST_F(ThumbnailTest, pictureThatFailedLately_isNotAskedForAgain)
{
    const ArticleId id = importArticle(m_server.address("/gone.png"), "");
    EXPECT_FALSE(thumbnail(id).available);
    const auto asked = m_server.requests().size();
    reopen(); // what waited to be written is written then
    EXPECT_FALSE(thumbnail(id).available);
    EXPECT_EQ(m_server.requests().size(), asked);
}

TEST_F(ThumbnailTest, articleWithoutPictures_keepsNoRoomForOne)
{
    const ArticleId id = importArticle("https://picsum.photos/400/300?random=6305", "");
    EXPECT_FALSE(summary(id).mayHavePicture);
    EXPECT_FALSE(thumbnail(id).available);
}

} // namespace lectern::library
