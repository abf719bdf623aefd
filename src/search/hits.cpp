#include "search/folded_term.h"
#include "search/folding.h"
#include "search/fts_query.h"
#include "search/variants.h"

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

/// Whether a term's hits stand in a text of that kind.
bool hasHitsIn(const Term& term, Field field)
{
    if (term.field == Field::Any || term.field == field)
        return true;
    return term.field == Field::Highlight && field == Field::Any; // part of the text
}

} // namespace

std::vector<TextSpan> findHits(const Query& query, std::string_view utf8, Field field)
{
    std::vector<TextSpan> hits;
    const FoldedText folded = foldWithOrigin(utf8, query.form);
    for (const auto& term : searchedTerms(query)) {
        if (hasHitsIn(term, field))
            appendHits(foldTerm(term, query.form), folded, hits);
    }
    return sortedAndJoined(std::move(hits));
}

bool isFoundIn(const Query& query, std::string_view utf8, Field field)
{
    const bool isPartOfText
        = field == Field::Any || field == Field::Title || field == Field::Highlight;
    std::optional<std::string> folded;
    return std::ranges::any_of(searchedTerms(query), [&](const Term& term) {
        if (term.field != field && !(isPartOfText && term.field == Field::Any))
            return false;
        if (!folded)
            folded = fold(utf8, query.form);
        return isIn(foldTerm(term, query.form), *folded);
    });
}

bool holds(const Term& term, Form form, std::string_view foldedTitle, std::string_view foldedText)
{
    const FoldedTerm folded = foldTerm(term, form);
    return isIn(folded, foldedTitle) || (term.field == Field::Any && isIn(folded, foldedText));
}

ArticleScan::ArticleScan(std::string_view title, std::string_view text)
    : m_exact {fold(title), fold(text)}
{
}

bool ArticleScan::matches(const Query& query, const ConditionHolds& other)
{
    if (query.form == Form::Exact)
        return holds(query.root, query.form, m_exact, other);
    if (!m_unified)
        m_unified = Folded {unifyVariants(m_exact.title), unifyVariants(m_exact.text)};
    return holds(query.root, query.form, *m_unified, other);
}

bool ArticleScan::holds(const QueryNode& node, Form form, const Folded& folded,
                        const ConditionHolds& other) const
{
    const auto partHolds = [&](const QueryNode& part) { return holds(part, form, folded, other); };
    switch (node.kind) {
    case QueryNode::Kind::All:
        return std::ranges::all_of(node.parts, partHolds);
    case QueryNode::Kind::Any:
        return std::ranges::any_of(node.parts, partHolds);
    case QueryNode::Kind::Not:
        return !partHolds(node.parts.front());
    case QueryNode::Kind::Leaf:
        break;
    }
    const auto* term = std::get_if<Term>(&node.condition);
    if (term && (term->field == Field::Any || term->field == Field::Title))
        return search::holds(*term, form, folded.title, folded.text);
    return other && other(node.condition);
}

bool matches(const Query& query, std::string_view title, std::string_view text,
             const ConditionHolds& other)
{
    return ArticleScan(title, text).matches(query, other);
}

} // namespace lectern::search
