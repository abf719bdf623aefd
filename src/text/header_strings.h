#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::text {

/// White space at both ends off: ASCII's, NBSP, U+3000, U+200B and U+FEFF.
std::string_view trimmed(std::string_view text);

/// Blanks and tabs at the end off.
std::string_view trimmedEnd(std::string_view text);

/// Every run of ASCII white space as one blank, none at the ends.
std::string collapsed(std::string_view text);

std::string asciiLower(std::string_view text);

/// A value as a problem's sentence quotes it: on one line, in quotation marks, its first 60 bytes.
std::string quotedExcerpt(std::string_view text);

/// Character references in a value that were turned back.
struct UndoneEntities {
    bool braces = false; ///< the feed robots wrote every `{` and `}` as `&#123;` and `&#125;`
    bool others = false; ///< `&amp;`, `&rsquo;`, `&#39;`
};

/// Undoes references once, and only those that end with `;` (`AT&T` and `?a=1&copy=2` stay).
UndoneEntities undoEntities(std::string& text);

/// The reference that `text` begins with, `;` included; empty where it begins with none.
std::string_view leadingEntity(std::string_view text);

/// The key of a line `key: value` (or with another separator): ASCII letters, digits, `_`, `-`,
/// `.`, or a word of another script, or anything short in quotes; a known key also before `：`.
/// `value` is what follows.
struct KeyLine {
    std::string_view key; ///< without quotes
    std::string_view value; ///< trimmed
    bool isPlainKey
        = true; ///< an ASCII name, without quotes, and a blank or nothing after the separator
};
std::optional<KeyLine> splitKeyLine(std::string_view line, char separator = ':');

/// Keys that headers of articles use. A block of lines with one of them is a header.
bool isKnownKey(std::string_view key);

} // namespace lectern::text
