#include "search/sequence_match.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace lectern::search;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::vector<MatchedRun> match(const Numbers& older, const Numbers& newer)
{
    ComparisonEffort effort {{}};
    return matchSequences(older, newer, effort);
}

std::size_t matched(const std::vector<MatchedRun>& runs)
{
    return std::accumulate(runs.begin(), runs.end(), std::size_t {0},
                           [](std::size_t sum, const MatchedRun& run) { return sum + run.count; });
}

/// Equal things on both sides, and in the same order.
void expectSound(const Numbers& older, const Numbers& newer, const std::vector<MatchedRun>& runs)
{
    std::size_t olderDone = 0;
    std::size_t newerDone = 0;
    for (const MatchedRun& run : runs) {
        ASSERT_GE(run.older, olderDone);
        ASSERT_GE(run.newer, newerDone);
        ASSERT_GT(run.count, 0U);
        for (std::size_t i = 0; i < run.count; ++i)
            ASSERT_EQ(older.at(run.older + i), newer.at(run.newer + i));
        olderDone = run.older + run.count;
        newerDone = run.newer + run.count;
    }
}

/// The length of the longest common subsequence, by the table of every textbook.
std::size_t longest(const Numbers& older, const Numbers& newer)
{
    std::vector<std::size_t> row(newer.size() + 1, 0);
    for (const std::uint32_t number : older) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < newer.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = number == newer[j] ? diagonal + 1 : std::max(row[j], above);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

TEST(SequenceMatch, oneSideEmpty_hasNothingInCommon)
{
    EXPECT_TRUE(match({}, {}).empty());
    EXPECT_TRUE(match({1, 2}, {}).empty());
    EXPECT_TRUE(match({}, {1}).empty());
}

TEST(SequenceMatch, sameSequences_areOneRun)
{
    const std::vector<MatchedRun> whole {{0, 0, 3}};
    EXPECT_EQ(match({1, 2, 3}, {1, 2, 3}), whole);
}

TEST(SequenceMatch, insertedAndRemoved_keepsTheRest)
{
    const std::vector<MatchedRun> expected {{0, 0, 1}, {2, 1, 2}, {4, 4, 1}};
    EXPECT_EQ(match({1, 2, 3, 4, 5}, {1, 3, 4, 9, 5}), expected);
}

TEST(SequenceMatch, shortSequences_findAsMuchAsThereIs)
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        Numbers older(random() % 40);
        Numbers newer(random() % 40);
        for (auto* numbers : {&older, &newer})
            for (std::uint32_t& number : *numbers)
                number = static_cast<std::uint32_t>(random() % 6);
        const auto runs = match(older, newer);
        expectSound(older, newer, runs);
        EXPECT_EQ(matched(runs), longest(older, newer));
    }
}

TEST(SequenceMatch, longSequences_areDividedAtWhatOccursOnce)
{
    Numbers older(40'000);
    std::iota(older.begin(), older.end(), 0U);
    Numbers newer = older;
    newer.erase(newer.begin() + 30'000, newer.begin() + 30'010);
    newer.insert(newer.begin() + 10, {900'001, 900'002});
    std::swap(newer[20'000], newer[20'001]);
    ComparisonEffort effort {{}};
    const auto runs = matchSequences(older, newer, effort);
    expectSound(older, newer, runs);
    EXPECT_EQ(matched(runs), older.size() - 11);
    EXPECT_FALSE(effort.isCoarse());
}

TEST(SequenceMatch, longSequencesWithoutAnythingOnce_areCoarse_notSlow)
{
    Numbers older;
    Numbers newer;
    for (std::uint32_t i = 0; i < 200'000; ++i) {
        older.push_back(i % 7);
        newer.push_back(6 - i % 5);
    }
    ComparisonEffort effort {{}};
    const auto runs = matchSequences(older, newer, effort);
    expectSound(older, newer, runs);
    EXPECT_TRUE(effort.isCoarse());
}

TEST(SequenceMatch, stopped_isLeftEarly)
{
    std::stop_source stop;
    stop.request_stop();
    ComparisonEffort effort {stop.get_token()};
    EXPECT_TRUE(matchSequences(Numbers {1, 2}, Numbers {1, 2}, effort).empty());
}
