#include "search/query.h"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace lectern::search;
using testing::ElementsAre;
using testing::IsEmpty;

/// What is answered in place of what was typed.
std::string readAs(std::string_view typed)
{
    return toText(parseQuery(typed));
}

TEST(NearestValue, theBeginningOfOneValue_isThatValue)
{
    EXPECT_EQ(readAs("is:star"), "is:starred");
    EXPECT_EQ(readAs("has:img"), "") << "no beginning, and three slips";
    EXPECT_EQ(readAs("状态：未"), "") << "one character says too little";
    EXPECT_EQ(readAs("on:last"), "") << "week, month or year";
}

TEST(NearestValue, aSlipOfTheKeyboardIsForgiven)
{
    EXPECT_EQ(readAs("is:red"), "is:read");
    EXPECT_EQ(readAs("is:raed"), "is:read");
    EXPECT_EQ(readAs("is:UNRAED"), "is:unread");
    EXPECT_EQ(readAs("has:imaeg"), "has:image");
    EXPECT_EQ(readAs("on:lsat-yeer"), "on:last-year");
    EXPECT_EQ(readAs("is:rad"), "is:read");
    EXPECT_EQ(readAs("is:wed"), "") << "two slips in three characters";
}

TEST(NearestValue, aValueOfTheOtherFieldIsAskedThere)
{
    EXPECT_EQ(readAs("has:unread"), "is:unread");
    EXPECT_EQ(readAs("is:note"), "has:note");
}

TEST(NearestValue, aDateThatIsNoneLosesItsLastPart)
{
    EXPECT_EQ(readAs("on:2021-02-30"), "on:2021-02");
    EXPECT_EQ(readAs("before:2021/13"), "before:2021");
}

TEST(NearestValue, theRestOfTheQueryStandsAndARemarkSaysWhatWasRead)
{
    const auto query = parseQuery("微信 -is:red");
    EXPECT_EQ(toText(query), "微信 -is:read");
    EXPECT_THAT(query.remarks, ElementsAre("“is:red” is read as “is:read”."));
    EXPECT_THAT(parseQuery("is:read").remarks, IsEmpty());
    EXPECT_THAT(parseQuery("is:purple").remarks,
                ElementsAre("“is:purple” is not understood and left out."));
}

TEST(NearestValue, longNonsenseIsNotCompared)
{
    EXPECT_EQ(readAs("is:" + std::string(4000, 'u')), "");
}

} // namespace
