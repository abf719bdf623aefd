#include "desktop/article_trail.h"

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

using Stop = ArticleTrail::Stop;

constexpr ArticleId kOne {1};
constexpr ArticleId kTwo {2};
constexpr ArticleId kThree {3};

} // namespace

TEST(ArticleTrail, empty_goesNowhere)
{
    ArticleTrail trail;
    EXPECT_FALSE(trail.canGo(-1));
    EXPECT_FALSE(trail.canGo(1));
    EXPECT_EQ(trail.go(-1), std::nullopt);
    trail.jump(5);
    EXPECT_EQ(trail.current(), std::nullopt);
}

TEST(ArticleTrail, back_leadsToThePlaceAnArticleWasLeftAt)
{
    ArticleTrail trail;
    trail.visit(kOne);
    trail.setPlace(120);
    trail.visit(kTwo);
    trail.setPlace(7);

    EXPECT_EQ(trail.go(-1), (Stop {kOne, 120}));
    EXPECT_FALSE(trail.canGo(-1));
    EXPECT_EQ(trail.go(1), (Stop {kTwo, 7}));
}

TEST(ArticleTrail, theSameArticleShownAgain_isNoStop)
{
    ArticleTrail trail;
    trail.visit(kOne);
    trail.visit(kOne);
    EXPECT_FALSE(trail.canGo(-1));
}

TEST(ArticleTrail, aJumpWithinTheArticle_isAStop)
{
    ArticleTrail trail;
    trail.visit(kOne);
    trail.jump(40);
    trail.setPlace(900);

    EXPECT_EQ(trail.go(-1), (Stop {kOne, 40}));
    EXPECT_EQ(trail.go(1), (Stop {kOne, 900}));
}

TEST(ArticleTrail, anotherArticleAfterGoingBack_endsWhatWasAhead)
{
    ArticleTrail trail;
    trail.visit(kOne);
    trail.visit(kTwo);
    trail.go(-1);
    trail.visit(kOne); // arrives where one went
    EXPECT_TRUE(trail.canGo(1));
    trail.visit(kThree);
    EXPECT_FALSE(trail.canGo(1));
    EXPECT_EQ(trail.go(-1)->article, kOne);
}

TEST(ArticleTrail, aLongWay_keepsItsLastStops)
{
    ArticleTrail trail;
    for (std::int64_t i = 0; i < 500; ++i)
        trail.visit({i + 1});
    std::size_t steps = 0;
    while (trail.go(-1))
        ++steps;
    EXPECT_EQ(steps + 1, ArticleTrail::kMost);
    EXPECT_EQ(trail.current()->article, ArticleId {301});
}

} // namespace lectern::desktop
