#include "search/folding.h"
#include "search/oracle.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace lectern;
using search::fold;
using search::foldWithOrigin;
using tests::plainFold;

constexpr utf8proc_int32_t kLastCodePoint = 0x10FFFF;

std::string encode(utf8proc_int32_t c)
{
    std::array<utf8proc_uint8_t, 4> bytes;
    const auto size = utf8proc_encode_char(c, bytes.data());
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size)};
}

bool isSurrogate(utf8proc_int32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

TEST(Fold, widthCaseAndCompatibilityFormsBecomePlain)
{
    EXPECT_EQ(fold("ＡＢＣ　１２３！"), "abc 123!");
    EXPECT_EQ(fold("Straße ㈱ ① ﬁ"), "strasse (株) 1 fi");
    EXPECT_EQ(fold("ｶﾞｷﾞ…"), "ガギ...");
    EXPECT_EQ(fold("so\u00ADft\u200B\uFEFF"), "soft");
    EXPECT_EQ(fold("e\u0301É"), "éé");
}

TEST(Fold, invalidBytesBecomeReplacementCharacters)
{
    EXPECT_EQ(fold("a\xFF微\xE5\xBE"), "a\uFFFD微\uFFFD\uFFFD");
    EXPECT_EQ(fold("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(fold("\x80\u0301"), "\uFFFD\u0301");
}

TEST(Fold, everyCodePointFoldsAsUtf8procFoldsIt)
{
    for (utf8proc_int32_t c = 0; c <= kLastCodePoint; ++c) {
        if (isSurrogate(c))
            continue;
        const std::string text = encode(c);
        ASSERT_EQ(fold(text), plainFold(text)) << std::hex << c;
        // Between others: what it joins, what joins it, what is sorted around it.
        std::string between = "a";
        for (const char* after : {"\u0323\u0301か", "\u3099", "的"})
            between.append(text).append(after);
        ASSERT_EQ(fold(between), plainFold(between)) << std::hex << c;
    }
}

TEST(Fold, everyCompositionIsFoundAcrossTheSeam)
{
    int compositions = 0;
    for (utf8proc_int32_t c = 0x80; c <= kLastCodePoint; ++c) {
        if (isSurrogate(c))
            continue;
        std::array<utf8proc_int32_t, 32> parts;
        const auto count
            = utf8proc_decompose_char(c, parts.data(), parts.size(), UTF8PROC_DECOMPOSE, nullptr);
        if (count < 2)
            continue;
        std::string text = "字";
        for (utf8proc_ssize_t i = 0; i < count; ++i)
            text += encode(parts[static_cast<std::size_t>(i)]);
        ASSERT_EQ(fold(text), plainFold(text)) << std::hex << c;
        ++compositions;
    }
    EXPECT_GT(compositions, 10'000); // hangul alone has 11,172
}

TEST(Fold, randomTextFoldsAsUtf8procFoldsIt)
{
    std::mt19937 random(7);
    const std::vector<std::pair<utf8proc_int32_t, utf8proc_int32_t>> blocks {
        {0x20, 0x7E},     {0xA0, 0x24F},    {0x300, 0x36F},     {0x370, 0x5FF},    {0x900, 0xDFF},
        {0x1100, 0x11FF}, {0x2000, 0x2BFF}, {0x3000, 0x33FF},   {0x4E00, 0x9FFF},  {0xAC00, 0xD7FF},
        {0xF900, 0xFAFF}, {0xFE00, 0xFFFD}, {0x1F000, 0x1FAFF}, {0x20000, 0x2FA1F}};
    const auto between = [&](int first, int last) {
        return std::uniform_int_distribution<int>(first, last)(random);
    };
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = between(1, 24); i > 0; --i) {
            const auto& block
                = blocks[static_cast<std::size_t>(between(0, static_cast<int>(blocks.size()) - 1))];
            const auto c = between(block.first, block.second);
            text += isSurrogate(c) ? "x" : encode(c);
        }
        ASSERT_EQ(fold(text), plainFold(text)) << text;
        ASSERT_EQ(foldWithOrigin(text).text, plainFold(text)) << text;
        ASSERT_EQ(fold(fold(text)), fold(text)) << text;
    }
}

TEST(Fold, endlessMarksCostBoundedTime)
{
    std::string text = "a";
    for (int i = 0; i < 400'000; ++i)
        text += i % 2 == 0 ? "\u0301" : "\u0323";
    EXPECT_GT(fold(text).size(), 700'000U); // sorting them all at once would take minutes
}

TEST(FoldWithOrigin, everyByteKnowsItsCharacter)
{
    const auto folded = foldWithOrigin("Ａ㈱e\u0301。");
    EXPECT_EQ(folded.text, "a(株)é。");
    EXPECT_EQ(folded.origin, (std::vector<std::uint32_t> {0, 3, 3, 3, 3, 3, 6, 6, 9, 9, 9, 12}));
}

TEST(FoldWithOrigin, originsAscendAndEndAtTheEnd)
{
    const std::string text = "字\u200B\u0301한\u11A8\xFFＡ";
    const auto folded = foldWithOrigin(text);
    EXPECT_EQ(folded.text, fold(text));
    EXPECT_TRUE(std::is_sorted(folded.origin.begin(), folded.origin.end()));
    ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
    EXPECT_EQ(folded.origin.back(), text.size());
}

} // namespace
