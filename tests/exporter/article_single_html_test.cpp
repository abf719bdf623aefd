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

TEST(SingleHtml, ownNotes_areMarkedAndListed)
{
    Article plain;
    plain.summary.path = "a.html";
    plain.original = "<p>one <b>two</b> three</p>";
    const auto notes = [](std::string_view text) {
        const auto noted = [text](std::string_view words, const std::string& note) {
            PlacedAnnotation placed;
            placed.annotation.quote.exact = words;
            placed.annotation.note = note;
            placed.annotation.colour = AnnotationColour::Blue;
            if (const auto at = text.find(words); at != std::string_view::npos)
                placed.place = TextSpan {at, words.size()};
            return placed;
        };
        return std::vector {noted("gone", ""), noted("three", "a <b>\nc"), noted("e two", "")};
    };
    const std::string html = toSingleHtml(plain, firstOnly, {}, {}, notes).html;
    EXPECT_THAT(html, HasSubstr("on<mark class=\"lectern-note\" data-colour=\"blue\">e"));
    EXPECT_THAT(html,
                HasSubstr("three</mark><sup class=\"lectern-remark-number\"><a "
                          "href=\"#lectern-remark-1\">1</a></sup>"));
    EXPECT_THAT(html,
                HasSubstr("<li id=\"lectern-remark-1\"><blockquote data-colour=\"blue\">three"
                          "</blockquote><p>a &lt;b&gt;<br>c</p></li>"));
    EXPECT_THAT(html,
                HasSubstr("<blockquote data-colour=\"blue\">gone</blockquote><p "
                          "class=\"lectern-orphan\">The article no longer says this."));
    EXPECT_THAT(toSingleHtml(plain, firstOnly).html, Not(HasSubstr("<section")));
}

TEST(OwnNotes, ofTwoOverEachOther_theEarlierOneCounts)
{
    const auto placed = [](TextSpan place, const std::string& note) {
        PlacedAnnotation one;
        one.annotation.note = note;
        one.place = place;
        return one;
    };
    const OwnNotes own
        = ownNotes({placed({5, 10}, ""), placed({0, 8}, "first"), placed({2, 3}, "inside")});
    ASSERT_EQ(own.marks.size(), 2u);
    EXPECT_EQ(own.marks[0].span, (TextSpan {0, 8}));
    EXPECT_EQ(own.marks[0].remark, 1);
    EXPECT_EQ(own.marks[1].span, (TextSpan {8, 7}));
    ASSERT_EQ(own.remarks.size(), 2u);
    EXPECT_EQ(own.remarks[1].note, "inside") << "never dropped";
}

} // namespace
} // namespace lectern::exporter
