#include "text/front_matter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lectern::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A YAML header that begins in line 2, as behind an opening fence.
FrontMatter readYaml(const std::string& header, CategoryStyle style = CategoryStyle::Path)
{
    return parseFrontMatter(
        {.kind = HeaderKind::Yaml, .header = header, .body = {}, .headerLine = 2, .problems = {}},
        style);
}

FrontMatter readAs(HeaderKind kind, const std::string& header,
                   CategoryStyle style = CategoryStyle::Path)
{
    return parseFrontMatter(
        {.kind = kind, .header = header, .body = {}, .headerLine = 2, .problems = {}}, style);
}

std::vector<std::pair<ProblemKind, int>> told(const FrontMatter& meta)
{
    std::vector<std::pair<ProblemKind, int>> found;
    for (const ImportProblem& problem : meta.problems) {
        found.emplace_back(problem.kind, problem.line);
        EXPECT_THAT(problem.message, testing::EndsWith(".")) << problem.message;
    }
    return found;
}

std::pair<ProblemKind, int> at(ProblemKind kind, int line)
{
    return {kind, line};
}

TEST(FrontMatter, mainFormat)
{
    const FrontMatter meta = readYaml(
        "title: '标题：一'\ncategories: \n - 甲\n - 乙\n - 丙\nheadimg: 'https://a/b.jpg?x=1'\n"
        "author: 某人\ncomments: false\ndate: Wed, 01 Dec 2021 00:00:00 GMT\nthumbnail: ''\n");
    EXPECT_EQ(meta.title, "标题：一");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"甲", "乙", "丙"}}));
    EXPECT_EQ(meta.headimg, "https://a/b.jpg?x=1");
    EXPECT_EQ(meta.thumbnail, "");
    EXPECT_EQ(meta.author, "某人");
    EXPECT_EQ(toIso8601Utc(meta.date), "2021-12-01T00:00:00Z");
    EXPECT_EQ(meta.others.at("comments"), "false");
    EXPECT_THAT(meta.problems, IsEmpty());
}

struct TitleCase {
    const char* written;
    const char* meant;
};

class WellFormedTitle : public testing::TestWithParam<TitleCase> { };

TEST_P(WellFormedTitle, isReadWithoutRepair)
{
    const FrontMatter meta
        = readYaml(std::string("title: ") + GetParam().written + "\ndate: 2021-01-01\n");
    EXPECT_EQ(meta.title, GetParam().meant);
    EXPECT_EQ(meta.date.text, "2021-01-01");
    EXPECT_THAT(told(meta), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Titles, WellFormedTitle,
    testing::Values(
        TitleCase {"1.2 (23)", "1.2 (23)"}, TitleCase {"2021", "2021"}, TitleCase {"1.20", "1.20"},
        TitleCase {"0x10", "0x10"}, TitleCase {"yes", "yes"}, TitleCase {"'it''s'", "it's"},
        TitleCase {"\"it's\"", "it's"}, TitleCase {"\"a \\\"b\\\" \\u4e2d\"", "a \"b\" 中"},
        TitleCase {"don't stop", "don't stop"}, TitleCase {"a  b\t", "a b"}, TitleCase {"C#", "C#"},
        TitleCase {"a:b", "a:b"}, TitleCase {"foo # a remark", "foo"},
        TitleCase {"'#1' # a remark", "#1"}, TitleCase {"a\n  b\n  c", "a b c"},
        TitleCase {">\n  a\n  b", "a b"}, TitleCase {"|\n  a\n  b", "a b"},
        TitleCase {"\"a\n  b\"", "a b"}, TitleCase {"'null'", "null"}, TitleCase {"-1", "-1"},
        TitleCase {"!!str 5", "5"}, TitleCase {"&t b\nsubtitle: *t", "b"}));

class RepairedTitle : public testing::TestWithParam<std::tuple<TitleCase, ProblemKind>> { };

TEST_P(RepairedTitle, isReadAsMeantAndReported)
{
    const auto& [title, kind] = GetParam();
    const FrontMatter meta = readYaml("author: x\ntitle: " + std::string(title.written)
                                      + "\ncategories:\n - a\ndate: 2021-01-01\n");
    EXPECT_EQ(meta.title, title.meant);
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"a"}}));
    EXPECT_EQ(meta.date.text, "2021-01-01");
    EXPECT_THAT(told(meta), ElementsAre(at(kind, 3)));
}

