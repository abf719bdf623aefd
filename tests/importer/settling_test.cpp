#include "importer/settling.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using lectern::importer::Settling;

namespace {

const Settling::Time kStart {1h};

} // namespace

TEST(Settling, withoutAChange_nothingIsDue)
{
    Settling settling(3s, 60s);
    EXPECT_FALSE(settling.dueAt());
    EXPECT_FALSE(settling.takeIfDue(kStart));
}

TEST(Settling, eachChange_putsItOff)
{
    Settling settling(3s, 60s);
    settling.stir(kStart);
    EXPECT_EQ(settling.dueAt(), kStart + 3s);
    settling.stir(kStart + 2s);
    EXPECT_FALSE(settling.takeIfDue(kStart + 4s));
    EXPECT_TRUE(settling.takeIfDue(kStart + 5s));
    EXPECT_FALSE(settling.takeIfDue(kStart + 6s)) << "once";
}

TEST(Settling, changesWithoutEnd_arePutOffOnlySoLong)
{
    Settling settling(3s, 60s);
    for (auto time = kStart; time <= kStart + 59s; time += 1s)
        settling.stir(time);
    EXPECT_EQ(settling.dueAt(), kStart + 60s);
    EXPECT_TRUE(settling.takeIfDue(kStart + 60s));
    settling.stir(kStart + 61s);
    EXPECT_EQ(settling.dueAt(), kStart + 64s) << "and begins anew";
}
