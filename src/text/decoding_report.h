#pragma once

#include "text/encoding.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::text {

/// The 1-based line that `offset` lies in.
std::size_t lineOf(std::string_view text, std::size_t offset);

/// "One <one>", "7 <many>".
std::string times(std::size_t count, const char* one, const char* many);

/// BadEncoding, where `count` is not 0.
void reportDamage(DecodedText& text, std::size_t count, std::size_t firstLine);

/// NotUtf8. `why` ends the clause "The file is encoded in X": ", as it says itself"; may be empty.
void reportNotUtf8(DecodedText& text, std::string_view why = {});

} // namespace lectern::text
