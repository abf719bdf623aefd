#include "page/reading_time.h"

#include <gtest/gtest.h>

#include <string>

namespace lectern::page {

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST(ReadingTime, withoutText_isNothing)
{
    EXPECT_EQ(readingMinutes(""), 0);
    EXPECT_EQ(readingMinutes("。 — \n"), 0);
}

TEST(ReadingTime, aFewWords_takeAMinute)
{
    EXPECT_EQ(readingMinutes("一句话"), 1);
}

TEST(ReadingTime, ideographs_goByCharacters_withoutTheirMarks)
{
    EXPECT_EQ(readingMinutes(repeated("开放，平台。", 1000)), 10); // 4000 characters
    EXPECT_EQ(readingMinutes(repeated("カタ・ひら、", 1000)), 10);
    EXPECT_EQ(readingMinutes(repeated("한국 어문 ", 1000)), 10);
    EXPECT_EQ(readingMinutes(repeated("𠮷野", 2000)), 10);
}

TEST(ReadingTime, latin_goesByWords)
{
    EXPECT_EQ(readingMinutes(repeated("It's a well-made naïve tree. ", 440)), 10); // 2200 words
}

TEST(ReadingTime, mixedText_isTheSumOfBoth)
{
    EXPECT_EQ(readingMinutes(repeated("开放平台 open ", 1100)), 16); // 4400 / 400 + 1100 / 220
}

} // namespace lectern::page
