#include "importer/ordered_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace lectern::importer;

TEST(OrderedQueue, itemsPutInAnyOrder_areTakenInTheirs)
{
    OrderedQueue<int> queue(10, 1000);
    for (const std::size_t number : {2U, 0U, 1U})
        EXPECT_TRUE(queue.put(number, static_cast<int>(number) * 10, 1));
    EXPECT_EQ(queue.take(), 0);
    EXPECT_EQ(queue.take(), 10);
    EXPECT_EQ(queue.take(), 20);
}

TEST(OrderedQueue, theNextItem_isTakenHoweverHeavy)
{
    OrderedQueue<int> queue(2, 10);
    EXPECT_TRUE(queue.put(0, 7, 1'000'000));
    EXPECT_EQ(queue.take(), 7);
}

TEST(OrderedQueue, whoeverIsTooFarAheadOrTooHeavy_waits)
{
    OrderedQueue<int> queue(2, 100);
    std::atomic<int> through {0};
    std::jthread ahead([&] { through += queue.put(2, 2, 1) ? 1 : 0; });
    std::jthread heavy([&] { through += queue.put(1, 1, 200) ? 1 : 0; });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(through, 0);
    EXPECT_TRUE(queue.put(0, 0, 1));
    EXPECT_EQ(queue.take(), 0);
    EXPECT_EQ(queue.take(), 1);
    EXPECT_EQ(queue.take(), 2);
}

TEST(OrderedQueue, closing_wakesEverybody)
{
    OrderedQueue<int> queue(1, 100);
    std::atomic<bool> dropped {false};
    std::jthread waiting([&] { dropped = !queue.put(5, 5, 1); });
    std::jthread closing([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        queue.close();
    });
    EXPECT_EQ(queue.take(), std::nullopt);
    waiting.join();
    EXPECT_TRUE(dropped);
}

TEST(OrderedQueue, manyWorkers_loseAndSwapNothing)
{
    constexpr std::size_t count = 20'000;
    OrderedQueue<std::size_t> queue(16, 500);
    std::atomic<std::size_t> next {0};
    std::vector<std::jthread> workers(4);
    for (auto& worker : workers)
        worker = std::jthread([&] {
            for (std::size_t number = next++; number < count; number = next++)
                queue.put(number, number, number % 97);
        });
    for (std::size_t expected = 0; expected < count; ++expected)
        ASSERT_EQ(queue.take(), expected);
}
