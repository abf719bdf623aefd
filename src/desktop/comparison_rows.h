#pragma once

#include "domain/text_difference.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace lectern::desktop {

/// A row of the table that compares two texts: a paragraph of each beside the other, a part of a
/// very long one, or several that both texts have, folded. Where a paragraph is cut, it is cut in
/// the same place on both sides as far as both have it.
struct ComparisonRow {
    DifferenceRow::Kind kind = DifferenceRow::Kind::Same;
    /// What stands in it, in order; one part where all of it is of one kind. Spans within the
    /// texts.
    std::vector<DifferencePart> parts;
    bool isContinued = false; ///< goes on with the paragraph of the row before
    std::size_t folded = 0; ///< so many paragraphs, which are alike; then nothing else is set
};

enum class Unchanged { Show, Fold };

/// Rows a table can lay out one by one: none with much more than kLongestRow bytes a side. With
/// Unchanged::Fold only changes and a paragraph around each stay.
std::vector<ComparisonRow> comparisonRows(const TextDifference& difference, std::string_view older,
                                          std::string_view newer, Unchanged unchanged);

inline constexpr std::size_t kLongestRow = 3'000;

/// The changes as a reader steps through them: stretches of rows that are not the same.
std::vector<RowRun> changesIn(const std::vector<ComparisonRow>& rows);

} // namespace lectern::desktop
