#include "search/sequence_match.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <unordered_map>

namespace lectern::search {

namespace {

using Sequence = std::span<const std::uint32_t>;

struct Region {
    std::size_t olderBegin;
    std::size_t olderEnd;
    std::size_t newerBegin;
    std::size_t newerEnd;

    std::size_t olderSize() const { return olderEnd - olderBegin; }
    std::size_t newerSize() const { return newerEnd - newerBegin; }
    bool isOneSided() const { return olderSize() == 0 || newerSize() == 0; }
};

struct Place {
    std::size_t older;
    std::size_t newer;
};

class Matching final {
public:
    Matching(Sequence older, Sequence newer, ComparisonEffort& effort)
        : m_older(older)
        , m_newer(newer)
        , m_effort(effort)
    {
    }

    std::vector<MatchedRun> run()
    {
        m_open.push_back({0, m_older.size(), 0, m_newer.size()});
        while (!m_open.empty() && !m_effort.isStopped()) {
            Region region = m_open.back();
            m_open.pop_back();
            trim(region);
            if (region.isOneSided())
                continue;
            if (isSmall(region))
                matchExactly(region);
            else
                divide(region);
        }
        return joined();
    }

private:
    void trim(Region& region)
    {
        const auto [ended, endedNewer]
            = std::mismatch(m_older.begin() + signedSize(region.olderBegin),
                            m_older.begin() + signedSize(region.olderEnd),
                            m_newer.begin() + signedSize(region.newerBegin),
                            m_newer.begin() + signedSize(region.newerEnd));
        const auto same = static_cast<std::size_t>(ended - m_older.begin()) - region.olderBegin;
        match({region.olderBegin, region.newerBegin}, same);
        region.olderBegin += same;
        region.newerBegin += same;
        std::size_t tail = 0;
        while (tail < std::min(region.olderSize(), region.newerSize())
               && m_older[region.olderEnd - tail - 1] == m_newer[region.newerEnd - tail - 1])
            ++tail;
        region.olderEnd -= tail;
        region.newerEnd -= tail;
        match({region.olderEnd, region.newerEnd}, tail);
    }

    bool isSmall(const Region& region) const
    {
        const std::size_t older = region.olderSize() + 1;
        const std::size_t newer = region.newerSize() + 1;
        return older <= ComparisonEffort::kExactCells / newer && m_effort.canSpend(older * newer);
    }

    // Within kExactCells dtl keeps no more than as many places, less than the number at which it
    // begins to cut its work in pieces.
    void matchExactly(const Region& region)
    {
        using Numbers = std::vector<std::uint32_t>;
        const auto older = m_older.subspan(region.olderBegin, region.olderSize());
        const auto newer = m_newer.subspan(region.newerBegin, region.newerSize());
        dtl::Diff<std::uint32_t, Numbers> diff(Numbers(older.begin(), older.end()),
                                               Numbers(newer.begin(), newer.end()));
        diff.compose();
        const auto distance = static_cast<std::size_t>(diff.getEditDistance());
        m_effort.spend(std::min(distance * distance, older.size() * newer.size()) + older.size()
                       + newer.size());
        for (const auto& [number, step] : diff.getSes().getSequence()) {
            if (step.type == dtl::SES_COMMON)
                match({region.olderBegin + static_cast<std::size_t>(step.beforeIdx) - 1,
                       region.newerBegin + static_cast<std::size_t>(step.afterIdx) - 1},
                      1);
        }
    }

    void divide(const Region& region)
    {
        const std::size_t cost = region.olderSize() + region.newerSize();
        if (!m_effort.canSpend(cost))
            return m_effort.setCoarse();
        m_effort.spend(cost);
        const Common common = inBoth(region);
        if (common.once.empty()) {
            if (common.isAny)
                m_effort.setCoarse();
            return;
        }
        Region before {region.olderBegin, 0, region.newerBegin, 0};
        for (const Place& anchor : inOrder(common.once)) {
            match(anchor, 1);
            before.olderEnd = anchor.older;
            before.newerEnd = anchor.newer;
            m_open.push_back(before);
            before.olderBegin = anchor.older + 1;
            before.newerBegin = anchor.newer + 1;
        }
        m_open.push_back({before.olderBegin, region.olderEnd, before.newerBegin, region.newerEnd});
    }

    struct Common {
        bool isAny = false;
        std::vector<Place> once; ///< what occurs once on both sides, in the newer one's order
    };

    Common inBoth(const Region& region) const
    {
        struct Seen {
            std::size_t older = 0;
            std::uint8_t timesOlder = 0;
            std::uint8_t timesNewer = 0;
        };
        std::unordered_map<std::uint32_t, Seen> seen;
        for (std::size_t i = region.olderBegin; i < region.olderEnd; ++i) {
            Seen& one = seen[m_older[i]];
            one.older = i;
            one.timesOlder = one.timesOlder == 0 ? 1 : 2;
        }
        Common common;
        for (std::size_t i = region.newerBegin; i < region.newerEnd; ++i) {
            if (const auto found = seen.find(m_newer[i]); found != seen.end()) {
                found->second.timesNewer = found->second.timesNewer == 0 ? 1 : 2;
                common.isAny = true;
            }
        }
        for (std::size_t i = region.newerBegin; common.isAny && i < region.newerEnd; ++i) {
            const auto found = seen.find(m_newer[i]);
            if (found != seen.end() && found->second.timesOlder == 1
                && found->second.timesNewer == 1)
                common.once.push_back({found->second.older, i});
        }
        return common;
    }

    /// As many of them as stand in the same order in both sequences: the longest increasing
    /// subsequence, by patience sorting.
    static std::vector<Place> inOrder(const std::vector<Place>& places)
    {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> tops; // of each pile, by their place in `places`
        std::vector<std::size_t> previous(places.size(), none);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto pile = std::ranges::lower_bound(
                tops, places[i].older, {}, [&](std::size_t top) { return places[top].older; });
            if (pile != tops.begin())
                previous[i] = *(pile - 1);
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Place> chain;
        for (std::size_t i = tops.empty() ? none : tops.back(); i != none; i = previous[i])
            chain.push_back(places[i]);
        std::ranges::reverse(chain);
        return chain;
    }

    void match(const Place& place, std::size_t count)
    {
        if (count > 0)
            m_runs.push_back({place.older, place.newer, count});
    }

    std::vector<MatchedRun> joined()
    {
        std::ranges::sort(m_runs, {}, &MatchedRun::older);
        std::vector<MatchedRun> runs;
        for (const MatchedRun& run : m_runs) {
            if (!runs.empty() && runs.back().older + runs.back().count == run.older
                && runs.back().newer + runs.back().count == run.newer)
                runs.back().count += run.count;
            else
                runs.push_back(run);
        }
        return runs;
    }

    static std::ptrdiff_t signedSize(std::size_t size) { return static_cast<std::ptrdiff_t>(size); }

    Sequence m_older;
    Sequence m_newer;
    ComparisonEffort& m_effort;
    std::vector<Region> m_open;
    std::vector<MatchedRun> m_runs;
};

} // namespace

std::vector<MatchedRun> matchSequences(Sequence older, Sequence newer, ComparisonEffort& effort)
{
    return Matching(older, newer, effort).run();
}

} // namespace lectern::search
