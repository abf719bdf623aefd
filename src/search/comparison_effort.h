#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>

namespace lectern::search {

/// What one comparison of texts may still cost, and whether it had to be content with less than
/// the best. Handed from step to step of it.
class ComparisonEffort final {
public:
    /// Pairs of things in a stretch that are compared exactly.
    static constexpr std::size_t kExactCells = 1'000'000;
    /// Comparisons of two things, all in all: a second or so.
    static constexpr std::size_t kSteps = 200'000'000;
    /// Lines of both texts together that are paragraphs each.
    static constexpr std::size_t kMaxLines = 200'000;
    /// Bytes of a paragraph that are compared by words at once; of a longer one sentences are
    /// compared first.
    static constexpr std::size_t kMaxParagraph = 20'000;
    /// Stretches within paragraphs that are told apart, all in all.
    static constexpr std::size_t kMaxParts = 1'000'000;

    explicit ComparisonEffort(std::stop_token stop)
        : m_stop(std::move(stop))
    {
    }

    bool canSpend(std::size_t steps) const { return steps <= m_left; }
    void spend(std::size_t steps) { m_left -= steps < m_left ? steps : m_left; }
    /// False where there are more than kMaxParts by then.
    bool takeParts(std::size_t parts)
    {
        m_parts += parts;
        return m_parts <= kMaxParts;
    }
    bool isStopped() const { return m_stop.stop_requested(); }
    void setCoarse() { m_isCoarse = true; }
    bool isCoarse() const { return m_isCoarse; }

private:
    std::stop_token m_stop;
    std::size_t m_left = kSteps;
    std::size_t m_parts = 0;
    bool m_isCoarse = false;
};

} // namespace lectern::search
