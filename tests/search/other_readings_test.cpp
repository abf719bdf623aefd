#include "search/other_readings.h"

#include <gmock/gmock.h>

namespace {

using namespace lectern::search;
using testing::ElementsAre;
using testing::IsEmpty;

/// The other readings of the one term of a query, as queries write them.
std::vector<std::string> readingsOf(std::string_view typed)
{
    const auto parts = parseQuery(typed).root.parts;
    std::vector<std::string> written;
    for (auto& reading : otherReadings(std::get<Term>(parts.front().condition))) {
        Query query;
        query.root.parts.push_back(std::move(reading));
        written.push_back(toText(query));
    }
    return written;
}

TEST(OtherReadings, blankBetweenLatinAndHan_isTakenOut)
{
    EXPECT_THAT(readingsOf("\"R 语言\""), ElementsAre("R语言", "R 语言"));
    EXPECT_THAT(readingsOf("“open source 软件”"),
                ElementsAre("\"open source软件\"", "open source 软件"));
}

TEST(OtherReadings, blankBetweenLatinAndHan_isPutIn)
{
    EXPECT_THAT(readingsOf("C++语言"), ElementsAre("\"C++ 语言\"", "C++ 语言"));
    EXPECT_THAT(readingsOf("双11大促"), ElementsAre("\"双 11 大促\"", "双 11 大促"));
}

TEST(OtherReadings, fieldStays)
{
    EXPECT_THAT(readingsOf("title:2024年"),
                ElementsAre("title:\"2024 年\"", "title:2024 title:年"));
}

TEST(OtherReadings, misspeltField_isTheOneThatWasMeant)
{
    EXPECT_EQ(readingsOf("titel:微信").front(), "title:微信");
    EXPECT_EQ(readingsOf("auth:li*").front(), "author:li*");
    EXPECT_EQ(readingsOf("stat:read").size(), 1U) << "no field is near: the word may go on";
    EXPECT_EQ(readingsOf("date:2021").front(), "on:2021");
    EXPECT_THAT(readingsOf("date:soon"), ElementsAre("date:soon*")) << "no date";
}

TEST(OtherReadings, wholeWord_mayGoOn)
{
    EXPECT_THAT(readingsOf("Wat"), ElementsAre("Wat*"));
    EXPECT_THAT(readingsOf("看B"), ElementsAre("\"看 B\"", "看 B", "看B*"));
    EXPECT_THAT(readingsOf("GPT-4"), ElementsAre("GPT-4*"));
}

TEST(OtherReadings, starStaysAtTheLastPiece)
{
    EXPECT_THAT(readingsOf("学Linu*"), ElementsAre("\"学 Linu\"", "学 Linu*"));
}

TEST(OtherReadings, noneWhereNothingElseCanBeMeant)
{
    EXPECT_THAT(readingsOf("微信"), IsEmpty());
    EXPECT_THAT(readingsOf("“微信 开放”"), IsEmpty());
    EXPECT_THAT(readingsOf("linu*"), IsEmpty());
    EXPECT_THAT(readingsOf("㈱abc"), IsEmpty());
}

} // namespace
