#include "page/html_pieces.h"
#include "page/note_marks.h"
#include "text/article_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lectern;
using namespace lectern::page;

CountedSpan counted(const std::string& text, const std::string& words)
{
    return countedSpans(text, {{text.find(words), words.size()}}).front();
}

std::string wordsAt(const std::string& text, const CountedSpan& span)
{
    const auto place = placeOf(text, span);
    return place ? text.substr(place->begin, place->length) : "(nothing)";
}

/// What notes.js counts: the page's text without readings of ruby and cards.
std::string textOfPage(const std::string& html)
{
    std::string text;
    int outside = 0;
    HtmlPieces pieces(html);
    while (const auto piece = pieces.next()) {
        const bool begins = piece->element == "rt" || piece->element == "rp"
            || piece->source.find("class=\"lectern-card\"") != std::string_view::npos;
        if (piece->kind == HtmlPiece::Kind::OpenTag && (begins || outside > 0))
            ++outside;
        else if (piece->kind == HtmlPiece::Kind::CloseTag && outside > 0)
            --outside;
        else if (piece->kind == HtmlPiece::Kind::Text && outside == 0)
            text += piece->source;
    }
    return text;
}

} // namespace

TEST(CountedSpans, countWhatIsNoWhiteSpace)
{
    EXPECT_EQ(counted("一 二\n三\t四", "二\n三"), (CountedSpan {1, 3}));
    EXPECT_EQ(counted("a\xC2\xA0 b", "b"), (CountedSpan {1, 2}));
    EXPECT_EQ(counted("😀𠮷 x", "x"), (CountedSpan {2, 3})) << "characters, not halves of them";
    EXPECT_EQ(counted("全角　空格", "空"), (CountedSpan {3, 4})) << "U+3000 is kept in both";
}

TEST(CountedSpans, manyStretchesThatOverlap_comeInTheOrderGiven)
{
    EXPECT_EQ(countedSpans("ab cd ef", {{3, 5}, {0, 4}, {8, 0}}),
              (std::vector<CountedSpan> {{2, 6}, {0, 3}, {6, 6}}));
}

TEST(PlaceOf, isTheWayBack)
{
    const std::string text = "一 二\n三\t四 😀e\u0301";
    EXPECT_EQ(wordsAt(text, {1, 3}), "二\n三");
    EXPECT_EQ(wordsAt(text, {0, 1}), "一");
    EXPECT_EQ(wordsAt(text, {4, 5}), "😀");
    EXPECT_EQ(wordsAt(text, {0, 7}), text);
    EXPECT_EQ(wordsAt(text, {0, 8}), "(nothing)");
    EXPECT_EQ(wordsAt(text, {7, 9}), "(nothing)");
    EXPECT_EQ(wordsAt(text, {2, 2}), "(nothing)");
    EXPECT_EQ(wordsAt("", {0, 1}), "(nothing)");
}

TEST(NoteMarks, tellTheScriptPlaceColourAndNote_ofThoseThatHaveAPlace)
{
    PlacedAnnotation first;
    first.annotation.id = {7};
    first.annotation.colour = AnnotationColour::Pink;
    first.place = {3, 2};
    PlacedAnnotation orphan = first;
    orphan.place.reset();
    PlacedAnnotation second = first;
    second.annotation.id = {8};
    second.annotation.note = "n";
    second.annotation.colour = AnnotationColour::Yellow;
    second.place = {0, 8};
    EXPECT_EQ(noteMarks("ab cd ef", {first, orphan, second}),
              R"([[7,2,4,"pink",0],[8,0,6,"yellow",1]])");
    EXPECT_EQ(noteMarks("ab", {}), "[]");
}

// The ground that all of this stands on.
TEST(NoteMarks, pageAndPlainText_sayTheSameCharactersInTheSameOrder)
{
    const std::string article
        = "---\ntitle: t\n---\n<div><h2>标题 <b>粗</b></h2><p>一  二<br>三&nbsp;四 e\u0301 😀</p>"
          "<table><tr><td>格</td> <td></td><td>子 x</td></tr></table>"
          "<pre>  int a;\n\n  b();</pre><ul><li>项</li><li><p>目</p></li></ul>"
          "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby><img src='http://a/b.png' alt='alt'>"
          "<iframe src='https://v.example/x' title='video'></iframe><details><summary>s</summary>"
          "藏</details>https://example.com/a/very/long/address?that=breaks<unknown>留</unknown></"
          "div>";
    const auto document = text::readArticle(article, "a.md", {}).document;
    ASSERT_NE(document.html.text().find("<rt>"), std::string::npos);
    ASSERT_NE(document.html.text().find("lectern-card"), std::string::npos);
    EXPECT_EQ(withoutBlanks(textOfPage(document.html.text())), withoutBlanks(document.plainText));
}
