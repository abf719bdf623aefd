#pragma once

#include <string_view>

namespace lectern::text {

/// Which way of judging a reading fits an encoding.
enum class Writing {
    EastAsian, ///< Chinese, Japanese, Korean: half of a text is made of its few hundred commonest
    Japanese, ///< the same, and kana are more than a curiosity
    Western, ///< Latin letters; what is not ASCII stands alone among letters that are
    Alphabetic, ///< other alphabets: small letters, capitals at the beginning of words
};

/// How well a text that was read in some encoding looks like what people write: up to 1 where all
/// that is not ASCII is common, about 0 for the random characters of a wrong reading, below 0 for
/// what hardly anybody ever writes (private use, control characters, half-width kana). About 0.6
/// is usual for the right reading. 0 for a text of ASCII alone.
double plausibility(std::string_view utf8, Writing writing);

/// plausibility() of a text that is UTF-8 as it stands, whatever its writing.
double plausibilityAsUtf8(std::string_view utf8);

} // namespace lectern::text
