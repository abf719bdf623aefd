#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::text {

/// Bytes read in one encoding.
struct IcuDecoded {
    bool known = false; ///< ICU has a converter of that name
    std::string utf8; ///< what is not valid in the encoding is U+FFFD
    std::size_t damaged = 0; ///< how many such places
    std::size_t firstDamagedAt = 0; ///< offset of the first in `bytes`
};

/// Reads `bytes` with ICU's converter `name` (an IANA name or an alias,
/// https://www.iana.org/assignments/character-sets). Thread-safe.
IcuDecoded decodeWithIcu(std::string_view bytes, const std::string& name);

} // namespace lectern::text
