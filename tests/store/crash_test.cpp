#include "store/integrity_check.h"
#include "store/library_fixture.h"
#include "support/corpus.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace lectern;
using namespace lectern::tests;
using store::Access;
using store::LibraryDatabase;

namespace {

FakeFile fileNumber(int number)
{
    const auto name = std::to_string(number);
    std::string text = "第" + name + "篇 article" + name;
    for (int i = 0; i < 200; ++i)
        text += " 微信开放平台" + std::to_string(number * i);
    return {.path = name, .title = "标题" + name, .text = text, .categories = {{{"甲", "乙"}}}};
}

/// Imports without end in batches of ten and tells each commit through the pipe. Runs in a child
/// process; only _exit ends it.
[[noreturn]] void importUntilKilled(const std::filesystem::path& folder, int begin, int pipe)
{
    auto library = LibraryDatabase::open(folder, Access::ReadWrite);
    if (!library)
        _exit(2);
    auto writer = store::ImportWriter::start(*library);
    if (!writer)
        _exit(3);
    const auto source = writer->openSource("/archive");
    for (int number = begin;; ++number) {
        const auto file = fileNumber(number);
        if (!writer->write(source->id, {.path = file.path, .sizeBytes = 1}, prepared(file)))
            _exit(4);
        if (number % 10 != 9)
            continue;
        if (!writer->commit() || ::write(pipe, &number, sizeof number) != sizeof number)
            _exit(5);
    }
}

/// Kills such a child after a while; returns the last number it said was committed, or -1.
int runAndKill(const std::filesystem::path& folder, int begin, std::chrono::milliseconds after)
{
    int ends[2] = {};
    if (::pipe(ends) != 0)
        return -1;
    const auto child = ::fork();
    if (child == 0)
        importUntilKilled(folder, begin, ends[1]);
    ::close(ends[1]);
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    int last = -1;
    int number = 0;
    while (::read(ends[0], &number, sizeof number) == sizeof number)
        last = number;
    ::close(ends[0]);
    return last;
}

} // namespace

TEST(Crash, killedImport_leavesEveryCommittedBatchAndASoundLibrary)
{
    const TemporaryFolder folder;
    std::mt19937 random(3);
    int committed = -1;
    for (int round = 0; round < 6; ++round) {
        const std::chrono::milliseconds after(100 + random() % 300);
        committed = std::max(committed, runAndKill(folder.path(), committed + 1, after));

        auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
        const auto report = must(store::checkIntegrity(library));
        ASSERT_TRUE(report.ok()) << report.problems.front();
        // A batch may be durable whose message was still to be sent.
        ASSERT_GE(report.articles, committed + 1);
        ASSERT_EQ(report.articles % 10, 0);
        committed = static_cast<int>(report.articles) - 1;
        if (committed < 0)
            continue;
        ArticleFilter last;
        last.query = "article" + std::to_string(committed);
        EXPECT_EQ(must(store::ArticleStore(library).count(last)), 1);
    }
    EXPECT_GT(committed, 50) << "the child was always killed too early to prove anything";
}

TEST(Crash, killedWhileTheLibraryIsMade_isMadeByTheNext)
{
    for (int round = 0; round < 10; ++round) {
        const TemporaryFolder folder;
        runAndKill(folder.path() / "library", 0, std::chrono::milliseconds(round));
        const auto library = LibraryDatabase::open(folder.path() / "library", Access::ReadWrite);
        EXPECT_TRUE(library) << toText(library.error());
    }
}

TEST(Crash, twoWriters_waitForEachOther)
{
    const TemporaryFolder folder;
    {
        must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    }
    const auto import = [&](const char* root, int begin) {
        auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource(root));
        for (int number = begin; number < begin + 50; ++number) {
            must(writer.write(source.id, {.path = std::to_string(number)},
                              prepared(fileNumber(number))));
            if (number % 5 == 4)
                must(writer.commit());
        }
        must(writer.finish({}));
    };
    {
        std::jthread one(import, "/one", 0);
        std::jthread two(import, "/two", 100);
    }
    auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    EXPECT_EQ(must(store::ArticleStore(library).count({})), 100);
    EXPECT_TRUE(must(store::checkIntegrity(library)).ok());
}

TEST(Crash, marks_getTheirTurnDuringAnImport)
{
    const TemporaryFolder folder;
    auto library = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
    std::atomic<bool> isDone = false;
    std::jthread importing([&] {
        auto own = must(LibraryDatabase::open(folder.path(), Access::ReadWrite));
        auto writer = must(store::ImportWriter::start(own));
        const auto source = must(writer.openSource("/archive"));
        for (int number = 0; !isDone; ++number) {
            must(writer.write(source.id, {.path = std::to_string(number)},
                              prepared(fileNumber(number))));
            if (number % 20 == 19)
                must(writer.commit());
        }
    });
    store::StateStore state(library);
    for (int i = 0; i < 10; ++i)
        must(state.setStarred({ArticleId {1}}, i % 2 ? Star::On : Star::Off));
    isDone = true;
}
