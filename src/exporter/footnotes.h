#pragma once

#include "exporter/html_tree.h"

namespace lectern::exporter {

/// Finds the footnotes that Markdown's readers make of `[^1]` and `[^1]: …`, as cmark-gfm, pandoc,
/// kramdown and Hexo write them: raised links, each to an item of an ordered list that leads back
/// to it. The links become kFootnoteReference and the items kFootnote, each with its `label`, a
/// number; links back go. A list stays as it is where one of its items is no such note, or a
/// reference to one stands where Markdown's signs mean nothing (code, a table with spans).
void findFootnotes(HtmlNode& root);

} // namespace lectern::exporter
