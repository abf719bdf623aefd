// What queries mean, one example a line: each asked of `matches` and of a real FTS5 index.

#include "search/test_index.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lectern;

struct Example {
    const char* query;
    const char* text;
    bool isFound;
    const char* title = "";
};

void PrintTo(const Example& example, std::ostream* out)
{
    *out << example.query << " in <" << example.title << "> " << example.text;
}

class Meaning : public testing::TestWithParam<Example> { };

TEST_P(Meaning, scanAndIndexSayTheSame)
{
    const Example& example = GetParam();
    const auto query = search::parseQuery(example.query);
    tests::TestIndex index;
    index.add(example.title, example.text);

    EXPECT_EQ(search::matches(query, example.title, example.text), example.isFound);
    EXPECT_EQ(index.find(query).size(), example.isFound ? 1U : 0U);
}

constexpr bool kYes = true;
constexpr bool kNo = false;

INSTANTIATE_TEST_SUITE_P(
    CjkRuns, Meaning,
    testing::Values(Example {"微", "微信开放平台", kYes}, Example {"信", "微信开放平台", kYes},
                    Example {"台", "微信开放平台", kYes}, Example {"微信", "微信开放平台", kYes},
                    Example {"平台", "微信开放平台", kYes},
                    Example {"信开放", "微信开放平台", kYes}, Example {"微放", "微信开放平台", kNo},
                    Example {"微信", "微 信", kNo}, Example {"微信", "微，信", kNo},
                    Example {"台", "微信", kNo}, Example {"コーヒー", "缶コーヒー飲む", kYes},
                    Example {"ｺｰﾋｰ", "缶コーヒー飲む", kYes}, Example {"が", "かﾞ", kYes},
                    Example {"人々", "人々の", kYes}, Example {"々", "人々の", kYes},
                    Example {"국어", "한국어를", kYes}, Example {"국", "한국어를", kYes},
                    Example {"𠮷野", "𠮷野家", kYes}, Example {"𠮷", "在𠮷", kYes}));

INSTANTIATE_TEST_SUITE_P(
    Words, Meaning,
    testing::Values(Example {"linux", "about Linux.", kYes}, Example {"LINUX", "ｌｉｎｕｘ", kYes},
                    Example {"linu", "about Linux", kNo}, Example {"linu*", "about Linux", kYes},
                    Example {"linux*", "about Linux", kYes}, Example {"inux*", "about Linux", kNo},
                    Example {"straße", "STRASSE", kYes}, Example {"20", "2021", kNo},
                    Example {"20*", "2021年", kYes}, Example {"2021", "在2021年", kYes},
                    Example {"case", "snake_case", kYes}, Example {"café", "Cafe\u0301", kYes},
                    Example {"cafe", "café", kNo}, Example {"soft", "so\u00ADft", kYes},
                    Example {"мир", "Мир!", kYes}));

