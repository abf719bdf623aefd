#pragma once

struct cmark_node;

namespace lectern::text {

/// Puts `<mark>` where `==highlight==` stands in a parsed Markdown document
/// (https://help.obsidian.md/syntax#Bold,+italics,+highlights), but not where the equal signs are
/// a programmer's arrow or comparison. Linear.
void addTextMarks(cmark_node* document);

/// Takes `{#name}` off the ends of headings, where most site generators let authors name them
/// (https://gohugo.io/content-management/markdown-attributes/), and puts an anchor of that name
/// there.
void nameHeadings(cmark_node* document);

} // namespace lectern::text
