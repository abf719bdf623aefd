#pragma once

#include "domain/highlight.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lectern {

/// A stretch within a paragraph: what both texts have, or what only one of them has.
struct DifferencePart {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    TextSpan older; ///< Added: empty
    TextSpan newer; ///< Removed: empty

    bool operator==(const DifferencePart&) const = default;
};

/// A paragraph of one text beside the one of the other that it corresponds to. Spans go over a
/// whole line without its line end (a few lines in texts of very many).
struct DifferenceRow {
    enum class Kind {
        Same,
        Changed, ///< `parts` says how
        Removed, ///< only in the older text
        Added, ///< only in the newer one
        MovedAway, ///< stands elsewhere in the newer text, word by word
        MovedHere, ///< stood elsewhere in the older one
    };
    Kind kind = Kind::Same;
    TextSpan older; ///< Added, MovedHere: empty
    TextSpan newer; ///< Removed, MovedAway: empty
    std::vector<DifferencePart> parts; ///< of Changed, in reading order, gapless on both sides

    bool hasOlder() const { return kind != Kind::Added && kind != Kind::MovedHere; }
    bool hasNewer() const { return kind != Kind::Removed && kind != Kind::MovedAway; }
    bool operator==(const DifferenceRow&) const = default;
};

/// How one text became another, row by row from top to bottom. The older sides of all rows are the
/// older text line by line, the newer ones the newer text; an empty text has no rows.
struct TextDifference {
    std::vector<DifferenceRow> rows;
    /// Somewhere the texts were too long to be compared as finely as elsewhere: what is the same
    /// may be shown as changed there, never the other way round.
    bool isCoarse = false;

    bool operator==(const TextDifference&) const = default;
};

/// Rows one after the other that are not the same: what a reader steps through as one change.
struct RowRun {
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the last

    bool operator==(const RowRun&) const = default;
};

inline std::vector<RowRun> changesIn(const TextDifference& difference)
{
    const auto isSame
        = [](const DifferenceRow& row) { return row.kind == DifferenceRow::Kind::Same; };
    std::vector<RowRun> changes;
    const auto& rows = difference.rows;
    for (auto row = std::ranges::find_if_not(rows, isSame); row != rows.end();) {
        const auto end = std::find_if(row, rows.end(), isSame);
        changes.push_back({static_cast<std::size_t>(row - rows.begin()),
                           static_cast<std::size_t>(end - rows.begin())});
        row = std::find_if_not(end, rows.end(), isSame);
    }
    return changes;
}

} // namespace lectern
