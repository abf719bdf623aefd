#pragma once

#include "domain/highlight.h"

#include <string>
#include <vector>

namespace lectern::text {

/// In the Sanitiser's HTML, the bold passages that are no passages to a reader: class and id of
/// kind TableHeading say `lectern-tablehead` instead of `lectern-highlight`, of kind Label
/// `lectern-boldlabel`, so that they are bold and nothing more. What a passage is is known only
/// when its HTML is written. Places in the HTML stay what they are: the words are of one length.
void nameByKind(std::string& html, const std::vector<Highlight>& highlights);

} // namespace lectern::text
