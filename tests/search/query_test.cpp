#include "search/query.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lectern::search;
using Match = Term::Match;

using Kind = QueryNode::Kind;
using Nodes = std::vector<QueryNode>;

QueryNode term(std::string text, Field field = Field::Any, Match match = Match::Sequence)
{
    return {Kind::Leaf, {}, Term {std::move(text), field, match}};
}
QueryNode sequence(std::string text)
{
    return term(std::move(text));
}
QueryNode phrase(std::string text)
{
    return term(std::move(text), Field::Any, Match::Phrase);
}
QueryNode prefix(std::string text)
{
    return term(std::move(text), Field::Any, Match::Prefix);
}
QueryNode inTitle(std::string text)
{
    return term(std::move(text), Field::Title);
}
QueryNode excluded(QueryNode node)
{
    return {Kind::Not, {std::move(node)}, {}};
}
QueryNode allOf(Nodes parts)
{
    return {Kind::All, std::move(parts), {}};
}
QueryNode anyOf(Nodes parts)
{
    return {Kind::Any, std::move(parts), {}};
}

Nodes partsOf(std::string_view typed)
{
    return parseQuery(typed).root.parts;
}

TEST(ParseQuery, wordsQuotesExclusionsAndTitle)
{
    EXPECT_EQ(partsOf("微信 title:淘宝 -\"双11\""),
              (Nodes {sequence("微信"), inTitle("淘宝"), excluded(phrase("双11"))}));
    EXPECT_EQ(partsOf("-title:x linu*"), (Nodes {excluded(inTitle("x")), prefix("linu")}));
}

TEST(ParseQuery, fullWidthOperatorsCountAsAscii)
{
    EXPECT_EQ(
        partsOf("微信　－“淘宝 网”　title：站　linu＊"),
        (Nodes {sequence("微信"), excluded(phrase("淘宝 网")), inTitle("站"), prefix("linu")}));
    EXPECT_EQ(partsOf("＂a b＂"), Nodes {phrase("a b")});
}

TEST(ParseQuery, operatorsInsideATermArePlainText)
{
    EXPECT_EQ(
        partsOf("GPT-4 subtitle:x 5\" f*o"),
        (Nodes {sequence("GPT-4"), sequence("subtitle:x"), sequence("5\""), sequence("f*o")}));
}

TEST(ParseQuery, titleAndBlanksMeanTheNextTerm)
{
    EXPECT_EQ(partsOf("title: 站 台"), (Nodes {inTitle("站"), sequence("台")}));
    EXPECT_EQ(partsOf("Title: -x"), Nodes {excluded(inTitle("x"))});
}

TEST(ParseQuery, unclosedQuoteReachesToTheEndAndIsRemarked)
{
    const auto query = parseQuery("a \"b c");
    EXPECT_EQ(query.root.parts, (Nodes {sequence("a"), phrase("b c")}));
    EXPECT_EQ(query.remarks.size(), 1U);
}

TEST(ParseQuery, whatSaysNothingIsDroppedWithARemark)
{
    for (const char* typed : {"-", "*", "title:", "\"\"", "。。。", "-\"，\"", "\u200B", "- *"}) {
        const auto query = parseQuery(typed);
        EXPECT_TRUE(query.matchesEverything()) << typed;
        EXPECT_FALSE(query.remarks.empty()) << typed;
    }
    EXPECT_EQ(partsOf("- foo"), Nodes {sequence("foo")});
    EXPECT_EQ(partsOf("*foo -*bar"), (Nodes {sequence("foo"), excluded(sequence("bar"))}));
    EXPECT_TRUE(parseQuery(" \t　").remarks.empty());
}

