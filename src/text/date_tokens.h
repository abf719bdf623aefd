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
/// Full-width characters become ASCII, and the words of Japanese and Korean the Chinese ones:
/// 년 and 年 are 年, 時, 点 and 시 are 时, 午後 and 오후 are 下午, 木曜日 is 周四.
std::optional<std::vector<DateToken>> dateTokens(std::string_view written);

// English names, in lower case.
std::optional<std::int64_t> monthNamed(std::string_view word); ///< 1 to 12: jan, january, sept
bool isWeekday(std::string_view word);
/// Seconds east of Greenwich: the names of RFC 822 section 5.1, and those that feeds add. CST is
/// America's, as the RFC has it.
std::optional<int> zoneNamed(std::string_view word);

} // namespace lectern::text
