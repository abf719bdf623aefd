#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::text {

/// Bytes that are not UTF-8, read in the encoding that explains them best.
struct CharsetGuess {
    std::string encoding; ///< IANA name
    std::string utf8;
    std::size_t damaged = 0; ///< places that are no character; each is U+FFFD
    std::size_t firstDamagedAt = 0;
};

/// The encoding that the text itself names: `<meta charset=…>`, an XML declaration, `charset:` in
/// a header. Looks at the first 4 KB; empty where nothing is named.
std::string declaredCharset(std::string_view bytes);

/// Weighs the declared charset, uchardet's answer and the East Asian encodings against each other:
/// each is decoded, and the text that is undamaged and made of its language's common characters
/// wins. Short Chinese texts and files whose ASCII dominates are judged by what is not ASCII only.
CharsetGuess guessCharset(std::string_view bytes);

} // namespace lectern::text
