#include "domain/category_tally.h"

#include <gtest/gtest.h>

using namespace lectern;

TEST(CategoryTally, categoriesAboveHoldWhatIsBelow_andComeFirst)
{
    const CategoryTally all
        = withParents({{{{"甲", "一"}}, 2}, {{{"甲"}}, 1}, {{{"乙", "二"}}, 4}, {{}, 9}});
    EXPECT_EQ(
        all,
        (CategoryTally {{{{"甲"}}, 3}, {{{"甲", "一"}}, 2}, {{{"乙"}}, 4}, {{{"乙", "二"}}, 4}}));
}
