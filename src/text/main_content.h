#pragma once

#include <string_view>

namespace lectern::text {

/// The article itself in a whole web page full of navigation: the element that says it is (see
/// main_content.cpp for how), with its tags. The page as it is where nothing says so, or where more
/// than menus, headers, asides and lists of links would be lost: when in doubt all of it is text.
/// `html` is valid UTF-8; the result is a view into it. Linear, thread-safe, never fails.
std::string_view mainContent(std::string_view html);

} // namespace lectern::text
