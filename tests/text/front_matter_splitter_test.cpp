#include "text/front_matter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lectern::text {
namespace {

std::vector<ProblemKind> kinds(const SplitText& split)
{
    std::vector<ProblemKind> found;
    for (const ImportProblem& problem : split.problems)
        found.push_back(problem.kind);
    return found;
}

TEST(FrontMatterSplitter, repeatedHeader_isNoPartOfTheBody)
{
    const auto split
        = splitFrontMatter("---\ntitle: a\ntags: b\n---\n\n---\ntitle: @a\ntags: b\n\n---\nbody\n");
    EXPECT_EQ(split.header, "title: a\ntags: b\n");
    EXPECT_EQ(split.body, "body\n");
    EXPECT_EQ(split.bodyLine, 11);
    EXPECT_THAT(kinds(split), testing::ElementsAre(ProblemKind::RepeatedHeader));

    for (const std::string other : {"---\ntitle: c\ntags: d\n---\n", "---\n\ntext\n\n---\n",
                                    "---\ntitle: a\n---\n", "---\ntitle: a\ntags: b\n", "---\n"})
        EXPECT_EQ(splitFrontMatter("---\ntitle: a\ntags: b\n---\n" + other).body, other);
}

TEST(FrontMatterSplitter, unclosedHeader_leavesWhatFollowsABlankLineToTheBody)
{
    const auto note = splitFrontMatter("---\ntitle: a\n\nNote: b\n\nc\n");
    EXPECT_EQ(note.header, "title: a\n");
    EXPECT_EQ(note.body, "\nNote: b\n\nc\n");
    EXPECT_EQ(note.bodyLine, 3);
    EXPECT_EQ(splitFrontMatter("---\ntitle: a\n\n- b\n- c\n\nd\n").header, "title: a\n");

    const auto blanks = splitFrontMatter("---\ntags:\n\n- b\n\nx: y\n\ntitle: a\n\n- c\n");
    EXPECT_EQ(blanks.header, "tags:\n\n- b\n\nx: y\n\ntitle: a\n");
    const auto unopened = splitFrontMatter("title: a\ndate: b\n\nNote: c\n");
    EXPECT_EQ(unopened.header, "title: a\ndate: b\n");
}

TEST(FrontMatterSplitter, paragraphBetweenTwoRules_isNoHeader)
{
    const auto split = splitFrontMatter("---\n\nNote: a\n\n---\n\nb\n");
    EXPECT_EQ(split.kind, HeaderKind::None);
    EXPECT_EQ(splitFrontMatter("---\n\ntitle: a\n\n---\nb\n").header, "\ntitle: a\n\n");
}

TEST(FrontMatterSplitter, fullWidthColon_isOneAfterAKnownKey)
{
    const auto split = splitFrontMatter("---\ntitle：a\n---\nb\n");
    EXPECT_EQ(split.header, "title：a\n");
    EXPECT_EQ(splitFrontMatter("---\n问：a\n---\nb\n").kind, HeaderKind::None);
}

TEST(FrontMatterSplitter, fencedHeader_isCutOutWithItsLines)
{
    const SplitText split = splitFrontMatter("---\ntitle: a\ndate: b\n---\nbody\n");
    EXPECT_EQ(split.kind, HeaderKind::Yaml);
    EXPECT_EQ(split.header, "title: a\ndate: b\n");
    EXPECT_EQ(split.body, "body\n");
    EXPECT_EQ(split.headerLine, 2);
    EXPECT_EQ(split.bodyLine, 5);
    EXPECT_THAT(split.problems, testing::IsEmpty());
}

TEST(FrontMatterSplitter, blankLineBeforeFence_isTheRobotsWayAndNoProblem)
{
    const SplitText split = splitFrontMatter("\n---\ntitle: a\n---\n\n<div>\n");
    EXPECT_EQ(split.header, "title: a\n");
    EXPECT_EQ(split.headerLine, 3);
    EXPECT_EQ(split.bodyLine, 5);
    EXPECT_THAT(split.problems, testing::IsEmpty());
}

TEST(FrontMatterSplitter, trailingBlanksOnFences_areIgnored)
{
    const SplitText split = splitFrontMatter("--- \t\ntitle: a\n---   \nbody");
    EXPECT_EQ(split.kind, HeaderKind::Yaml);
    EXPECT_EQ(split.body, "body");
    EXPECT_THAT(split.problems, testing::IsEmpty());
}

TEST(FrontMatterSplitter, dots_closeAHeader)
{
    const SplitText split = splitFrontMatter("---\ntitle: a\n...\nbody");
    EXPECT_EQ(split.header, "title: a\n");
    EXPECT_EQ(split.body, "body");
}

TEST(FrontMatterSplitter, anyLineEnds_countLines)
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        std::string text;
        for (const char* line : {"", "---", "title: a", "---", "", "body"})
            text += line + end;
        const SplitText split = splitFrontMatter(text);
        EXPECT_EQ(split.kind, HeaderKind::Yaml);
        EXPECT_EQ(split.header, "title: a" + end);
        EXPECT_EQ(split.headerLine, 3);
        EXPECT_EQ(split.bodyLine, 5);
        EXPECT_EQ(split.body, end + "body" + end);
    }
}

