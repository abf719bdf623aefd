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
    return Sanitiser({ImageAddresses::Numbered, "p/", {}}).sanitise(html);
}

std::string html(std::string_view source)
{
    return clean(source).html.text();
}

std::string plain(std::string_view source)
{
    return clean(source).plainText;
}

std::vector<std::string> boldTexts(const SanitisedDocument& document)
{
    std::vector<std::string> texts;
    for (const auto& highlight : document.highlights)
        texts.push_back(highlight.text);
    return texts;
}

std::string repeated(std::string_view text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

} // namespace

TEST(Sanitiser, ordinaryParagraphs_passUnchanged)
{
    EXPECT_EQ(html("<p>一</p>\n<p>二 &amp; 三</p>"), "<p>一</p>\n<p>二 &amp; 三</p>");
}

TEST(Sanitiser, tagNamedAmidWordsAndNeverClosed_isText)
{
    for (const std::string tag : {"<script>", "<style>", "<title>", "<textarea>", "<iframe>"}) {
        const auto document = clean("<p>用 " + tag + " 标签。</p><p><b>后文</b></p>");
        EXPECT_EQ(document.plainText, "用 " + tag + " 标签。\n后文");
        EXPECT_THAT(boldTexts(document), ElementsAre("后文"));
    }
    EXPECT_EQ(plain("<p>前</p><script>var a; // cut off"), "前");
    EXPECT_EQ(plain("<p>前 <style>p { color: red }"), "前");
    EXPECT_EQ(plain("<p>前 <script>a</script>后</p>"), "前 后");
}

