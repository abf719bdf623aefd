#include "text/front_matter_fixture.h"

namespace lectern::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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
        TitleCase {"!!str 5", "5"}, TitleCase {"AT&T; R&D", "AT&T; R&D"},
        TitleCase {"a&copy=1&b", "a&copy=1&b"}, TitleCase {"&t b\nsubtitle: *t", "b"}));

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
        std::tuple {TitleCase {"#1 of 3", "#1 of 3"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"Part #1", "Part #1"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"foo: bar", "foo: bar"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"[new] thing", "[new] thing"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"[new]", "[new]"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"[a: \"b", "[a: \"b"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"{x}", "{x}"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"*star*", "*star*"}, ProblemKind::HeaderNotYaml},
        std::tuple {TitleCase {"&c and d", "&c and d"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"!important", "!important"}, ProblemKind::LiteralValue},
        std::tuple {TitleCase {"a\n\n\nb", "a b"}, ProblemKind::TitleOverLines},
        std::tuple {TitleCase {"a\nb\nc", "a b c"}, ProblemKind::TitleOverLines},
        std::tuple {TitleCase {"&#123;a&#125; b", "{a} b"}, ProblemKind::EntityBraces},
        std::tuple {TitleCase {"'a &#123; b'", "a { b"}, ProblemKind::EntityBraces},
        std::tuple {TitleCase {"AT&amp;T &#8211; it&rsquo;s", "AT&T – it’s"},
                    ProblemKind::HeaderEntities},
        std::tuple {TitleCase {"&amp; so on", "& so on"}, ProblemKind::HeaderEntities},
        std::tuple {TitleCase {"", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {" ", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {"null", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {"~", ""}, ProblemKind::TitleMissing},
        std::tuple {TitleCase {"''", ""}, ProblemKind::TitleMissing}));

/// The header the feed robot writes around `title`.
FrontMatter readRobots(const std::string& title)
{
    return readYaml("title: " + title
                    + "\ncategories: \n - a\nauthor: b\ncomments: false\nthumbnail: ''\n");
}

TEST(HeaderTitle, robotsTitle_isNeverEscaped)
{
    EXPECT_EQ(readRobots("\"C:\\new's \\d\"").title, "C:\\new's \\d");
    EXPECT_EQ(readRobots("\"it's \\test\"").title, "it's \\test");
    EXPECT_THAT(told(readRobots("\"it's \\test\"")), ElementsAre(at(ProblemKind::LiteralValue, 2)));
    EXPECT_EQ(readRobots("\"\"\"it's \\test\"\"\"").title, "it's \\test");
    EXPECT_EQ(readRobots("C # or D # E").title, "C # or D # E");
    EXPECT_EQ(readYaml("title: \"a\\tb\"\n").title, "a b");
    EXPECT_EQ(readYaml("title: \"a\\bin\\test\"\n").title, "a\\bin\\test");
}

TEST(HeaderTitle, quotedTitleOverLinesThatLookLikeKeys_isOneTitle)
{
    const FrontMatter meta
        = readYaml("title: 'one\n\nsecond: x\nand third'\ncategories: \n - a\nauthor: b\n");
    EXPECT_EQ(meta.title, "one second: x and third");
    EXPECT_EQ(meta.author, "b");
    EXPECT_THAT(meta.categories, ElementsAre(CategoryPath {{"a"}}));
    EXPECT_THAT(told(meta), testing::Contains(at(ProblemKind::TitleOverLines, 2)));
    EXPECT_EQ(readYaml("title: 'one\nauthor: b's'\n").author, "b's'");
}

} // namespace
} // namespace lectern::text
