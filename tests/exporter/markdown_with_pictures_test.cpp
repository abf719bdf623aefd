#include "exporter/markdown_with_pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace lectern::exporter {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

/// An article of pictures with these addresses, and what is known of them by address.
class MarkdownWithPicturesTest : public testing::Test {
protected:
    void have(const std::vector<std::string>& addresses)
    {
        m_article.summary.path = "a.md";
        m_article.original = "---\ntitle: a\n---\n<div><p>one</p>";
        for (const auto& address : addresses) {
            m_article.original += "<img src=\"" + address + "\">";
            m_article.images.emplace_back().original = address;
        }
        m_article.original += "</div>";
    }

    MarkdownWithPictures made(const std::string& folder = "a_files") const
    {
        const auto known = [this](const ImageRef& image) -> std::optional<images::Picture> {
            const auto found = m_bytes.find(image.original);
            if (found == m_bytes.end())
                return std::nullopt;
            return images::Picture {found->second, "image/png"};
        };
        return toMarkdownWithPictures(m_article, known, folder);
    }

    Article m_article;
    std::map<std::string, std::string> m_bytes;
};

TEST_F(MarkdownWithPicturesTest, picturesBesideTheArticle_areInTheFolder)
{
    have({"img/tea hills.png", "https://site.example/x.png"});
    m_bytes = {{"img/tea hills.png", "tea"}, {"https://site.example/x.png", "far"}};
    const auto written = made();
    EXPECT_THAT(written.markdown, HasSubstr("](<a_files/tea hills.png>)"));
    EXPECT_THAT(written.markdown, HasSubstr("](https://site.example/x.png)"));
    ASSERT_THAT(written.pictures, SizeIs(1));
    EXPECT_EQ(written.pictures[0].name, "tea hills.png");
    EXPECT_EQ(written.pictures[0].bytes, "tea");
    EXPECT_EQ(written.missing, 0);
}

TEST_F(MarkdownWithPicturesTest, namesAreSafeAndEachItsOwn)
{
    have({"a/x.png", "b/X.png", "c/same.png", "../..", "%2Fetc%2Fa%3Fb.png?v=1"});
    m_bytes = {{"a/x.png", "1"},
               {"b/X.png", "2"},
               {"c/same.png", "1"},
               {"../..", "3"},
               {"%2Fetc%2Fa%3Fb.png?v=1", "4"}};
    const auto pictures = made().pictures;
    ASSERT_THAT(pictures, SizeIs(4)) << "equal pictures are one";
    EXPECT_EQ(pictures[0].name, "x.png");
    EXPECT_EQ(pictures[1].name, "X-2.png") << "some file systems know no case";
    EXPECT_EQ(pictures[2].name, "picture");
    EXPECT_EQ(pictures[3].name, "a_b.png");
}

TEST_F(MarkdownWithPicturesTest, pictureThatIsNotToBeHad_hasItsAddressOfTheWebOrItsName)
{
    have({"gone.png", "lost.png"});
    m_article.images[0].alternatives = {"thumb.png", "https://site.example/gone.png"};
    const auto written = made();
    EXPECT_THAT(written.markdown, HasSubstr("](https://site.example/gone.png)"));
    EXPECT_THAT(written.markdown, HasSubstr("](lost.png)"));
    EXPECT_THAT(written.pictures, SizeIs(0));
    EXPECT_EQ(written.missing, 2);
}

TEST_F(MarkdownWithPicturesTest, foldersNameIsAnAddressWhateverItHolds)
{
    have({"x.png"});
    m_bytes = {{"x.png", "1"}};
    EXPECT_THAT(made("50% #1_files").markdown, HasSubstr("](<50%25 %231_files/x.png>)"));
}

} // namespace
} // namespace lectern::exporter
