#include "search/findable_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::search {
namespace {

std::vector<std::string> found(std::string_view text, std::string_view wanted,
                               Form form = Form::Exact)
{
    std::vector<std::string> all;
    for (const TextSpan& place : FindableText(text, form).find(wanted))
        all.emplace_back(text.substr(place.begin, place.length));
    return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindableText, whatIsTyped_isFoundWithinWords)
{
    EXPECT_THAT(found("Reopen the open OPENING", "open"), ElementsAre("open", "open", "OPEN"));
    EXPECT_THAT(found("苹果和苹果苹果", "苹果"), ElementsAre("苹果", "苹果", "苹果"));
    EXPECT_THAT(found("aaa", "aa"), ElementsAre("aa"));
}

TEST(FindableText, widthCaseAndCompatibility_doNotMatter)
{
    EXPECT_THAT(found("ＯＰＥＮ Open", "ｏｐｅｎ"), ElementsAre("ＯＰＥＮ", "Open"));
    EXPECT_THAT(found("甲㈱乙", "株"), ElementsAre("㈱"));
    EXPECT_THAT(found("soft\u00adhyphen", "softhyphen"), ElementsAre("soft\u00adhyphen"));
}

TEST(FindableText, variants_areFoundWhereTheSearchFindsThem)
{
    EXPECT_THAT(found("頭髮與头发", "头发"), ElementsAre("头发"));
    EXPECT_THAT(found("頭髮與头发", "头发", Form::Variants), ElementsAre("頭髮", "头发"));
}

TEST(FindableText, whiteSpace_isOneBlank)
{
    EXPECT_THAT(found("one\n   two one\u3000two onetwo", "one two"),
                ElementsAre("one\n   two", "one\u3000two"));
    EXPECT_THAT(found("a  b", " \t"), IsEmpty());
    EXPECT_THAT(found("ab", ""), IsEmpty());
    EXPECT_THAT(found("", "a"), IsEmpty());
}

} // namespace
} // namespace lectern::search
