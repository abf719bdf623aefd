#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

/// A token of the index (tokens.h) that may tell what a text is about.
struct TellingTerm {
    std::string token; ///< folded: two CJK characters or a whole word
    double weight = 0; ///< 1 + ln of how often it stands there; more in a title or emphasised

    bool operator==(const TellingTerm&) const = default;
};

/// What an article says, as far as its terms are weighed; UTF-8, unfolded.
struct WeighedText {
    std::string_view title;
    std::string_view emphasised; ///< highlights and tags, a line each
    std::string_view text;
};

/// The terms of an article that may tell it from others, weightiest first, at most `most`; equal
/// ones by their bytes. How rare they are elsewhere only the index knows (Spärck Jones 1972): this
/// is the other half of tf-idf. Left out are terms that stand there once and are neither in the
/// title nor emphasised, single characters, hiragana, numbers of less than four digits, words of
/// less than three letters, and pairs with a character that only holds sentences together (的, 了,
/// 與). Thread-safe.
std::vector<TellingTerm> tellingTerms(const WeighedText& article, std::size_t most);

} // namespace lectern::search
