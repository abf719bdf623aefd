#include "search/likeness.h"

#include "search/characters.h"
#include "search/folding.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace lectern::search {

namespace {

constexpr std::size_t kMostRuns = 20'000; ///< compared of one text

using Hashes = std::vector<std::uint64_t>;

/// SplitMix64's finisher: near numbers come far apart.
std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

/// What counts of a text, folded.
std::vector<char32_t> charactersOf(std::string_view utf8)
{
    const auto folded = fold(utf8);
    std::vector<char32_t> all;
    all.reserve(folded.size() / 2);
    for (std::size_t at = 0; at < folded.size();) {
        const auto character = decodeAt(folded, at);
        at += character.sizeBytes;
        const auto kind = classOf(character.value);
        if (kind == CharacterClass::Word || kind == CharacterClass::Cjk)
            all.push_back(character.value);
    }
    return all;
}

void makeSet(Hashes& hashes)
{
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// Every run whose hash is a multiple of `step`.
Hashes runsOf(const std::vector<char32_t>& text, std::uint64_t step)
{
    Hashes runs;
    for (std::size_t end = Likeness::kRun; end <= text.size(); ++end) {
        std::uint64_t hash = 0;
        for (std::size_t i = end - Likeness::kRun; i < end; ++i)
            hash = mixed(hash ^ text[i]);
        if (hash % step == 0)
            runs.push_back(hash);
    }
    makeSet(runs);
    return runs;
}

Hashes numbersOf(const std::vector<char32_t>& text)
{
    Hashes numbers;
    std::uint64_t number = 0;
    for (const char32_t character : text) {
        if (character >= U'0' && character <= U'9')
            number = mixed(number ^ character);
        else if (number != 0)
            numbers.push_back(std::exchange(number, 0));
    }
    if (number != 0)
        numbers.push_back(number);
    makeSet(numbers);
    return numbers;
}

/// |a ∩ b| / |a ∪ b| of two sets; `none` where both are empty.
double jaccard(const Hashes& a, const Hashes& b, double none)
{
    Hashes both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    const std::size_t either = a.size() + b.size() - both.size();
    return either == 0 ? none : static_cast<double>(both.size()) / static_cast<double>(either);
}

} // namespace

Likeness likeness(std::string_view a, std::string_view b)
{
    const auto first = charactersOf(a);
    const auto second = charactersOf(b);
    const auto step = std::max(first.size(), second.size()) / kMostRuns + 1;
    return {.runs = jaccard(runsOf(first, step), runsOf(second, step), 0),
            .numbers = jaccard(numbersOf(first), numbersOf(second), 1),
            .characters = std::min(first.size(), second.size())};
}

} // namespace lectern::search
