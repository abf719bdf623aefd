#include "store/library_fixture.h"
#include "store/original_archive.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using store::OriginalArchive;

namespace {

class OriginalArchiveTest : public LibraryFixture {
protected:
    void damage(const char* sql) { must(library.database().execute(sql)); }
};

} // namespace

TEST_F(OriginalArchiveTest, everyOriginal_isUnpackedAndCompared)
{
    const FakeFile one {.path = "a/one.md", .title = "One", .text = "one"};
    import({one, {.path = "a/two.md", .title = "Two", .text = "two" }});
    OriginalArchive archive(library);
    const auto report = must(archive.check());
    EXPECT_EQ(report.checked, 2);
    EXPECT_GT(report.bytes, 0);
    EXPECT_THAT(report.damaged, ::testing::IsEmpty());
    const auto files = must(archive.files());
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files.front().path, "a/one.md");
    EXPECT_EQ(must(archive.load(files.front().original)), bytesOf(one));
}

TEST_F(OriginalArchiveTest, aDamagedOriginal_isNamedWithItsArticleAndFile)
{
    import({{.path = "one.md", .title = "One", .text = "one"},
            {.path = "two.md",
             .title = "Two",
             .text = "two" }});
    for (const char* sql :
         {"UPDATE original SET hash = x'00112233445566778899aabbccddeeff' WHERE id = 1",
          "UPDATE original SET bytes = substr(bytes, 1, length(bytes) - 3) WHERE id = 1",
          "UPDATE original SET bytes = x'' WHERE id = 1"}) {
        damage(sql);
        const auto report = must(OriginalArchive(library).check());
        EXPECT_EQ(report.checked, 2);
        ASSERT_EQ(report.damaged.size(), 1U) << sql;
        ASSERT_EQ(report.damaged.front().articles.size(), 1U);
        EXPECT_EQ(report.damaged.front().articles.front().title, "One");
        EXPECT_THAT(report.damaged.front().files,
                    ::testing::ElementsAre(std::filesystem::path("/archive/one.md")));
        EXPECT_FALSE(report.damaged.front().reason.empty());
    }
}

TEST_F(OriginalArchiveTest, earlierVersions_areThoseThatNoFileSaysAnyMore)
{
    FakeFile file {.path = "one.md", .title = "One", .text = "before"};
    import(file);
    const std::string before = bytesOf(file);
    file.text = "after";
    file.modifiedNs = 2;
    EXPECT_EQ(import(file), store::WriteOutcome::Updated);
    OriginalArchive archive(library);
    const auto versions = must(archive.earlierVersions());
    ASSERT_EQ(versions.size(), 1U);
    EXPECT_EQ(versions.front().path, "one.md");
    EXPECT_EQ(must(archive.load(versions.front().original)), before);
}
