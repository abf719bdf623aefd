#include "library/newest.h"

#include <gtest/gtest.h>

namespace lectern::library {

TEST(NewestTest, whatCameMeanwhile_replacesWhatIsOnItsWay)
{
    Newest<int> news;
    EXPECT_TRUE(news.put(1)) << "somebody has to carry it";
    EXPECT_FALSE(news.put(2)) << "a call is on its way already";
    EXPECT_EQ(news.take(), 2) << "the last word is the one that counts";
    EXPECT_TRUE(news.put(3)) << "and the next one needs a call of its own";
    EXPECT_EQ(news.take(), 3);
}

} // namespace lectern::library
