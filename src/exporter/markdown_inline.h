#pragma once

#include "exporter/html_tree.h"

#include <set>
#include <span>
#include <string>

namespace lectern::exporter {

/// Where running text will stand: what ends a line there, and what must be escaped.
enum class MarkdownPlace { Paragraph, Heading, Cell };

/// Running text as Markdown (CommonMark 0.29 with GFM's strikethrough), on one line except for hard
/// breaks in a paragraph. Emphasis is written with signs where every reader of CommonMark takes
/// them for emphasis, else with tags: `**甲。**乙` is no bold text to them
/// (https://spec.commonmark.org/0.29/#left-flanking-delimiter-run).
/// `targets`: ids that links of the article lead to; only these leave an anchor.
std::string markdownInline(std::span<const HtmlNode> nodes, MarkdownPlace place,
                           const std::set<std::string>& targets);

} // namespace lectern::exporter
