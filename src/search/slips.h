#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::search {

/// The characters of valid UTF-8, one by one.
std::u32string charactersOf(std::string_view utf8);

/// Characters to add, leave out, exchange or swap with their neighbour until one is the other
/// (optimal string alignment). Costs the product of the lengths.
std::size_t slipsBetween(std::u32string_view one, std::u32string_view other);

/// So many slips a word of that many characters may have and still be known: none below three
/// characters (one slip leaves half of two: nothing anyone can be sure of), then one, two from six.
std::size_t forgivenSlips(std::size_t characters);

} // namespace lectern::search
