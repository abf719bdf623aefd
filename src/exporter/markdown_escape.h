#pragma once

#include "exporter/markdown_inline.h"

#include <string>
#include <string_view>

namespace lectern::exporter {

/// Text with everything escaped that Markdown (CommonMark, GFM, Lectern's `==` and `{#`) might take
/// for more than text, wherever in a line it stands. `inCell`: a `|` too.
std::string escapedMarkdown(std::string_view text, bool inCell);

/// A line of a paragraph, its beginning escaped where it would make it something else: a list, a
/// heading, a quotation, a rule, a footnote.
std::string escapedLineStart(std::string line);

std::string escapedAttribute(std::string_view value); ///< for HTML within Markdown

/// `address "title"`, as it stands between the round brackets of a link.
std::string linkTarget(const std::string& address, const std::string& title, MarkdownPlace place);
/// May stand between `<` and `>`.
bool isPlainAddress(std::string_view address);

/// A span of code, its fence longer than any in it; empty for no code.
std::string codeSpan(std::string code, bool inCell);
/// A block of code likewise; `language` behind its fence, empty for none.
std::string codeBlock(std::string_view code, std::string_view language);

} // namespace lectern::exporter
