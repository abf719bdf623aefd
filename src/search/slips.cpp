#include "search/slips.h"

#include "search/characters.h"

#include <algorithm>
#include <vector>

namespace lectern::search {

std::u32string charactersOf(std::string_view utf8)
{
    std::u32string characters;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto character = decodeAt(utf8, at);
        characters += character.value;
        at += std::max<std::size_t>(character.sizeBytes, 1);
    }
    return characters;
}

std::size_t slipsBetween(std::u32string_view one, std::u32string_view other)
{
    std::vector<std::vector<std::size_t>> slips(one.size() + 1,
                                                std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                slips[i][j] = i + j;
                continue;
            }
            const std::size_t changed = one[i - 1] == other[j - 1] ? 0 : 1;
            slips[i][j] = std::min(
                {slips[i - 1][j] + 1, slips[i][j - 1] + 1, slips[i - 1][j - 1] + changed});
            const bool isSwapped
                = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (isSwapped)
                slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
    }
    return slips[one.size()][other.size()];
}

std::size_t forgivenSlips(std::size_t characters)
{
    constexpr std::size_t kShort = 3;
    constexpr std::size_t kLong = 6;
    if (characters < kShort)
        return 0;
    return characters < kLong ? 1 : 2;
}

} // namespace lectern::search
