#include "search/variants.h"

#include "search/accents.h"
#include "search/characters.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lectern::search {

namespace {

struct Simplified {
    char32_t from;
    char32_t to;
};

constexpr Simplified kSimplified[] = {
// NOLINT(modernize-avoid-c-arrays): its length is OpenCC's
#include "variant_table.inc"
};

constexpr char32_t kFirstKatakana = 0x30A1;
constexpr char32_t kLastKatakana = 0x30F6;
constexpr char32_t kKatakanaToHiragana = 0x60;
// Below this and outside kana nothing has variants: most text of other scripts ends here.
constexpr char32_t kFirstHan = 0x3400;

/// Both ways through the groups, made once.
struct Groups {
    std::unordered_map<char32_t, char32_t> representatives; ///< of those that have another one
    std::unordered_map<char32_t, std::vector<char32_t>> members; ///< by representative

    Groups()
    {
        for (const auto& [from, to] : kSimplified)
            representatives.emplace(from, to);
        // A character that became another one may itself become a third (薴 苧 苎).
        for (auto& [from, to] : representatives) {
            for (auto next = representatives.find(to);
                 next != representatives.end() && next->second != from;
                 next = representatives.find(to))
                to = next->second;
        }
        for (char32_t c = kFirstKatakana; c <= kLastKatakana; ++c)
            representatives.emplace(c, c - kKatakanaToHiragana);
        for (const auto& [from, to] : representatives)
            members[to].push_back(from);
        for (auto& [to, group] : members) {
            group.push_back(to);
            std::ranges::sort(group);
        }
    }
};

const Groups& groups()
{
    static const Groups all;
    return all;
}

/// Appends `folded` with representatives and without accents; tells `onCharacter(where it begins,
/// its new size)`.
template <typename OnCharacter>
std::string unified(std::string_view folded, OnCharacter onCharacter)
{
    std::string out;
    out.reserve(folded.size());
    AccentStripper stripper;
    for (std::size_t at = 0; at < folded.size();) {
        const auto character = decodeAt(folded, at);
        const std::size_t before = out.size();
        if (const auto plain = stripper.next(character.value)) {
            const char32_t other = representative(*plain);
            if (other == character.value)
                out.append(folded.substr(at, character.sizeBytes));
            else
                appendUtf8(other, out);
        }
        onCharacter(at, out.size() - before);
        at += character.sizeBytes;
    }
    return out;
}

} // namespace

char32_t representative(char32_t character)
{
    const bool isKatakana = character >= kFirstKatakana && character <= kLastKatakana;
    if (isKatakana)
        return character - kKatakanaToHiragana;
    if (character < kFirstHan)
        return character;
    const auto found = groups().representatives.find(character);
    return found == groups().representatives.end() ? character : found->second;
}

std::vector<char32_t> variantsOf(char32_t character)
{
    const auto found = groups().members.find(representative(character));
    return found == groups().members.end() ? std::vector {character} : found->second;
}

std::string unifyVariants(std::string_view folded)
{
    return unified(folded, [](std::size_t, std::size_t) {});
}

FoldedText unifyVariants(FoldedText folded)
{
    std::vector<std::uint32_t> origin;
    origin.reserve(folded.origin.size());
    std::string text = unified(folded.text, [&](std::size_t begin, std::size_t sizeBytes) {
        origin.insert(origin.end(), sizeBytes, folded.origin[begin]);
    });
    origin.push_back(folded.origin.back());
    return {std::move(text), std::move(origin)};
}

std::string fold(std::string_view utf8, Form form)
{
    return form == Form::Exact ? fold(utf8) : unifyVariants(fold(utf8));
}

FoldedText foldWithOrigin(std::string_view utf8, Form form)
{
    auto folded = foldWithOrigin(utf8);
    return form == Form::Exact ? folded : unifyVariants(std::move(folded));
}

} // namespace lectern::search