TEST(ParseQuery, orBindsLooserThanBlanks)
{
    EXPECT_EQ(partsOf("cats OR dogs birds"),
              Nodes {anyOf({sequence("cats"), allOf({sequence("dogs"), sequence("birds")})})});
    EXPECT_EQ(partsOf("猫 | 狗 ｜ 鸟"),
              Nodes {anyOf({sequence("猫"), sequence("狗"), sequence("鸟")})});
    EXPECT_EQ(partsOf("cats AND dogs"), (Nodes {sequence("cats"), sequence("dogs")}));
    EXPECT_EQ(partsOf("or \"OR\" and a|b"),
              (Nodes {sequence("or"), phrase("OR"), sequence("and"), sequence("a|b")}));
    EXPECT_EQ(partsOf("OR cats OR"), Nodes {sequence("cats")});
}

TEST(ParseQuery, parenthesesGroup)
{
    EXPECT_EQ(partsOf("(a OR b) -(c d)"),
              (Nodes {anyOf({sequence("a"), sequence("b")}),
                      excluded(allOf({sequence("c"), sequence("d")}))}));
    EXPECT_EQ(partsOf("（微信 OR “淘宝 网”）"),
              Nodes {anyOf({sequence("微信"), phrase("淘宝 网")})});
    EXPECT_EQ(partsOf("NOT (a)"), Nodes {excluded(sequence("a"))});
    EXPECT_EQ(partsOf("((a (b)) c)"), (Nodes {sequence("a"), sequence("b"), sequence("c")}));
}

TEST(ParseQuery, parenthesesInsideAWordAreItsOwn)
{
    EXPECT_EQ(partsOf("f(x) 微信（公众号） :)"),
              (Nodes {sequence("f(x)"), sequence("微信（公众号）")}));
    EXPECT_EQ(partsOf("(f(x) OR y)"), Nodes {anyOf({sequence("f(x)"), sequence("y")})});
}

TEST(ParseQuery, parenthesesThatDoNotMatchAreRemarked)
{
    for (const char* typed : {"(a b", "a ()", "(a (b)"})
        EXPECT_EQ(parseQuery(typed).remarks.size(), 1U) << typed;
    EXPECT_EQ(partsOf("(a b"), (Nodes {sequence("a"), sequence("b")}));
    std::string deep;
    for (int i = 0; i < 4000; ++i)
        deep += '(';
    EXPECT_EQ(parseQuery("a " + deep).root.parts, Nodes {sequence("a")});
    EXPECT_EQ(parseQuery("a " + deep).remarks.size(), 1U);
}

TEST(ParseQuery, fieldsHaveEnglishAndChineseNames)
{
    EXPECT_EQ(
        partsOf("author:张三 分类：新媒体/产品 TAG:\"a b\" site:qq.com 来源:blog 重点:x* 笔记：y"),
        (Nodes {term("张三", Field::Author), term("新媒体/产品", Field::Category),
                term("a b", Field::Tag, Match::Phrase), term("qq.com", Field::Site),
                term("blog", Field::Source), term("x", Field::Highlight, Match::Prefix),
                term("y", Field::Note)}));
}

TEST(ParseQuery, aFieldReachesAllOfItsParentheses)
{
    EXPECT_EQ(partsOf("标题：（微信 OR author:x）"),
              Nodes {anyOf({inTitle("微信"), term("x", Field::Author)})});
}

TEST(ParseQuery, otherWordsBeforeAColonAreText)
{
    EXPECT_EQ(partsOf("http://a.com/b 12:30 subject:x"),
              (Nodes {sequence("http://a.com/b"), sequence("12:30"), sequence("subject:x")}));
}

TEST(ParseQuery, datesAndTraits)
{
    const auto date = [](DateCondition::Side side, std::string_view value) {
        return QueryNode {Kind::Leaf, {}, DateCondition {side, *parseDateValue(value)}};
    };
    using Side = DateCondition::Side;
    EXPECT_EQ(partsOf("after:2021 before:2022-03 on：7d 晚于:去年"),
              (Nodes {date(Side::After, "2021"), date(Side::Before, "2022-03"),
                      date(Side::On, "7d"), date(Side::After, "last-year")}));
    EXPECT_EQ(partsOf("is:unread -has:image 状态：星标"),
              (Nodes {{Kind::Leaf, {}, Trait::Unread},
                      excluded({Kind::Leaf, {}, Trait::HasImage}),
                      {Kind::Leaf, {}, Trait::Starred}}));
}

