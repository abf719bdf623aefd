#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A line of a header with its indent taken off. Tabs count as four columns, as people see them.
struct HeaderLine {
    std::string_view text; ///< trimmed
    std::size_t indent = 0;
    bool hasTabIndent = false;
    int number = 0; ///< 1-based line of the file

    bool isItem() const { return text == "-" || text.starts_with("- ") || text.starts_with("-\t"); }
    bool isSkippable() const { return text.empty() || text.starts_with('#'); }
};

/// Lines that belong together: what stands below a key or an item.
using HeaderBlock = std::span<const HeaderLine>;

/// The lines of a header that begins in line `firstLine`; they point into `header`.
std::vector<HeaderLine> headerLines(std::string_view header, int firstLine);

/// The block without the blank lines and comments at its end.
HeaderBlock withoutTail(HeaderBlock block);

} // namespace lectern::text
