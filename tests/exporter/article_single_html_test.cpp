#include "exporter/article_single_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::exporter {
namespace {

using testing::HasSubstr;
using testing::Not;

Article article()
{
    Article article;
    article.summary.title = "t <lectern://image/0/0>";
    article.summary.path = "a.html";
    article.original = "<p>a <img src=http://x.y/1.png> <img src=http://x.y/2.png alt='<b>'> "
                       "<a href=http://x.y><img src=http://x.y/3.png alt=c></a></p>";
    for (const char* name : {"1", "2", "3"}) {
        ImageRef image;
        image.index = static_cast<int>(article.images.size());
        image.original = std::string("http://x.y/") + name + ".png";
        article.images.push_back(image);
    }
    article.images[1].alt = "<b>";
    article.images[2].alt = "c";
    return article;
}

std::optional<images::Picture> firstOnly(const ImageRef& image)
{
    if (image.index != 0)
        return std::nullopt;
    return images::Picture {"bytes", "image/png", 1, 1};
}

TEST(SingleHtml, holdsItsPicturesAndLinksToTheOthers)
{
    const SingleHtml file = toSingleHtml(article(), firstOnly);

    EXPECT_EQ(file.pictures, 1);
    EXPECT_EQ(file.missing, 2);
    EXPECT_THAT(file.html, HasSubstr("<img src=\"data:image/png;base64,Ynl0ZXM=\""));
    EXPECT_THAT(
        file.html,
        HasSubstr("<a rel=\"noreferrer noopener\" href=\"http://x.y/2.png\">&lt;b&gt;</a>"));
    EXPECT_THAT(file.html, HasSubstr("<a href=\"http://x.y\" rel=\"noreferrer noopener\">c</a>"));
    EXPECT_THAT(file.html, Not(HasSubstr("src=\"lectern:")));
}

TEST(SingleHtml, policyLetsNothingInButWhatIsThere)
{
    const SingleHtml file = toSingleHtml(article(), firstOnly);
    EXPECT_THAT(file.html, HasSubstr("default-src 'none'; img-src data:; style-src 'sha256-"));
    EXPECT_THAT(file.html, HasSubstr("content=\"light dark\""));
}

} // namespace
} // namespace lectern::exporter