TEST(FrontMatterSplitter, emptyHeader_isAHeader)
{
    const SplitText split = splitFrontMatter("---\n---\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Yaml);
    EXPECT_EQ(split.header, "");
    EXPECT_EQ(split.body, "body");
}

TEST(FrontMatterSplitter, blankLinesInsideTheHeader_areItsOwn)
{
    const SplitText split = splitFrontMatter(
        "---\ntitle: a\n\n\nsecond line\ncategories:\n - b\n\ndate: c\n---\nbody");
    EXPECT_EQ(split.body, "body");
    EXPECT_EQ(split.bodyLine, 11);
    EXPECT_THAT(split.problems, testing::IsEmpty());
}

TEST(FrontMatterSplitter, noOpeningFence_isRepairedAndReported)
{
    const SplitText split = splitFrontMatter("title: a\ntags:\n- b\n---\n\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Yaml);
    EXPECT_EQ(split.header, "title: a\ntags:\n- b\n");
    EXPECT_EQ(split.body, "\nbody");
    EXPECT_EQ(split.headerLine, 1);
    EXPECT_EQ(split.bodyLine, 5);
    ASSERT_THAT(kinds(split), testing::ElementsAre(ProblemKind::NoOpeningFence));
    EXPECT_EQ(split.problems.front().line, 1);
}

TEST(FrontMatterSplitter, neverClosedBeforeHtml_endsAtItsLastHeaderLine)
{
    const SplitText split = splitFrontMatter(
        "\n---\ntitle: 'a'\ncategories: \n - b\n - c\nthumbnail: 'http://d/e.jpg'\n\n"
        "<div>\n<p>f: g</p>\n</div>\n");
    EXPECT_EQ(split.kind, HeaderKind::Yaml);
    EXPECT_EQ(split.header, "title: 'a'\ncategories: \n - b\n - c\nthumbnail: 'http://d/e.jpg'\n");
    EXPECT_EQ(split.body, "\n<div>\n<p>f: g</p>\n</div>\n");
    EXPECT_EQ(split.bodyLine, 8);
    ASSERT_THAT(kinds(split), testing::Contains(ProblemKind::HeaderNotClosed));
    EXPECT_EQ(split.problems.back().line, 7);
}

TEST(FrontMatterSplitter, neverClosedBeforeMarkdownWithARule_losesNoText)
{
    const SplitText split = splitFrontMatter(
        "---\ntitle: a\ndate: 2021-01-01\n\nThe first paragraph.\n\nAnother.\n\n---\n\nThe end.\n");
    EXPECT_EQ(split.header, "title: a\ndate: 2021-01-01\n");
    EXPECT_EQ(split.body, "\nThe first paragraph.\n\nAnother.\n\n---\n\nThe end.\n");
    EXPECT_THAT(kinds(split), testing::ElementsAre(ProblemKind::HeaderNotClosed));
}

TEST(FrontMatterSplitter, neverClosedBeforeAMarkdownHeading_keepsTheHeading)
{
    const SplitText split = splitFrontMatter("---\ntitle: a\ntags: b\n\n# Heading\n\ntext\n");
    EXPECT_EQ(split.header, "title: a\ntags: b\n");
    EXPECT_EQ(split.body, "\n# Heading\n\ntext\n");
}

TEST(FrontMatterSplitter, neverClosedWithATitleOverLines_keepsTheTitle)
{
    const SplitText split
        = splitFrontMatter("---\ntitle: a\n\nb\ncategories:\n - c\n\n<div>d</div>\n");
    EXPECT_EQ(split.header, "title: a\n\nb\ncategories:\n - c\n");
    EXPECT_EQ(split.body, "\n<div>d</div>\n");
}

TEST(FrontMatterSplitter, markupInsideAValue_isTheHeaders)
{
    const SplitText split = splitFrontMatter("---\ntitle: a\nintro: |\n  <p>b</p>\n\n  <p>c</p>\n"
                                             "date: d\n---\nbody");
    EXPECT_EQ(split.body, "body");
    EXPECT_THAT(split.problems, testing::IsEmpty());
}

TEST(FrontMatterSplitter, neitherOpenedNorClosed_isReadWhereKnownKeysStand)
{
    const SplitText split = splitFrontMatter("title: a\ndate: b\n\n<div>c</div>\n");
    EXPECT_EQ(split.header, "title: a\ndate: b\n");
    EXPECT_EQ(split.body, "\n<div>c</div>\n");
    EXPECT_THAT(kinds(split),
                testing::ElementsAre(ProblemKind::NoOpeningFence, ProblemKind::HeaderNotClosed));
}

TEST(FrontMatterSplitter, tomlHeader)
{
    const SplitText split = splitFrontMatter("+++\ntitle = \"a\"\n\n[extra]\nx = 1\n+++\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Toml);
    EXPECT_EQ(split.header, "title = \"a\"\n\n[extra]\nx = 1\n");
    EXPECT_EQ(split.body, "body");
    EXPECT_EQ(split.bodyLine, 7);
}

TEST(FrontMatterSplitter, tomlNeverClosed_endsAtItsLastHeaderLine)
{
    const SplitText split
        = splitFrontMatter("+++\ntitle = \"a\"\ndate = 2021-01-01\n\nbody text\n");
    EXPECT_EQ(split.kind, HeaderKind::Toml);
    EXPECT_EQ(split.body, "\nbody text\n");
    EXPECT_THAT(kinds(split), testing::ElementsAre(ProblemKind::HeaderNotClosed));
}

TEST(FrontMatterSplitter, jsonObject)
{
    const SplitText split
        = splitFrontMatter("{\n  \"title\": \"a } \\\" b\",\n  \"x\": {}\n}\n\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Json);
    EXPECT_EQ(split.header, "{\n  \"title\": \"a } \\\" b\",\n  \"x\": {}\n}");
    EXPECT_EQ(split.body, "\nbody");
    EXPECT_EQ(split.bodyLine, 5);
}

TEST(FrontMatterSplitter, jsonEndedBySemicolons)
{
    SplitText split = splitFrontMatter("\"title\": \"a\",\n\"date\": \"b\"\n;;;\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Json);
    EXPECT_EQ(split.header, "\"title\": \"a\",\n\"date\": \"b\"\n");
    EXPECT_EQ(split.body, "body");
    EXPECT_EQ(split.bodyLine, 4);

    split = splitFrontMatter("{\n\"title\": \"a\"\n}\n;;;\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Json);
    EXPECT_EQ(split.body, "body");
    EXPECT_EQ(split.bodyLine, 5);

    split = splitFrontMatter(";;;\n\"title\": \"a\"\n;;;\nbody");
    EXPECT_EQ(split.kind, HeaderKind::Json);
    EXPECT_EQ(split.headerLine, 2);
    EXPECT_EQ(split.body, "body");
}

TEST(FrontMatterSplitter, lcttLines)
{
    const SplitText split
        = splitFrontMatter("[#]: subject: \"a\"\n[#]: author: (b)\n\n# heading\n");
    EXPECT_EQ(split.kind, HeaderKind::Lctt);
    EXPECT_EQ(split.header, "[#]: subject: \"a\"\n[#]: author: (b)\n");
    EXPECT_EQ(split.body, "\n# heading\n");
    EXPECT_EQ(split.bodyLine, 3);
}

TEST(FrontMatterSplitter, whatIsNoHeader_staysInTheBody)
{
    for (const std::string text : {
             "",
             "\n\n",
             "# Heading\n\ntext\n",
             "Just prose: with a colon.\n\n---\n\nmore\n",
             "A heading\n---\n\ntext under it\n",
             "---\n\nA rule, then prose.\n\n---\n\nmore prose\n",
             "---\nprose right under a rule\n",
             "***\n---\ntext\n",
             "+++\nnot toml\n+++\n",
             "{{ page.title }}\n<p>x</p>\n",
             "{% include x.html %}\n",
             "{: .class }\ntext\n",
             "{\"unbalanced\": \n",
             "\"A quotation,\" she said.\n\nMore.\n",
             "<!DOCTYPE html>\n<title>x</title>\n",
             "https://example.org/\n---\n",
         }) {
        const SplitText split = splitFrontMatter(text);
        EXPECT_EQ(split.kind, HeaderKind::None) << text;
        EXPECT_EQ(split.body, text);
        EXPECT_EQ(split.bodyLine, 1);
        EXPECT_THAT(kinds(split), testing::ElementsAre(ProblemKind::NoHeader));
    }
}

TEST(FrontMatterSplitter, anyText_isSplitWithoutLosingBytes)
{
    const std::vector<std::string> lines {
        "---",   "...", "+++",      ";;;", "title: a",  "- b", "  c: d", "",          "<div>",
        "prose", "{",   "\"k\": 1", "}",   "[#]: x: y", "# h", "\t- t",  "a = \"b\"", "-----"};
    unsigned state = 3;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = 0; i < 7; ++i) {
            state = state * 1664525U + 1013904223U;
            (text += lines[(state >> 16) % lines.size()]) += (state >> 9) % 9 ? "\n" : "\r\n";
        }
        const SplitText split = splitFrontMatter(text);
        ASSERT_TRUE(text.ends_with(split.body)) << text;
        const auto bodyBegin = text.size() - split.body.size();
        int line = 1;
        for (std::size_t i = 0; i < bodyBegin; ++i)
            line += text[i] == '\n';
        ASSERT_EQ(split.bodyLine, line) << text;
        ASSERT_TRUE(split.header.empty() || text.find(split.header) != std::string::npos);
    }
}

} // namespace
} // namespace lectern::text
