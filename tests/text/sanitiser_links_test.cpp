#include "text/sanitiser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::text {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

SanitisedDocument clean(std::string_view html)
{
    return Sanitiser({ImageAddresses::Numbered, "p/", {}}).sanitise(html);
}

std::string html(std::string_view source)
{
    return clean(source).html.text();
}

} // namespace

TEST(SanitiserLinks, links_keepSafeSchemesOnly)
{
    EXPECT_EQ(html("<a href='https://a.b/?x=1&y=2'>t</a>"),
              "<a href=\"https://a.b/?x=1&amp;y=2\" rel=\"noreferrer noopener\">t</a>");
    EXPECT_EQ(html("<a href='java\nscript:alert(1)'>t</a>"), "t");
    EXPECT_EQ(html("<a href='&#1;javascript:alert(1)'>t</a>"), "t");
    EXPECT_EQ(html("<a href=//a.b/c>t</a>"),
              "<a href=\"https://a.b/c\" rel=\"noreferrer noopener\">t</a>");
    EXPECT_EQ(html("<a href='../x.html'>t</a>"), "t");
}

TEST(SanitiserLinks, linksToSearches_holdNothingButTheSearch)
{
    const auto address = [](const std::string& link) {
        const std::string text = html("<a href=\"" + link + "\">t</a>");
        const auto begin = text.find("href=\"") + 6;
        return text == "t" ? std::string() : text.substr(begin, text.find('"', begin) - begin);
    };
    EXPECT_EQ(address("lectern:search?q=%E8%8C%B6&amp;year=2021"),
              "lectern://search/?q=%E8%8C%B6&amp;year=2021");
    EXPECT_EQ(address(" LECTERN://search/?q=茶 +x%zz'&quot;<\\#frag"),
              "lectern://search/?q=%E8%8C%B6%20%2Bx%25zz%27%22%3C%5C");
    for (const char* link : {"lectern:search/?q=x", "lectern:/search?q=x", "lectern://search?q=x"})
        EXPECT_EQ(address(link), "lectern://search/?q=x") << link;
    for (const char* link : {"lectern://article/7?q=x", "lectern:search",
                             "lectern://search/tag%3Ax", "lectern:import?q", "lectern:searches?q=x",
                             "lectern:/\tarticle/7", "lectern:../article/7?search?q=x"})
        EXPECT_EQ(address(link), "") << link;
    EXPECT_EQ(address("lectern:search?q=" + std::string(20'000, 'a')), "");
}

TEST(SanitiserLinks, links_areListedAsWritten)
{
    const auto document
        = clean("<a href='taptap://x?a=1&amp;b=2'>t</a><a name=n></a><a href='#n'>u</a>");

    EXPECT_THAT(document.links, ElementsAre("taptap://x?a=1&b=2", "#n"));
    EXPECT_EQ(document.html.text(),
              "t<a id=\"a-n\"></a><a href=\"#a-n\" rel=\"noreferrer noopener\">u</a>");
}

TEST(SanitiserLinks, nestedLink_losesItsTags)
{
    const auto out = html("<a href='http://a/'><b><a href='http://b/'>t</a></b></a>");

    EXPECT_THAT(out, HasSubstr("http://a/"));
    EXPECT_THAT(out, Not(HasSubstr("http://b/")));
}

TEST(SanitiserLinks, aRelativeLink_isKeptForWhoCanLookForTheFile_andForNobodyElse)
{
    const std::string_view html
        = "<a href='./b c.md?x=\"1\"#y'>a</a><a href=' java\nscript:x'>b</a>"
          "<a href='//a.site/'>c</a><a href='data:x'>d</a><a href='\\\\h'>e</a>";
    SanitiseOptions options;
    options.relativeLinkPrefix = "lectern://link/";
    EXPECT_EQ(Sanitiser(options).sanitise(html).html.text(),
              "<a href=\"lectern://link/.%2Fb%20c.md%3Fx%3D%221%22%23y\" rel=\"noreferrer "
              "noopener\">a</a>"
              "b<a href=\"https://a.site/\" rel=\"noreferrer noopener\">c</a>de");
    EXPECT_EQ(Sanitiser().sanitise(html).html.text(),
              "ab<a href=\"https://a.site/\" rel=\"noreferrer noopener\">c</a>de");
}

} // namespace lectern::text
