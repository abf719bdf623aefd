#include "search/paragraph_difference.h"

#include "search/characters.h"
#include "search/sequence_match.h"
#include "search/text_units.h"

#include <algorithm>

namespace lectern::search {

namespace {

using Kind = DifferencePart::Kind;

/// A paragraph, or a stretch of one, cut into words or sentences.
struct CutText {
    std::string_view text;
    std::size_t begin = 0; ///< of the stretch in the text
    std::vector<TextSpan> units; ///< in the stretch

    TextSpan span(std::size_t first, std::size_t last) const
    {
        if (first == last)
            return {begin + (first < units.size() ? units[first].begin : sizeBytes()), 0};
        return {begin + units[first].begin,
                units[last - 1].begin + units[last - 1].length - units[first].begin};
    }
    std::size_t sizeBytes() const
    {
        return units.empty() ? 0 : units.back().begin + units.back().length;
    }
};

/// Units that only one of two matches, or the beginning or end, and the other one has between them.
struct Gap {
    TextSpan older;
    TextSpan newer;

    std::size_t longer() const { return std::max(older.length, newer.length); }
};

bool saysSomething(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto character = decodeAt(text, i);
        if (classOf(character.value) != CharacterClass::Separator)
            return true;
        i += character.sizeBytes;
    }
    return false;
}

class ParagraphComparison final {
public:
    ParagraphComparison(std::string_view older, std::string_view newer, ComparisonEffort& effort)
        : m_older(older)
        , m_newer(newer)
        , m_effort(effort)
    {
    }

    std::vector<DifferencePart> run(const TextSpan& older, const TextSpan& newer)
    {
        if (std::max(older.length, newer.length) <= ComparisonEffort::kMaxParagraph)
            compareWords(older, newer);
        else
            compareSentences(older, newer);
        return std::move(m_parts);
    }

private:
    using Cutting = std::vector<TextSpan> (*)(std::string_view);

    static CutText cutUp(std::string_view text, const TextSpan& span, Cutting cutting)
    {
        return {text, span.begin, cutting(cut(text, span))};
    }

    std::vector<MatchedRun> matchUnits(const CutText& older, const TextSpan& olderSpan,
                                       const CutText& newer, const TextSpan& newerSpan)
    {
        Numbering numbering;
        const auto olderNumbers = numbering.number(cut(m_older, olderSpan), older.units);
        const auto newerNumbers = numbering.number(cut(m_newer, newerSpan), newer.units);
        return matchSequences(olderNumbers, newerNumbers, m_effort);
    }

    /// Calls `gap(Gap)` and `same(older, newer)` in reading order.
    template <typename OnGap, typename OnSame>
    static void walk(const CutText& older, const CutText& newer,
                     const std::vector<MatchedRun>& runs, OnGap gap, OnSame same)
    {
        std::size_t olderDone = 0;
        std::size_t newerDone = 0;
        for (const MatchedRun& run : runs) {
            gap(Gap {older.span(olderDone, run.older), newer.span(newerDone, run.newer)});
            olderDone = run.older + run.count;
            newerDone = run.newer + run.count;
            same(older.span(run.older, olderDone), newer.span(run.newer, newerDone));
        }
        gap(Gap {older.span(olderDone, older.units.size()),
                 newer.span(newerDone, newer.units.size())});
    }

    void compareWords(const TextSpan& olderSpan, const TextSpan& newerSpan)
    {
        const CutText older = cutUp(m_older, olderSpan, &cutWords);
        const CutText newer = cutUp(m_newer, newerSpan, &cutWords);
        auto runs = matchUnits(older, olderSpan, newer, newerSpan);
        constexpr int passes = 4;
        for (int pass = 0; pass < passes && dropAccidents(older, newer, runs); ++pass) { }
        walk(
            older, newer, runs, [this](const Gap& gap) { replace(gap); },
            [this](const TextSpan& was, const TextSpan& is) { add(Kind::Same, was, is); });
    }

    void compareSentences(const TextSpan& olderSpan, const TextSpan& newerSpan)
    {
        const CutText older = cutUp(m_older, olderSpan, &cutSentences);
        const CutText newer = cutUp(m_newer, newerSpan, &cutSentences);
        walk(
            older, newer, matchUnits(older, olderSpan, newer, newerSpan),
            [this](const Gap& gap) {
                const bool isBoth = gap.older.length > 0 && gap.newer.length > 0;
                if (isBoth && gap.longer() <= ComparisonEffort::kMaxParagraph)
                    return compareWords(gap.older, gap.newer);
                if (isBoth)
                    m_effort.setCoarse();
                replace(gap);
            },
            [this](const TextSpan& was, const TextSpan& is) { add(Kind::Same, was, is); });
    }

    /// Whether any match went: those that are short beside what changed on both of their sides, or
    /// nothing but punctuation there.
    bool dropAccidents(const CutText& older, const CutText& newer,
                       std::vector<MatchedRun>& runs) const
    {
        std::vector<std::size_t> gaps; // gaps[i] before runs[i], one more behind the last
        walk(
            older, newer, runs, [&gaps](const Gap& gap) { gaps.push_back(gap.longer()); },
            [](const TextSpan&, const TextSpan&) {});
        std::vector<MatchedRun> kept;
        std::size_t before = gaps.front();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const TextSpan span = older.span(runs[i].older, runs[i].older + runs[i].count);
            const std::size_t smaller = std::min(before, gaps[i + 1]);
            const std::size_t worth = saysSomething(cut(m_older, span)) ? 2 : 1;
            if (span.length * worth <= smaller) {
                before += span.length + gaps[i + 1];
            } else {
                kept.push_back(runs[i]);
                before = gaps[i + 1];
            }
        }
        const bool went = kept.size() < runs.size();
        runs = std::move(kept);
        return went;
    }

    void replace(const Gap& gap)
    {
        if (gap.older.length > 0)
            add(Kind::Removed, gap.older, {gap.newer.begin, 0});
        if (gap.newer.length > 0)
            add(Kind::Added, {gap.older.begin + gap.older.length, 0}, gap.newer);
    }

    void add(Kind kind, const TextSpan& older, const TextSpan& newer)
    {
        if (!m_parts.empty() && m_parts.back().kind == kind) {
            m_parts.back().older.length += older.length;
            m_parts.back().newer.length += newer.length;
        } else {
            m_parts.push_back({kind, older, newer});
        }
    }

    std::string_view m_older;
    std::string_view m_newer;
    ComparisonEffort& m_effort;
    std::vector<DifferencePart> m_parts;
};

} // namespace

std::vector<DifferencePart> compareParagraphs(std::string_view older, const TextSpan& olderSpan,
                                              std::string_view newer, const TextSpan& newerSpan,
                                              ComparisonEffort& effort)
{
    auto parts = ParagraphComparison(older, newer, effort).run(olderSpan, newerSpan);
    if (effort.takeParts(parts.size()))
        return parts;
    effort.setCoarse();
    return {{Kind::Removed, olderSpan, {newerSpan.begin, 0}},
            {Kind::Added, {olderSpan.begin + olderSpan.length, 0}, newerSpan}};
}

} // namespace lectern::search
