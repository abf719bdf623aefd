#include "library/worker_thread.h"

#include <gtest/gtest.h>

#include <future>
#include <vector>

namespace lectern::library {
namespace {

TEST(WorkerThread, runsTasksInOrderOnItsThread)
{
    WorkerThread worker("test");
    std::vector<int> ran;
    for (int i = 0; i < 5; ++i)
        worker.post([&, i] {
            EXPECT_TRUE(worker.isCurrent());
            ran.push_back(i);
        });
    worker.stop(WorkerThread::Waiting::Run, [&] { ran.push_back(99); });
    EXPECT_EQ(ran, (std::vector<int> {0, 1, 2, 3, 4, 99}));
}

TEST(WorkerThread, droppingLetsTheRunningTaskEndAndSkipsTheOthers)
{
    WorkerThread worker("test");
    std::promise<void> begun;
    std::promise<void> mayEnd;
    std::vector<int> ran;
    worker.post([&] {
        begun.set_value();
        mayEnd.get_future().wait();
        ran.push_back(0);
    });
    worker.post([&] { ran.push_back(1); });
    begun.get_future().wait();
    const auto stopping = std::async(std::launch::async, [&] {
        worker.stop(WorkerThread::Waiting::Drop, [&] { ran.push_back(99); });
    });
    while (!worker.isDropping())
        std::this_thread::yield();
    mayEnd.set_value();
    stopping.wait();
    EXPECT_EQ(ran, (std::vector<int> {0, 99}));
}

} // namespace
} // namespace lectern::library
