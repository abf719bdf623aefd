#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::text {

/// The longest text that is read out of one file, in the file's bytes: nearly four times the
/// longest of 42,000 real articles. Embedded pictures (`data:…;base64,…`) do not count.
inline constexpr std::size_t kMaxTextBytes = std::size_t {6} * 1024 * 1024;

/// The beginning of `bytes` that is read: all of it, or what fits into `maximumBytes`, ended behind
/// a line or a tag where there is one near. Reading a longer text would take more memory than the
/// program promises (DESIGN.md, "Bounds before trust").
std::string_view readablePart(std::string_view bytes, std::size_t maximumBytes = kMaxTextBytes);

} // namespace lectern::text
