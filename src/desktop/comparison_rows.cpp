#include "desktop/comparison_rows.h"

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

using RowKind = DifferenceRow::Kind;
using PartKind = DifferencePart::Kind;

constexpr std::size_t kAround = 1; ///< paragraphs beside a change that stay when others are folded
constexpr std::size_t kWorthFolding = 3;

std::vector<DifferencePart> partsOf(const DifferenceRow& row)
{
    if (row.kind == RowKind::Changed)
        return row.parts;
    const auto sided = row.hasOlder() ? PartKind::Removed : PartKind::Added;
    return {{row.kind == RowKind::Same ? PartKind::Same : sided, row.older, row.newer}};
}

/// Puts the row of a paragraph behind the others, or several where it is long.
class RowMaker final {
public:
    RowMaker(RowKind kind, std::string_view older, std::string_view newer,
             std::vector<ComparisonRow>& rows)
        : m_kind(kind)
        , m_older(older)
        , m_newer(newer)
        , m_rows(rows)
    {
        m_rows.push_back({kind, {}, false, 0});
    }

    void add(DifferencePart part)
    {
        while (sizeOf(part) > 0) {
            const std::size_t used = usedBy(part.kind);
            if (used > 0 && used + sizeOf(part) > kLongestRow && used > kLongestRow / 2) {
                beginNext();
                continue;
            }
            DifferencePart piece = part;
            const std::size_t size = cutAt(part, kLongestRow - std::min(used, kLongestRow / 2));
            for (auto span : {&DifferencePart::older, &DifferencePart::newer}) {
                (piece.*span).length = std::min(size, (part.*span).length);
                (part.*span).begin += (piece.*span).length;
                (part.*span).length -= (piece.*span).length;
            }
            m_olderUsed += piece.older.length;
            m_newerUsed += piece.newer.length;
            m_rows.back().parts.push_back(piece);
        }
    }

private:
    static std::size_t sizeOf(const DifferencePart& part)
    {
        return std::max(part.older.length, part.newer.length);
    }

    std::size_t usedBy(PartKind kind) const
    {
        if (kind == PartKind::Same)
            return std::max(m_olderUsed, m_newerUsed);
        return kind == PartKind::Removed ? m_olderUsed : m_newerUsed;
    }

    void beginNext()
    {
        m_rows.push_back({m_kind, {}, true, 0});
        m_olderUsed = 0;
        m_newerUsed = 0;
    }

    /// How much of the part fits, without a character cut in two.
    std::size_t cutAt(const DifferencePart& part, std::size_t room) const
    {
        if (sizeOf(part) <= room)
            return sizeOf(part);
        const bool isAdded = part.kind == PartKind::Added;
        const std::string_view text = isAdded ? m_newer : m_older;
        const std::size_t begin = isAdded ? part.newer.begin : part.older.begin;
        while (room > 1 && (static_cast<unsigned char>(text[begin + room]) & 0xC0) == 0x80)
            --room;
        return room;
    }

    RowKind m_kind;
    std::string_view m_older;
    std::string_view m_newer;
    std::vector<ComparisonRow>& m_rows;
    std::size_t m_olderUsed = 0;
    std::size_t m_newerUsed = 0;
};

} // namespace

std::vector<ComparisonRow> comparisonRows(const TextDifference& difference, std::string_view older,
                                          std::string_view newer, Unchanged unchanged)
{
    std::vector<ComparisonRow> rows;
    const auto addParagraphs = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            RowMaker maker(difference.rows[i].kind, older, newer, rows);
            for (const DifferencePart& part : partsOf(difference.rows[i]))
                maker.add(part);
        }
    };
    const auto addAlike = [&](std::size_t begin, std::size_t end) {
        const std::size_t first = begin + (begin > 0 ? kAround : 0);
        const std::size_t last = end - (end < difference.rows.size() ? std::min(end, kAround) : 0);
        if (unchanged == Unchanged::Show || first + kWorthFolding > last)
            return addParagraphs(begin, end);
        addParagraphs(begin, first);
        rows.push_back({RowKind::Same, {}, false, last - first});
        addParagraphs(last, end);
    };
    std::size_t done = 0;
    for (const RowRun& change : lectern::changesIn(difference)) {
        addAlike(done, change.begin);
        addParagraphs(change.begin, change.end);
        done = change.end;
    }
    addAlike(done, difference.rows.size());
    return rows;
}

std::vector<RowRun> changesIn(const std::vector<ComparisonRow>& rows)
{
    std::vector<RowRun> changes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::Same)
            continue;
        if (!changes.empty() && changes.back().end == i)
            ++changes.back().end;
        else
            changes.push_back({i, i + 1});
    }
    return changes;
}

} // namespace lectern::desktop
