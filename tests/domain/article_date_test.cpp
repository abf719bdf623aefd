#include "domain/file_date.h"

#include <gtest/gtest.h>

using namespace lectern;

TEST(ArticleDate, utcIsPrintedAsIso8601)
{
    EXPECT_EQ(toIso8601Utc({.text = "", .utcSeconds = 1638316800, .sortSeconds = {}}),
              "2021-12-01T00:00:00Z");
    EXPECT_EQ(toIso8601Utc({.text = "", .utcSeconds = -1, .sortSeconds = {}}),
              "1969-12-31T23:59:59Z");
}

TEST(ArticleDate, withoutAZoneThereIsNoUtc)
{
    EXPECT_EQ(toIso8601Utc({.text = "2021-10-28 14:08:07", .utcSeconds = {}, .sortSeconds = 1}),
              "");
}

TEST(ArticleDate, theFilesCountsOnlyWhereTheArticleNamesNone)
{
    EXPECT_EQ(fileSeconds({.text = "", .utcSeconds = {}, .sortSeconds = 1682899200}), 1682899200);
    EXPECT_EQ(fileSeconds({.text = "2021-10-28", .utcSeconds = {}, .sortSeconds = 1}),
              std::nullopt);
    EXPECT_EQ(fileSeconds({.text = "Invalid Date", .utcSeconds = {}, .sortSeconds = {}}),
              std::nullopt);
    EXPECT_EQ(fileSeconds({}), std::nullopt);
}
