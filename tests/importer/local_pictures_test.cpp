#include "importer/folder_tree.h"
#include "importer/local_pictures.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

using namespace lectern;
using namespace lectern::importer;
namespace fs = std::filesystem;

namespace {

/// The smallest GIF; the last byte tells one picture from another.
std::string picture(char mark)
{
    return std::string("GIF89a\x02\x00\x02\x00\x80\x00\x00", 13) + std::string(6, mark) + "; ";
}

class LocalPicturesTest : public ::testing::Test {
protected:
    LocalPicturesTest()
        : m_pictures(images::ImageFolder(library()))
    {
    }

    fs::path root() const { return fs::canonical(m_folder.path()) / "site"; }
    fs::path library() const { return m_folder.path() / "library"; }
    void write(const std::string& path, char mark)
    {
        tests::writeFile(root() / path, picture(mark));
    }

    ImageRef collect(const std::string& address, const fs::path& article)
    {
        fs::create_directories(root());
        ImageRef image;
        image.original = address;
        std::vector<ImageRef> images {image};
        problems = m_pictures.collect(images, FolderTree(root()), article);
        return images[0];
    }

    /// The mark of the picture that was copied, '-' for none.
    char copied(const std::string& address, const fs::path& article)
    {
        const ImageRef image = collect(address, article);
        if (image.localHash.empty())
            return '-';
        EXPECT_EQ(image.status, ImageStatus::Local);
        const auto copy = images::ImageFolder(library()).load(image.localHash);
        EXPECT_TRUE(copy);
        return copy ? copy->bytes[13] : '?';
    }

    std::vector<ImportProblem> problems;

private:
    tests::TemporaryFolder m_folder;
    LocalPictures m_pictures;
};

} // namespace

TEST_F(LocalPicturesTest, besideTheArticle)
{
    write("posts/a.gif", '1');
    EXPECT_EQ(copied("a.gif", "posts/x.md"), '1');
    EXPECT_EQ(copied("./a.gif", "posts/x.md"), '1');
    EXPECT_EQ(copied("../posts/a.gif", "drafts/x.md"), '-') << "drafts is no folder";
    EXPECT_EQ(copied("a.gif?v=2#top", "posts/x.md"), '1');
}

TEST_F(LocalPicturesTest, percentEncodedAndBackslashes)
{
    write("posts/图 片/a.gif", '1');
    EXPECT_EQ(copied("%E5%9B%BE%20%E7%89%87/a.gif", "posts/x.md"), '1');
    EXPECT_EQ(copied("图 片\\a.gif", "posts/x.md"), '1');
}

TEST_F(LocalPicturesTest, inHexosAssetFolder)
{
    write("_posts/my-post/a.gif", '1');
    EXPECT_EQ(copied("a.gif", "_posts/my-post.md"), '1');
}

TEST_F(LocalPicturesTest, rootRelative_isLookedForInTheSite)
{
    write("blog/source/images/a.gif", '1');
    write("blog/static/b.gif", '2');
    write("c.gif", '3');
    EXPECT_EQ(copied("/images/a.gif", "blog/source/_posts/deep/x.md"), '1');
    EXPECT_EQ(copied("/b.gif", "blog/content/x.md"), '2');
    EXPECT_EQ(copied("/c.gif", "blog/content/x.md"), '3');
}

TEST_F(LocalPicturesTest, outsideTheRoot_isNotCopied)
{
    tests::writeFile(root() / ".." / "secret.gif", picture('s'));
    EXPECT_EQ(copied("../secret.gif", "x.md"), '-');
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].kind, ProblemKind::PictureOutside);
    EXPECT_EQ(copied("..%2Fsecret.gif", "x.md"), '-');
    EXPECT_EQ(problems[0].kind, ProblemKind::PictureOutside);
}

TEST_F(LocalPicturesTest, aLinkOutOfTheRoot_isNotFollowed)
{
    tests::writeFile(root() / ".." / "secret.gif", picture('s'));
    fs::create_directories(root());
    fs::create_symlink("../secret.gif", root() / "inside.gif");
    EXPECT_EQ(copied("inside.gif", "x.md"), '-');
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].kind, ProblemKind::PictureOutside);
}

TEST_F(LocalPicturesTest, aRootWithALongerNeighbour_isNoWayOut)
{
    tests::writeFile(root().native() + "-private/secret.gif", picture('s'));
    EXPECT_EQ(copied("../site-private/secret.gif", "x.md"), '-');
    EXPECT_EQ(problems[0].kind, ProblemKind::PictureOutside);
}

TEST_F(LocalPicturesTest, missingAndUnusable_areNotices)
{
    EXPECT_EQ(copied("none.gif", "x.md"), '-');
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].kind, ProblemKind::PictureMissing);
    tests::writeFile(root() / "page.gif", "<!DOCTYPE html><p>Not found");
    EXPECT_EQ(copied("page.gif", "x.md"), '-');
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].kind, ProblemKind::PictureMissing);
    EXPECT_FALSE(isRepair(problems[0].kind));
}

TEST_F(LocalPicturesTest, remoteAndEmbedded_areLeftAlone)
{
    for (const auto* address :
         {"https://a.b/c.gif", "data:image/gif;base64,R0lG", "//a.b/c.gif", ""})
        EXPECT_EQ(copied(address, "x.md"), '-') << address;
    EXPECT_TRUE(problems.empty());
}

TEST_F(LocalPicturesTest, whereNoFileLies_theWebAddressIsPreferred)
{
    write("post/a.gif", '1');
    std::vector<ImageRef> images(3);
    images[0].original = "a.gif";
    images[1].original = "b.gif";
    images[2].original = "c.gif";
    for (std::size_t i = 0; i < 2; ++i)
        images[i].alternatives = {"data:,", "https://a.b/" + images[i].original};
    LocalPictures::preferWeb(images, FolderTree(root()), "post/x.html");

    EXPECT_EQ(images[0].original, "a.gif");
    EXPECT_EQ(images[1].original, "https://a.b/b.gif");
    EXPECT_EQ(images[1].alternatives, (std::vector<std::string> {"data:,", "b.gif"}));
    EXPECT_EQ(images[2].original, "c.gif");
}

TEST_F(LocalPicturesTest, manyMissing_areOneProblem)
{
    std::vector<ImageRef> images(3);
    images[0].original = "a.gif";
    images[1].original = "b.gif";
    images[2].original = "c.gif";
    fs::create_directories(root());
    const auto found = LocalPictures(std::nullopt).collect(images, FolderTree(root()), "x.md");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].message.find("3 pictures"), std::string::npos);
}

TEST_F(LocalPicturesTest, withoutAFolder_nothingIsCopied)
{
    write("a.gif", '1');
    std::vector<ImageRef> images(1);
    images[0].original = "a.gif";
    EXPECT_TRUE(LocalPictures(std::nullopt).collect(images, FolderTree(root()), "x.md").empty());
    EXPECT_TRUE(images[0].localHash.empty());
    EXPECT_FALSE(fs::exists(library()));
}
