#include "images/fetch_plan.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

const HostMemory::Clock::time_point kNow {std::chrono::hours(1000)};

ImageRef proxiedImage()
{
    ImageRef image;
    image.original = "http://image.site/a.jpg";
    image.proxied = "https://cors.proxy/?http://image.site/a.jpg";
    image.alternatives = {"https://other.site/a.jpg", "http://image.site/a.jpg", "b.jpg"};
    return image;
}

TEST(PlanFetch, goesFromTheSavedAddressToTheAlternatives)
{
    const std::vector<FetchAttempt> expected = {
        {"https://cors.proxy/?http://image.site/a.jpg", Referrer::None},
        {"http://image.site/a.jpg", Referrer::None},
        {"http://image.site/a.jpg", Referrer::OwnOrigin},
        {"https://other.site/a.jpg", Referrer::None},
    };
    EXPECT_EQ(planFetch(proxiedImage(), {}, kNow), expected);
}

TEST(PlanFetch, deadHostsAreLeftOutUntilTheyHaveRested)
{
    HostMemory hosts;
    hosts.recordFailure("cors.proxy", kNow);
    const auto plan = planFetch(proxiedImage(), hosts, kNow + std::chrono::minutes(1));
    ASSERT_EQ(plan.size(), 3U);
    EXPECT_EQ(plan.front().address, "http://image.site/a.jpg");
    EXPECT_EQ(planFetch(proxiedImage(), hosts, kNow + HostMemory::kRest).size(), 4U);
}

TEST(PlanFetch, pictureWithoutRemoteAddressHasNoPlan)
{
    ImageRef image;
    image.original = "pictures/a.jpg";
    EXPECT_TRUE(planFetch(image, {}, kNow).empty());
    image.original = "data:image/png;base64,AAAA";
    EXPECT_TRUE(planFetch(image, {}, kNow).empty());
    EXPECT_TRUE(planFetch({}, {}, kNow).empty());
}

TEST(HostMemory, successAndForgettingBringAHostBack)
{
    HostMemory hosts;
    hosts.recordFailure("a", kNow);
    hosts.recordFailure("b", kNow);
    hosts.recordSuccess("a");
    EXPECT_FALSE(hosts.isDead("a", kNow));
    EXPECT_TRUE(hosts.isDead("b", kNow));
    hosts.forget();
    EXPECT_FALSE(hosts.isDead("b", kNow));
}

TEST(HostOf, keepsThePortAndDropsUserAndPath)
{
    EXPECT_EQ(hostOf("http://User:pw@Image.Site:8080/a@b?c"), "image.site:8080");
    EXPECT_EQ(hostOf("https://image.site?x"), "image.site");
    EXPECT_EQ(hostOf("pictures/a.jpg"), "");
}

} // namespace
} // namespace lectern::images
