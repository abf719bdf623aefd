#include "search/nearest_value.h"

#include "search/folding.h"
#include "search/slips.h"

namespace lectern::search {

namespace {

/// Longer ones are no slip of a known value, and comparing costs their length.
constexpr std::size_t kLongestValueBytes = 64;

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
    std::size_t fewest = forgivenSlips(value.size()) + 1;
    if (fewest == 1)
        return std::nullopt;
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
