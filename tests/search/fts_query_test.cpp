#include "search/fts_query.h"

#include <gtest/gtest.h>

namespace {

using namespace lectern::search;

FtsQuery compiled(std::string_view typed)
{
    return compile(parseQuery(typed));
}

TEST(Compile, cjkTermIsThePhraseOfItsBigrams)
{
    EXPECT_EQ(compiled("微信开放").match, "\"微信 信开 开放\"");
}

TEST(Compile, oneCharacterGoesToTheCharacterTables)
{
    const auto query = compiled("站 -title:微");
    EXPECT_EQ(query.match, "");
    ASSERT_EQ(query.characters.size(), 2U);
    EXPECT_EQ(query.characters[0].character, "站");
    EXPECT_EQ(query.characters[1].field, Field::Title);
    EXPECT_TRUE(query.characters[1].excluded);
    EXPECT_FALSE(query.needsCheck);
}

TEST(Compile, termsAreAndedAndExclusionsOred)
{
    const auto query = compiled("微信 title:linux* -a -\"b c\"");
    EXPECT_EQ(query.match, "\"微信\" AND {title} : \"linux\" *");
    EXPECT_EQ(query.exclude, "\"a\" OR \"b c\"");
}

TEST(Compile, quotesAreDoubled)
{
    EXPECT_EQ(compiled("a\"b").match, "\"a \"\"b\"");
}

TEST(Compile, onlyPunctuationBetweenNeedsACheck)
{
    EXPECT_TRUE(compiled("微信，开放").needsCheck);
    EXPECT_TRUE(compiled(".net").needsCheck);
    for (const char* exact : {"B站", "5G手机", "双11", "C++", "GPT-4", "3.14", "title:站", "AT&T",
                              "\"微信，开放\"", "linux*", "\"hello world\"", "C#"})
        EXPECT_FALSE(compiled(exact).needsCheck) << exact;
}

TEST(Compile, roughExclusionIsLeftToTheCheck)
{
    const auto query = compiled("-微信，开放");
    EXPECT_EQ(query.exclude, "");
    EXPECT_TRUE(query.needsCheck);
}

TEST(Compile, aTermThatFoldsAwayMatchesNothing)
{
    EXPECT_TRUE(compile({{{"\u200B"}}, {}}).matchesNothing);
    Query excluded {{{"\u200B"}}, {}};
    excluded.terms.front().excluded = true;
    EXPECT_FALSE(compile(excluded).matchesNothing);
}

} // namespace
