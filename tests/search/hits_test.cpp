#include "search/query.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace lectern::search;
using Strings = std::vector<std::string>;

Strings hitsOf(std::string_view typed, const std::string& text, Field field = Field::Any)
{
    Strings hits;
    for (const auto& hit : findHits(parseQuery(typed), text, field))
        hits.push_back(text.substr(hit.begin, hit.length));
    return hits;
}

TEST(FindHits, standInTheTextAsWritten)
{
    EXPECT_EQ(hitsOf("b站 linux", "看Ｂ站，LINUX 与linuxs"), (Strings {"Ｂ站", "LINUX"}));
    EXPECT_EQ(hitsOf("café", "a Cafe\u0301!"), Strings {"Cafe\u0301"});
    EXPECT_EQ(hitsOf("株", "某㈱社"), Strings {"㈱"});
    EXPECT_EQ(hitsOf("soft", "so\u00ADft."), Strings {"so\u00ADft"});
}

TEST(FindHits, phraseIsOneHitWithItsSeparators)
{
    EXPECT_EQ(hitsOf("\"hello world\"", "Hello, world; hello"), Strings {"Hello, world"});
}

TEST(FindHits, overlappingHitsAreOne)
{
    EXPECT_EQ(hitsOf("好好", "好好好吧好好"), (Strings {"好好好", "好好"}));
    EXPECT_EQ(hitsOf("微信 信开", "微信开放"), Strings {"微信开"});
}

TEST(FindHits, excludedAndTitleTermsHaveNoneInTheText)
{
    EXPECT_EQ(hitsOf("-微 title:信", "微信"), Strings {});
    EXPECT_EQ(hitsOf("-微 title:信", "微信", Field::Title), Strings {"信"});
}

TEST(FindHits, atTheVeryEnds)
{
    EXPECT_EQ(hitsOf("微信", "微信"), Strings {"微信"});
    EXPECT_EQ(hitsOf("微信", ""), Strings {});
    EXPECT_EQ(hitsOf("", "微信"), Strings {});
}

} // namespace
