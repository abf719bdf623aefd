#include "importer/assemble.h"

#include <gtest/gtest.h>

using namespace lectern;
using namespace lectern::importer;

namespace {

text::ReadArticle withHeader()
{
    text::ReadArticle read;
    read.headerKind = text::HeaderKind::Yaml;
    return read;
}

std::string titleOf(const std::filesystem::path& path)
{
    return assemble(withHeader(), path, 0).article.title;
}

} // namespace

TEST(Assemble, withoutATitle_theNameStandsInAndIsReported)
{
    const auto made = assemble(withHeader(), "posts/我的文章.md", 0);
    EXPECT_EQ(made.article.title, "我的文章");
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_EQ(made.problems[0].kind, ProblemKind::TitleMissing);
}

TEST(Assemble, namesThatSayNothing_giveWayToTheFolder)
{
    EXPECT_EQ(titleOf("posts/my-bundle/index.md"), "my-bundle");
    EXPECT_EQ(titleOf("posts/section/_index.md"), "section");
    EXPECT_EQ(titleOf("/a/诗/.md"), "诗");
    EXPECT_EQ(titleOf(".md"), ".md");
    EXPECT_EQ(titleOf("2008-12-14-hello.md"), "hello");
    EXPECT_EQ(titleOf("a.b.md"), "a.b");
    EXPECT_EQ(titleOf("\xC4\xE3.md"), "\\xC4\\xE3");
}

TEST(Assemble, withoutADate_theFilesTimeSorts)
{
    EXPECT_EQ(assemble(withHeader(), "a.md", 1234).article.date.sortSeconds, 1234);
    EXPECT_FALSE(assemble(withHeader(), "a.md", 1234).article.date.utcSeconds);
    EXPECT_EQ(assemble(withHeader(), "a.md", std::nullopt).article.date.sortSeconds, std::nullopt);
    auto dated = withHeader();
    dated.frontMatter.date.sortSeconds = 99;
    EXPECT_EQ(assemble(dated, "a.md", 1234).article.date.sortSeconds, 99);
    auto undatable = withHeader();
    undatable.frontMatter.date.text = "Invalid Date";
    EXPECT_EQ(assemble(undatable, "a.md", 1234).article.date.sortSeconds, std::nullopt);
}

TEST(Assemble, withoutADate_theDayInTheNameSortsBeforeTheFilesTime)
{
    const auto sortOf = [](const char* name) {
        return assemble(withHeader(), name, 1234).article.date.sortSeconds;
    };
    EXPECT_EQ(sortOf("20220115 Some Title.md"), 1642204800);
    EXPECT_EQ(sortOf("20220115.md"), 1642204800);
    EXPECT_EQ(sortOf("20221315 no month.md"), 1234);
    EXPECT_EQ(sortOf("2022011512 longer.md"), 1234);
    EXPECT_EQ(sortOf("2022 a year.md"), 1234);
}

TEST(Assemble, images_areNumberedAndEmbeddedOnesKnown)
{
    auto read = withHeader();
    read.document.images.resize(2);
    read.document.images[0].address = "https://proxy.example/?https://a.b/c.jpg?x=1&y=2";
    read.document.images[1].address = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    const auto images = assemble(read, "a.md", 0).article.images;
    ASSERT_EQ(images.size(), 2U);
    EXPECT_EQ(images[0].original, "https://a.b/c.jpg?x=1&y=2");
    EXPECT_EQ(images[1].index, 1);
    EXPECT_EQ(images[1].status, ImageStatus::Embedded);
}

TEST(Assemble, moreNotesThanAPersonHas_areBoundedAndReported)
{
    auto read = withHeader();
    read.frontMatter.title = "t";
    read.carried.notes.resize(5'000);
    const auto made = assemble(read, "1.wallabag.json", 0);

    EXPECT_EQ(made.article.carried.notes.size(), CarriedState::kMostNotes);
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_EQ(made.problems[0].kind, ProblemKind::NotCarried);
}
