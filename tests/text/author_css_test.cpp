#include "text/author_css.h"
#include "text/sanitiser.h"

#include <gtest/gtest.h>

namespace lectern::text {

namespace {

std::string asSaved(std::string_view html)
{
    SanitiseOptions options;
    options.style = AuthorStyle::AsSaved;
    return Sanitiser(options).sanitise(html).html.text();
}

} // namespace

TEST(AuthorCss, whatMakesALook_passes)
{
    for (const std::string css :
         {"color: #f00", "color: rgb(255, 0, 0)", "background-color: rgba(1,2,3,.5)",
          "color: hsl(120, 50%, 50%)", "font-size: 1.2em", "font-size: x-large",
          "border: 1px solid #ddd", "border-left: 4px solid rgb(0, 122, 255)", "padding: 8px 12px",
          "margin: 0 auto", "line-height: 1.75", "text-align: center", "width: 50%",
          "font-family: pingfang sc, microsoft yahei, sans-serif", "display: flex", "float: right",
          "text-decoration: underline dotted red", "border-radius: 50%", "background: gold"})
        EXPECT_EQ(authorCss(css), css);
}

TEST(AuthorCss, isWrittenAnew)
{
    EXPECT_EQ(
        authorCss(" COLOR:\tRed !important ;;FONT-FAMILY:'PingFang SC',\"微软雅黑\",Arial; x"),
        "color: red; font-family: pingfang sc, arial");
    EXPECT_EQ(authorCss("border:1px   solid\n#DDD"), "border: 1px solid #ddd");
}

TEST(AuthorCss, whatReachesOutCoversOrHides_goes)
{
    for (const std::string css : {"background: url(http://e/)",
                                  "background-image: url(x)",
                                  "background: red url(x)",
                                  "position: fixed",
                                  "position: absolute",
                                  "top: 0",
                                  "z-index: 9",
                                  "margin: -10px",
                                  "margin-left: -9999px",
                                  "text-indent: -9999px",
                                  "transform: scale(9)",
                                  "opacity: 0",
                                  "visibility: hidden",
                                  "display: none",
                                  "clip: rect(0,0,0,0)",
                                  "content: 'x'",
                                  "filter: blur(9px)",
                                  "cursor: url(x), auto",
                                  "list-style: url(x)",
                                  "font-family: url(x)",
                                  "color: var(--x)",
                                  "width: calc(1px + 1px)",
                                  "width: expression(alert(1))",
                                  "behavior: url(x)",
                                  "-moz-binding: url(x)",
                                  "color: r\\65 d",
                                  "color: red/**/",
                                  "co/**/lor: red",
                                  "color: rgb(url(x))",
                                  "color: rgb(1,2,3",
                                  "width: 99999px",
                                  "width: 1e9px",
                                  "font-size: 100vw",
                                  "background: image-set('x')",
                                  "color: red}body{display:none",
                                  "--x: red",
                                  "all: unset"})
        EXPECT_EQ(authorCss(css), "") << css;
}

TEST(AsSaved, elementsKeepTheirColoursAndSizes)
{
    EXPECT_EQ(asSaved("<section style='background-color:#eee;position:fixed'><h2 style='color:red'>"
                      "t</h2></section>"),
              "<section style=\"background-color: #eee\"><h2 id=\"lectern-heading-0\" "
              "style=\"color: red\">t</h2></section>");
    EXPECT_EQ(asSaved("<p><b style='color:#07c'>a</b> b</p>"),
              "<p><strong class=\"lectern-highlight\" id=\"lectern-highlight-0\" "
              "style=\"color: #07c\">a</strong> b</p>");
    EXPECT_EQ(asSaved("<font color=red size=5 face='Arial'>a</font><font>b</font>"),
              "<span style=\"color: red; font-family: arial; font-size: x-large\">a</span>b");
    EXPECT_EQ(asSaved("<table><tr><td bgcolor='#ff0' style='width:10px'>a</td></tr></table>"),
              "<table><tr><td style=\"background-color: #ff0; width: 10px\">a</td></tr>"
              "</table>");
    EXPECT_EQ(asSaved("<a href='https://a.b/' style='color:green'>a</a>"),
              "<a href=\"https://a.b/\" rel=\"noreferrer noopener\" style=\"color: green\">a</a>");
}

TEST(AsSaved, forReading_noneOfItStays)
{
    EXPECT_EQ(Sanitiser()
                  .sanitise("<section style='color:red'><font color=red>a</font></section>")
                  .html.text(),
              "<section>a</section>");
}

TEST(AsSaved, attributesCannotAddDeclarations)
{
    EXPECT_EQ(asSaved("<font color='red;position:fixed' face='x\");background:url(y)'>a</font>"),
              "<span style=\"color: red\">a</span>");
}

} // namespace lectern::text
