#include "search/fts_query.h"

#include <gtest/gtest.h>

namespace {

using namespace lectern::search;
using Kind = IndexQuery::Kind;

std::vector<IndexQuery> partsOf(std::string_view typed)
{
    return compile(parseQuery(typed)).parts;
}

/// The only question asked of the main table.
IndexQuery matchOf(std::string_view typed)
{
    const auto parts = partsOf(typed);
    EXPECT_EQ(parts.size(), 1U) << typed;
    EXPECT_EQ(parts.front().kind, Kind::Match) << typed;
    return parts.front();
}

TEST(Compile, cjkTermIsThePhraseOfItsBigrams)
{
    EXPECT_EQ(matchOf("微信开放").expression, "\"微信 信开 开放\"");
}

TEST(Compile, oneCharacterGoesToTheCharacterTables)
{
    const auto parts = partsOf("站 -title:微");
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].kind, Kind::Character);
    EXPECT_EQ(parts[0].expression, "站");
    ASSERT_EQ(parts[1].kind, Kind::Not);
    EXPECT_EQ(parts[1].parts.front().kind, Kind::Character);
    EXPECT_EQ(parts[1].parts.front().field, Field::Title);
}

TEST(Compile, whatTheMainTableAnswersIsOneQuestion)
{
    EXPECT_EQ(matchOf("微信 title:linux*").expression, "(\"微信\" AND {title} : \"linux\" *)");
    EXPECT_EQ(matchOf("a OR b c").expression, "(\"a\" OR (\"b\" AND \"c\"))");
}

TEST(Compile, theQuestionToBeginWithComesFirst)
{
    const auto parts = partsOf("-a 站 .net 微信 is:read 淘宝");
    ASSERT_EQ(parts.size(), 5U);
    EXPECT_EQ(parts[0].expression, "(\"微信\" AND \"淘宝\")");
    EXPECT_EQ(parts[1].kind, Kind::Not);
    EXPECT_EQ(parts[2].kind, Kind::Character);
    EXPECT_TRUE(parts[3].check);
    EXPECT_EQ(parts[4].kind, Kind::Beyond);
}

TEST(Compile, quotesAreDoubled)
{
    EXPECT_EQ(matchOf("a\"b").expression, "\"a \"\"b\"");
}

TEST(Compile, onlyPunctuationBetweenNeedsACheck)
{
    EXPECT_TRUE(matchOf("微信，开放").check);
    EXPECT_TRUE(matchOf(".net").check);
    for (const char* exact : {"B站", "5G手机", "双11", "C++", "GPT-4", "3.14", "AT&T",
                              "\"微信，开放\"", "linux*", "\"hello world\"", "C#"})
        EXPECT_FALSE(matchOf(exact).check) << exact;
}

TEST(Compile, aTermThatFoldsAwayMatchesNothing)
{
    Query query;
    query.root.parts.push_back({QueryNode::Kind::Leaf, {}, Term {"\u200B"}});
    const auto compiled = compile(query);
    ASSERT_EQ(compiled.parts.size(), 1U);
    EXPECT_EQ(compiled.parts.front().kind, Kind::Any);
    EXPECT_TRUE(compiled.parts.front().parts.empty());
}

} // namespace
