#pragma once

#include "text/header_doubts.h"
#include "text/header_line.h"
#include "text/header_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::text {

/// A value that a strict reader of YAML would cut, swallow, or take for an operator, without
/// rejecting it.
struct HeaderLiteral {
    HeaderValue value; ///< as it was meant
    std::string told; ///< the report's sentence; empty where another problem tells
};

/// Finds such values among one header's lines, which must outlive this.
class HeaderLiterals final {
public:
    explicit HeaderLiterals(HeaderBlock lines);

    /// A one-line title that YAML would cut (`C# #1`), swallow (`#1 of 3`), read as an operator
    /// (`[…]`, `!…`, `&#123;…`), or whose backslashes it would undo (`"C:\new's"` of the robot).
    std::optional<HeaderLiteral> title(std::string_view raw, int line) const;

    /// Categories or tags that are none to YAML: `tags: #a #b`, a comment, and lists with items
    /// like `-a` (one text) and `- #a` (nothing).
    std::optional<HeaderLiteral> names(const std::string& key, std::string_view raw, int line,
                                       HeaderBlock block, HeaderDoubts& doubts) const;

private:
    bool isAliased(std::string_view raw) const;

    HeaderBlock m_lines;
    bool m_isRobots;
};

} // namespace lectern::text
