#pragma once

#include <string>
#include <string_view>

namespace lectern {

/// Appends `text` with `&`, `<`, `>` and both quotes escaped: right for HTML's text and quoted
/// values.
void appendEscaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

} // namespace lectern
