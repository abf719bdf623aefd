#include "importer/ordered_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace lectern::importer;

namespace {

template <typename T>
bool admitAndPut(OrderedQueue<T>& queue, std::size_t number, T item, std::size_t bytes)
{
    return queue.admit(number, bytes) && queue.put(number, item, bytes);
}

} // namespace

TEST(OrderedQueue, itemsPutInAnyOrder_areTakenInTheirs)
{
    OrderedQueue<int> queue(10, 1000);
    for (const std::size_t number : {0U, 1U, 2U})
        EXPECT_TRUE(queue.admit(number, 1));
    for (const std::size_t number : {2U, 0U, 1U})
        EXPECT_TRUE(queue.put(number, static_cast<int>(number) * 10, 1));
    EXPECT_EQ(queue.take(), 0);
    EXPECT_EQ(queue.take(), 10);
    EXPECT_EQ(queue.take(), 20);
}

TEST(OrderedQueue, theNextItem_isTakenHoweverHeavy)
{
    OrderedQueue<int> queue(2, 10);
    EXPECT_TRUE(admitAndPut(queue, 0, 7, 1'000'000));
    EXPECT_EQ(queue.take(), 7);
}

TEST(OrderedQueue, whoeverIsTooFarAhead_waits)
{
    OrderedQueue<int> queue(2, 100);
    EXPECT_TRUE(admitAndPut(queue, 0, 0, 1));
    EXPECT_TRUE(admitAndPut(queue, 1, 1, 1));
    std::atomic<bool> through {false};
    std::jthread ahead([&] { through = admitAndPut(queue, 2, 2, 1); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_FALSE(through);
    for (const int expected : {0, 1, 2})
        EXPECT_EQ(queue.take(), expected);
}

TEST(OrderedQueue, whatIsBeingMade_waiting_andInTheTakersHands_isBoundedTogether)
{
    OrderedQueue<int> queue(10, 100);
    EXPECT_TRUE(queue.admit(0, 60));
    std::atomic<bool> through {false};
    std::jthread heavy([&] { through = queue.admit(1, 50); });
    const auto stays = [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        return !through;
    };
    EXPECT_TRUE(stays()) << "being made";
    EXPECT_TRUE(queue.put(0, 0, 60));
    EXPECT_TRUE(stays()) << "waiting";
    EXPECT_EQ(queue.take(), 0);
    EXPECT_TRUE(stays()) << "in the taker's hands";
    std::jthread next([&] { queue.take(); }); // the first one is gone
    heavy.join();
    EXPECT_TRUE(through);
    EXPECT_TRUE(queue.put(1, 1, 10));
}

TEST(OrderedQueue, aLaterLightItem_doesNotOvertakeAHeavyOneThatWaits)
{
    OrderedQueue<int> queue(10, 100);
    EXPECT_TRUE(queue.admit(0, 60));
    std::atomic<int> order {0};
    std::atomic<int> lightAt {0};
    std::jthread heavy([&] {
        queue.admit(1, 90);
        ++order;
        queue.put(1, 1, 5);
    });
    std::jthread light([&] {
        queue.admit(2, 20);
        lightAt = ++order;
        queue.put(2, 2, 1);
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_EQ(order, 0);
    EXPECT_TRUE(queue.put(0, 0, 2));
    for (const int expected : {0, 1, 2})
        EXPECT_EQ(queue.take(), expected);
    light.join();
    EXPECT_EQ(lightAt, 2);
}

TEST(OrderedQueue, closing_wakesEverybody)
{
    OrderedQueue<int> queue(1, 100);
    std::atomic<bool> dropped {false};
    std::jthread waiting([&] { dropped = !queue.admit(5, 5); });
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
            for (std::size_t number = next++; number < count; number = next++) {
                if (queue.admit(number, 100 + number % 97))
                    queue.put(number, number, number % 97);
            }
        });
    for (std::size_t expected = 0; expected < count; ++expected)
        ASSERT_EQ(queue.take(), expected);
}
