#include "text/front_matter_fixture.h"

namespace lectern::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(HeaderFormats, tomlOfHugo)
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

TEST(HeaderFormats, brokenToml_isReadLineByLine)
{
    const FrontMatter meta = readAs(
        HeaderKind::Toml, "title = \"a \"b\" c\"\ndate = 2021-12-01\ntags = [\"d\", \"e\"]\n");
    EXPECT_EQ(meta.title, "a \"b\" c");
    EXPECT_EQ(meta.date.text, "2021-12-01");
    EXPECT_THAT(meta.tags, ElementsAre("d", "e"));
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotToml, 2)));
}

TEST(HeaderFormats, tomlWithABrokenTable_isReadLineByLine)
{
    const FrontMatter meta = readAs(HeaderKind::Toml, "title = \"a\"\n[: extra]\nteam = \"b\"\n");
    EXPECT_EQ(meta.title, "a");
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotToml, 3)));
}

TEST(HeaderFormats, tomlWithLettersOutsideStrings_isReadLineByLine)
{
    for (const char* stray : {"\u00E9", "\u0436", "\u4E2D", "\u1FFF"}) {
        const FrontMatter meta = readAs(HeaderKind::Toml,
                                        std::string("title = \"a\" ") + stray
                                            + "\ndate = 2021-12-01 # \u00E9\n\u00E9 = 1\n");
        EXPECT_EQ(meta.date.text, "2021-12-01");
        EXPECT_THAT(told(meta), testing::Contains(at(ProblemKind::HeaderNotToml, 2)));
    }
    // A fuzzer's: TOML sees no string here, so the letter stands outside of one.
    const FrontMatter odd = readAs(HeaderKind::Toml, "a = 20t\"p\u0488\"\ntitle = \"b\"\n");
    EXPECT_EQ(odd.title, "b");
    EXPECT_THAT(told(odd), ElementsAre(at(ProblemKind::HeaderNotToml, 2)));
    const FrontMatter fine = readAs(
        HeaderKind::Toml, "title = '''\u00E9 \"x\n\u00E9''' # \u00E9\nauthor = \"\\\"\u00E9\"\n");
    EXPECT_EQ(fine.title, "\u00E9 \"x \u00E9");
    EXPECT_EQ(fine.author, "\"\u00E9");
    EXPECT_THAT(told(fine), IsEmpty());
}

TEST(HeaderFormats, json)
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

TEST(HeaderFormats, brokenJson_isReadAsFarAsItGoes)
{
    FrontMatter meta = readAs(HeaderKind::Json, "{\"title\": \"a\", \"tags\": [\"b\",],}");
    EXPECT_EQ(meta.title, "a");
    EXPECT_THAT(meta.tags, ElementsAre("b"));
    EXPECT_THAT(told(meta), ElementsAre(at(ProblemKind::HeaderNotJson, 2)));

    meta = readAs(HeaderKind::Json, "{\n\"title\": \"a \"b\" c\",\n\"author\": \"d\"\n}");
    EXPECT_EQ(meta.title, "a \"b\" c");
    EXPECT_EQ(meta.author, "d");
    EXPECT_THAT(told(meta), testing::Contains(at(ProblemKind::HeaderNotJson, 2)));
}

TEST(HeaderFormats, lctt)
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

} // namespace
} // namespace lectern::text
