#pragma once

#include "text/charset_names.h"

#include <cstddef>
#include <string_view>

namespace lectern::text {

/// The encoding that explains some bytes best.
struct CharsetGuess {
    Charset charset;
    std::size_t characters = 0; ///< beyond ASCII, in the sample
    double plausibility = 0; ///< common_characters.h; of the sample in this encoding
    double damagedShare = 0; ///< places that are no character, per character of the sample
};

/// Weighs the declared charset (may be empty), uchardet's answer and the East Asian encodings
/// against each other: `sample` (tellingSample) is decoded in each, and the text that is undamaged
/// and made of common characters wins. A declaration counts as much as a quarter of the characters.
/// Where nothing tells the encodings apart it is GB18030: these archives are Chinese.
CharsetGuess guessCharset(std::string_view sample, std::string_view declared);

} // namespace lectern::text
