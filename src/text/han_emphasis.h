#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// `**注意：**正文` and `说**“甲”**` are bold to their authors. CommonMark wants a blank or a sign
/// outside such a `**` (https://spec.commonmark.org/0.30/#left-flanking-delimiter-run), which
/// Chinese and Japanese do not write, and pairs the wrong ones instead. The answer is `markdown`
/// with a sign put there, which no text has; empty where none is needed.
std::string withEmphasisSigns(std::string_view markdown);

/// Takes the signs out of the HTML made of it, wherever they went.
std::string withoutEmphasisSigns(std::string_view html);

} // namespace lectern::text
