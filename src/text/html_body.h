#pragma once

#include <string_view>

namespace lectern::text {

/// Whether a body of a `.md` file is really HTML: nothing but elements stands side by side in it,
/// and one of them is a block. Feed robots write one `<div>`, or one block after another, whose
/// blank lines and indents Markdown would read as code. Blocks among Markdown, and several blocks
/// that hold Markdown between blank lines
/// (https://github.github.com/gfm/#html-blocks), are a Markdown text.
bool isHtmlBody(std::string_view body);

} // namespace lectern::text