INSTANTIATE_TEST_SUITE_P(
    Titles, RepairedTitle,
    testing::Values(
        std::tuple {TitleCase {"\"\"\"\"\"\"\"'SP'\"\"\"\"\"\"\"", "SP"}, ProblemKind::PiledQuotes},
        std::tuple {TitleCase {"''SP''", "SP"}, ProblemKind::PiledQuotes},
        std::tuple {TitleCase {"\"\"\"it's\"\"\"", "it's"}, ProblemKind::PiledQuotes},
        std::tuple {TitleCase {"'It's fine'", "It's fine"}, ProblemKind::UnescapedQuote},
        std::tuple {TitleCase {"\"He said \"it's\" so\"", "He said \"it's\" so"},
                    ProblemKind::UnescapedQuote},
        std::tuple {TitleCase {"\"\"A\" and \"B\"\"", "\"A\" and \"B\""},
                    ProblemKind::UnescapedQuote},
        std::tuple {TitleCase {"'never closed", "never closed"}, ProblemKind::UnescapedQuote},
        std::tuple {TitleCase {"\"foo\" bar", "\"foo\" bar"}, ProblemKind::UnescapedQuote},
        std::tuple {TitleCase {"@someone says", "@someone says"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"`code`", "`code`"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"%1 done", "%1 done"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"#1 of 3", "#1 of 3"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"Part #1", "Part #1"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"foo: bar", "foo: bar"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"[new] thing", "[new] thing"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"[new]", "[new]"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"[a: \"b", "[a: \"b"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"{x}", "{x}"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"*star*", "*star*"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"&c and d", "&c and d"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"!important", "!important"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"a\n\n\nb", "a b"}, ProblemKind::TitleOverLines},
        std::tuple {TitleCase {"a\nb\nc", "a b c"}, ProblemKind::TitleOverLines},
        std::tuple {TitleCase {"&#123;a&#125; b", "{a} b"}, ProblemKind::EntityBraces},
        std::tuple {TitleCase {"'a &#123; b'", "a { b"}, ProblemKind::EntityBraces},
        std::tuple {TitleCase {"", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {" ", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {"null", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {"~", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {"''", ""}, ProblemKind::TitleMissing}));

TEST(FrontMatter, oneBrokenLine_leavesTheOthersAsYamlReadsThem)
{
    const FrontMatter meta
        = readYaml("title: 'a'b'\ncategories: [x, 'y z', \"w\"]\ntags:\n- c++ # why\n"
                   "author: \"p q\"\ndescription: r # s\n");
    EXPECT_EQ(meta.title, "a'b");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"x", "y z", "w"}}));
    EXPECT_THAT(meta.tags, ElementsAre("c++"));
    EXPECT_EQ(meta.author, "p q");
    EXPECT_EQ(meta.others.at("description"), "r");
}

TEST(FrontMatter, tabs_areReadAsBlanks)
{
    const FrontMatter meta
        = readYaml("title: gdb\ncategories:\n\t- [coding, c++]\ntags:\n\t- c++\n    - gdb\n");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"coding", "c++"}}));
    EXPECT_THAT(meta.tags, ElementsAre("c++", "gdb"));
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::TabIndent, 4)));
}

TEST(FrontMatter, duplicateKey_takesTheLastAndSaysSo)
{
    const FrontMatter meta = readYaml("title: a\nauthor: x\ntitle: b\n");
    EXPECT_EQ(meta.title, "b");
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::DuplicateKey, 4)));
}

