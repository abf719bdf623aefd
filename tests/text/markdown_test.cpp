#include "text/markdown.h"

#include <gtest/gtest.h>

#include <chrono>

namespace lectern::text {

TEST(Markdown, extensions_areOn)
{
    EXPECT_EQ(markdownToHtml("~~a~~ <b>raw</b> https://x.y\n").html,
              "<p><del>a</del> <b>raw</b> <a href=\"https://x.y\">https://x.y</a></p>\n");
    EXPECT_NE(markdownToHtml("|a|b|\n|-|-|\n|c|d|\n").html.find("<td>c</td>"), std::string::npos);
    EXPECT_NE(markdownToHtml("- [x] done\n").html.find("checkbox"), std::string::npos);
    EXPECT_NE(markdownToHtml("a[^1]\n\n[^1]: note\n").html.find("footnotes"), std::string::npos);
}

TEST(Markdown, autolink_endsBeforePunctuationOfCjkTexts)
{
    const std::string link = "<a href=\"https://a.com/b\">https://a.com/b</a>";
    EXPECT_EQ(markdownToHtml("见https://a.com/b，然后\n").html, "<p>见" + link + "，然后</p>\n");
    EXPECT_EQ(markdownToHtml("（https://a.com/b）。\n").html, "<p>（" + link + "）。</p>\n");
    EXPECT_EQ(markdownToHtml("https://a.com/b、https://a.com/b。完\n").html,
              "<p>" + link + "、" + link + "。完</p>\n");
    EXPECT_EQ(markdownToHtml("www.a.com：甲\n").html,
              "<p><a href=\"http://www.a.com\">www.a.com</a>：甲</p>\n");
    // A link that someone wrote, and letters that may be a part of the address, stay.
    EXPECT_EQ(markdownToHtml("[https://a.com/b，c](https://d/)\n").html,
              "<p><a href=\"https://d/\">https://a.com/b，c</a></p>\n");
    EXPECT_NE(markdownToHtml("https://a.com/中文\n").html.find(">https://a.com/中文</a>"),
              std::string::npos);
}

TEST(Markdown, doubleEqualSigns_areMarks)
{
    EXPECT_EQ(markdownToHtml("a ==b **c** d== e `==f==`\n").html,
              "<p>a <mark>b <strong>c</strong> d</mark> e <code>==f==</code></p>\n");
    EXPECT_EQ(markdownToHtml("==甲==乙==丙==\n").html, "<p><mark>甲</mark>乙<mark>丙</mark></p>\n");
    EXPECT_EQ(markdownToHtml("if a == b or c == d\n").html, "<p>if a == b or c == d</p>\n");
    for (const std::string operators : {"a ==&gt; b ==&gt; c", "a &lt;==b&lt;== c", "a!==b, c!==d",
                                        "(a==b &amp;&amp; c==d)", "a !== b, c !== d"})
        EXPECT_EQ(markdownToHtml(operators + "\n").html, "<p>" + operators + "</p>\n");
    EXPECT_EQ(markdownToHtml("a === b ===\n").html, "<p>a === b ===</p>\n");
}

TEST(Markdown, boldBesideChineseSigns_isBold)
{
    EXPECT_EQ(markdownToHtml("**注意：**正文**“甲”**乙\n").html,
              "<p><strong>注意：</strong>正文<strong>“甲”</strong>乙</p>\n");
    EXPECT_EQ(markdownToHtml("首先说**“准确”**。再说**甲**。\n").html,
              "<p>首先说<strong>“准确”</strong>。再说<strong>甲</strong>。</p>\n");
    EXPECT_EQ(markdownToHtml("（1）**见 *a*：**乙 `**c：**d`\n").html,
              "<p>（1）<strong>见 <em>a</em>：</strong>乙 <code>**c：**d</code></p>\n");
    for (const std::string text : {"甲 ** 乙 ** 丙", "甲**乙", "甲：**乙", "f(**a, **b)"})
        EXPECT_EQ(markdownToHtml(text + "\n").html, "<p>" + text + "</p>\n");
    EXPECT_EQ(markdownToHtml("[说**“甲”**乙](http://h/**：**乙)\n").html,
              "<p><a href=\"http://h/**%EF%BC%9A**%E4%B9%99\">说<strong>“甲”</strong>乙</a></p>\n");
    EXPECT_EQ(markdownToHtml("\\*\\*甲：\\*\\*乙\n").html, "<p>**甲：**乙</p>\n");
}

TEST(Markdown, namesOfHeadings_areAnchorsAndNoText)
{
    EXPECT_EQ(markdownToHtml("## 快速 `上手` 乙 {#quick-start}\n").html,
              "<h2>快速 <code>上手</code> 乙<a id=\"quick-start\"></a></h2>\n");
    for (const std::string text : {"a {#b\"c}", "a{#b}", "a {#b} c"})
        EXPECT_EQ(markdownToHtml("# " + text + "\n").html.find("<a"), std::string::npos) << text;
    EXPECT_EQ(markdownToHtml("a {#b}\n").html, "<p>a {#b}</p>\n");
}

// Quadratic work on these would run into ctest's limit.
TEST(Markdown, veryManyMarks_costLittle)
{
    std::string marks;
    for (int i = 0; i < 100'000; ++i)
        marks += "==甲==乙";
    std::string openings;
    for (int i = 0; i < 100'000; ++i)
        openings += " **a";
    EXPECT_GT(markdownToHtml(marks).html.size(), marks.size());
    EXPECT_GT(markdownToHtml(openings + "a**(b").html.size(), openings.size());
}

TEST(Markdown, tableBomb_isTooComplex)
{
    std::string bomb = "|";
    std::string rule = "|";
    for (int i = 0; i < 4000; ++i) {
        bomb += "x|";
        rule += "-|";
    }
    bomb += "\n" + rule + "\n";
    for (int i = 0; i < 4000; ++i)
        bomb += "a\n";

    EXPECT_FALSE(markdownToHtml(bomb).tooComplex.empty());
}

TEST(Markdown, tableOfVeryManyColumns_isTooComplex)
{
    std::string wide(20'000, '|');
    wide += '\n';
    for (int i = 0; i < 10'000; ++i)
        wide += "|-";

    EXPECT_FALSE(markdownToHtml(wide).tooComplex.empty());
}

TEST(Markdown, paragraphOfBrackets_isTooComplex)
{
    std::string brackets;
    for (int i = 0; i < 40'000; ++i)
        brackets += "![[]()";

    EXPECT_FALSE(markdownToHtml(brackets).tooComplex.empty());
}

TEST(Markdown, ordinaryLargeTable_isNot)
{
    std::string table = "|a|b|c|\n|-|-|-|\n";
    for (int i = 0; i < 5000; ++i)
        table += "|1|2|3|\n";

    EXPECT_TRUE(markdownToHtml(table).tooComplex.empty());
}

TEST(Markdown, piledUpMarkers_areTooComplex)
{
    const auto piled = [](std::string_view marker, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += marker;
        return text + "x\n";
    };
    EXPECT_FALSE(markdownToHtml(piled(">", 1000)).tooComplex.empty());
    EXPECT_FALSE(markdownToHtml(piled("- ", 1000)).tooComplex.empty());
    EXPECT_FALSE(markdownToHtml(piled("1. ", 1000)).tooComplex.empty());
    EXPECT_TRUE(markdownToHtml(piled("-", 1000)).tooComplex.empty());
    EXPECT_TRUE(markdownToHtml(piled("+---", 1000)).tooComplex.empty());
    EXPECT_TRUE(markdownToHtml(std::string(999, '*') + "\n").tooComplex.empty());
}

} // namespace lectern::text
