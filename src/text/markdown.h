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
MarkdownHtml markdownToHtml(std::string_view markdown);

/// Whether a body of a `.md` file is really HTML: its first thing is a tag of a block element and
/// that element reaches to the body's end (but for blanks). Feed robots write one `<div>` whose
/// blank lines and indents Markdown would read as code.
bool isHtmlBody(std::string_view body);

} // namespace lectern::text