TEST(FrontMatter, impossibleDate_keepsItsText)
{
    for (const char* text : {"Invalid Date", "2024-12-17 02:00:30:00 +0900", "2021-13-45"}) {
        const FrontMatter meta = readYaml(std::string("title: a\ndate: ") + text + "\n");
        EXPECT_EQ(meta.date.text, text);
        EXPECT_FALSE(meta.date.sortSeconds);
        EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::InvalidDate, 3)));
    }
}

TEST(FrontMatter, dateComesFromTheBestKey)
{
    EXPECT_EQ(readYaml("title: a\nupdated: 2022-01-01\ndate: 2021-01-01\n").date.text,
              "2021-01-01");
    EXPECT_EQ(readYaml("title: a\npublished: true\ncreated: 2020-01-01\n").date.text, "2020-01-01");
    EXPECT_EQ(readYaml("title: a\ndate:\npubDate: 2020-05-01\n").date.text, "2020-05-01");
    EXPECT_EQ(readYaml("title: a\npublished:\ncreated: 2025-05-08\n").date.text, "2025-05-08");
}

TEST(FrontMatter, categories_ofEveryShape)
{
    const auto paths = [](const std::string& written, CategoryStyle style = CategoryStyle::Path) {
        return readYaml("title: a\n" + written + "\n", style).categories;
    };
    EXPECT_THAT(paths("categories: one name"), ElementsAre(CategoryPath {{"one name"}}));
    EXPECT_THAT(paths("categories:\n- a\n- b"), ElementsAre(CategoryPath {{"a", "b"}}));
    EXPECT_THAT(paths("categories: [a,b,c]"), ElementsAre(CategoryPath {{"a", "b", "c"}}));
    EXPECT_THAT(paths("categories:\n- [a, b]\n- [c]"),
                ElementsAre(CategoryPath {{"a", "b"}}, CategoryPath {{"c"}}));
    EXPECT_THAT(paths("categories:\n- - a\n  - b\n- - c"),
                ElementsAre(CategoryPath {{"a", "b"}}, CategoryPath {{"c"}}));
    EXPECT_THAT(paths("categories:\n- [a, b]\n- c"),
                ElementsAre(CategoryPath {{"a", "b"}}, CategoryPath {{"c"}}));
    EXPECT_THAT(paths("categories: [[a, b], [c, d]]"),
                ElementsAre(CategoryPath {{"a", "b"}}, CategoryPath {{"c", "d"}}));
    EXPECT_THAT(paths("category: news"), ElementsAre(CategoryPath {{"news"}}));
    EXPECT_THAT(paths("categories:"), IsEmpty());
    EXPECT_THAT(paths("categories: []"), IsEmpty());
    EXPECT_THAT(paths("categories:\n- 'C/C++'\n- 2021"),
                ElementsAre(CategoryPath {{"C/C++", "2021"}}));
    EXPECT_THAT(paths("categories: one name", CategoryStyle::BlankSeparated),
                ElementsAre(CategoryPath {{"one", "name"}}));
    EXPECT_THAT(paths("categories: [one name, b]", CategoryStyle::BlankSeparated),
                ElementsAre(CategoryPath {{"one name", "b"}}));
    EXPECT_THAT(paths("categories: [a, b]", CategoryStyle::Terms),
                ElementsAre(CategoryPath {{"a"}}, CategoryPath {{"b"}}));
}

TEST(FrontMatter, categoryWithAColon_isReadAsItsName)
{
    const FrontMatter meta = readYaml("title: a\ncategories:\n- b\n- c: d\n");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"b", "c: d"}}));
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::CategoryMalformed, 5)));
}

