#include "search/query.h"
#include "search/unknown_field.h"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace lectern::search;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> nearest(std::string_view typed)
{
    const auto field = unknownFieldAtBeginning(typed);
    return field ? field->nearest : std::vector<std::string> {"none"};
}

TEST(UnknownField, aSlipIsNearTheFieldThatWasMeant)
{
    EXPECT_THAT(nearest("titel:微信"), ElementsAre("title:"));
    EXPECT_THAT(nearest("Titel： 微信"), ElementsAre("title:"));
    EXPECT_THAT(nearest("catgeory:x"), ElementsAre("category:"));
    EXPECT_THAT(nearest("tags:x"), ElementsAre("tag:"));
    EXPECT_THAT(nearest("lag:x"), ElementsAre("tag:", "lang:")) << "one slip each";
}

TEST(UnknownField, theBeginningOfANameAndOneWithMoreAroundItAreNearIt)
{
    EXPECT_THAT(nearest("auth:张三"), ElementsAre("author:"));
    EXPECT_THAT(nearest("文章标题：微信"), ElementsAre("标题："));
    EXPECT_THAT(nearest("作者名:张三"), ElementsAre("作者："));
}

TEST(UnknownField, whatFieldsAreCalledElsewhereIsKnown)
{
    EXPECT_THAT(nearest("date:2021"), ElementsAre("on:"));
    EXPECT_THAT(nearest("folder:\"a b\""), ElementsAre("category:"));
    EXPECT_THAT(nearest("時間：2021"), ElementsAre("日期："));
}

TEST(UnknownField, aNameNearNoneIsUnknownStill)
{
    EXPECT_THAT(nearest("zzz:a"), IsEmpty());
    EXPECT_EQ(unknownFieldAtBeginning("zzz:a b"), (UnknownField {"zzz:", 4, {}}));
}

TEST(UnknownField, otherColonsAreNoFields)
{
    for (const char* typed : {"http://a.com",
                              "https://a.com/b:c",
                              "12:30",
                              "C:\\Users",
                              "C:file",
                              "std::string",
                              "比分3:2",
                              "mailto:a@b.c",
                              "localhost:8080",
                              "Review: that",
                              "专访：张三",
                              "微信:公众号",
                              "iPhone：评测",
                              "zzz:",
                              "zzz: ",
                              "zzz:)",
                              "title:x",
                              "标题：x",
                              ":a",
                              "a b:c",
                              "5G:x",
                              "example.com:80",
                              "zzz",
                              "",
                              "：",
                              "\xE6\x96:\xE6"})
        EXPECT_EQ(unknownFieldAtBeginning(typed), std::nullopt) << typed;
}

TEST(UnknownField, theQueryStandsAsTypedAndARemarkNamesTheNearest)
{
    const auto query = parseQuery("茶 -titel:微信");
    EXPECT_EQ(toText(query), "茶 -titel:微信");
    EXPECT_THAT(query.remarks,
                ElementsAre("“titel:” is no field and is searched for as text; the "
                            "nearest is “title:”."));
    EXPECT_THAT(parseQuery("lag:x").remarks, ElementsAre(HasSubstr("is “tag:”, “lang:”.")));
    EXPECT_THAT(parseQuery("zzz:a OR zzz:b").remarks,
                ElementsAre("“zzz:” is no field and is searched for as text (fields: title, "
                            "author, category, tag, site, source, highlight, note, before, after, "
                            "on, is, has, lang, length)."));
}

TEST(UnknownField, insideQuotesAndBehindAFieldNothingIsSaid)
{
    for (const char* typed : {"\"zzz:a\"", "title:zzz:a", "tag:(titel:x)", "比分3:2 http://a.b"})
        EXPECT_THAT(parseQuery(typed).remarks, IsEmpty()) << typed;
}

} // namespace
