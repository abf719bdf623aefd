#include "importer/import_job.h"
#include "importer/import_paths.h"
#include "support/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace lectern;
using namespace lectern::importer;
namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ImportPaths, filesAndFolders_areToldApart_linksResolved_eachOnce)
{
    const tests::TemporaryFolder folder;
    const fs::path root = fs::canonical(folder.path());
    tests::writeFile(root / "real" / "a.md", "x");
    fs::create_directory_symlink("real", root / "link");
    const auto paths = resolvePaths(
        {root / "link", root / "real", root / "link" / "a.md", root / "real" / "." / "a.md"});
    EXPECT_THAT(paths.folders, ElementsAre(root / "real"));
    EXPECT_THAT(paths.files, ElementsAre(root / "real" / "a.md"));
    EXPECT_THAT(paths.problems, IsEmpty());
}

TEST(ImportPaths, whatIsNotThereOrNoFile_isAProblem)
{
    const tests::TemporaryFolder folder;
    ASSERT_EQ(mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    const auto paths = resolvePaths({folder.path() / "none", folder.path() / "pipe"});
    ASSERT_EQ(paths.problems.size(), 2U);
    EXPECT_EQ(paths.problems[0].kind, ProblemKind::NotFound);
    EXPECT_EQ(paths.problems[1].kind, ProblemKind::Unreadable);
}

TEST(ImportPaths, pathIntoAPackedFile_isThatPackedFile_andIntoAnyOtherFileNothing)
{
    const tests::TemporaryFolder folder;
    const fs::path root = fs::canonical(folder.path());
    tests::writeFile(root / "pack.zip", "x");
    tests::writeFile(root / "a.md", "x");
    const auto paths = resolvePaths({root / "pack.zip" / "posts" / "b.md", root / "a.md" / "b.md"});
    EXPECT_THAT(paths.packed, ElementsAre(root / "pack.zip"));
    EXPECT_THAT(paths.files, IsEmpty());
    ASSERT_EQ(paths.problems.size(), 1U);
    EXPECT_EQ(paths.problems[0].kind, ProblemKind::NotFound);
}

TEST(DisplayPath, bytesThatAreNotUtf8_areEscaped)
{
    EXPECT_EQ(displayPath("/a/你好.md"), "/a/你好.md");
    EXPECT_EQ(displayPath("/a/\xC4\xE3é.md"), "/a/\\xC4\\xE3é.md");
}
