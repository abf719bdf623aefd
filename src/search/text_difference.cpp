#include "search/text_difference.h"

#include "search/comparison_effort.h"
#include "search/paragraph_difference.h"
#include "search/paragraph_pairing.h"
#include "search/sequence_match.h"
#include "search/text_units.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lectern::search {

namespace {

using Kind = DifferenceRow::Kind;

/// A shorter paragraph that went in one place and came in another need not be the same one.
constexpr std::size_t kShortestMove = 16;

/// One of the two texts.
struct Side {
    std::string_view text;
    std::vector<TextSpan> lines;
    std::vector<std::uint32_t> numbers; ///< equal lines have equal ones
    std::vector<bool> isMoved; ///< by line
};

/// Lines that are not matched: [begin, end) on both sides.
struct Stretch {
    std::size_t olderBegin;
    std::size_t olderEnd;
    std::size_t newerBegin;
    std::size_t newerEnd;
};

class Comparison final {
public:
    Comparison(std::string_view older, std::string_view newer, const std::stop_token& stop)
        : m_effort(stop)
    {
        const auto lines = static_cast<std::size_t>(std::ranges::count(older, '\n')
                                                    + std::ranges::count(newer, '\n'));
        const std::size_t together = 1 + 2 * lines / ComparisonEffort::kMaxLines;
        if (lines > ComparisonEffort::kMaxLines)
            m_effort.setCoarse();
        Numbering numbering;
        for (const auto& [side, text] : {std::pair(&m_older, older), std::pair(&m_newer, newer)}) {
            side->text = text;
            side->lines = cutLines(text, lines > ComparisonEffort::kMaxLines ? together : 1);
            side->numbers = numbering.number(text, side->lines);
            side->isMoved.assign(side->lines.size(), false);
        }
    }

    Result<TextDifference> run()
    {
        const auto runs = matchSequences(m_older.numbers, m_newer.numbers, m_effort);
        findMoves(runs);
        Stretch stretch {0, 0, 0, 0};
        for (const MatchedRun& run : runs) {
            stretch.olderEnd = run.older;
            stretch.newerEnd = run.newer;
            compare(stretch);
            for (std::size_t i = 0; i < run.count; ++i)
                addRow(Kind::Same, run.older + i, run.newer + i);
            stretch.olderBegin = run.older + run.count;
            stretch.newerBegin = run.newer + run.count;
        }
        stretch.olderEnd = m_older.lines.size();
        stretch.newerEnd = m_newer.lines.size();
        compare(stretch);
        if (m_effort.isStopped())
            return fail(ErrorKind::Cancelled, "The comparison was stopped.");
        m_difference.isCoarse = m_effort.isCoarse();
        return std::move(m_difference);
    }

private:
    /// A line that is not matched, and is the only such one of its words on both sides, has moved.
    void findMoves(const std::vector<MatchedRun>& runs)
    {
        struct Loose {
            std::size_t older = 0;
            std::size_t newer = 0;
            int timesOlder = 0;
            int timesNewer = 0;
        };
        std::unordered_map<std::uint32_t, Loose> loose;
        std::size_t olderDone = 0;
        std::size_t newerDone = 0;
        const auto note = [&](std::size_t olderEnd, std::size_t newerEnd) {
            for (; olderDone < olderEnd; ++olderDone) {
                Loose& one = loose[m_older.numbers[olderDone]];
                one.older = olderDone;
                ++one.timesOlder;
            }
            for (; newerDone < newerEnd; ++newerDone) {
                Loose& one = loose[m_newer.numbers[newerDone]];
                one.newer = newerDone;
                ++one.timesNewer;
            }
        };
        for (const MatchedRun& run : runs) {
            note(run.older, run.newer);
            olderDone += run.count;
            newerDone += run.count;
        }
        note(m_older.lines.size(), m_newer.lines.size());
        for (const auto& [number, one] : loose) {
            if (one.timesOlder == 1 && one.timesNewer == 1
                && m_older.lines[one.older].length >= kShortestMove) {
                m_older.isMoved[one.older] = true;
                m_newer.isMoved[one.newer] = true;
            }
        }
    }

