#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// Where a character reference stands; `&copy=1` in an address is no copyright sign.
/// https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state
enum class ReferencePlace { Text, Attribute };

/// Appends `text` to `out` with its character references undone: all names of HTML 5, numbers
/// (those of windows-1252 between 128 and 159 as browsers read them, impossible ones as U+FFFD).
/// What is no reference stays as it is: `?a=1&b=2`, `AT&T`.
void appendDecoded(std::string& out, std::string_view text, ReferencePlace place);

std::string decoded(std::string_view text, ReferencePlace place);

/// Appends one code point as UTF-8; surrogates and what lies past U+10FFFF become U+FFFD.
void appendCodePoint(std::string& out, char32_t codePoint);

} // namespace lectern::text
