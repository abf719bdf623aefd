#include "search/query.h"
#include "search/query_words.h"

#include <gmock/gmock.h>

#include <limits>

namespace {

using namespace lectern::search;
using testing::ElementsAre;

constexpr auto kNoEnd = std::numeric_limits<std::int64_t>::max();

std::string canonical(std::string_view typed)
{
    return toText(parseQuery(typed));
}

TEST(LengthCondition, signsAndStretchesSayHowManyCharacters)
{
    const auto lengths = [](std::string_view text) { return lengthsOf(parseLength(text).value()); };
    EXPECT_EQ(lengths(">3000"), std::pair(std::int64_t {3001}, kNoEnd));
    EXPECT_EQ(lengths(">=3000"), std::pair(std::int64_t {3000}, kNoEnd));
    EXPECT_EQ(lengths("<500"), (std::pair<std::int64_t, std::int64_t>(0, 499)));
    EXPECT_EQ(lengths("<=500"), (std::pair<std::int64_t, std::int64_t>(0, 500)));
    EXPECT_EQ(lengths("500..3000"), (std::pair<std::int64_t, std::int64_t>(500, 3000)));
}

TEST(LengthCondition, chineseAndFullWidthFormsAreWrittenCanonically)
{
    EXPECT_EQ(canonical("字数：＞３０００"), "length:>3000");
    EXPECT_EQ(canonical("length:≥3k"), "length:>=3000");
    EXPECT_EQ(canonical("length:<1万"), "length:<10000");
    EXPECT_EQ(canonical("-length:500～3000"), "-length:500..3000");
}

TEST(LengthCondition, isWrittenSoThatItReadsTheSame)
{
    for (const char* typed :
         {"length:>1", "length:>=1", "length:<1", "length:<=1", "length:1..2"}) {
        EXPECT_EQ(canonical(typed), typed);
        EXPECT_EQ(parseQuery(canonical(typed)), parseQuery(typed));
    }
}

TEST(LengthCondition, otherValuesAreReadAsTheNearestOrLeftOut)
{
    EXPECT_EQ(canonical("length:3000"), "length:>=3000");
    EXPECT_EQ(canonical("length:9..3"), "length:3..9");
    EXPECT_THAT(parseQuery("length:3000").remarks, testing::SizeIs(1));
    for (const char* typed :
         {"length:long", "length:>", "length:>12345678901", "length:..", "length:>x3"})
        EXPECT_EQ(canonical(typed), "") << typed;
}

TEST(LanguageCondition, hasCodesAndNames)
{
    EXPECT_EQ(canonical("LANG:ZH-Hans 语言：繁體 lang:日语"), "lang:zh-hans lang:zh-hant lang:ja");
    EXPECT_EQ(canonical("lang:zh-tw"), "lang:zh-hant");
    EXPECT_EQ(canonical("lang:chinse"), "lang:zh");
    EXPECT_EQ(canonical("lang:fr"), "") << "no guess by characters tells it";
    EXPECT_THAT(languageCodes({"zh"}), ElementsAre("zh-Hans", "zh-Hant"));
    EXPECT_THAT(languageCodes({"ko"}), ElementsAre("ko"));
}

TEST(LanguageCondition, isCompletedByOneNameOfEach)
{
    EXPECT_THAT(choicesBeginning(FieldKind::Language, ""),
                ElementsAre("zh", "zh-hans", "zh-hant", "ja", "ko", "en", "ar", "he"));
    EXPECT_THAT(choicesBeginning(FieldKind::Language, "zh-h"), ElementsAre("zh-hans", "zh-hant"));
}

TEST(QueryFacts, onlyWhatIsDerivedOfATextIsAFact)
{
    for (const char* typed : {"lang:ja", "a -length:>3", "(has:video OR b)"})
        EXPECT_TRUE(asksForFacts(parseQuery(typed))) << typed;
    for (const char* typed : {"微信", "has:image", "after:2021", ""})
        EXPECT_FALSE(asksForFacts(parseQuery(typed))) << typed;
}

} // namespace
