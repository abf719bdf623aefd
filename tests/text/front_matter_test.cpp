#include "text/front_matter_fixture.h"

namespace lectern::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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
    const auto repaired = ElementsAre(at(ProblemKind::LiteralValue, 3));
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

TEST(FrontMatter, nulWrittenAsAnEscape_isNoPartOfAValue)
{
    const FrontMatter meta
        = readYaml("title: \"a\\0b\"\nauthor: \"c\\u0000d\"\n\"k\\0ey\": \"v\\0\"\n");
    EXPECT_EQ(meta.title, "a\\0b"); // a title's backslashes are the author's
    EXPECT_EQ(meta.author, "cd");
    EXPECT_EQ(meta.others.at("key"), "v");
    EXPECT_EQ(readAs(HeaderKind::Json, R"({"title": "a\u0000b"})").title, "ab");
    EXPECT_EQ(readAs(HeaderKind::Toml, "title = \"a\\u0000b\"").title, "ab");
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

} // namespace
} // namespace lectern::text
