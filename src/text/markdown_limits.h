#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// Whether a Markdown text would make cmark-gfm's work or its HTML explode: tables (every row is
/// filled up to the columns of the head, so that 24 KB become 160 MB), paragraphs of very many
/// brackets, and block markers piled up on a line. A sentence where it would, else empty. Linear in
/// the text.
std::string beyondMarkdownLimits(std::string_view markdown);

} // namespace lectern::text