TEST(FrontMatter, tags_ofEveryShape)
{
    EXPECT_THAT(readYaml("title: a\ntags: [b, c, b]\n").tags, ElementsAre("b", "c"));
    EXPECT_THAT(readYaml("title: a\ntags: b, c d\n").tags, ElementsAre("b", "c d"));
    EXPECT_THAT(readYaml("title: a\ntags: b c\n").tags, ElementsAre("b c"));
    EXPECT_THAT(readYaml("title: a\ntags: b c\n", CategoryStyle::BlankSeparated).tags,
                ElementsAre("b", "c"));
    EXPECT_THAT(readYaml("title: a\ntags:\n").tags, IsEmpty());
}

TEST(FrontMatter, namesThatYamlWouldDropOrJoin_areKeptAndReported)
{
    const auto repaired = ElementsAre(at(ProblemKind::HeaderNotYaml, 3));
    for (const char* list : {"tags:\n  -b\n  -c\n", "tags:\n-b\n-c\n", "tags:\n- b\n-c\n"}) {
        const FrontMatter meta = readYaml(std::string("title: a\n") + list);
        EXPECT_THAT(meta.tags, ElementsAre("b", "c")) << list;
        EXPECT_THAT(told(meta), repaired) << list;
    }
    for (const char* hashes : {"tags: #b #c\n", "tags:\n  - #b\n  - \"#c\"\n"}) {
        const FrontMatter meta = readYaml(std::string("title: a\n") + hashes);
        EXPECT_THAT(meta.tags, ElementsAre("#b", "#c")) << hashes;
        EXPECT_THAT(told(meta), repaired) << hashes;
    }
    const FrontMatter path = readYaml("title: a\ncategories:\n  -b\n  -c\ndate: 2021-12-01\n");
    EXPECT_THAT(path.categories, ElementsAre(CategoryPath {{"b", "c"}}));
    EXPECT_EQ(path.date.text, "2021-12-01");
    const FrontMatter comments = readYaml("title: a\ntags: # none yet\ncategories: #\n");
    EXPECT_THAT(comments.tags, IsEmpty());
    EXPECT_THAT(told(comments), IsEmpty());
}

TEST(FrontMatter, sentenceAboutAValue_isOneLineOfWholeCharacters)
{
    std::string value = "x";
    for (int i = 0; i < 30; ++i)
        value += "日";
    const FrontMatter longOne = readYaml("title: a\ndate: " + value + "\n");
    EXPECT_THAT(longOne.problems.front().message,
                testing::StartsWith('"' + value.substr(0, 58) + "…\" is no date"));
    const FrontMatter lines = readYaml("title: a\ndate: |\n  b\n  c\n");
    EXPECT_THAT(lines.problems.front().message, testing::StartsWith("\"b c\" is no date"));
}

TEST(FrontMatter, fullWidthColons_areReadAndReported)
{
    const FrontMatter meta = readYaml("title：前端：入门\ncategories：\n  - b\ndate：2021-12-01\n");
    EXPECT_EQ(meta.title, "前端：入门");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"b"}}));
    EXPECT_EQ(meta.date.text, "2021-12-01");
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotYaml, 2)));
    EXPECT_EQ(readYaml("title: 标题：副题\n").title, "标题：副题");
}

TEST(FrontMatter, authors_ofEveryShape)
{
    EXPECT_EQ(readYaml("title: a\nauthor: [b, c]\n").author, "b, c");
    EXPECT_EQ(readYaml("title: a\nauthor: \"[[b c]]\"\n").author, "b c");
    EXPECT_EQ(readYaml("title: a\nauthor:\n  - \"[[b]]\"\n  - \"[[x/c|c d]]\"\n").author, "b, c d");
    EXPECT_EQ(readYaml("title: a\nauthor: [[b]]\n").author, "b");
    EXPECT_EQ(readYaml("title: a\nauthors:\n  - name: b\n    url: http://x\n  - name: c\n").author,
              "b, c");
    EXPECT_EQ(readYaml("title: a\nauthor:\n  name: b\n").author, "b");
}

