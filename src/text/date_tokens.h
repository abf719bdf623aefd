#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A stretch of digits, of letters, or one other character.
struct DateToken {
    enum class Kind { Number, Word, Sign } kind = Kind::Sign;
    std::string text; ///< words in lower case
    std::int64_t number = 0;
    bool blankBefore = false;

    bool is(std::string_view wanted) const { return text == wanted; }
};

/// Cuts a written date; nothing where it is too long to be one (40 tokens, 15 digits in a row).
std::optional<std::vector<DateToken>> dateTokens(std::string_view text);

// English names, in lower case.
std::optional<std::int64_t> monthNamed(std::string_view word); ///< 1 to 12: jan, january, sept
bool isWeekday(std::string_view word);
/// Seconds east of Greenwich: the names of RFC 822 section 5.1, and those that feeds add. CST is
/// America's, as the RFC has it.
std::optional<int> zoneNamed(std::string_view word);

} // namespace lectern::text
