#include "search/query.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lectern::search;

/// The marks U+E000 and U+E001 as [ and ].
std::string snippetOf(std::string_view typed, const std::string& text, int maxCharacters = 120)
{
    std::string snippet = makeSnippet(parseQuery(typed), text, maxCharacters);
    for (const auto& [mark, readable] : {std::pair {"\uE000", "["}, std::pair {"\uE001", "]"}}) {
        for (auto at = snippet.find(mark); at != std::string::npos; at = snippet.find(mark))
            snippet.replace(at, 3, readable);
    }
    return snippet;
}

std::string repeated(const char* text, int times)
{
    std::string all;
    while (times-- > 0)
        all += text;
    return all;
}

TEST(Snippet, shortTextIsShownWholeWithItsHits)
{
    EXPECT_EQ(snippetOf("微信", "用微信，\n\n  微信支付"), "用[微信]， [微信]支付");
}

TEST(Snippet, longTextIsCutAroundTheFirstHit)
{
    const std::string text = repeated("前", 100) + "微信" + repeated("后", 100);
    EXPECT_EQ(snippetOf("微信", text, 20),
              "…" + repeated("前", 4) + "[微信]" + repeated("后", 14) + "…");
}

TEST(Snippet, englishWordsAreNotCut)
{
    EXPECT_EQ(snippetOf("needle", "some hay and more hay needle and yet more haystacks", 30),
              "…hay [needle] and yet more…");
}

TEST(Snippet, aHitLongerThanTheSnippetIsCutInside)
{
    const std::string term = repeated("字", 50);
    EXPECT_EQ(snippetOf(term, term, 10), "[" + repeated("字", 10) + "]…");
}

TEST(Snippet, withoutHitsItIsTheLead)
{
    EXPECT_EQ(snippetOf("title:x", " one\ttwo  three four", 10), "one two…");
    EXPECT_EQ(snippetOf("title:x", ""), "");
}

TEST(Snippet, markCharactersOfTheTextItselfAreDropped)
{
    EXPECT_EQ(snippetOf("微信", "a\uE000b\uE001 微信"), "ab [微信]");
}

} // namespace
