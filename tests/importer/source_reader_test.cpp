#include "importer/source_reader.h"
#include "support/corpus.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

using namespace lectern;
using namespace lectern::importer;

TEST(SourceReader, aFile_isReadWholeWithItsTime)
{
    const tests::TemporaryFolder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    tests::writeFile(folder.path() / "a.md", bytes);
    const timespec times[2] {{0, UTIME_OMIT}, {1'600'000'000, 5}};
    utimensat(AT_FDCWD, (folder.path() / "a.md").c_str(), times, 0);
    const auto read = readSource(folder.path() / "a.md", 100);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->bytes, bytes);
    EXPECT_EQ(read->modifiedNs, 1'600'000'000'000'000'005);
}

TEST(SourceReader, theMaximum_isStillRead_oneByteMoreIsNot)
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.path() / "a.md", std::string(100, 'x'));
    EXPECT_TRUE(readSource(folder.path() / "a.md", 100));
    const auto tooLarge = readSource(folder.path() / "a.md", 99);
    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().kind, ProblemKind::TooLarge);
}

TEST(SourceReader, pipesFoldersAndNothing_areUnreadableAtOnce)
{
    const tests::TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe.md";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    for (const auto& path : {pipe, folder.path(), folder.path() / "none.md"}) {
        const auto read = readSource(path, 100);
        ASSERT_FALSE(read) << path;
        EXPECT_EQ(read.error().kind, ProblemKind::Unreadable) << path;
        EXPECT_EQ(read.error().message.back(), '.') << path;
    }
}

TEST(SourceReader, anEmptyFile_isNoBytes)
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.path() / "a.md", "");
    const auto read = readSource(folder.path() / "a.md", 100);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->bytes.empty());
}

TEST(SourceReader, aFileThatGrowsAllTheTime_isGivenUp)
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "growing.md";
    tests::writeFile(path, std::string(16 << 20, 'x'));
    std::atomic<bool> done {false};
    std::thread writer([&] {
        std::ofstream file(path, std::ios::app | std::ios::binary);
        while (!done)
            file << 'y' << std::flush;
    });
    bool noticed = false;
    for (int i = 0; i < 50 && !noticed; ++i) {
        const auto read = readSource(path, 1 << 30);
        noticed = !read && read.error().kind == ProblemKind::ChangedWhileRead;
    }
    done = true;
    writer.join();
    EXPECT_TRUE(noticed);
}
