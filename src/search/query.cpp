#include "search/query.h"

#include "search/accents.h"
#include "search/characters.h"
#include "search/folding.h"
#include "search/query_words.h"
#include "search/segments.h"

#include <algorithm>

namespace lectern::search {

namespace {

/// In quotes that the text does not hold: it was read between such.
std::string quoted(const std::string& text)
{
    const auto holds = [&](std::string_view mark) { return text.find(mark) != std::string::npos; };
    const bool holdsQuotes = holds("\"") || holds("“") || holds("”") || holds("„") || holds("＂");
    if (!holdsQuotes)
        return "\"" + text + "\"";
    return holds("」") ? "『" + text + "』" : "「" + text + "」";
}

std::string writtenTerm(const Term& term)
{
    std::string text = prefixOf(term.field);
    if (term.match == Term::Match::Phrase)
        return text + quoted(term.text);
    text += term.text;
    return term.match == Term::Match::Prefix ? text + "*" : text;
}

/// What binds loosest where the node stands: parts of All need no parentheses side by side.
enum class Inside { All, Any, Not };

std::string written(const QueryNode& node, Inside inside);

std::string writtenParts(const QueryNode& node, std::string_view between, Inside inside)
{
    std::string text;
    for (const auto& part : node.parts) {
        if (!text.empty())
            text += between;
        text += written(part, inside);
    }
    return text;
}

/// A blank before the closing one where it would belong to the last word: `f(`.
std::string inParentheses(const std::string& text)
{
    const auto lastWord = std::string_view(text).substr(text.find_last_of(' ') + 1);
    const bool opensOwn = lastWord.find('(') != std::string_view::npos
        || lastWord.find("（") != std::string_view::npos;
    return "(" + text + (opensOwn ? " )" : ")");
}

std::string written(const QueryNode& node, Inside inside)
{
    switch (node.kind) {
    case QueryNode::Kind::Leaf:
        return toText(node.condition);
    case QueryNode::Kind::Not:
        return "-" + written(node.parts.front(), Inside::Not);
    case QueryNode::Kind::All: {
        auto text = writtenParts(node, " ", Inside::All);
        return inside == Inside::Not ? inParentheses(text) : text;
    }
    case QueryNode::Kind::Any:
        break;
    }
    auto text = writtenParts(node, " OR ", Inside::Any);
    return inside == Inside::Any ? text : inParentheses(text);
}

void collectSearched(const QueryNode& node, std::vector<Term>& terms)
{
    if (node.kind == QueryNode::Kind::Not)
        return;
    if (node.kind == QueryNode::Kind::Leaf) {
        if (const auto* term = std::get_if<Term>(&node.condition))
            terms.push_back(*term);
        return;
    }
    for (const auto& part : node.parts)
        collectSearched(part, terms);
}

bool holdsFact(const QueryNode& node)
{
    if (node.kind != QueryNode::Kind::Leaf)
        return std::ranges::any_of(node.parts, holdsFact);
    const auto* trait = std::get_if<Trait>(&node.condition);
    return (trait && *trait == Trait::HasVideo)
        || std::holds_alternative<LanguageCondition>(node.condition)
        || std::holds_alternative<LengthCondition>(node.condition);
}

bool holdsAccentableWord(const QueryNode& node)
{
    if (node.kind != QueryNode::Kind::Leaf)
        return std::ranges::any_of(node.parts, holdsAccentableWord);
    const auto* term = std::get_if<Term>(&node.condition);
    if (!term || (term->field != Field::Any && term->field != Field::Title))
        return false;
    const std::string folded = fold(term->text);
    for (std::size_t at = 0; at < folded.size();) {
        const auto character = decodeAt(folded, at);
        if (takesAccents(character.value))
            return true;
        at += character.sizeBytes;
    }
    return false;
}

/// The last leaf, where it is a bare word that is looked for: what a person may still be typing.
Term* lastWord(QueryNode& node)
{
    if (node.kind == QueryNode::Kind::Not)
        return nullptr;
    if (node.kind != QueryNode::Kind::Leaf)
        return node.parts.empty() ? nullptr : lastWord(node.parts.back());
    auto* term = std::get_if<Term>(&node.condition);
    if (!term || term->match != Term::Match::Sequence)
        return nullptr;
    const std::string folded = fold(term->text);
    const bool endsInWord = !folded.empty()
        && classOf(decodeBefore(folded, folded.size()).value) == CharacterClass::Word;
    return endsInWord ? term : nullptr;
}

} // namespace

std::string toText(const Condition& condition)
{
    if (const auto* term = std::get_if<Term>(&condition))
        return writtenTerm(*term);
    if (const auto* date = std::get_if<DateCondition>(&condition))
        return prefixOf(date->side) + toText(date->value);
    if (const auto* language = std::get_if<LanguageCondition>(&condition))
        return prefixOf(FieldKind::Language) + language->language;
    if (const auto* length = std::get_if<LengthCondition>(&condition))
        return prefixOf(FieldKind::Length) + toText(*length);
    return textOf(std::get<Trait>(condition));
}

std::string toText(const Query& query)
{
    // The root needs no parentheses, even where all of it is one OR.
    const auto& parts = query.root.parts;
    return parts.size() == 1 ? written(parts.front(), Inside::Any)
                             : written(query.root, Inside::Any);
}

std::string tagQuery(std::string_view tag)
{
    Query query;
    query.root.parts.push_back({QueryNode::Kind::Leaf, {}, Term {std::string(tag), Field::Tag}});
    std::string bare = toText(query);
    if (parseQuery(bare) == query)
        return bare;
    std::get<Term>(query.root.parts.front().condition).match = Term::Match::Phrase;
    return toText(query);
}

Query withLastWordAsPrefix(Query query)
{
    if (Term* last = lastWord(query.root))
        last->match = Term::Match::Prefix;
    return query;
}

Query lastWordOf(const Query& query)
{
    Query last = query;
    const Term* term = lastWord(last.root);
    Query alone;
    alone.form = query.form;
    if (term)
        alone.root.parts.push_back({QueryNode::Kind::Leaf, {}, *term});
    return alone;
}

bool asksForFacts(const Query& query)
{
    return holdsFact(query.root);
}

bool asksAcrossAccents(const Query& query)
{
    return query.form == Form::Variants && holdsAccentableWord(query.root);
}

std::vector<Term> searchedTerms(const Query& query)
{
    std::vector<Term> terms;
    collectSearched(query.root, terms);
    return terms;
}

} // namespace lectern::search
