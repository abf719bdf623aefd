#pragma once

#include "search/comparison_effort.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lectern::search {

/// `count` things from `older` on in one sequence that are equal to those from `newer` on in the
/// other.
struct MatchedRun {
    std::size_t older = 0;
    std::size_t newer = 0;
    std::size_t count = 0;

    bool operator==(const MatchedRun&) const = default;
};

/// What two sequences have in common in the same order: as much as possible where they are short
/// (dtl, Wu and others' O(NP)), else what stands around things that occur once in both
/// ("patience"). In order, none empty, no two adjacent. Stops early, with what it has, when the
/// effort says so.
std::vector<MatchedRun> matchSequences(std::span<const std::uint32_t> older,
                                       std::span<const std::uint32_t> newer,
                                       ComparisonEffort& effort);

} // namespace lectern::search
