#include "search/folded_term.h"
#include "search/folding.h"
#include "search/query.h"

#include <algorithm>

namespace lectern::search {

namespace {

/// All places of a term, in bytes of the unfolded text, ascending; they overlap where a term
/// overlaps itself (好好 in 好好好).
void appendHits(const FoldedTerm& term, const FoldedText& folded, std::vector<TextSpan>& hits)
{
    const auto& origin = folded.origin;
    auto place = findTerm(term, folded.text);
    while (place) {
        const std::size_t begin = origin[place->begin];
        // The character the hit ends in may have become several (㈱ is (株)): it is all marked.
        const std::size_t lastBegin = origin[place->end - 1];
        std::size_t end = place->end;
        while (origin[end] == lastBegin && end + 1 < origin.size())
            ++end;
        hits.push_back({begin, origin[end] - begin});
        place = findTerm(term, folded.text, place->begin + 1);
    }
}

std::vector<TextSpan> sortedAndJoined(std::vector<TextSpan> hits)
{
    std::sort(hits.begin(), hits.end(),
              [](const TextSpan& a, const TextSpan& b) { return a.begin < b.begin; });
    std::vector<TextSpan> joined;
    for (const auto& hit : hits) {
        if (joined.empty() || hit.begin >= joined.back().begin + joined.back().length) {
            joined.push_back(hit);
            continue;
        }
        TextSpan& last = joined.back();
        last.length = std::max(last.length, hit.begin + hit.length - last.begin);
    }
    return joined;
}

bool isIn(const FoldedTerm& term, std::string_view folded)
{
    return findTerm(term, folded).has_value();
}

} // namespace

std::vector<TextSpan> findHits(const Query& query, std::string_view utf8, Field field)
{
    std::vector<TextSpan> hits;
    const FoldedText folded = foldWithOrigin(utf8);
    for (const auto& term : query.terms) {
        const bool isElsewhere = term.field == Field::Title && field != Field::Title;
        if (!term.excluded && !isElsewhere)
            appendHits(foldTerm(term), folded, hits);
    }
    return sortedAndJoined(std::move(hits));
}

bool matches(const Query& query, std::string_view title, std::string_view text)
{
    const std::string foldedTitle = fold(title);
    const std::string foldedText = fold(text);
    return std::all_of(query.terms.begin(), query.terms.end(), [&](const Term& term) {
        const FoldedTerm folded = foldTerm(term);
        const bool found
            = isIn(folded, foldedTitle) || (term.field == Field::Any && isIn(folded, foldedText));
        return found != term.excluded;
    });
}

} // namespace lectern::search
