#pragma once

#include "domain/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lectern::store {

class CompressionDictionary;

/// Nothing in a library unpacks to more than this, whatever its rows claim.
inline constexpr std::size_t kMaxUnpackedBytes = std::size_t {256} << 20;

/// zstd, level 3. `prefix` is text that the reader will have at hand too (the original of an
/// article's plain text): what occurs in it costs almost nothing. Thread-safe.
std::string compress(std::string_view bytes, std::string_view prefix = {});

/// The same with what the library's dictionary knows; nullptr: without one.
std::string compress(std::string_view bytes, const CompressionDictionary* dictionary);

/// The dictionary that was used; 0 for none.
std::uint32_t dictionaryOf(std::string_view packed);

/// The inverse, with the same prefix or dictionary. `expectedBytes` is the size the row names;
/// ErrorKind::Database where the blob is damaged, is not of that size, or would pass
/// kMaxUnpackedBytes.
Result<std::string> decompress(std::string_view packed, std::size_t expectedBytes,
                               std::string_view prefix = {});
Result<std::string> decompress(std::string_view packed, std::size_t expectedBytes,
                               const CompressionDictionary* dictionary);

} // namespace lectern::store
