#include "search/tokens.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using lectern::search::indexCharacters;
using lectern::search::indexText;

/// U+0001 as ␁, U+0002 as ␂ and U+0003 as ␃, for reading.
std::string tokensOf(std::string_view text, int version = lectern::search::kTokenizerVersion)
{
    std::string readable;
    for (const char c : indexText(text, version)) {
        if (c == '\x01')
            readable += "␁";
        else if (c == '\x02')
            readable += "␂";
        else if (c == '\x03')
            readable += "␃";
        else
            readable += c;
    }
    return readable;
}

TEST(IndexText, cjkRunsBecomeBigramsAndTheirLastCharacter)
{
    EXPECT_EQ(tokensOf("微信开放"), "微信 信开 开放 放");
    EXPECT_EQ(tokensOf("微"), "微");
    EXPECT_EQ(tokensOf("微信，开放。"), "微信 信 开放 放");
    EXPECT_EQ(tokensOf("コーヒー人々"), "コー ーヒ ヒー ー人 人々 々");
    EXPECT_EQ(tokensOf("한국어 말"), "한국 국어 어 말");
    EXPECT_EQ(tokensOf("𠮷野家"), "𠮷野 野家 家");
}

TEST(IndexText, wordsAreWholeAndFolded)
{
    EXPECT_EQ(tokensOf("Hello, ＷＯＲＬＤ 2021!"), "hello world 2021");
    EXPECT_EQ(tokensOf("“Strasse”"), "strasse");
}

TEST(IndexText, accentedWordsAreAlsoThereWithoutAccents)
{
    EXPECT_EQ(tokensOf("“Cafe\u0301”"), "café ␂␃cafe");
    EXPECT_EQ(tokensOf("Café店"), "café ␂␃cafe ␁ 店 ␂␁店");
    EXPECT_EQ(tokensOf("vis-à-vis"), "vis à ␂␃a ␂-à ␂␃-a vis ␂-vis");
}

TEST(IndexText, theFirstVersionKnewNoneOfThat)
{
    EXPECT_EQ(tokensOf("“Cafe\u0301” B站", 1), "café b ␁ 站 ␂␁站");
    EXPECT_EQ(tokensOf("vis-à-vis", 1), "vis à ␂-à vis ␂-vis");
}

TEST(IndexText, whatTouchesIsMarked)
{
    EXPECT_EQ(tokensOf("B站"), "b ␁ 站 ␂␁站");
    EXPECT_EQ(tokensOf("5G手机"), "5g ␁ 手机 ␂␁手 机");
    EXPECT_EQ(tokensOf("过双11了"), "过双 双 ␁ 11 ␁ 了 ␂␁了");
    EXPECT_EQ(tokensOf("B 站"), "b 站");
}

TEST(IndexText, symbolsAreTokens)
{
    EXPECT_EQ(tokensOf("C++11"), "c ␁ + ␁ + ␁ 11");
    EXPECT_EQ(tokensOf("C# 😀😀"), "c ␁ # 😀 ␁ 😀");
    EXPECT_EQ(tokensOf("好😀好"), "好 ␁ 😀 ␁ 好 ␂␁好");
}

TEST(IndexText, oneMarkBetweenTwoWordsIsJoinedToTheSecond)
{
    EXPECT_EQ(tokensOf("GPT-4"), "gpt 4 ␂-4");
    EXPECT_EQ(tokensOf("3.14.15"), "3 14 ␂.14 15 ␂.15");
    EXPECT_EQ(tokensOf("say \"a\"b"), "say a b ␂\"b");
    EXPECT_EQ(tokensOf("a--b -c- 微-信"), "a b c 微 信");
}

TEST(IndexText, separatorsAndControlCharactersLeaveNothing)
{
    EXPECT_EQ(tokensOf(" \n\t，。——（）\x01\x02"), "");
    EXPECT_EQ(tokensOf("a\x01z\x02\x02q"), "a z q");
}

TEST(IndexText, longWordsAreCutAtCharacters)
{
    EXPECT_EQ(tokensOf(std::string(128, 'x')), std::string(128, 'x'));
    EXPECT_EQ(tokensOf(std::string(129, 'x')), std::string(128, 'x') + "␁ ␁x");
    const std::string ab = "a-" + std::string(127, 'x') + "ж";
    EXPECT_EQ(tokensOf(ab), "a " + std::string(127, 'x') + "␁ ␂-" + std::string(127, 'x') + "␁ ␁ж");
    EXPECT_EQ(tokensOf("a-" + std::string(127, 'x') + "é", 1),
              "a " + std::string(127, 'x') + "␁ ␂-" + std::string(127, 'x') + "␁ ␁é");
}

TEST(IndexCharacters, eachCjkCharacterOnce)
{
    EXPECT_EQ(indexCharacters("微信，微博 B站 𠮷𠮷"), "微 信 博 站 𠮷");
    EXPECT_EQ(indexCharacters("only words"), "");
    EXPECT_EQ(indexCharacters("ｶﾞー"), "ガ ー");
}

} // namespace