INSTANTIATE_TEST_SUITE_P(
    MixedTerms, Meaning,
    testing::Values(
        Example {"B站", "我爱B站视频", kYes}, Example {"b站", "看B站", kYes},
        Example {"B站", "B 站", kNo}, Example {"B站", "AB站", kNo}, Example {"B站", "B，站", kNo},
        Example {"5G手机", "新5G手机壳", kYes}, Example {"5G手机", "5G 手机", kNo},
        Example {"5G手", "新5G手机壳", kYes}, Example {"G手机", "5G手机", kNo},
        Example {"双11", "双11", kYes}, Example {"双11", "过双11了", kYes},
        Example {"双11", "双 11", kNo}, Example {"双11", "双112", kNo},
        Example {"双1*", "双11", kYes}, Example {"双11", "双，11", kNo},
        Example {"C++", "C++", kYes}, Example {"C++", "C++11", kYes},
        Example {"C++", "用C++写", kYes}, Example {"C++", "C", kNo}, Example {"C++", "C+", kNo},
        Example {"C++", "C ++", kNo}, Example {"C++", "C+ +", kNo}, Example {"C++", "abc++", kNo},
        Example {"C++11", "C++ 11", kNo}, Example {"C", "C++", kYes}, Example {"C#", "C#", kYes},
        Example {"C#", "C #", kNo}, Example {"F#语言", "学F#语言吧", kYes},
        Example {"GPT-4", "用GPT-4写", kYes}, Example {"GPT-4", "GPT 4", kNo},
        Example {"GPT-4", "GPT-40", kNo}, Example {"GPT-4", "GPT4", kNo},
        Example {"GPT-4", "GPT--4", kNo}, Example {"GPT-4*", "GPT-40", kYes},
        Example {"GPT", "GPT-4", kYes}, Example {"4", "GPT-4", kYes},
        Example {"3.14", "π是3.14。", kYes}, Example {"3.14", "3.141", kNo},
        Example {"3.14", "3 14", kNo}, Example {"3.14", "3. 14", kNo},
        Example {"AT&T", "AT&T", kYes}, Example {"AT&T", "AT & T", kNo},
        Example {"50%", "50%", kYes}, Example {"50%", "50", kNo}, Example {"it’s", "it’s", kYes},
        Example {"a_b", "a b", kNo}, Example {"😀", "好😀", kYes}, Example {"好😀", "好😀", kYes},
        Example {"好😀", "好 😀", kNo}, Example {"++", "C++", kYes},
        Example {"１１月", "11月", kYes}));

INSTANTIATE_TEST_SUITE_P(
    AcrossPunctuation, Meaning,
    testing::Values(
        Example {"微信，开放", "微信，开放", kYes}, Example {"微信，开放", "微信,开放", kYes},
        Example {"微信，开放", "微信。开放", kNo}, Example {"微信，开放", "微信开放", kNo},
        Example {"微信，开", "在微信，开放", kYes}, Example {"开，放", "开，放", kYes},
        Example {"，开", "微信，开放", kYes}, Example {"，开", "微信开放", kNo},
        Example {".net", "use .NET", kYes}, Example {".net", "net", kNo},
        Example {"a--b", "a--b", kYes}, Example {"a--b", "a-b", kNo},
        Example {"-微信，开放", "微信。开放", kYes}, Example {"-微信，开放", "微信，开放", kNo},
        Example {"A/人工", "A/人工智能", kYes}));

INSTANTIATE_TEST_SUITE_P(
    Phrases, Meaning,
    testing::Values(
        Example {"\"hello world\"", "Hello, world!", kYes},
        Example {"\"hello world\"", "hello-world", kYes},
        Example {"\"hello world\"", "helloworld", kNo},
        Example {"\"hello world\"", "hello big world", kNo},
        Example {"\"hello world\"", "world hello", kNo},
        Example {"\"hello world\"", "hello worlds", kNo},
        Example {"\"微信 开放\"", "用微信，开放了", kYes},
        Example {"\"微信 开放\"", "微信开放", kNo}, Example {"\"微信 开\"", "微信 开放", kYes},
        Example {"\"微信 开\"", "微信 开", kYes}, Example {"\"微信 开\"", "微信 放开", kNo},
        Example {"\"信 开\"", "微信 开放", kYes}, Example {"\"a 开 b\"", "a 开 b", kYes},
        Example {"\"a 开 b\"", "a 开放 b", kNo}, Example {"\"微信\"", "用微信开", kYes},
        Example {"\"微\"", "用微信开", kYes}, Example {"\"GPT-4 turbo\"", "GPT-4 Turbo", kYes},
        Example {"\"GPT-4 turbo\"", "GPT 4 Turbo", kNo}, Example {"\"GPT 4\"", "GPT-4", kYes},
        Example {"\"GPT-4\"", "GPT 4", kNo}, Example {"\"B站 视频\"", "B站：视频", kYes},
        Example {"\"B站 开放\"", "B站开放", kNo}, Example {"\"站 开\"", "B站开放", kNo},
        Example {"\"微信，开放\"", "微信 开放", kYes},
        Example {"“hello world”", "hello world", kYes},
        Example {"\"hello world", "hello world", kYes}));

