#pragma once

#include "exporter/html_tree.h"

#include <string>

namespace lectern::exporter {

/// All blocks below a node as Markdown, blank lines between them; footnotes as Markdown has them.
std::string markdownBlocks(HtmlNode root);

} // namespace lectern::exporter