    void compare(const Stretch& stretch)
    {
        const auto olderLines = staying(m_older, stretch.olderBegin, stretch.olderEnd);
        const auto newerLines = staying(m_newer, stretch.newerBegin, stretch.newerEnd);
        const auto pairs = pairParagraphs(m_older.text, spansOf(m_older, olderLines), m_newer.text,
                                          spansOf(m_newer, newerLines), m_effort);
        if (!pairs)
            return addUnpaired(stretch, Neighbours::SideBySide);
        Stretch rest = stretch;
        for (const auto& [i, j] : *pairs) {
            if (m_effort.isStopped())
                return;
            rest.olderEnd = olderLines[i];
            rest.newerEnd = newerLines[j];
            addUnpaired(rest, Neighbours::Apart);
            addChanged(olderLines[i], newerLines[j]);
            rest.olderBegin = rest.olderEnd + 1;
            rest.newerBegin = rest.newerEnd + 1;
        }
        rest.olderEnd = stretch.olderEnd;
        rest.newerEnd = stretch.newerEnd;
        addUnpaired(rest, Neighbours::Apart);
    }

    static std::vector<std::size_t> staying(const Side& side, std::size_t begin, std::size_t end)
    {
        std::vector<std::size_t> lines;
        for (std::size_t i = begin; i < end; ++i) {
            if (!side.isMoved[i])
                lines.push_back(i);
        }
        return lines;
    }

    static std::vector<TextSpan> spansOf(const Side& side, const std::vector<std::size_t>& lines)
    {
        std::vector<TextSpan> spans;
        spans.reserve(lines.size());
        for (const std::size_t line : lines)
            spans.push_back(side.lines[line]);
        return spans;
    }

    static bool isAnyMoved(const Side& side, std::size_t begin, std::size_t end)
    {
        const auto at = [&side](std::size_t i) {
            return side.isMoved.begin() + static_cast<std::ptrdiff_t>(i);
        };
        return std::find(at(begin), at(end), true) != at(end);
    }

    enum class Neighbours { Apart, SideBySide };

    /// As many on both sides stand side by side all the same, one in place of the other.
    void addUnpaired(const Stretch& stretch, Neighbours neighbours)
    {
        std::size_t older = stretch.olderBegin;
        std::size_t newer = stretch.newerBegin;
        const bool anyMoved = isAnyMoved(m_older, older, stretch.olderEnd)
            || isAnyMoved(m_newer, newer, stretch.newerEnd);
        const bool asMany = stretch.olderEnd - older == stretch.newerEnd - newer;
        while (!anyMoved && (asMany || neighbours == Neighbours::SideBySide)
               && older < stretch.olderEnd && newer < stretch.newerEnd)
            addReplaced(older++, newer++);
        for (; older < stretch.olderEnd; ++older)
            addRow(m_older.isMoved[older] ? Kind::MovedAway : Kind::Removed, older, newer);
        for (; newer < stretch.newerEnd; ++newer)
            addRow(m_newer.isMoved[newer] ? Kind::MovedHere : Kind::Added, older, newer);
    }

    bool isSame(std::size_t older, std::size_t newer) const
    {
        return m_older.numbers[older] == m_newer.numbers[newer];
    }

    void addRow(Kind kind, std::size_t older, std::size_t newer)
    {
        DifferenceRow row;
        row.kind = kind;
        if (row.hasOlder())
            row.older = m_older.lines[older];
        if (row.hasNewer())
            row.newer = m_newer.lines[newer];
        m_difference.rows.push_back(std::move(row));
    }

    void addChanged(std::size_t older, std::size_t newer)
    {
        if (isSame(older, newer))
            return addRow(Kind::Same, older, newer);
        addRow(Kind::Changed, older, newer);
        m_difference.rows.back().parts = compareParagraphs(
            m_older.text, m_older.lines[older], m_newer.text, m_newer.lines[newer], m_effort);
    }

    void addReplaced(std::size_t older, std::size_t newer)
    {
        if (isSame(older, newer))
            return addRow(Kind::Same, older, newer);
        addRow(Kind::Changed, older, newer);
        DifferenceRow& row = m_difference.rows.back();
        if (row.older.length > 0)
            row.parts.push_back({DifferencePart::Kind::Removed, row.older, {row.newer.begin, 0}});
        if (row.newer.length > 0)
            row.parts.push_back(
                {DifferencePart::Kind::Added, {row.older.begin + row.older.length, 0}, row.newer});
    }

    ComparisonEffort m_effort;
    Side m_older;
    Side m_newer;
    TextDifference m_difference;
};

} // namespace

Result<TextDifference> compareTexts(std::string_view older, std::string_view newer,
                                    const std::stop_token& stop)
{
    return Comparison(older, newer, stop).run();
}

} // namespace lectern::search