TEST(Sanitiser, manyUnclosedRawTags_costLinearTime)
{
    EXPECT_THAT(plain("x" + repeated("a <title> ", 20'000) + "</p>"), HasSubstr("a <title> a"));
}

TEST(Sanitiser, script_goesWithItsContent)
{
    const auto document = clean("a<script>alert('<b>x</b>')</script>b<style>p{}</style>c");

    EXPECT_EQ(document.html.text(), "abc");
    EXPECT_EQ(document.plainText, "abc");
    EXPECT_EQ(document.removed.at("script"), 1);
    EXPECT_EQ(document.removed.at("style"), 1);
}

TEST(Sanitiser, unknownElement_losesItsTagsAndKeepsItsText)
{
    const auto document = clean("<p>a <o:p>b</o:p> <plugin>x</plugin> <my-card>c <Card/>"
                                " <T for=d></p><deck>e");

    EXPECT_EQ(document.plainText, "a b x c\ne");
    EXPECT_EQ(document.html.text(), "<p>a b x c </p>e");
    EXPECT_EQ(document.removed.at("plugin"), 1);
}

TEST(Sanitiser, unknownTagInCode_isText)
{
    EXPECT_EQ(plain("<pre>#include <stdio.h>\nList<T> t = <a:b c='d'/></a:b></pre>"),
              "#include <stdio.h>\nList<T> t = <a:b c='d'/></a:b>");
    EXPECT_EQ(html("<p><code>rm <plugin></code> <plugin>x</plugin></p>"),
              "<p><code>rm &lt;plugin&gt;</code> x</p>");
    EXPECT_EQ(plain("<p><code>Map<K, V extends A&lt;B></p><p>a <plugin>b</plugin></p>"),
              "Map<K, V extends A<B>\na b");
}

TEST(Sanitiser, unknownTagInRunningText_isTextWhereNothingClosesIt)
{
    for (const std::string text :
         {"List<String> a", "Map<String, List<T>> a", "java_<pid>_<day>.hprof", "~/<a_b>/<c>/d",
          "see <https://host/a?b>", "<isEqual> a"})
        EXPECT_EQ(plain("<p>" + text + "</p>"), text);
    EXPECT_EQ(html("<p>List<T></p>"), "<p>List&lt;T&gt;</p>");
}

TEST(Sanitiser, eventAttributes_goAndAreCounted)
{
    const auto document = clean("<p onclick=\"x()\" @mouseenter='y' :src=z v-cloak>t</p>");

    EXPECT_EQ(document.html.text(), "<p>t</p>");
    EXPECT_EQ(document.removed.at("onclick"), 1);
    EXPECT_EQ(document.removed.at("@mouseenter"), 1);
}

TEST(Sanitiser, images_areNumberedWithAlternatives)
{
    const auto document = clean(
        "<img src='a.jpg?x=1&y=2' data-original='b.jpg' srcset='c.jpg 1x, d.jpg 2x' alt='\"q\"' "
        "width=10 height=20 class='lazy opacity_0'><img alt=none><img src='{{ item.src }}'>"
        "<img src='{{x}}' data-src='//e/f.png'>");

    ASSERT_EQ(document.images.size(), 2u);
    EXPECT_EQ(document.images[0].address, "a.jpg?x=1&y=2");
    EXPECT_THAT(document.images[0].alternatives, ElementsAre("b.jpg", "d.jpg"));
    EXPECT_EQ(document.images[0].width, 10);
    EXPECT_EQ(document.images[1].address, "");
    EXPECT_THAT(document.images[1].alternatives, ElementsAre("//e/f.png"));
    EXPECT_EQ(document.html.text(),
              "<img src=\"p/0\" alt=\"&quot;q&quot;\" width=\"10\" height=\"20\" loading=\"lazy\" "
              "class=\"lectern-image\" data-lectern-image=\"0\">"
              "<img src=\"p/1\" alt=\"\" loading=\"lazy\" class=\"lectern-image\" "
              "data-lectern-image=\"1\">");
}

TEST(Sanitiser, whatIsNoAddress_isNoImage)
{
    for (const std::string none : {"", " ", "#", "#a.jpg", "undefined", "NULL", "about:blank"}) {
        const auto alone = clean("<p>t<img src='" + none + "' alt=a></p>");
        EXPECT_THAT(alone.images, IsEmpty()) << none;
        EXPECT_EQ(alone.html.text(), "<p>t</p>") << none;

        const auto late = clean("<img src='" + none + "' data-original-src=//h/a data-src=null>");
        ASSERT_EQ(late.images.size(), 1u) << none;
        EXPECT_EQ(late.images[0].address, "") << none;
        EXPECT_THAT(late.images[0].alternatives, ElementsAre("//h/a")) << none;
    }
    EXPECT_EQ(clean("<img src=undefined.jpg><img src=x/null>").images.size(), 2u);
}

TEST(Sanitiser, trackingPixel_goes)
{
    const auto document = clean("<p>t<img src='http://t/x.gif' width=1 height='1'></p>");

    EXPECT_THAT(document.images, IsEmpty());
    EXPECT_EQ(document.removed.at("tracking-pixel"), 1);
}

TEST(Sanitiser, originalImages_onlySafeAddresses)
{
    const Sanitiser sanitiser({ImageAddresses::Original, {}, {}});

    EXPECT_THAT(sanitiser.sanitise("<img src='javascript:x()'>").html.text(),
                testing::StartsWith("<img alt=\"\""));
    EXPECT_THAT(sanitiser.sanitise("<img src='//h/x.png'>").html.text(),
                testing::StartsWith("<img src=\"https://h/x.png\""));
}

TEST(Sanitiser, emptyWrappers_goAndAreCounted)
{
    const auto document = clean("<div id=x><div> <span></span> </div></div><p>&nbsp;</p><p>t</p>");

    EXPECT_EQ(document.removed.at("div"), 2);
    EXPECT_EQ(document.removed.at("p"), 1);
    EXPECT_THAT(document.html.text(), HasSubstr("<p>t</p>"));
    EXPECT_THAT(document.html.text(), Not(HasSubstr("<div")));
}

TEST(Sanitiser, tipButton_goes)
{
    const auto document = clean("<p>t</p><div class='x support-author'>tip<button>pay<svg><path/>"
                                "</svg></button></div><input type=hidden value=1>");

    EXPECT_EQ(document.plainText, "t");
    EXPECT_EQ(document.html.text(), "<p>t</p>");
    EXPECT_EQ(document.removed.at("div"), 1);
    EXPECT_EQ(document.removed.at("input"), 1);
}

TEST(Sanitiser, frames_becomeCards)
{
    const auto document = clean("<iframe src='//player.b.com/p?a=1&b=2'><p>no frames</iframe>"
                                "<video><source src='v.mp4'>no video</video>");

    EXPECT_THAT(document.iframes, ElementsAre("//player.b.com/p?a=1&b=2", "v.mp4"));
    EXPECT_THAT(document.html.text(),
                testing::StartsWith("<a class=\"lectern-card\" "
                                    "href=\"https://player.b.com/p?a=1&amp;b=2\""));
    EXPECT_EQ(document.plainText, "");
}

TEST(Sanitiser, ids_getAPrefix)
{
    EXPECT_EQ(html("<p id=lectern-highlight-0>t</p>"), "<p id=\"a-lectern-highlight-0\">t</p>");
}

TEST(Sanitiser, css_keepsHarmlessDeclarations)
{
    EXPECT_EQ(html("<p style='TEXT-ALIGN: Center; position:fixed; width:10px; "
                   "background:url(x)'>t</p>"),
              "<p style=\"text-align: center\">t</p>");
    EXPECT_EQ(html("<center>t</center>"), "<div style=\"text-align: center\">t</div>");
}

TEST(Sanitiser, headings_areListedWithAnchors)
{
    const auto document = clean("<h2 id=toc-1>一 <b>二</b></h2><p>t</p><h3></h3><h3>三</h3>");

    ASSERT_EQ(document.headings.size(), 2u);
    EXPECT_EQ(document.headings[0], (Heading {2, "一 二", "lectern-heading-0"}));
    EXPECT_THAT(document.html.text(), HasSubstr("id=\"" + document.headings[1].anchor + "\">三"));
    EXPECT_THAT(document.html.text(), HasSubstr("id=\"a-toc-1\""));
}

TEST(Sanitiser, plainText_blocksAndBreaksAreLines)
{
    EXPECT_EQ(plain("<div>  a\n b <p>c<br>d</p><ul><li>e<li>f</ul></div>g"), "a b\nc\nd\ne\nf\ng");
    EXPECT_EQ(plain("x<i>y</i>z<section>s</section>t"), "xyz\ns\nt");
    EXPECT_EQ(plain("a&nbsp;&nbsp;b&emsp;c"),
              "a b\xE2\x80\x83"
              "c");
}

TEST(Sanitiser, plainText_cellsAreApart)
{
    EXPECT_EQ(plain("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>"), "a\tb\nc\td");
}

TEST(Sanitiser, plainText_preKeepsLinesAndIndents)
{
    EXPECT_EQ(plain("<p>x</p><pre>\n  a\n\n    b  c\n</pre>y"), "x\n  a\n\n    b  c\ny");
}

TEST(Sanitiser, pre_keepsTheIndentOfItsFirstLine)
{
    EXPECT_EQ(html("<p>x</p><pre><code>  a\r\n\tb</code></pre>"),
              "<p>x</p><pre><code>  a\n\tb</code></pre>");
}

TEST(Sanitiser, plainText_rubyKeepsBaseTogether)
{
    const auto document
        = clean("<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>");

    EXPECT_EQ(document.plainText, "東京");
    EXPECT_THAT(document.html.text(), HasSubstr("<rt>とう</rt>"));
}

TEST(Sanitiser, plainText_referencesAreUndone)
{
    EXPECT_EQ(plain("&check;&#123;&lt;b&gt;&copy;&copy2 AT&T ?a=1&b=2 &#x4E2D;&#128;&nosuch;"),
              "✓{<b>©©2 AT&T ?a=1&b=2 中€&nosuch;");
}

TEST(Sanitiser, highlights_adjacentFragmentsAreOne)
{
    const auto document = clean("<p>x<strong>在</strong><b>线</b> <strong>教育</strong>y"
                                "<strong>二</strong></p>");

    EXPECT_THAT(boldTexts(document), ElementsAre("在线 教育", "二"));
    EXPECT_EQ(document.html.text(),
              "<p>x<strong class=\"lectern-highlight\" id=\"lectern-highlight-0\">在</strong>"
              "<strong class=\"lectern-highlight\">线</strong> "
              "<strong class=\"lectern-highlight\">教育</strong>y"
              "<strong class=\"lectern-highlight\" id=\"lectern-highlight-1\">二</strong></p>");
}

TEST(Sanitiser, highlights_inSeparateLinesAreSeparate)
{
    EXPECT_THAT(boldTexts(clean("<p><b>a</b><br><b>b</b></p><p><b>c</b></p>")),
                ElementsAre("a", "b", "c"));
}

TEST(Sanitiser, highlights_nestedIsOne)
{
    EXPECT_THAT(boldTexts(clean("<p>x <strong>a<b>b</b>c</strong></p>")), ElementsAre("abc"));
}

TEST(Sanitiser, highlights_kinds)
{
    const auto document = clean("<p><strong>一、标题</strong></p><p>x<b>重点</b></p>"
                                "<p><strong><img src=a.jpg></strong></p><h2><b>H</b></h2>"
                                "<p><b>整段都是粗体，这是一句话。</b></p>");

    ASSERT_EQ(document.highlights.size(), 5u);
    EXPECT_EQ(document.highlights[0].kind, HighlightKind::Heading);
    EXPECT_EQ(document.highlights[1].kind, HighlightKind::Phrase);
    EXPECT_EQ(document.highlights[2].kind, HighlightKind::Image);
    EXPECT_EQ(document.highlights[3].kind, HighlightKind::Heading);
    EXPECT_EQ(document.highlights[4].kind, HighlightKind::Phrase);
}

TEST(Sanitiser, itemOfATaskList_hasABoxForItsBullet)
{
    EXPECT_EQ(html("<ul><li><input type=checkbox disabled checked> done</li><li>x <input "
                   "type=checkbox disabled></li></ul>"),
              "<ul><li class=\"lectern-task\">\u2611 done</li><li>x \u2610</li></ul>");
}

TEST(Sanitiser, boldNamesOfColumnsAndRows_areTheTablesAndNoPassages)
{
    const auto document
        = clean("<table><tr><td><b>名</b></td><td><b>年</b><b>龄</b></td></tr>"
                "<tr><td><b>row</b></td><td>a <b>phrase</b> here</td></tr>"
                "<tr><th>one <b>two</b></th><td><b>A whole sentence.</b></td></tr></table>");
    std::vector<std::string> passages;
    for (const auto& highlight : document.highlights)
        if (isPassage(highlight))
            passages.push_back(highlight.text);
    EXPECT_THAT(passages, ElementsAre("phrase", "A whole sentence."));
    EXPECT_THAT(boldTexts(document),
                ElementsAre("名", "年龄", "row", "phrase", "two", "A whole sentence."));
    EXPECT_EQ(document.highlights[1].kind, HighlightKind::TableHeading);
    EXPECT_THAT(document.html.text(),
                HasSubstr("<td><strong class=\"lectern-tablehead\" id=\"lectern-tablehead-1\">年"
                          "</strong><strong class=\"lectern-tablehead\">龄</strong></td>"));
    EXPECT_THAT(document.html.text(), HasSubstr("id=\"lectern-highlight-3\">phrase</strong>"));
}

TEST(Sanitiser, boldInTheOneCellOfABox_isAsInAnyOtherPlace)
{
    const auto document
        = clean("<table><tr><td><b>Title</b></td></tr></table>"
                "<table><tr><td><p><b>Title</b></p><p>text</p></td><td>x</td></tr></table>");
    ASSERT_EQ(document.highlights.size(), 2u);
    EXPECT_EQ(document.highlights[0].kind, HighlightKind::Heading);
    EXPECT_EQ(document.highlights[1].kind, HighlightKind::Heading);
}

TEST(Sanitiser, markedPassages_areHighlightsToo)
{
    const auto document = clean("<p>x <mark>a <b>b</b></mark> y <b>c<mark>d</mark></b></p>"
                                "<p><mark>alone</mark></p>");

    EXPECT_THAT(boldTexts(document), ElementsAre("a b", "cd", "alone"));
    EXPECT_EQ(document.highlights[2].kind, HighlightKind::Phrase);
    EXPECT_EQ(document.html.text(),
              "<p>x <mark class=\"lectern-highlight\" id=\"lectern-highlight-0\">a "
              "<strong>b</strong></mark> y <strong class=\"lectern-highlight\" "
              "id=\"lectern-highlight-1\">c<mark>d</mark></strong></p>"
              "<p><mark class=\"lectern-highlight\" id=\"lectern-highlight-2\">alone</mark></p>");
}

TEST(Sanitiser, boldAroundParagraphs_isKept)
{
    EXPECT_THAT(boldTexts(clean("<b><p>a</p></b>c")), ElementsAre("a"));
}

TEST(Sanitiser, marks_areWrappedAcrossElements)
{
    const Sanitiser sanitiser({ImageAddresses::Numbered, {}, {{{1, 3}}, {{6, 1}}}});

    EXPECT_EQ(
        sanitiser.sanitise("<p>ab<b>cd</b>ef</p><p>g</p>").html.text(),
        "<p>a<mark class=\"lectern-hit\">b</mark><strong class=\"lectern-highlight\" "
        "id=\"lectern-highlight-0\"><mark class=\"lectern-hit\">cd</mark></strong>ef</p><p>g</p>");
}

TEST(Sanitiser, ownMarks_haveTheirColourAndLeadToTheirRemark)
{
    const auto own = [](TextSpan span, AnnotationColour colour, int remark) {
        return BodyMark {span, BodyMark::Kind::Own, colour, remark};
    };
    const Sanitiser sanitiser(
        {ImageAddresses::Numbered,
         {},
         {own({1, 3}, AnnotationColour::Green, 1), own({4, 1}, AnnotationColour::Pink, 2)}});

    EXPECT_EQ(sanitiser.sanitise("<p>ab<i>c</i>d<a href=\"http://a.b/\">e</a></p>").html.text(),
              "<p>a<mark class=\"lectern-note\" data-colour=\"green\">b</mark><i><mark "
              "class=\"lectern-note\" data-colour=\"green\">c</mark></i><mark "
              "class=\"lectern-note\" data-colour=\"green\">d</mark><sup "
              "class=\"lectern-remark-number\"><a href=\"#lectern-remark-1\">1</a></sup><a "
              "href=\"http://a.b/\" rel=\"noreferrer noopener\"><mark class=\"lectern-note\" "
              "data-colour=\"pink\">e</mark><sup class=\"lectern-remark-number\">2</sup></a></p>");
}

TEST(Sanitiser, deepNesting_becomesPlainText)
{
    const auto document = clean(repeated("<b>", 60000) + "text <i>here</i>");

    EXPECT_FALSE(document.tooComplex.empty());
    EXPECT_EQ(document.plainText, "text here");
    EXPECT_EQ(document.html.text(), "<p>text here</p>");
}

// Quadratic work on these would run into ctest's limit.
TEST(Sanitiser, hostileInput_growsByNoMoreThanEscaping)
{
    constexpr std::size_t kMostGrowth = 6; // "&quot;"
    std::string attributes = "<p ";
    for (int i = 0; i < 100000; ++i)
        attributes += "a" + std::to_string(i) + "=1 ";
    const std::vector<std::string> inputs {attributes + ">t",
                                           repeated("字", 350000),
                                           repeated("<p>x", 100000),
                                           repeated("</b>", 100000),
                                           repeated("<!--", 100000),
                                           repeated("<![CDATA[", 100000),
                                           repeated("<script>", 100000),
                                           repeated("<a href='", 100000),
                                           repeated("<", 500000),
                                           repeated("&", 500000),
                                           repeated("<table>", 60000),
                                           repeated("<svg>", 60000),
                                           repeated("<p><b></p>", 60000),
                                           repeated("<div></b></i></div>", 30000),
                                           "<textarea>" + repeated("</", 300000),
                                           repeated("<!--x--!>", 100000),
                                           repeated("<a href=x>", 60000)};
    for (const auto& input : inputs) {
        const auto document = clean(input);
        EXPECT_LE(document.plainText.size(), input.size()) << input.substr(0, 30);
        EXPECT_LE(document.html.text().size(), kMostGrowth * input.size()) << input.substr(0, 30);
        EXPECT_LE(document.removed.size(), 200u) << input.substr(0, 30);
    }
}

TEST(Sanitiser, plainTextBody_isEscapedParagraphs)
{
    const auto document = Sanitiser().sanitisePlainText("a <b>\r\nline 2\r\n\r\npara & 2\n");

    EXPECT_EQ(document.html.text(), "<p>a &lt;b&gt;<br>line 2<br></p><p>para &amp; 2<br></p>");
    EXPECT_EQ(document.plainText, "a <b>\nline 2\npara & 2");
}

} // namespace lectern::text
