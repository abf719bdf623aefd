#include "text/front_matter.h"

#include <gtest/gtest.h>

namespace lectern::text {
namespace {

std::string utc(const char* text)
{
    return toIso8601Utc(parseDate(text));
}

/// The wall-clock time the date is sorted by, for dates without a zone.
std::string wall(const char* text)
{
    ArticleDate date = parseDate(text);
    EXPECT_FALSE(date.utcSeconds) << text;
    date.utcSeconds = date.sortSeconds;
    return toIso8601Utc(date);
}

TEST(Date, rfc822)
{
    EXPECT_EQ(utc("Wed, 01 Dec 2021 00:00:00 GMT"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(utc("Fri, 15 Apr 2022 07:39:47 +0800"), "2022-04-14T23:39:47Z");
    EXPECT_EQ(utc("15 Apr 22 07:39 EST"), "2022-04-15T12:39:00Z");
    EXPECT_EQ(utc("Fri, 5 Apr 2022 07:39:47 UT"), "2022-04-05T07:39:47Z");
    EXPECT_EQ(utc("Sat, 1 Jan 2000 00:00:00 PDT"), "2000-01-01T07:00:00Z");
    EXPECT_EQ(wall("Fri, 15 Apr 2022 07:39:47"), "2022-04-15T07:39:47Z");
}

TEST(Date, rfc850AndAsctime)
{
    EXPECT_EQ(utc("Sunday, 06-Nov-94 08:49:37 GMT"), "1994-11-06T08:49:37Z");
    EXPECT_EQ(wall("Sun Nov  6 08:49:37 1994"), "1994-11-06T08:49:37Z");
    EXPECT_EQ(utc("Sun Nov 6 08:49:37 UTC 1994"), "1994-11-06T08:49:37Z");
}

TEST(Date, javaScript)
{
    EXPECT_EQ(utc("Wed Dec 01 2021 08:00:00 GMT+0800 (China Standard Time)"),
              "2021-12-01T00:00:00Z");
}

TEST(Date, iso8601)
{
    EXPECT_EQ(utc("2021-10-28T14:08:07Z"), "2021-10-28T14:08:07Z");
    EXPECT_EQ(utc("2021-10-28T14:08:07.123+08:00"), "2021-10-28T06:08:07Z");
    EXPECT_EQ(utc("2013-08-23 07:19:06+00:00"), "2013-08-23T07:19:06Z");
    EXPECT_EQ(utc("2008-12-14 10:30:00 +0900"), "2008-12-14T01:30:00Z");
    EXPECT_EQ(utc("2008-12-14 10:30:00 -0330"), "2008-12-14T14:00:00Z");
    EXPECT_EQ(utc("2021-10-28T14:08+08"), "2021-10-28T06:08:00Z");
    EXPECT_EQ(wall("2021-10-28T14:08"), "2021-10-28T14:08:00Z");
    EXPECT_EQ(wall("20211028"), "2021-10-28T00:00:00Z");
    EXPECT_EQ(wall("2021-10"), "2021-10-01T00:00:00Z");
}

TEST(Date, withoutZone_hasNoUtcAndSortsAsIfUtc)
{
    EXPECT_EQ(wall("2021-10-28 14:08:07"), "2021-10-28T14:08:07Z");
    EXPECT_EQ(wall("2025-05-26"), "2025-05-26T00:00:00Z");
    EXPECT_EQ(wall("2022/1/10 00:00:00"), "2022-01-10T00:00:00Z");
    EXPECT_EQ(wall("2022.1.10"), "2022-01-10T00:00:00Z");
    EXPECT_EQ(wall("1/27/2021, 11:08:53 PM"), "2021-01-27T23:08:53Z");
    EXPECT_EQ(wall("27/1/2021"), "2021-01-27T00:00:00Z");
    EXPECT_EQ(wall("December 1, 2021"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(wall("Sept 3rd, 2021 at 12:05 am"), "2021-09-03T00:05:00Z");
    EXPECT_EQ(wall("1 December 2021"), "2021-12-01T00:00:00Z");
}

TEST(Date, chinese)
{
    EXPECT_EQ(wall("2021年12月1日"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(wall("2021年12月1日 14:08"), "2021-12-01T14:08:00Z");
    EXPECT_EQ(wall("2021年12月1日 星期三 下午3:04"), "2021-12-01T15:04:00Z");
    EXPECT_EQ(wall("2021年12月01日14时08分07秒"), "2021-12-01T14:08:07Z");
}

TEST(Date, iso8601WithoutSeparators)
{
    EXPECT_EQ(utc("20211201T140807Z"), "2021-12-01T14:08:07Z");
    EXPECT_EQ(utc("20211201T140807.5+0800"), "2021-12-01T06:08:07Z");
    EXPECT_EQ(wall("20211201T1408"), "2021-12-01T14:08:00Z");
    EXPECT_EQ(wall("20211201140807"), "2021-12-01T14:08:07Z");
}

TEST(Date, japaneseAndKorean)
{
    EXPECT_EQ(wall("2021年12月1日(水) 14時08分"), "2021-12-01T14:08:00Z");
    EXPECT_EQ(wall("2021年12月1日 水曜日 午後3時04分"), "2021-12-01T15:04:00Z");
    EXPECT_EQ(wall("2021년 12월 1일"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(wall("2021년 12월 6일 월요일 오후 3시 4분"), "2021-12-06T15:04:00Z");
    EXPECT_EQ(wall("2021. 12. 1. 오후 3:04"), "2021-12-01T15:04:00Z");
}

TEST(Date, fullWidthAndForeignBlanks)
{
    EXPECT_EQ(wall("２０２１－１２－０１　１４：０８"), "2021-12-01T14:08:00Z");
    EXPECT_EQ(wall("2021-12-01\u00A014:08:07"), "2021-12-01T14:08:07Z");
    EXPECT_EQ(wall("12/1/2021, 3:04:05\u202FPM"), "2021-12-01T15:04:05Z");
    EXPECT_EQ(wall("2021年12月1日（周三）"), "2021-12-01T00:00:00Z");
}

TEST(Date, dayBeforeMonth)
{
    EXPECT_EQ(wall("01.12.2021"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(wall("1-12-2021 14:08"), "2021-12-01T14:08:00Z");
    EXPECT_EQ(wall("12-31-2021"), "2021-12-31T00:00:00Z");
    EXPECT_EQ(wall("December 1st, 2021 at 7pm"), "2021-12-01T19:00:00Z");
}

TEST(Date, placeOfTheTimeZoneDatabase_tellsTheOffsetOfThatDay)
{
    EXPECT_EQ(utc("2021-03-04 10:00:00 Asia/Shanghai"), "2021-03-04T02:00:00Z");
    EXPECT_EQ(utc("1988-07-01 10:00:00 Asia/Shanghai"), "1988-07-01T01:00:00Z"); // summer time
    EXPECT_EQ(utc("2021-07-01 10:00 (America/New_York)"), "2021-07-01T14:00:00Z");
    EXPECT_EQ(utc("2021-01-01 10:00 America/Argentina/Buenos_Aires"), "2021-01-01T13:00:00Z");
    EXPECT_EQ(utc("2021-03-04T10:00+08:00[Asia/Shanghai]"), "2021-03-04T02:00:00Z");
    EXPECT_EQ(utc("2021年3月4日 10:00 北京时间"), "2021-03-04T02:00:00Z");
    EXPECT_FALSE(parseDate("2021-03-04 10:00 Asia/Nowhere").sortSeconds);
}

TEST(Date, unixTime)
{
    EXPECT_EQ(utc("1638316800.25"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(utc("1638316800"), "2021-12-01T00:00:00Z");
    EXPECT_EQ(utc("1638316800000"), "2021-12-01T00:00:00Z");
}

TEST(Date, edgesOfTheCalendar)
{
    EXPECT_EQ(utc("2020-02-29T23:59:60Z"), "2020-03-01T00:00:00Z");
    EXPECT_EQ(utc("2020-12-31T24:00:00Z"), "2021-01-01T00:00:00Z");
    EXPECT_EQ(wall("1950-06-01"), "1950-06-01T00:00:00Z");
}

TEST(Date, textIsKeptAsItStands)
{
    EXPECT_EQ(parseDate("Wed, 01 Dec 2021 00:00:00 GMT").text, "Wed, 01 Dec 2021 00:00:00 GMT");
    EXPECT_EQ(parseDate("Invalid Date").text, "Invalid Date");
}

TEST(Date, whatIsNoDate_hasNoNumbers)
{
    for (const char* text : {"",
                             "Invalid Date",
                             "2024-12-17 02:00:30:00 +0900",
                             "2021-13-45",
                             "2021-02-30",
                             "0000-00-00 00:00:00",
                             "2021-12-01 25:00:00",
                             "2021-12-01 10:61",
                             "yesterday",
                             "true",
                             "12",
                             "2021",
                             "2021-12-01 and more",
                             "Wed, 32 Dec 2021 00:00:00 GMT",
                             "2021-12-01T00:00:00+99:00",
                             "99999999999999999999",
                             "::::",
                             "2021-",
                             "2021年",
                             "2021-12-01 10:",
                             "20211301140807",
                             "20211201T14",
                             "31-31-2021",
                             "1.2.3",
                             "10:30"}) {
        const ArticleDate date = parseDate(text);
        EXPECT_FALSE(date.utcSeconds) << text;
        EXPECT_FALSE(date.sortSeconds) << text;
    }
}

} // namespace
} // namespace lectern::text
