#include "search/nearest_value.h"

#include "search/characters.h"
#include "search/folding.h"

#include <algorithm>
#include <vector>

namespace lectern::search {

namespace {

/// Longer ones are no slip of a known value, and comparing costs their length.
constexpr std::size_t kLongestValueBytes = 64;
constexpr std::size_t kLongValue = 6; ///< characters; such a one is known in spite of two slips

std::u32string charactersOf(std::string_view text)
{
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = decodeAt(text, at);
        characters += character.value;
        at += std::max<std::size_t>(character.sizeBytes, 1);
    }
    return characters;
}

/// Characters to add, leave out, exchange or swap with their neighbour until one is the other
/// (optimal string alignment).
std::size_t slipsBetween(const std::u32string& one, const std::u32string& other)
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

/// The one choice that begins so.
std::optional<Condition> begunBy(const FieldWord& word, std::string_view value,
                                 std::size_t characters)
{
    const auto choices = choicesBeginning(word.kind, value);
    if (characters < 2 || choices.size() != 1)
        return std::nullopt;
    return conditionOf(word, choices.front());
}

std::optional<Condition> misspelt(const FieldWord& word, const std::u32string& value)
{
    // Of two characters one slip leaves half: nothing anyone can be sure of.
    if (value.size() < 3)
        return std::nullopt;
    std::size_t fewest = value.size() < kLongValue ? 2 : 3;
    std::optional<Condition> nearest;
    for (const auto& choice : choicesOf(word.kind)) {
        const std::size_t slips = slipsBetween(value, charactersOf(choice));
        if (slips < fewest) {
            fewest = slips;
            nearest = conditionOf(word, choice);
        }
    }
    return nearest;
}

std::optional<Condition> ofOtherField(FieldWord word, std::string_view value)
{
    if (word.kind != FieldKind::Is && word.kind != FieldKind::Has)
        return std::nullopt;
    word.kind = word.kind == FieldKind::Is ? FieldKind::Has : FieldKind::Is;
    return conditionOf(word, value);
}

std::optional<Condition> withoutItsEnd(const FieldWord& word, std::string_view value)
{
    if (word.kind != FieldKind::Date)
        return std::nullopt;
    while (!value.empty()) {
        const auto separator = value.find_last_of("-/.");
        value = value.substr(0, separator == std::string_view::npos ? 0 : separator);
        if (auto condition = conditionOf(word, value))
            return condition;
    }
    return std::nullopt;
}

} // namespace

std::optional<Condition> nearestCondition(const FieldWord& word, std::string_view value)
{
    if (value.empty() || value.size() > kLongestValueBytes)
        return std::nullopt;
    const std::string folded = fold(value);
    if (word.kind == FieldKind::Length)
        return nearestLength(folded);
    const auto characters = charactersOf(folded);
    if (auto condition = begunBy(word, folded, characters.size()))
        return condition;
    if (auto condition = misspelt(word, characters))
        return condition;
    if (auto condition = ofOtherField(word, folded))
        return condition;
    return withoutItsEnd(word, folded);
}

} // namespace lectern::search
