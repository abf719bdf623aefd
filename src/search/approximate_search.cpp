#include "search/approximate_search.h"

#include <algorithm>
#include <numeric>

namespace lectern::search {

namespace {

constexpr std::size_t kMostMatches = 64;

template <typename Text>
std::vector<std::size_t> allOccurrences(Text text, Text pattern)
{
    // border[i]: how much of the pattern's beginning its first i characters end with.
    std::vector<std::size_t> border(pattern.size() + 1, 0);
    for (std::size_t i = 1, matched = 0; i < pattern.size(); ++i) {
        while (matched > 0 && pattern[i] != pattern[matched])
            matched = border[matched];
        matched += pattern[i] == pattern[matched] ? 1 : 0;
        border[i + 1] = matched;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0, matched = 0; i < text.size(); ++i) {
        while (matched > 0 && (matched == pattern.size() || text[i] != pattern[matched]))
            matched = border[matched];
        matched += text[i] == pattern[matched] ? 1 : 0;
        if (matched == pattern.size())
            found.push_back(i + 1 - pattern.size());
    }
    return found;
}

/// One column of the table of edits: row i says how many it takes to make the pattern's first i
/// characters of a stretch of the text that ends here. Only rows up to `top` are kept, those below
/// need too many edits.
class Column final {
public:
    Column(std::u32string_view pattern, std::size_t mostEdits)
        : m_pattern(pattern)
        , m_most(mostEdits)
        , m_rows(pattern.size() + 1)
        , m_top(std::min(pattern.size(), mostEdits + 1))
    {
        std::iota(m_rows.begin(), m_rows.end(), std::size_t {0});
    }

    std::size_t height() const { return m_top + 1; }

    void next(char32_t character)
    {
        std::size_t diagonal = m_rows[0];
        for (std::size_t i = 1; i <= m_top; ++i) {
            const std::size_t replaced = diagonal + (m_pattern[i - 1] == character ? 0 : 1);
            diagonal = m_rows[i];
            m_rows[i] = std::min({replaced, diagonal + 1, m_rows[i - 1] + 1});
        }
        while (m_rows[m_top] > m_most)
            --m_top;
        m_whole = m_top == m_pattern.size();
        if (!m_whole)
            m_rows[++m_top] = m_most + 1;
    }

    bool isMatch() const { return m_whole; }
    std::size_t edits() const { return m_rows.back(); }

private:
    std::u32string_view m_pattern;
    std::size_t m_most;
    std::vector<std::size_t> m_rows;
    std::size_t m_top;
    bool m_whole = false;
};

/// Where the best match that ends at `end` begins; of several, the one that is as long as the
/// pattern rather than longer or shorter.
std::size_t beginOf(std::u32string_view text, std::u32string_view pattern, std::size_t end,
                    std::size_t edits)
{
    std::vector<std::size_t> rows(pattern.size() + 1);
    std::iota(rows.begin(), rows.end(), std::size_t {0});
    const std::size_t longest = std::min(end, pattern.size() + edits);
    std::size_t best = 0;
    std::size_t bestDifference = pattern.size() + 1;
    for (std::size_t length = 1; length <= longest; ++length) {
        const char32_t character = text[end - length];
        std::size_t diagonal = rows[0]++;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const bool isSame = pattern[pattern.size() - i] == character;
            const std::size_t replaced = diagonal + (isSame ? 0 : 1);
            diagonal = rows[i];
            rows[i] = std::min({replaced, diagonal + 1, rows[i - 1] + 1});
        }
        const std::size_t difference
            = length > pattern.size() ? length - pattern.size() : pattern.size() - length;
        if (rows.back() <= edits && difference < bestDifference) {
            best = length;
            bestDifference = difference;
        }
    }
    return end - best;
}

} // namespace

std::vector<std::size_t> occurrences(std::string_view text, std::string_view pattern)
{
    return allOccurrences(text, pattern);
}

std::vector<std::size_t> occurrences(std::u32string_view text, std::u32string_view pattern)
{
    return allOccurrences(text, pattern);
}

std::vector<ApproximateMatch> approximateMatches(std::u32string_view text,
                                                 std::u32string_view pattern, std::size_t mostEdits,
                                                 std::size_t near, WorkBudget& budget)
{
    std::size_t fewest = mostEdits + 1;
    std::vector<std::size_t> ends;
    Column column(pattern, mostEdits);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!budget.take(column.height()))
            return {};
        column.next(text[i]);
        if (!column.isMatch() || column.edits() > fewest)
            continue;
        if (column.edits() < fewest)
            ends.clear();
        fewest = column.edits();
        ends.push_back(i + 1);
    }
    const auto distance = [near](std::size_t end) { return end > near ? end - near : near - end; };
    if (ends.size() > kMostMatches) {
        std::ranges::nth_element(ends, ends.begin() + kMostMatches, {}, distance);
        ends.resize(kMostMatches);
    }
    std::vector<ApproximateMatch> matches;
    for (const std::size_t end : ends) {
        if (!budget.take(pattern.size() * (pattern.size() + fewest)))
            break;
        matches.push_back({beginOf(text, pattern, end, fewest), end, fewest});
    }
    return matches;
}

} // namespace lectern::search
