#pragma once

#include "domain/sanitised_document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::exporter {

/// One node of an article's body. A text has no name. Values.
struct HtmlNode {
    std::string name; ///< of the element, as the Sanitiser writes it; empty for text
    std::string text; ///< of a text, references undone
    std::vector<std::pair<std::string, std::string>> attributes; ///< references undone
    std::vector<HtmlNode> children;

    bool isText() const { return name.empty(); }
    bool has(std::string_view attribute) const;
    std::string value(std::string_view attribute) const; ///< empty where it is absent
};

/// The body as a tree, under a nameless root. Only for the Sanitiser's output: balanced, every
/// value quoted, at most Sanitiser::kMaxNesting deep.
HtmlNode htmlTree(const SanitisedHtml& html);

/// Back to HTML without what is only the reading pane's: ids, classes and data of ours.
std::string toPlainHtml(const HtmlNode& node);

/// Elements that no article has: what findFootnotes (footnotes.h) makes of references and notes.
constexpr std::string_view kFootnoteReference = "lectern-footnote-reference";
constexpr std::string_view kFootnote = "lectern-footnote";

/// All text of a node and what is in it, as it stands in the source.
std::string textOf(const HtmlNode& node);

/// Elements that begin on a line of their own; `br` is none.
bool isBlock(const HtmlNode& node);
bool holdsBlock(const HtmlNode& node); ///< anywhere in it

} // namespace lectern::exporter
