#include "desktop/bounded_exit.h"

#include <gtest/gtest.h>

#include <thread>

namespace lectern::desktop {

TEST(BoundedExitDeathTest, whateverIsUnderWay_theProcessEnds)
{
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    constexpr int exitCode = 7;
    EXPECT_EXIT(
        {
            endProcessWithin(std::chrono::milliseconds(20), exitCode);
            std::this_thread::sleep_for(std::chrono::hours(1));
        },
        testing::ExitedWithCode(exitCode), "");
}

} // namespace lectern::desktop
