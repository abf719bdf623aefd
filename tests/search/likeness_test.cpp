#include "search/likeness.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

using namespace lectern;
using search::likeness;

namespace {

std::string paragraphs(int from, int to)
{
    std::string text;
    for (int i = from; i < to; ++i)
        text += "第" + std::string(static_cast<std::size_t>(i % 7) + 1, 'a') + "段说的是"
            + static_cast<char>('a' + i % 26) + static_cast<char>('a' + i / 26 % 26)
            + "这件事的来龙去脉。\n";
    return text;
}

} // namespace

TEST(Likeness, sameText_isAllAlike_whateverItsWidthCaseAndPunctuation)
{
    const auto found
        = likeness("Hello，世界！ 苹果的种植 ABC", "ｈｅｌｌｏ 世界 苹果的\n种植abc。");
    EXPECT_EQ(found.runs, 1);
    EXPECT_EQ(found.numbers, 1);
    EXPECT_EQ(found.characters, 15U);
}

TEST(Likeness, otherText_isNotAlike)
{
    EXPECT_EQ(likeness("苹果要在春天种下去", "长江与黄河都是河流").runs, 0);
    EXPECT_EQ(likeness("", "").runs, 0);
    EXPECT_EQ(likeness("abc", "abc").runs, 0) << "too short for a single run";
}

TEST(Likeness, addedParagraphs_lowerItByTheirShare)
{
    const auto found = likeness(paragraphs(0, 90), paragraphs(0, 100));
    EXPECT_GT(found.runs, 0.85);
    EXPECT_LT(found.runs, 0.95);
}

TEST(Likeness, reportsOfOneTemplate_differInTheirNumbers)
{
    const auto report = [](int seed) {
        return "今日油价：九二号汽油" + std::to_string(700 + seed) + "，九五号汽油"
            + std::to_string(800 + seed) + "，柴油" + std::to_string(600 + seed) + "，单位元每升。";
    };
    EXPECT_EQ(likeness(report(1), report(22)).numbers, 0);
    EXPECT_EQ(likeness(report(1), report(1)).numbers, 1);
}

TEST(Likeness, longTexts_areComparedByASampleThatSaysTheSame)
{
    std::string text;
    std::uint32_t seed = 1;
    for (int i = 0; i < 100'000; ++i) {
        seed = seed * 1'664'525 + 1'013'904'223;
        text += static_cast<char>('a' + (seed >> 24) % 26);
    }
    const auto found = likeness(text, text.substr(text.size() / 10));
    EXPECT_NEAR(found.runs, 0.9, 0.05);
}
