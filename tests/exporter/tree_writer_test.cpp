#include "exporter/tree_writer.h"
#include "support/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace lectern;
using namespace lectern::tests;
using exporter::TreeWriter;
namespace fs = std::filesystem;

namespace {

class TreeWriterTest : public ::testing::Test {
protected:
    fs::path target() const { return m_folder.path() / "out"; }
    TreeWriter open() const
    {
        auto writer = TreeWriter::open(target());
        EXPECT_TRUE(writer);
        return std::move(*writer);
    }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(TreeWriterTest, names_bytes_andTimes_areThoseGiven)
{
    TreeWriter writer = open();
    const std::string name = "a/\xC4\xE3\xBA\xC3 “x”.md";
    const auto written = writer.write(name, std::string("one\0two", 7), 1'600'000'000'123'456'789);
    ASSERT_TRUE(written) << toText(written.error());
    EXPECT_EQ(written->path, fs::path(name));
    EXPECT_EQ(written->reason, "");
    EXPECT_EQ(readFile(target() / name), std::string("one\0two", 7));
    struct stat status { };
    ASSERT_EQ(::stat((target() / name).c_str(), &status), 0);
    EXPECT_EQ(status.st_mtim.tv_sec, 1'600'000'000);
    EXPECT_EQ(status.st_mtim.tv_nsec, 123'456'789);
}

TEST_F(TreeWriterTest, timesBefore1970_areKept)
{
    TreeWriter writer = open();
    ASSERT_TRUE(writer.write("a.md", "x", -1));
    struct stat status { };
    ASSERT_EQ(::stat((target() / "a.md").c_str(), &status), 0);
    EXPECT_EQ(status.st_mtim.tv_sec, -1);
    EXPECT_EQ(status.st_mtim.tv_nsec, 999'999'999);
}

TEST_F(TreeWriterTest, aFolderThatIsNotEmpty_isRefused)
{
    writeFile(target() / "mine.txt", "mine");
    const auto writer = TreeWriter::open(target());
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().kind, ErrorKind::BadInput);
    EXPECT_EQ(readFile(target() / "mine.txt"), "mine");
}

TEST_F(TreeWriterTest, aNameThatIsTooLong_isCutKeepsItsEndingAndStaysItsOwn)
{
    TreeWriter writer = open();
    std::string stem;
    while (stem.size() < 300)
        stem += "长";
    const auto one = writer.write("folder/" + stem + "一.md", "one", 0);
    const auto two = writer.write("folder/" + stem + "二.md", "two", 0);
    ASSERT_TRUE(one && two);
    EXPECT_NE(one->path, two->path);
    EXPECT_THAT(one->reason, ::testing::HasSubstr("too long"));
    EXPECT_EQ(one->path.extension(), ".md");
    EXPECT_LE(one->path.filename().native().size(), 200U);
    EXPECT_EQ(readFile(target() / one->path), "one");
    EXPECT_EQ(readFile(target() / two->path), "two");
}

TEST_F(TreeWriterTest, waysOutOfTheTarget_leadNowhere)
{
    TreeWriter writer = open();
    for (const char* path : {"../escaped.md", "/escaped.md", "a/../../escaped.md", "", "./x"}) {
        const auto written = writer.write(path, "x", 0);
        ASSERT_TRUE(written) << path;
        EXPECT_NE(written->reason, "") << path;
        EXPECT_TRUE(fs::is_regular_file(target() / written->path)) << written->path;
        for (const auto& part : written->path)
            EXPECT_NE(part, "..");
    }
    EXPECT_FALSE(fs::exists(m_folder.path() / "escaped.md"));
}

TEST_F(TreeWriterTest, whatIsThere_isNeverReplaced)
{
    TreeWriter writer = open();
    ASSERT_TRUE(writer.write("same.md", "first", 0));
    const auto second = writer.write("same.md", "second", 0);
    ASSERT_TRUE(second);
    EXPECT_EQ(readFile(target() / "same.md"), "first");
    EXPECT_EQ(readFile(target() / second->path), "second");
    EXPECT_THAT(second->reason, ::testing::HasSubstr("already"));
    const auto another = writer.write("same.md", "another", 0);
    ASSERT_TRUE(another);
    EXPECT_EQ(readFile(target() / second->path), "second") << "not even under the other name";
    const auto below = writer.write("same.md/below.md", "third", 0);
    ASSERT_TRUE(below) << "a file where a folder ought to be";
    EXPECT_EQ(readFile(target() / below->path), "third");
}

TEST_F(TreeWriterTest, aLinkInTheWay_isNotFollowed)
{
    TreeWriter writer = open();
    fs::create_directory(m_folder.path() / "elsewhere");
    fs::create_directory_symlink(m_folder.path() / "elsewhere", target() / "a");
    const auto written = writer.write("a/x.md", "x", 0);
    ASSERT_TRUE(written);
    EXPECT_TRUE(fs::is_empty(m_folder.path() / "elsewhere"));
}

TEST_F(TreeWriterTest, pathsLongerThanASystemCallTakes_areWritten)
{
    TreeWriter writer = open();
    std::string path;
    for (int i = 0; i < 40; ++i)
        path += std::string(200, 'd') + '/';
    const auto written = writer.write(path + "deep.md", "deep", 0);
    ASSERT_TRUE(written) << toText(written.error());
    EXPECT_EQ(written->reason, "");
}

TEST(MappedName, keepsWhatAnyFileSystemTakes)
{
    using exporter::mappedName;
    EXPECT_TRUE(mappedName("a:b?.md").starts_with("a%3ab%3f~"));
    EXPECT_TRUE(mappedName("\xC4\xE3.md").starts_with("%c4%e3~"));
    EXPECT_TRUE(mappedName("标题.md").starts_with("标题~"));
    EXPECT_TRUE(mappedName("标题.md").ends_with(".md"));
    EXPECT_NE(mappedName("A.md"), mappedName("a.md"));
}
