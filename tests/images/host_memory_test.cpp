#include "images/host_memory.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

const HostMemory::Clock::time_point kNow {std::chrono::hours(1000)};

TEST(HostMemory, deadHostsAreLeftAloneUntilTheyHaveRested)
{
    HostMemory hosts;
    hosts.recordFailure("a", kNow, kNow);
    EXPECT_TRUE(hosts.isDead("a", kNow + std::chrono::minutes(1)));
    EXPECT_FALSE(hosts.isDead("a", kNow + HostMemory::kRest));
    EXPECT_FALSE(hosts.isDead("b", kNow));
}

TEST(HostMemory, anAnswerAndForgettingBringAHostBack)
{
    HostMemory hosts;
    hosts.recordFailure("a", kNow, kNow);
    hosts.recordFailure("b", kNow, kNow);
    hosts.recordAnswer("a", kNow);
    EXPECT_FALSE(hosts.isDead("a", kNow));
    EXPECT_TRUE(hosts.isDead("b", kNow));
    hosts.forgetDead();
    EXPECT_FALSE(hosts.isDead("b", kNow));
}

TEST(HostMemory, oneSilenceAmongAnswers_makesNoHostDead)
{
    HostMemory hosts;
    const auto later = kNow + std::chrono::seconds(15);
    hosts.recordAnswer("a", kNow + std::chrono::seconds(5));
    hosts.recordFailure("a", kNow, later);
    EXPECT_FALSE(hosts.isDead("a", later));
    hosts.recordFailure("a", later, later + std::chrono::seconds(15));
    EXPECT_TRUE(hosts.isDead("a", later + std::chrono::seconds(15)));
}

TEST(HostMemory, keepsTheWayThatWorked)
{
    HostMemory hosts;
    EXPECT_EQ(hosts.wayTo("a"), std::nullopt);
    hosts.learn("a", {FetchWay::OwnReferrer, {}});
    hosts.learn("a", {FetchWay::OtherProxies, "weserv"});
    EXPECT_EQ(hosts.wayTo("a"), (WorkingWay {FetchWay::OtherProxies, "weserv"}));
    EXPECT_EQ(hosts.wayTo("b"), std::nullopt);
}

} // namespace
} // namespace lectern::images
