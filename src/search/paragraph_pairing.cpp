#include "search/paragraph_pairing.h"

#include "search/characters.h"
#include "search/text_units.h"

#include <algorithm>
#include <cstdint>

namespace lectern::search {

namespace {

/// Paragraphs with less in common have nothing to do with each other.
constexpr float kAlike = 0.3F;
/// Pairs of paragraphs that are looked at; of more, those near the diagonal.
constexpr std::size_t kCells = 400'000;
constexpr std::size_t kNarrowest = 8; ///< a diagonal that says anything
constexpr std::size_t kCharacters = 1'000; ///< of a paragraph that are looked at

/// A paragraph's pairs of neighbouring characters, sorted; blanks do not count.
using Features = std::vector<std::uint64_t>;

Features featuresOf(std::string_view paragraph)
{
    Features features;
    std::uint64_t previous = 0;
    for (std::size_t i = 0; i < paragraph.size() && features.size() < kCharacters;) {
        const auto character = decodeAt(paragraph, i);
        i += character.sizeBytes;
        if (character.value == U' ' || character.value == U'\t')
            continue;
        features.push_back(previous << 32 | character.value);
        previous = character.value;
    }
    std::ranges::sort(features);
    return features;
}

std::vector<Features> featuresOf(std::string_view text, const std::vector<TextSpan>& spans)
{
    std::vector<Features> all;
    all.reserve(spans.size());
    for (const TextSpan& span : spans)
        all.push_back(featuresOf(cut(text, span)));
    return all;
}

/// Dice's coefficient: 1 the same pairs, 0 none in common.
float likenessOf(const Features& a, const Features& b)
{
    const auto all = static_cast<float>(a.size() + b.size());
    if (2.0F * static_cast<float>(std::min(a.size(), b.size())) < kAlike * all)
        return 0;
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++common;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return 2.0F * static_cast<float>(common) / all;
}

std::size_t sizeOf(const std::vector<Features>& all)
{
    std::size_t size = 0;
    for (const Features& features : all)
        size += features.size() + 1;
    return size;
}

/// The pairs that are the most alike together, by dynamic programming over a band around the
/// diagonal.
class Pairing final {
public:
    Pairing(const std::vector<Features>& older, const std::vector<Features>& newer,
            std::size_t halfWidth)
        : m_older(older)
        , m_newer(newer)
        , m_halfWidth(halfWidth)
        , m_width(std::min(newer.size(), 2 * halfWidth) + 1)
        , m_scores((older.size() + 1) * m_width, 0)
        , m_isPair(m_scores.size(), false)
    {
    }

    void fill(ComparisonEffort& effort)
    {
        for (std::size_t i = 1; i <= m_older.size() && !effort.isStopped(); ++i) {
            for (std::size_t j = std::max<std::size_t>(first(i), 1); j < first(i) + m_width; ++j) {
                if (j > m_newer.size())
                    break;
                const float alike = likenessOf(m_older[i - 1], m_newer[j - 1]);
                const float both = alike >= kAlike ? score(i - 1, j - 1) + alike : 0;
                const float apart = std::max(score(i - 1, j), score(i, j - 1));
                m_isPair[place(i, j)] = both > apart;
                m_scores[place(i, j)] = std::max(both, apart);
            }
        }
    }

    std::vector<std::pair<std::size_t, std::size_t>> pairs() const
    {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        std::size_t i = m_older.size();
        std::size_t j = m_newer.size();
        while (i > 0 && j > 0) {
            if (contains(i, j) && m_isPair[place(i, j)])
                found.emplace_back(--i, --j);
            else if (score(i - 1, j) >= score(i, j - 1))
                --i;
            else
                --j;
        }
        std::ranges::reverse(found);
        return found;
    }

private:
    /// The first column of row i that is in the band.
    std::size_t first(std::size_t i) const
    {
        const std::size_t middle = i * m_newer.size() / m_older.size();
        return std::min(middle > m_halfWidth ? middle - m_halfWidth : 0,
                        m_newer.size() + 1 - m_width);
    }
    bool contains(std::size_t i, std::size_t j) const
    {
        return j >= first(i) && j < first(i) + m_width;
    }
    std::size_t place(std::size_t i, std::size_t j) const { return i * m_width + j - first(i); }
    float score(std::size_t i, std::size_t j) const
    {
        if (contains(i, j))
            return m_scores[place(i, j)];
        // Right of the band nothing is better than its last column; left of it nothing is known.
        return j >= first(i) + m_width ? m_scores[i * m_width + m_width - 1] : 0;
    }

    const std::vector<Features>& m_older;
    const std::vector<Features>& m_newer;
    std::size_t m_halfWidth;
    std::size_t m_width;
    std::vector<float> m_scores;
    std::vector<bool> m_isPair;
};

} // namespace

std::optional<std::vector<std::pair<std::size_t, std::size_t>>>
pairParagraphs(std::string_view older, const std::vector<TextSpan>& olderSpans,
               std::string_view newer, const std::vector<TextSpan>& newerSpans,
               ComparisonEffort& effort)
{
    if (olderSpans.empty() || newerSpans.empty())
        return std::vector<std::pair<std::size_t, std::size_t>>();
    const std::size_t halfWidth = std::min(newerSpans.size(), kCells / olderSpans.size() / 2);
    if (halfWidth < std::min(kNarrowest, newerSpans.size())) {
        effort.setCoarse();
        return std::nullopt;
    }
    const auto olderFeatures = featuresOf(older, olderSpans);
    const auto newerFeatures = featuresOf(newer, newerSpans);
    const std::size_t width = std::min(newerSpans.size(), 2 * halfWidth);
    const std::size_t steps = width * sizeOf(olderFeatures)
        + olderSpans.size() * width * (sizeOf(newerFeatures) / newerSpans.size());
    if (!effort.canSpend(steps)) {
        effort.setCoarse();
        return std::nullopt;
    }
    effort.spend(steps);
    Pairing pairing(olderFeatures, newerFeatures, halfWidth);
    pairing.fill(effort);
    return pairing.pairs();
}

} // namespace lectern::search
