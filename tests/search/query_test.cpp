#include "search/query.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lectern::search;
using Match = Term::Match;

Term sequence(std::string text)
{
    return {std::move(text)};
}
Term phrase(std::string text)
{
    return {std::move(text), Field::Any, Match::Phrase};
}
Term prefix(std::string text)
{
    return {std::move(text), Field::Any, Match::Prefix};
}
Term excluded(Term term)
{
    term.excluded = true;
    return term;
}
Term inTitle(Term term)
{
    term.field = Field::Title;
    return term;
}

std::vector<Term> termsOf(std::string_view typed)
{
    return parseQuery(typed).terms;
}
using Terms = std::vector<Term>;

TEST(ParseQuery, wordsQuotesExclusionsAndTitle)
{
    EXPECT_EQ(termsOf("微信 title:淘宝 -\"双11\""),
              (Terms {sequence("微信"), inTitle(sequence("淘宝")), excluded(phrase("双11"))}));
    EXPECT_EQ(termsOf("-title:x linu*"),
              (Terms {excluded(inTitle(sequence("x"))), prefix("linu")}));
}

TEST(ParseQuery, fullWidthOperatorsCountAsAscii)
{
    EXPECT_EQ(termsOf("微信　－“淘宝 网”　title：站　linu＊"),
              (Terms {sequence("微信"), excluded(phrase("淘宝 网")), inTitle(sequence("站")),
                      prefix("linu")}));
    EXPECT_EQ(termsOf("＂a b＂"), Terms {phrase("a b")});
}

TEST(ParseQuery, operatorsInsideATermArePlainText)
{
    EXPECT_EQ(
        termsOf("GPT-4 subtitle:x 5\" f*o"),
        (Terms {sequence("GPT-4"), sequence("subtitle:x"), sequence("5\""), sequence("f*o")}));
}

TEST(ParseQuery, titleAndBlanksMeanTheNextTerm)
{
    EXPECT_EQ(termsOf("title: 站 台"), (Terms {inTitle(sequence("站")), sequence("台")}));
    EXPECT_EQ(termsOf("Title: -x"), Terms {excluded(inTitle(sequence("x")))});
}

TEST(ParseQuery, unclosedQuoteReachesToTheEndAndIsRemarked)
{
    const auto query = parseQuery("a \"b c");
    EXPECT_EQ(query.terms, (Terms {sequence("a"), phrase("b c")}));
    EXPECT_EQ(query.remarks.size(), 1U);
}

TEST(ParseQuery, whatSaysNothingIsDroppedWithARemark)
{
    for (const char* typed : {"-", "*", "title:", "\"\"", "。。。", "-\"，\"", "\u200B", "- *"}) {
        const auto query = parseQuery(typed);
        EXPECT_TRUE(query.terms.empty()) << typed;
        EXPECT_FALSE(query.remarks.empty()) << typed;
    }
    EXPECT_EQ(termsOf("- foo"), Terms {sequence("foo")});
    EXPECT_TRUE(parseQuery(" \t　").remarks.empty());
}

TEST(ParseQuery, andAndOrAreWords)
{
    const auto query = parseQuery("cats AND dogs OR birds");
    EXPECT_EQ(query.terms.size(), 5U);
    EXPECT_EQ(query.remarks.size(), 2U);
}

TEST(ParseQuery, longQueriesAreCutAtACharacter)
{
    std::string typed;
    for (int i = 0; i < 3000; ++i)
        typed += "字";
    const auto query = parseQuery(typed);
    ASSERT_EQ(query.terms.size(), 1U);
    EXPECT_EQ(query.terms.front().text, typed.substr(0, 4095));
    EXPECT_EQ(query.remarks.size(), 1U);
}

TEST(ParseQuery, manyTermsAreCut)
{
    std::string typed;
    for (int i = 0; i < 200; ++i)
        typed += "a ";
    const auto query = parseQuery(typed);
    EXPECT_EQ(query.terms.size(), kMostTerms);
    EXPECT_EQ(query.remarks.size(), 1U);
}

TEST(QueryToText, isWrittenCanonically)
{
    EXPECT_EQ(toText(parseQuery("微信　－“淘宝 网” title： 站 linu**")),
              "微信 -\"淘宝 网\" title:站 linu*");
}

TEST(WithLastWordAsPrefix, onlyABareWordBecomesOne)
{
    const auto last = [](std::string_view typed) {
        return withLastWordAsPrefix(parseQuery(typed)).terms.back().match;
    };
    EXPECT_EQ(last("微信 linu"), Match::Prefix);
    EXPECT_EQ(last("双1"), Match::Prefix);
    EXPECT_EQ(last("linux 微信"), Match::Sequence);
    EXPECT_EQ(last("C++"), Match::Sequence);
    EXPECT_EQ(last("\"linu\""), Match::Phrase);
    EXPECT_EQ(last("-linu"), Match::Sequence);
    EXPECT_TRUE(withLastWordAsPrefix({}).terms.empty());
}

} // namespace