TEST(FrontMatter, obsidianClipper)
{
    const FrontMatter meta = readYaml(
        "title: \"T\"\nsource: \"https://example.org/a?b=c&d\"\nauthor:\n  - "
        "\"[[Jane]]\"\npublished: "
        "2025-05-01\ncreated: 2025-05-08\ndescription: \"Words.\"\ntags:\n  - \"clippings\"\n");
    EXPECT_EQ(meta.sourceUrl, "https://example.org/a?b=c&d");
    EXPECT_EQ(meta.author, "Jane");
    EXPECT_EQ(meta.date.text, "2025-05-01");
    EXPECT_EQ(meta.others.at("description"), "Words.");
    EXPECT_THAT(meta.tags, ElementsAre("clippings"));
    EXPECT_THAT(meta.problems, IsEmpty());
}

TEST(FrontMatter, pictures)
{
    EXPECT_EQ(readYaml("title: a\nthumbnail: null\ncover: b.png\n").thumbnail, "b.png");
    EXPECT_EQ(readYaml("title: a\ncover: false\nbanner: b.png\n").thumbnail, "b.png");
    EXPECT_EQ(readYaml("title: a\nimage:\n  path: b.png\n  alt: c\n").thumbnail, "b.png");
    EXPECT_EQ(readYaml("title: a\nheadimg: null\n").headimg, "");
}

/// The header the feed robot writes around `title`.
FrontMatter readRobots(const std::string& title)
{
    return readYaml("title: " + title
                    + "\ncategories: \n - a\nauthor: b\ncomments: false\nthumbnail: ''\n");
}

TEST(FrontMatter, robotsTitle_isNeverEscaped)
{
    EXPECT_EQ(readRobots("\"C:\\new's \\d\"").title, "C:\\new's \\d");
    EXPECT_EQ(readRobots("\"it's \\test\"").title, "it's \\test");
    EXPECT_THAT(told(readRobots("\"it's \\test\"")),
                ElementsAre(at(ProblemKind::HeaderNotYaml, 2)));
    EXPECT_EQ(readRobots("\"\"\"it's \\test\"\"\"").title, "it's \\test");
    EXPECT_EQ(readRobots("C # or D # E").title, "C # or D # E");
    EXPECT_EQ(readYaml("title: \"a\\tb\"\n").title, "a b");
    EXPECT_EQ(readYaml("title: \"a\\bin\\test\"\n").title, "a\\bin\\test");
}

TEST(FrontMatter, quotedTitleOverLinesThatLookLikeKeys_isOneTitle)
{
    const FrontMatter meta
        = readYaml("title: 'one\n\nsecond: x\nand third'\ncategories: \n - a\nauthor: b\n");
    EXPECT_EQ(meta.title, "one second: x and third");
    EXPECT_EQ(meta.author, "b");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"a"}}));
    EXPECT_THAT(told(meta), testing::Contains(at(ProblemKind::TitleOverLines, 2)));
    EXPECT_EQ(readYaml("title: 'one\nauthor: b's'\n").author, "b's'");
}

TEST(FrontMatter, tomlOfHugo)
{
    const FrontMatter meta
        = readAs(HeaderKind::Toml,
                 "title = \"a \\\"b\\\"\"\ndate = 2021-12-01T08:00:00+08:00\nversion = "
                 "1.20\ncategories = [\"c\", \"d\"]\n"
                 "authors = [\"e\"]\n\n[taxonomies]\ntags = [\"f\"]\n\n[extra]\nteam = \"g\"\n",
                 CategoryStyle::Terms);
    EXPECT_EQ(meta.title, "a \"b\"");
    EXPECT_EQ(meta.date.text, "2021-12-01T08:00:00+08:00");
    EXPECT_EQ(toIso8601Utc(meta.date), "2021-12-01T00:00:00Z");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"c"}}, CategoryPath {{"d"}}));
    EXPECT_THAT(meta.tags, ElementsAre("f"));
    EXPECT_EQ(meta.author, "e");
    EXPECT_EQ(meta.others.at("team"), "g");
    EXPECT_EQ(meta.others.at("version"), "1.20");
    EXPECT_THAT(told(meta), IsEmpty());
}

