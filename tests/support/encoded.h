#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::tests {

/// A text in another encoding, by ICU's converter of that name. Nothing where a character has no
/// place in it, or comes back as another one.
std::optional<std::string> encoded(std::string_view utf8, const char* converter);

} // namespace lectern::tests
