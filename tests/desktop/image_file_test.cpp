#include "desktop/image_file.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

std::string nameFor(const std::string& original, const std::string& mimeType)
{
    ImageRef image;
    image.original = original;
    return suggestedFileName(image, mimeType).toStdString();
}

} // namespace

TEST(ImageFile, nameComesFromTheAddress)
{
    EXPECT_EQ(nameFor("http://a.site/x/photo.jpg?w=1#f", "image/jpeg"), "photo.jpg");
    EXPECT_EQ(nameFor("../图片/地图.png", "image/png"), "地图.png");
    EXPECT_EQ(nameFor("http://a.site/%E5%9B%BE.png", "image/png"), "图.png");
}

TEST(ImageFile, endingComesFromTheType)
{
    EXPECT_EQ(nameFor("http://a.site/photo.php", "image/png"), "photo.png");
    EXPECT_EQ(nameFor("http://a.site/photo", "image/webp"), "photo.webp");
    EXPECT_EQ(nameFor("http://a.site/photo.JPEG", "image/jpeg"), "photo.JPEG");
}

TEST(ImageFile, addressThatTellsNothing_isAnImage)
{
    EXPECT_EQ(nameFor("data:image/png;base64,AAAA", "image/png"), "image.png");
    EXPECT_EQ(nameFor("", "image/gif"), "image.gif");
    EXPECT_EQ(nameFor("http://a.site/", "image/gif"), "image.gif");
}

TEST(ImageFile, nameCannotLeadElsewhereOrHide)
{
    EXPECT_EQ(nameFor("http://a.site/..%2F..%2Fetc%2F.profile.png", "image/png"), "profile.png");
    EXPECT_EQ(nameFor("http://a.site/a%00%0Ab%3A.png", "image/png"), "ab.png");
}

TEST(ImageFile, longNamesAreCut)
{
    EXPECT_EQ(nameFor("http://a.site/" + std::string(400, 'a') + ".png", "image/png"),
              std::string(80, 'a') + ".png");
}

TEST(ImageFile, isWrittenWhole)
{
    const lectern::tests::TemporaryFolder folder;
    const auto path = folder.path() / "a.png";
    const std::string bytes("\x89PNG\0\n", 6);

    ASSERT_TRUE(writeImageFile(QString::fromStdString(path.string()), bytes));

    EXPECT_EQ(lectern::tests::readFile(path), bytes);
}

TEST(ImageFile, folderThatIsNotThere_isAnError)
{
    const auto written = writeImageFile(QStringLiteral("/nowhere/at/all.png"), "a");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Io);
}

} // namespace lectern::desktop
