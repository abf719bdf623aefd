#include "importer/archive_scanner.h"
#include "importer/article_names.h"
#include "support/corpus.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <filesystem>

using namespace lectern;
using namespace lectern::importer;
namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

class ArchiveScannerTest : public ::testing::Test {
protected:
    void write(const std::string& path) { tests::writeFile(root() / path, "text"); }
    const fs::path& root() const { return m_folder.path(); }
    Scan scan() const { return ArchiveScanner(root()).scan(); }

private:
    tests::TemporaryFolder m_folder;
};

std::vector<std::string> paths(const Scan& scan)
{
    std::vector<std::string> names;
    for (const auto& file : scan.files)
        names.push_back(file.path.native());
    return names;
}

std::vector<std::string> skippedFolders(const Scan& scan, const fs::path& root)
{
    std::vector<std::string> folders;
    for (const auto& problem : scan.problems) {
        if (problem.kind == ProblemKind::SkippedFolder)
            folders.push_back(fs::path(problem.path).lexically_relative(root));
    }
    std::ranges::sort(folders);
    return folders;
}

} // namespace

TEST_F(ArchiveScannerTest, articleEndings_areTakenInPathOrder)
{
    for (const auto* name : {"b.md", "a/z.MARKDOWN", "a/y.html", "c.HTM", "a.txt", "a/.md"})
        write(name);
    EXPECT_THAT(paths(scan()),
                ElementsAre("a.txt", "a/.md", "a/y.html", "a/z.MARKDOWN", "b.md", "c.HTM"));
}

TEST_F(ArchiveScannerTest, otherFiles_areCountedAsSkipped)
{
    for (const auto* name : {"a.md", "b.png", "c.md.bak", "._d.md", "noending"})
        write(name);
    const Scan found = scan();
    EXPECT_THAT(paths(found), ElementsAre("a.md"));
    EXPECT_EQ(found.skipped, 4);
    EXPECT_THAT(found.problems, IsEmpty()) << "single files are not worth a line each";
}

TEST_F(ArchiveScannerTest, hiddenGeneratedAndThemeFolders_areSkippedAndNamed)
{
    for (const auto* folder :
         {".git", ".obsidian", "node_modules", "themes", "public", "_site", "blog/public"})
        write(std::string(folder) + "/x.md");
    write("blog/y.md");
    const Scan found = scan();
    EXPECT_THAT(paths(found), ElementsAre("blog/y.md"));
    EXPECT_EQ(found.skipped, 7);
    EXPECT_THAT(skippedFolders(found, root()),
                ElementsAre(".git", ".obsidian", "_site", "blog/public", "node_modules", "public",
                            "themes"));
}

TEST_F(ArchiveScannerTest, categoryFoldersBelowPosts_mayHaveAnyPlainName)
{
    for (const auto* folder : {"themes", "public", "_site", "node_modules", ".hidden"})
        write("source/_posts/" + std::string(folder) + "/x.md");
    EXPECT_THAT(paths(scan()),
                ElementsAre("source/_posts/_site/x.md", "source/_posts/public/x.md",
                            "source/_posts/themes/x.md"));
}

TEST_F(ArchiveScannerTest, aRootIsSearchedWhateverItIsCalled)
{
    write("public/a.md");
    EXPECT_THAT(paths(ArchiveScanner(root() / "public").scan()), ElementsAre("a.md"));
    EXPECT_THAT(paths(ArchiveScanner(root() / "public" / "").scan()), ElementsAre("a.md"));
}

TEST_F(ArchiveScannerTest, namesThatAreNotUtf8_keepTheirBytes)
{
    write("\xC4\xE3\xBA\xC3.md"); // 你好 in GBK
    write("新媒体/文章 “引号” 😀.md");
    EXPECT_THAT(paths(scan()), ElementsAre("\xC4\xE3\xBA\xC3.md", "新媒体/文章 “引号” 😀.md"));
}

TEST_F(ArchiveScannerTest, linksToFolders_endNoLoopAndLeadNowhere)
{
    write("a/b/x.md");
    fs::create_directory_symlink(root(), root() / "a" / "b" / "loop");
    fs::create_directory_symlink("/", root() / "everything");
    const Scan found = scan();
    EXPECT_THAT(paths(found), ElementsAre("a/b/x.md"));
    EXPECT_EQ(found.skipped, 2);
    EXPECT_THAT(skippedFolders(found, root()), ElementsAre("a/b/loop", "everything"));
}

TEST_F(ArchiveScannerTest, aLinkToAFile_isAFile_aBrokenOneIsNone)
{
    write("a.md");
    fs::create_symlink("a.md", root() / "link.md");
    fs::create_symlink("nowhere.md", root() / "broken.md");
    fs::create_symlink("circle.md", root() / "circle.md");
    const Scan found = scan();
    EXPECT_THAT(paths(found), ElementsAre("a.md", "link.md"));
    EXPECT_EQ(found.skipped, 2);
}

TEST_F(ArchiveScannerTest, pipesAndFoldersWithArticleNames_areNoFiles)
{
    ASSERT_EQ(mkfifo((root() / "pipe.md").c_str(), 0600), 0);
    write("folder.md/inside.md");
    const Scan found = scan();
    EXPECT_THAT(paths(found), ElementsAre("folder.md/inside.md"));
    EXPECT_EQ(found.skipped, 1);
}

TEST_F(ArchiveScannerTest, aFolderThatIsNotThere_isReported)
{
    const Scan found = ArchiveScanner(root() / "nowhere").scan();
    EXPECT_EQ(found.rejected, 1);
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_EQ(found.problems[0].kind, ProblemKind::Unreadable);
    EXPECT_EQ(found.problems[0].path, (root() / "nowhere").native());
}

TEST_F(ArchiveScannerTest, treesDeeperThanTheNumberOfOpenFiles_areWalked)
{
    fs::path folder = root();
    for (int i = 0; i < 300; ++i)
        folder /= "d";
    fs::create_directories(folder);
    tests::writeFile(folder / "x.md", "text");
    rlimit before {};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit few {64, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &few), 0);
    const Scan found = scan();
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
    ASSERT_EQ(found.files.size(), 1U);
    EXPECT_THAT(found.problems, IsEmpty());
}

TEST_F(ArchiveScannerTest, sizeAndTimeInNanoseconds_areThoseOfTheFile)
{
    write("a.md");
    const timespec times[2] {{0, UTIME_OMIT}, {1'600'000'000, 123'456'789}};
    ASSERT_EQ(utimensat(AT_FDCWD, (root() / "a.md").c_str(), times, 0), 0);
    const Scan found = scan();
    ASSERT_EQ(found.files.size(), 1U);
    EXPECT_EQ(found.files[0].sizeBytes, 4);
    EXPECT_EQ(found.files[0].modifiedNs, 1'600'000'000'123'456'789);
}

TEST_F(ArchiveScannerTest, stopping_endsTheWalk)
{
    write("a/x.md");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(ArchiveScanner(root(), stop.get_token()).scan().files, IsEmpty());
}
