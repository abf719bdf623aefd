#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lectern {

/// How the address of a search begins (search/search_link.h says what follows): as it is written
/// here first, then as people, browsers and desktops make it over. ASCII letters count in any case.
inline constexpr std::array<std::string_view, 5> kSearchAddressForms {
    "lectern:search?", "lectern:search/?", "lectern:/search?", "lectern://search?",
    "lectern://search/?"};

/// Longer ones are nothing that anybody means.
inline constexpr std::size_t kLongestSearchAddressBytes = 16'384;

} // namespace lectern
