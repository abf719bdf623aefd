#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

/// How much alike characters have to be.
enum class Form {
    Exact, ///< but for case, width and the like (fold)
    /// Traditional and simplified Han are the same, so are the two kana, and accents do not count.
    Variants,
};

/// Text as searched: NFKC, full case folding, default ignorables (zero-width, soft hyphen) dropped:
/// Unicode's NFKC_Casefold (Unicode 15, 3.13, D146; https://unicode.org/reports/tr44/#NFKC_CF).
/// Full and half width, ㈱, ① and ß become equal to their plain forms. Invalid UTF-8 becomes
/// U+FFFD.
std::string fold(std::string_view utf8);

/// Folded text that remembers where each of its bytes came from.
struct FoldedText {
    std::string text;
    /// For each byte of `text`, the byte in the input where the source of its character begins;
    /// one more entry at the end: the input's length.
    std::vector<std::uint32_t> origin;
};
FoldedText foldWithOrigin(std::string_view utf8);

} // namespace lectern::search
