#include "desktop/file_queue.h"
#include "desktop/window_fixture.h"

#include <QObject>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace lectern::desktop {

TEST(FileQueue, work_isDoneInOrderOnAnotherThread_andBeforeTheQueueIsGone)
{
    std::vector<int> done;
    bool elsewhere = true;
    {
        FileQueue queue;
        for (int i = 0; i < 1000; ++i)
            queue.run([&done, &elsewhere, i, gui = std::this_thread::get_id()] {
                elsewhere = elsewhere && std::this_thread::get_id() != gui;
                done.push_back(i);
            });
    }
    ASSERT_EQ(done.size(), 1000U);
    EXPECT_TRUE(std::ranges::is_sorted(done));
    EXPECT_TRUE(elsewhere);
}

TEST(FileQueue, whatFollows_comesFromTheEventLoop_andOnlyForWhoIsStillThere)
{
    FileQueue queue;
    std::atomic<bool> written = false;
    bool told = false;
    bool toldTheDead = false;
    QObject here;
    auto gone = std::make_unique<QObject>();
    queue.run([] {}, gone.get(), [&] { toldTheDead = true; });
    queue.run([&] { written = true; }, &here, [&] { told = written; });
    gone.reset();
    queue.wait();
    EXPECT_TRUE(written);
    EXPECT_FALSE(told);
    EXPECT_TRUE(eventually([&] { return told; }));
    EXPECT_FALSE(toldTheDead);
}

} // namespace lectern::desktop
