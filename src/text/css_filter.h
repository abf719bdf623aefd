#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// Which element a declaration is for: only tables and their parts may have widths.
enum class CssPlace { Text, TablePart };

/// The harmless declarations of a `style` attribute (references already undone), written anew:
/// text-align, vertical-align, list-style-type, font-style, font-weight, text-decoration, and for
/// parts of tables width and max-width. Every value is one of a stated list or a number with a
/// unit; no function, string, escape or comment can pass.
std::string safeCss(std::string_view declarations, CssPlace place);

} // namespace lectern::text
