#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// Markdown turned to HTML, or the reason why it was not.
struct MarkdownHtml {
    std::string html; ///< UTF-8; untrusted, to be sanitised
    std::string tooComplex; ///< a sentence where a bound (nesting, table cells) was passed
};

/// CommonMark with GitHub's extensions (table, strikethrough, autolink, tasklist) and footnotes
/// through cmark-gfm; raw HTML passes through. Also `==highlight==` (Obsidian) as `<mark>`.
/// Spec: https://github.github.com/gfm/. Bounds: table cells (columns x rows), nesting.
enum class MarkdownFlavour {
    Common,
    Obsidian, ///< also wiki links, embeds and callouts (obsidian.h)
};
MarkdownHtml markdownToHtml(std::string_view markdown,
                            MarkdownFlavour flavour = MarkdownFlavour::Common);

} // namespace lectern::text