INSTANTIATE_TEST_SUITE_P(
    SeveralTerms, Meaning,
    testing::Values(Example {"微信 开放", "开放的微信", kYes}, Example {"微信 淘宝", "微信", kNo},
                    Example {"微信 淘宝", "微信", kYes, "淘宝"},
                    Example {"微信 -淘宝", "微信", kYes}, Example {"微信 -淘宝", "微信淘宝", kNo},
                    Example {"微信 -淘", "微信淘宝", kNo},
                    Example {"微信 -\"淘 宝\"", "微信淘宝", kYes}, Example {"-淘宝", "微信", kYes},
                    Example {"-淘宝", "微信", kNo, "淘宝"},
                    Example {"微信 －淘宝", "微信淘宝", kNo},
                    Example {"微信　开放", "开放 微信", kYes}));

INSTANTIATE_TEST_SUITE_P(TitleOnly, Meaning,
                         testing::Values(Example {"title:站", "没有", kYes, "B站"},
                                         Example {"title:站", "车站", kNo, "没有"},
                                         Example {"title：B站", "", kYes, "看B站"},
                                         Example {"TITLE:b站", "B站", kNo, "没有"},
                                         Example {"title: 站", "车站", kNo, "没有"},
                                         Example {"-title:站", "车站", kYes, "没有"},
                                         Example {"-title:站", "", kNo, "车站"},
                                         Example {"title:\"a b\"", "", kYes, "a, b"},
                                         Example {"title:信开", "", kNo, "微信"},
                                         Example {"信开", "开放", kNo, "微信"}));

search::Query queryOf(search::Term term)
{
    search::Query query;
    query.root.parts.push_back({search::QueryNode::Kind::Leaf, {}, std::move(term)});
    return query;
}

TEST(Meaning, emptyQueryFindsEverything)
{
    tests::TestIndex index;
    index.add("a", "b");
    EXPECT_EQ(index.find(search::parseQuery("  ")).size(), 1U);
    EXPECT_TRUE(search::matches({}, "a", "b"));
}

TEST(Meaning, termThatFoldsAwayFindsNothing)
{
    tests::TestIndex index;
    index.add("a", "b");
    const search::Query query = queryOf({"\u200B"});
    EXPECT_FALSE(search::matches(query, "a", "b"));
    EXPECT_TRUE(index.find(query).empty());
}

TEST(Meaning, endlessWordIsFoundAsAWholeAndByPrefix)
{
    const std::string word(900'000, 'x');
    const std::string text = "before " + word + " after";
    tests::TestIndex index;
    index.add("", text);
    const auto finds = [&](const std::string& term, search::Term::Match match) {
        const search::Query query = queryOf({term, search::Field::Any, match});
        const bool found = !index.find(query).empty();
        EXPECT_EQ(found, search::matches(query, "", text)) << term.size();
        return found;
    };
    using Match = search::Term::Match;

    EXPECT_TRUE(finds(word, Match::Sequence));
    EXPECT_TRUE(finds("before " + word + " after", Match::Phrase));
    for (const std::size_t size : {1U, 127U, 128U, 129U, 256U, 300U}) {
        EXPECT_FALSE(finds(word.substr(0, size), Match::Sequence));
        EXPECT_TRUE(finds(word.substr(0, size), Match::Prefix));
    }
    EXPECT_FALSE(finds(word + "x", Match::Sequence));
}

TEST(Meaning, longestQueriesAreAnswered)
{
    std::string run;
    std::string words;
    for (unsigned i = 0; i < search::kLongestQueryBytes / 3; ++i) {
        const unsigned c = 0x4E00 + i;
        run += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                static_cast<char>(0x80 | (c & 0x3F))};
    }
    for (unsigned i = 0; i < search::kMostTerms; ++i)
        words += " w" + std::to_string(i);
    tests::TestIndex index;
    index.add(words, "前" + run + "后");
    index.add(words + "x", run.substr(3));

    EXPECT_EQ(index.find(search::parseQuery(run)), std::set<int> {1});
    EXPECT_EQ(index.find(search::parseQuery('"' + run)), std::set<int> {1});
    EXPECT_EQ(index.find(search::parseQuery(words)), std::set<int> {1});
}

} // namespace