TEST(ParseQuery, valuesThatAFieldDoesNotKnowAreLeftOutWithARemark)
{
    for (const char* typed :
         {"is:purple", "has:x", "after:soon", "on:0000-13-41", "before:\"a b\""}) {
        const auto query = parseQuery(std::string("微信 ") + typed);
        EXPECT_EQ(query.root.parts, Nodes {sequence("微信")}) << typed;
        EXPECT_EQ(query.remarks.size(), 1U) << typed;
    }
}

TEST(ParseQuery, longQueriesAreCutAtACharacter)
{
    std::string typed;
    for (int i = 0; i < 3000; ++i)
        typed += "字";
    const auto query = parseQuery(typed);
    ASSERT_EQ(query.root.parts.size(), 1U);
    EXPECT_EQ(std::get<Term>(query.root.parts.front().condition).text, typed.substr(0, 4095));
    EXPECT_EQ(query.remarks.size(), 1U);
}

TEST(ParseQuery, manyTermsAreCut)
{
    std::string typed;
    for (int i = 0; i < 200; ++i)
        typed += "a ";
    const auto query = parseQuery(typed);
    EXPECT_EQ(query.root.parts.size(), kMostTerms);
    EXPECT_EQ(query.remarks.size(), 1U);
}

TEST(QueryToText, isWrittenCanonically)
{
    EXPECT_EQ(toText(parseQuery("微信　－“淘宝 网” title： 站 linu**")),
              "微信 -\"淘宝 网\" title:站 linu*");
    EXPECT_EQ(toText(parseQuery(
                  "作者：张三 （a OR b | c） -（d OR e） NOT f 晚于：2021年3月 状态：未读")),
              "author:张三 (a OR b OR c) -(d OR e) -f after:2021-03 is:unread");
    EXPECT_EQ(toText(parseQuery("(a OR (b c))")), "a OR b c");
    EXPECT_EQ(toText(parseQuery("「a \"b\"」")), "「a \"b\"」");
}

TEST(TagQuery, readsAsThatTagWhateverItHolds)
{
    for (const std::string tag :
         {"茶", "C++", "open source", "a OR b", "-x", "x*", "(a", "title:b", "“引”用", "12\" LP"}) {
        const Query query = parseQuery(tagQuery(tag));
        ASSERT_EQ(query.root.parts.size(), 1U) << tag;
        const auto* term = std::get_if<Term>(&query.root.parts.front().condition);
        ASSERT_NE(term, nullptr) << tag;
        EXPECT_EQ(term->text, tag);
        EXPECT_EQ(term->field, Field::Tag);
    }
    EXPECT_EQ(tagQuery("茶"), "tag:茶");
    EXPECT_EQ(tagQuery("open source"), "tag:\"open source\"");
}

TEST(WithLastWordAsPrefix, onlyABareWordBecomesOne)
{
    const auto last = [](std::string_view typed) {
        return searchedTerms(withLastWordAsPrefix(parseQuery(typed))).back().match;
    };
    EXPECT_EQ(last("微信 linu"), Match::Prefix);
    EXPECT_EQ(last("双1"), Match::Prefix);
    EXPECT_EQ(last("linux 微信"), Match::Sequence);
    EXPECT_EQ(last("C++"), Match::Sequence);
    EXPECT_EQ(last("\"linu\""), Match::Phrase);
    EXPECT_EQ(last("微信 OR linu"), Match::Prefix);
    for (const char* unchanged : {"-linu", "x is:read", ""})
        EXPECT_EQ(withLastWordAsPrefix(parseQuery(unchanged)), parseQuery(unchanged)) << unchanged;
}

} // namespace