TEST(FrontMatter, brokenToml_isReadLineByLine)
{
    const FrontMatter meta = readAs(
        HeaderKind::Toml, "title = \"a \"b\" c\"\ndate = 2021-12-01\ntags = [\"d\", \"e\"]\n");
    EXPECT_EQ(meta.title, "a \"b\" c");
    EXPECT_EQ(meta.date.text, "2021-12-01");
    EXPECT_THAT(meta.tags, ElementsAre("d", "e"));
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotYaml, 2)));
}

TEST(FrontMatter, tomlWithABrokenTable_isReadLineByLine)
{
    const FrontMatter meta = readAs(HeaderKind::Toml, "title = \"a\"\n[: extra]\nteam = \"b\"\n");
    EXPECT_EQ(meta.title, "a");
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotYaml, 3)));
}

TEST(FrontMatter, tomlWithLettersOutsideStrings_isReadLineByLine)
{
    for (const char* stray : {"\u00E9", "\u0436", "\u4E2D", "\u1FFF"}) {
        const FrontMatter meta = readAs(HeaderKind::Toml,
                                        std::string("title = \"a\" ") + stray
                                            + "\ndate = 2021-12-01 # \u00E9\n\u00E9 = 1\n");
        EXPECT_EQ(meta.date.text, "2021-12-01");
        EXPECT_THAT(told(meta), testing::Contains(at(ProblemKind::HeaderNotYaml, 2)));
    }
    const FrontMatter fine = readAs(
        HeaderKind::Toml, "title = '''\u00E9 \"x\n\u00E9''' # \u00E9\nauthor = \"\\\"\u00E9\"\n");
    EXPECT_EQ(fine.title, "\u00E9 \"x \u00E9");
    EXPECT_EQ(fine.author, "\"\u00E9");
    EXPECT_THAT(told(fine), IsEmpty());
}

TEST(FrontMatter, json)
{
    FrontMatter meta
        = readAs(HeaderKind::Json,
                 "{\n\"title\": \"a\",\n\"date\": \"Invalid\",\n\"tags\": [\"b\"],\n\"n\": 3\n}");
    EXPECT_EQ(meta.title, "a");
    EXPECT_THAT(meta.tags, ElementsAre("b"));
    EXPECT_EQ(meta.others.at("n"), "3");
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::InvalidDate, 4)));

    meta = readAs(HeaderKind::Json, "\"title\": \"a\",\n\"categories\": [\"b\", \"c\"]\n");
    EXPECT_EQ(meta.title, "a");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"b", "c"}}));
    EXPECT_THAT(told(meta), IsEmpty());
}

TEST(FrontMatter, brokenJson_isReadAsFarAsItGoes)
{
    FrontMatter meta = readAs(HeaderKind::Json, "{\"title\": \"a\", \"tags\": [\"b\",],}");
    EXPECT_EQ(meta.title, "a");
    EXPECT_THAT(meta.tags, ElementsAre("b"));
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotYaml, 2)));

    meta = readAs(HeaderKind::Json, "{\n\"title\": \"a \"b\" c\",\n\"author\": \"d\"\n}");
    EXPECT_EQ(meta.title, "a \"b\" c");
    EXPECT_EQ(meta.author, "d");
    EXPECT_THAT(told(meta), testing::Contains(at(ProblemKind::HeaderNotYaml, 2)));
}

