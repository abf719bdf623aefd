#include "search/anchor.h"

#include "search/approximate_search.h"
#include "search/characters.h"
#include "search/folding.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lectern::search {

namespace {

constexpr std::int64_t kBudget = 200'000'000;
constexpr std::size_t kMostCompared = 4096; ///< occurrences around the old place
constexpr std::size_t kLongQuote = 256; ///< characters; longer ones are sought by their ends
constexpr std::size_t kQuoteEnd = 128;
constexpr std::size_t kShortQuote = 20;
constexpr std::size_t kSureQuote = 60; ///< that much nearly alike is no accident
constexpr std::size_t kSomeContext = 4;

bool isBlank(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Folded text without its white space, one element a character.
struct Characters {
    std::u32string text;
    std::vector<std::size_t> begin; ///< byte of the input where each one's source begins
    std::vector<std::size_t> end; ///< and where it ends
};

Characters charactersOf(std::string_view utf8)
{
    const FoldedText folded = foldWithOrigin(utf8);
    const auto& origin = folded.origin;
    Characters characters;
    for (std::size_t at = 0; at < folded.text.size();) {
        const auto character = decodeAt(folded.text, at);
        if (!isBlank(character.value)) {
            characters.text += character.value;
            characters.begin.push_back(origin[at]);
            // One character may have become several (㈱ is (株)): each stands for all of it.
            std::size_t next = at + 1;
            while (origin[next] == origin[at] && next < folded.text.size())
                ++next;
            characters.end.push_back(origin[next]);
        }
        at += character.sizeBytes;
    }
    return characters;
}

template <typename Text>
std::size_t commonSuffix(Text a, Text b)
{
    std::size_t length = 0;
    while (length < a.size() && length < b.size()
           && a[a.size() - 1 - length] == b[b.size() - 1 - length])
        ++length;
    return length;
}

template <typename Text>
std::size_t commonPrefix(Text a, Text b)
{
    const auto [end, other] = std::ranges::mismatch(a, b);
    return static_cast<std::size_t>(end - a.begin());
}

/// A quote with its surroundings, in bytes or in characters.
template <typename Text>
struct Quote {
    Text exact;
    Text prefix;
    Text suffix;

    /// How much of the old surroundings stands around text[begin, end).
    std::size_t context(Text text, std::size_t begin, std::size_t end) const
    {
        return commonSuffix(text.substr(0, begin), prefix) + commonPrefix(text.substr(end), suffix);
    }
};

std::size_t distance(std::size_t a, std::size_t b)
{
    return a > b ? a - b : b - a;
}

/// Of the places where the quote stands as it is, the best.
template <typename Text>
std::optional<std::size_t> bestOccurrence(Text text, const Quote<Text>& quote, std::size_t near,
                                          WorkBudget& budget)
{
    if (quote.exact.size() > text.size() || !budget.take(text.size() + quote.exact.size()))
        return std::nullopt;
    std::vector<std::size_t> all = occurrences(text, quote.exact);
    if (all.size() > kMostCompared) {
        std::ranges::nth_element(all, all.begin() + kMostCompared, {},
                                 [near](std::size_t at) { return distance(at, near); });
        all.resize(kMostCompared);
    }
    std::optional<std::size_t> best;
    std::size_t bestContext = 0;
    for (const std::size_t at : all) {
        const std::size_t context = quote.context(text, at, at + quote.exact.size());
        const bool isBetter = !best || context > bestContext
            || (context == bestContext && distance(at, near) < distance(*best, near));
        if (!isBetter)
            continue;
        best = at;
        bestContext = context;
    }
    return best;
}

using CharacterQuote = Quote<std::u32string_view>;

std::size_t mostEdits(std::size_t characters)
{
    return characters < kShortQuote ? characters / 6 : characters / 4;
}

std::optional<ApproximateMatch> bestMatch(std::u32string_view text, const CharacterQuote& quote,
                                          std::size_t near, WorkBudget& budget)
{
    const std::size_t length = quote.exact.size();
    const std::size_t most = mostEdits(length);
    if (most == 0)
        return std::nullopt;
    std::optional<ApproximateMatch> best;
    std::size_t bestContext = 0;
    for (const auto& match : approximateMatches(text, quote.exact, most, near, budget)) {
        const std::size_t context = quote.context(text, match.begin, match.end);
        const bool isDoubtful
            = length < kShortQuote || (length < kSureQuote && match.edits * 8 > length);
        if (isDoubtful && context < kSomeContext)
            continue;
        const bool isBetter = !best || context > bestContext
            || (context == bestContext
                && distance(match.begin, near) < distance(best->begin, near));
        if (!isBetter)
            continue;
        best = match;
        bestContext = context;
    }
    return best;
}

/// A long quote by its first and its last words, which may have moved apart or together.
std::optional<ApproximateMatch> bestOfLong(std::u32string_view text, const CharacterQuote& quote,
                                           std::size_t near, WorkBudget& budget)
{
    const std::size_t length = quote.exact.size();
    const CharacterQuote head {quote.exact.substr(0, kQuoteEnd), quote.prefix,
                               quote.exact.substr(kQuoteEnd, kQuoteEnd)};
    const auto first = bestMatch(text, head, near, budget);
    if (!first)
        return std::nullopt;
    const CharacterQuote tail {quote.exact.substr(length - kQuoteEnd),
                               quote.exact.substr(length - 2 * kQuoteEnd, kQuoteEnd), quote.suffix};
    const auto last = bestMatch(text, tail, first->begin + length - kQuoteEnd, budget);
    if (!last || last->end < first->end)
        return std::nullopt;
    const std::size_t found = last->end - first->begin;
    if (found > 2 * length || 2 * found < length)
        return std::nullopt;
    return ApproximateMatch {first->begin, last->end, first->edits + last->edits};
}

/// Looks for quotes in one text; folds it only when one is not where it was.
class Anchoring final {
public:
    explicit Anchoring(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<TextSpan> find(const Annotation& annotation)
    {
        const TextQuote& written = annotation.quote;
        if (written.exact.empty())
            return std::nullopt;
        const Quote<std::string_view> quote {written.exact, written.prefix, written.suffix};
        if (isWhereItWas(quote, annotation.begin))
            return TextSpan {annotation.begin, quote.exact.size()};
        if (const auto at = bestOccurrence(m_text, quote, annotation.begin, m_budget))
            return TextSpan {*at, quote.exact.size()};
        return findFolded(annotation);
    }

private:
    bool isWhereItWas(const Quote<std::string_view>& quote, std::size_t begin) const
    {
        return begin <= m_text.size() && m_text.substr(begin).starts_with(quote.exact)
            && m_text.substr(0, begin).ends_with(quote.prefix)
            && m_text.substr(begin + quote.exact.size()).starts_with(quote.suffix);
    }

    std::optional<TextSpan> findFolded(const Annotation& annotation)
    {
        if (!m_characters)
            m_characters = charactersOf(m_text);
        const Characters exact = charactersOf(annotation.quote.exact);
        const Characters prefix = charactersOf(annotation.quote.prefix);
        const Characters suffix = charactersOf(annotation.quote.suffix);
        if (exact.text.empty())
            return std::nullopt;
        const CharacterQuote quote {exact.text, prefix.text, suffix.text};
        const std::u32string_view text = m_characters->text;
        const auto old = std::ranges::lower_bound(m_characters->begin, annotation.begin);
        const auto near = static_cast<std::size_t>(old - m_characters->begin.begin());
        if (const auto at = bestOccurrence(text, quote, near, m_budget))
            return spanOf(*at, *at + quote.exact.size());
        const auto match = quote.exact.size() > kLongQuote ? bestOfLong(text, quote, near, m_budget)
                                                           : bestMatch(text, quote, near, m_budget);
        if (!match || match->begin == match->end)
            return std::nullopt;
        return spanOf(match->begin, match->end);
    }

    /// Characters back to bytes.
    TextSpan spanOf(std::size_t begin, std::size_t end) const
    {
        const std::size_t first = m_characters->begin[begin];
        return {first, m_characters->end[end - 1] - first};
    }

    std::string_view m_text;
    std::optional<Characters> m_characters;
    WorkBudget m_budget {kBudget};
};

} // namespace

std::vector<PlacedAnnotation> anchor(std::string_view plainText,
                                     std::vector<Annotation> annotations)
{
    Anchoring anchoring(plainText);
    std::vector<PlacedAnnotation> placed;
    placed.reserve(annotations.size());
    for (Annotation& annotation : annotations) {
        const auto place = anchoring.find(annotation);
        placed.push_back({std::move(annotation), place});
    }
    return placed;
}

} // namespace lectern::search
