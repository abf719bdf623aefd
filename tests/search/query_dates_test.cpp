#include "search/query_dates.h"

#include <gtest/gtest.h>

namespace {

using namespace lectern::search;

// 2021-03-17, a Wednesday, 12:34:56 UTC
constexpr std::int64_t kNow = 1'615'984'496;
constexpr std::int64_t kDay = std::int64_t {24} * 60 * 60;

TimeStretch stretch(std::string_view text)
{
    const auto value = parseDateValue(text);
    EXPECT_TRUE(value) << text;
    return value ? stretchOf(*value, kNow) : TimeStretch();
}

/// Whole days from the first up to the last, which is no longer part of it.
TimeStretch days(std::string_view first, std::string_view last)
{
    return {stretch(first).begin, stretch(last).begin};
}

TEST(DateValue, calendarsStretches)
{
    EXPECT_EQ(stretch("1970-01-02"), (TimeStretch {kDay, 2 * kDay}));
    EXPECT_EQ(stretch("2021"), days("2021-01-01", "2022-01-01"));
    EXPECT_EQ(stretch("2020-02"), days("2020-02-01", "2020-03-01"));
    EXPECT_EQ(stretch("2020-12-31"), days("2020-12-31", "2021-01-01"));
}

TEST(DateValue, manyFormsOfOneDay)
{
    for (const char* form : {"2021-3-5", "2021/03/05", "2021.3.5", "20210305", "2021年3月5日"})
        EXPECT_EQ(toText(*parseDateValue(form)), "2021-03-05") << form;
    EXPECT_EQ(toText(*parseDateValue("2021年3月")), "2021-03");
    EXPECT_EQ(toText(*parseDateValue("2021年")), "2021");
}

TEST(DateValue, theLastDaysReachUpToNow)
{
    EXPECT_EQ(stretch("7d"), (TimeStretch {kNow - 7 * kDay, kNow + 1}));
    EXPECT_EQ(stretch("2W"), (TimeStretch {kNow - 14 * kDay, kNow + 1}));
    EXPECT_EQ(stretch("1m").begin, kNow - 28 * kDay);
    EXPECT_EQ(stretch("1y").begin, kNow - 365 * kDay);
}

TEST(DateValue, aMonthBackFromItsEndIsTheShorterOnesLastDay)
{
    const std::int64_t lastOfMarch = stretch("2021-03-31").begin;
    EXPECT_EQ(stretchOf(*parseDateValue("1m"), lastOfMarch).begin, stretch("2021-02-28").begin);
}

TEST(DateValue, namedStretches)
{
    EXPECT_EQ(stretch("today"), days("2021-03-17", "2021-03-18"));
    EXPECT_EQ(stretch("昨天"), days("2021-03-16", "2021-03-17"));
    EXPECT_EQ(stretch("this-week"), days("2021-03-15", "2021-03-22"));
    EXPECT_EQ(stretch("上周"), days("2021-03-08", "2021-03-15"));
    EXPECT_EQ(stretch("Last-Month"), days("2021-02-01", "2021-03-01"));
    EXPECT_EQ(stretch("去年"), days("2020-01-01", "2021-01-01"));
}

TEST(DateValue, whatIsNoDate)
{
    for (const char* text : {"", "soon", "12", "0d", "7", "d", "7x", "2021-13", "2021-02-30",
                             "2021-03-05-06", "20211301", "99999d", "123456789012345678901"})
        EXPECT_FALSE(parseDateValue(text)) << text;
}

TEST(DateValue, isWrittenAsItIsRead)
{
    for (const char* text :
         {"2021", "2021-03", "2021-03-05", "7d", "2w", "3m", "1y", "today", "yesterday",
          "this-week", "last-week", "this-month", "last-month", "this-year", "last-year"})
        EXPECT_EQ(toText(*parseDateValue(text)), text);
}

} // namespace
