#include "search/approximate_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>

namespace {

using namespace lectern::search;
using Places = std::vector<std::size_t>;

constexpr std::int64_t kPlenty = 1'000'000'000;

std::size_t editDistance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t {0});
    for (const char32_t c : a) {
        std::size_t diagonal = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const std::size_t replaced = diagonal + (b[i - 1] == c ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({replaced, diagonal + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

/// The fewest edits over all stretches, by trying each.
std::size_t fewestEdits(std::u32string_view text, std::u32string_view pattern)
{
    std::size_t fewest = pattern.size();
    for (std::size_t begin = 0; begin <= text.size(); ++begin) {
        for (std::size_t end = begin; end <= text.size(); ++end)
            fewest = std::min(fewest, editDistance(text.substr(begin, end - begin), pattern));
    }
    return fewest;
}

std::u32string randomText(std::mt19937& random, std::size_t length)
{
    std::u32string text;
    for (std::size_t i = 0; i < length; ++i)
        text += U"abc"[random() % 3];
    return text;
}

} // namespace

TEST(Occurrences, overlapAndComeInOrder)
{
    EXPECT_EQ(occurrences("aabaabaa", "aabaa"), (Places {0, 3}));
    EXPECT_EQ(occurrences("aaaa", "aa"), (Places {0, 1, 2}));
    EXPECT_EQ(occurrences(U"好好好", U"好好"), (Places {0, 1}));
    EXPECT_EQ(occurrences("ab", "abc"), Places {});
    EXPECT_EQ(occurrences("", "a"), Places {});
}

TEST(ApproximateMatches, areTheBestThereAre)
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const auto text = randomText(random, random() % 24);
        const auto pattern = randomText(random, 1 + random() % 8);
        const std::size_t most = random() % pattern.size();
        const std::size_t fewest = fewestEdits(text, pattern);
        WorkBudget budget {kPlenty};
        const auto matches = approximateMatches(text, pattern, most, 0, budget);
        ASSERT_EQ(!matches.empty(), fewest <= most && !text.empty());
        for (const auto& match : matches) {
            ASSERT_EQ(match.edits, fewest);
            const auto found
                = std::u32string_view(text).substr(match.begin, match.end - match.begin);
            ASSERT_EQ(editDistance(found, pattern), fewest);
        }
    }
}

TEST(ApproximateMatches, withoutBudgetThereAreNone)
{
    WorkBudget budget {100};
    EXPECT_TRUE(
        approximateMatches(std::u32string(1000, U'a'), U"aaaaaaaaab", 2, 0, budget).empty());
}
