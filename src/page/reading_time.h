#pragma once

#include <string_view>

namespace lectern::page {

/// Minutes that a text takes to read, rounded; at least 1 where there is anything to read, else 0.
/// Han, kana and hangul go by characters (400 a minute), everything else by words (220 a minute):
/// a mixed text is the sum of both.
int readingMinutes(std::string_view utf8);

} // namespace lectern::page
