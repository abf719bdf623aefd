#include "search/telling_terms.h"

#include "search/characters.h"
#include "search/token_rules.h"
#include "search/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

namespace lectern::search {

namespace {

constexpr double kInTitle = 2; ///< added to a term's weight
constexpr double kEmphasised = 1;

constexpr std::u32string_view kFunctionCharacters
    = U"的了是在和不我有这那也就都而与及或之其为以于个们你他她它到把被让从很更最吗呢吧着过"
      U"這與為於個們讓從嗎著過還还";

// Of English only: in an archive that is mostly Chinese they are rare, and tell nothing.
constexpr std::array<std::string_view, 56> kFunctionWords {
    "about", "after", "all",   "also",  "and",   "any",  "are",  "because", "been", "but",
    "can",   "could", "did",   "does",  "each",  "for",  "from", "had",     "has",  "have",
    "her",   "his",   "how",   "into",  "its",   "just", "like", "more",    "most", "not",
    "one",   "only",  "other", "our",   "out",   "over", "than", "that",    "the",  "their",
    "them",  "then",  "there", "these", "they",  "this", "was",  "were",    "what", "when",
    "which", "who",   "will",  "with",  "would", "you"};

static_assert(std::ranges::is_sorted(kFunctionWords));

/// What is in tokens that only say how others touch.
constexpr std::array kMarks {kTouch, kColocated, kWithoutAccents};

bool isHiragana(char32_t character)
{
    return character >= U'\u3041' && character <= U'\u309F';
}

bool isTellingPair(char32_t first, char32_t second)
{
    return !(isHiragana(first) || isHiragana(second))
        && kFunctionCharacters.find(first) == std::u32string_view::npos
        && kFunctionCharacters.find(second) == std::u32string_view::npos;
}

bool isTellingWord(std::string_view token)
{
    const bool isNumber
        = std::ranges::all_of(token, [](char digit) { return digit >= '0' && digit <= '9'; });
    return token.size() >= (isNumber ? 4U : 3U)
        && !std::ranges::binary_search(kFunctionWords, token);
}

bool isTelling(std::string_view token)
{
    const auto first = decodeAt(token, 0);
    if (classOf(first.value) == CharacterClass::Word)
        return isTellingWord(token);
    if (classOf(first.value) != CharacterClass::Cjk || first.sizeBytes == token.size())
        return false;
    return isTellingPair(first.value, decodeAt(token, first.sizeBytes).value);
}

struct Places {
    std::int64_t times = 0;
    bool inTitle = false;
    bool emphasised = false;
};

double weight(const Places& places)
{
    return 1 + std::log(static_cast<double>(std::max<std::int64_t>(places.times, 1)))
        + (places.inTitle ? kInTitle : 0) + (places.emphasised ? kEmphasised : 0);
}

/// Calls `take(token)` on each telling token of a text.
template <typename Take>
void forEachTelling(std::string_view text, Take take)
{
    const std::string tokens = indexText(text);
    for (std::size_t begin = 0; begin < tokens.size();) {
        const std::size_t end = std::min(tokens.find(' ', begin), tokens.size());
        const auto token = std::string_view(tokens).substr(begin, end - begin);
        if (!token.empty() && std::ranges::find_first_of(token, kMarks) == token.end()
            && isTelling(token))
            take(std::string(token));
        begin = end + 1;
    }
}

} // namespace

std::vector<TellingTerm> tellingTerms(const WeighedText& article, std::size_t most)
{
    std::unordered_map<std::string, Places> all;
    forEachTelling(article.text, [&](std::string&& token) { ++all[std::move(token)].times; });
    forEachTelling(article.title,
                   [&](std::string&& token) { all[std::move(token)].inTitle = true; });
    forEachTelling(article.emphasised,
                   [&](std::string&& token) { all[std::move(token)].emphasised = true; });

    std::vector<TellingTerm> terms;
    for (const auto& [token, places] : all) {
        if (places.times > 1 || places.inTitle || places.emphasised)
            terms.push_back({token, weight(places)});
    }
    const auto weightier = [](const TellingTerm& a, const TellingTerm& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.token < b.token;
    };
    const auto kept = std::min(most, terms.size());
    std::ranges::partial_sort(terms, terms.begin() + static_cast<std::ptrdiff_t>(kept), weightier);
    terms.resize(kept);
    return terms;
}

} // namespace lectern::search
