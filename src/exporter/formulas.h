#pragma once

#include <string>
#include <string_view>

namespace lectern::exporter {

/// escapedMarkdown (markdown_escape.h), but for formulas in TeX between `$…$` or `$$…$$`, which
/// stay as they are where Markdown takes none of their signs for its own. Others become `` $`…`$ ``
/// (an inline one;
/// https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions)
/// or are escaped. Whoever knows no formulas reads the same text.
std::string escapedWithFormulas(std::string_view text, bool inCell);

} // namespace lectern::exporter