TEST(FrontMatter, lctt)
{
    const FrontMatter meta = readAs(
        HeaderKind::Lctt,
        "[#]: collector: (x)\n[#]: url: (https://linux.cn/1.html)\n[#]: subject: (Why (and how))\n"
        "[#]: via: (https://example.org/a)\n[#]: author: \"Don Watkins "
        "https://example.org/u/don\"\n");
    EXPECT_EQ(meta.title, "Why (and how)");
    EXPECT_EQ(meta.author, "Don Watkins");
    EXPECT_EQ(meta.sourceUrl, "https://linux.cn/1.html");
    EXPECT_EQ(meta.others.at("via"), "https://example.org/a");
    EXPECT_EQ(meta.others.at("collector"), "x");
    EXPECT_THAT(told(meta), IsEmpty());
}

TEST(FrontMatter, lineEndsOfAnyKind)
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const FrontMatter meta
            = readYaml("title: a" + end + "categories:" + end + "- b" + end + "x: {y: z}" + end);
        EXPECT_EQ(meta.title, "a");
        EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"b"}}));
        EXPECT_THAT(told(meta), IsEmpty());
    }
}

TEST(FrontMatter, noHeader_saysNothing)
{
    EXPECT_EQ(parseFrontMatter({}), FrontMatter {});
}

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

/// Aliases and nesting multiply nothing. What is not linear in time runs into ctest's limit.
void expectNoMoreThan(const std::string& header, const FrontMatter& meta)
{
    std::size_t bytes = meta.title.size() + meta.author.size();
    for (const std::string& tag : meta.tags)
        bytes += tag.size();
    for (const CategoryPath& path : meta.categories) {
        for (const std::string& name : path.names)
            bytes += name.size();
    }
    EXPECT_LE(bytes, header.size()) << header.substr(0, 40);
    EXPECT_LE(meta.tags.size() + meta.categories.size(), header.size() / 2 + 1)
        << header.substr(0, 40);
}

TEST(FrontMatter, hostileHeaders_giveNoMoreThanTheyHold)
{
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 40; ++i) {
        const std::string last = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last + "," + last
            + "," + last + "," + last + "," + last + "," + last + "]\n";
    }
    const std::vector<std::string> headers {
        bomb + "tags: *a39\n",
        "tags: " + repeated("[", 100'000) + "\n",
        "tags: " + repeated("[", 100'000) + repeated("]", 100'000) + "\n",
        "tags:\n" + repeated("- ", 100'000) + "x\n",
        "x: " + repeated("{a: ", 50'000) + "\n",
        repeated("? ", 100'000) + "\n",
        "title: " + repeated("\"'", 200'000) + "\n",
        "title: " + repeated("a", 8'000'000) + "\n",
        repeated("title: a\n", 100'000),
        "tags: [" + repeated("a, ", 300'000) + "]\n",
        repeated("&a ", 50'000) + "\n",
        "title: a\n" + repeated("\nb", 400'000) + "\n",
        "x: \"" + repeated("\\u0041", 100'000) + "\n",
        repeated("  ", 50'000) + "a: b\n",
    };
    for (const std::string& header : headers)
        expectNoMoreThan(header, readAs(HeaderKind::Yaml, header));
    for (const std::string& header : {"a = " + repeated("[", 100'000)})
        expectNoMoreThan(header, readAs(HeaderKind::Toml, header));
    for (const std::string& header :
         {"{\"a\": " + repeated("[", 100'000), "{\"a\": " + repeated("{\"a\":", 100'000)})
        expectNoMoreThan(header, readAs(HeaderKind::Json, header));
}

// Quadratic work on these would run into ctest's limit.
TEST(FrontMatter, hugeText_isSplitWithoutLoss)
{
    for (const std::string line : {"title: a\n", "a\n", "- b\n", "\n", "---x\n"}) {
        const std::string text = "---\n" + repeated(line, 4'000'000 / line.size());
        const SplitText split = splitFrontMatter(text);
        EXPECT_LE(split.header.size() + split.body.size(), text.size()) << line;
        expectNoMoreThan(text, parseFrontMatter(split));
    }
}

} // namespace
} // namespace lectern::text
