#include "search/completion.h"
#include "search/query_words.h"

#include <gmock/gmock.h>

namespace {

using namespace lectern::search;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = CompletionPlace::Kind;

CompletionPlace atEnd(std::string_view typed)
{
    return completionPlace(typed, typed.size());
}

/// What was typed with the completion in its place.
std::string completed(std::string_view typed, std::string_view written)
{
    const auto result = complete(typed, atEnd(typed), written);
    EXPECT_LE(result.cursor, result.text.size());
    return result.text;
}

TEST(Completion, bareWord_isTheBeginningOfAnything)
{
    const auto place = atEnd("微信 -(au");
    EXPECT_EQ(place.kind, Kind::Word);
    EXPECT_EQ(place.text, "au");
    EXPECT_EQ(completed("微信 -(au", "author:"), "微信 -(author:");
    EXPECT_EQ(completed("微信　标", "标题："), "微信　标题：");
    EXPECT_EQ(completed("微信 张", "author:张三"), "微信 author:张三 ");
}

TEST(Completion, behindAFieldStandsItsValue)
{
    for (const char* typed : {"微信 author:张", "作者：张", "作者：“张", "author:\"张"}) {
        const auto place = atEnd(typed);
        EXPECT_EQ(place.kind, Kind::Value) << typed;
        EXPECT_EQ(place.field, Field::Author) << typed;
        EXPECT_EQ(place.text, "张") << typed;
    }
    EXPECT_EQ(atEnd("tag:").text, "");
    EXPECT_EQ(atEnd("tag:").kind, Kind::Value);
    EXPECT_EQ(atEnd("category:\"new media").text, "new media");
    EXPECT_EQ(completed("作者：张", writtenValue("张三")), "作者：张三 ");
    EXPECT_EQ(completed("a tag:\"op", writtenValue("open source")), "a tag:\"open source\" ");
}

TEST(Completion, behindAFieldOfItsOwnWords_standThese)
{
    EXPECT_THAT(atEnd("is:").choices,
                ElementsAre("unread", "read", "starred", "duplicate", "missing"));
    EXPECT_THAT(atEnd("茶 状态：未").choices, ElementsAre("未读"));
    EXPECT_THAT(atEnd("after:last").choices, ElementsAre("last-week", "last-month", "last-year"));
    EXPECT_EQ(atEnd("is:purple").kind, Kind::Nothing);
    for (const auto& choice : atEnd("on:").choices)
        EXPECT_TRUE(parseQuery("on:" + choice).remarks.empty()) << choice;
}

TEST(Completion, nothingInsideAWordOrAQuotation)
{
    EXPECT_EQ(completionPlace("微信", 3).kind, Kind::Nothing);
    EXPECT_EQ(completionPlace("微信", 99).kind, Kind::Nothing);
    EXPECT_EQ(completionPlace("微 信", 3).text, "微");
    for (const char* typed :
         {"", "微信 ", "\"open so", "“微", "tag:\"a\"", "note:x", "-", "http://"})
        EXPECT_NE(atEnd(typed).kind, Kind::Value) << typed;
    for (const char* typed : {"", "微信 ", "\"open so", "“微", "-"})
        EXPECT_EQ(atEnd(typed).kind, Kind::Nothing) << typed;
}

TEST(Completion, whatStandsBehind_stays)
{
    const auto result = complete("au 淘宝", completionPlace("au 淘宝", 2), "author:");
    EXPECT_EQ(result, (Completed {"author: 淘宝", 7}));
}

TEST(Completion, fieldNames_eachMeaningOnceAndInItsScript)
{
    EXPECT_THAT(fieldNamesBeginning("a"), ElementsAre("author:", "after:"));
    EXPECT_THAT(fieldNamesBeginning("Ti"), ElementsAre("title:"));
    EXPECT_THAT(fieldNamesBeginning("标"), ElementsAre("标题：", "标签："));
    EXPECT_THAT(fieldNamesBeginning("標"), ElementsAre("標題：", "標籤："));
    EXPECT_THAT(fieldNamesBeginning("x"), IsEmpty());
}

TEST(Completion, writtenTerm_isReadAsThatTerm)
{
    EXPECT_EQ(writtenTerm(Field::Author, "张三"), "author:张三");
    for (const char* value : {"open source", "a\"b", "x*", "C++", "(x)", "a:b", "-x"}) {
        const auto parts = parseQuery(writtenTerm(Field::Tag, value)).root.parts;
        ASSERT_EQ(parts.size(), 1U) << value;
        EXPECT_EQ(std::get<Term>(parts[0].condition).text, value);
    }
}

} // namespace
