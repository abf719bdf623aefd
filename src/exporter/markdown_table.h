#pragma once

#include "exporter/html_tree.h"

#include <set>
#include <string>

namespace lectern::exporter {

/// Whether GFM's table can say it: each cell is one place with running text.
bool fitsMarkdown(const HtmlNode& table);

/// A `<table>`: GFM's table where each cell is one place with running text, else the HTML itself,
/// which Markdown lets pass.
std::string markdownTable(const HtmlNode& table, const std::set<std::string>& targets);

} // namespace lectern::exporter
