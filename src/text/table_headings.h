#pragma once

#include "domain/highlight.h"

#include <string>
#include <vector>

namespace lectern::text {

/// In the Sanitiser's HTML, the bold passages of kind TableHeading: class and id say
/// `lectern-tablehead` instead of `lectern-highlight`, so that they are bold and nothing more. What
/// a cell is known by is known only at its end, when its HTML is written. Places in the HTML stay
/// what they are: both words are of one length.
void renameTableHeadings(std::string& html, const std::vector<Highlight>& highlights);

} // namespace lectern::text
