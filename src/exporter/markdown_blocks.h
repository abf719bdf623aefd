#pragma once

#include "exporter/html_tree.h"

#include <string>

namespace lectern::exporter {

/// All blocks below a node as Markdown, blank lines between them.
std::string markdownBlocks(const HtmlNode& root);

} // namespace lectern::exporter
