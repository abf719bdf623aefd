#include "domain/article_date.h"

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
