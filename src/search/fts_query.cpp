#include "search/fts_query.h"

#include "search/accents.h"
#include "search/folded_term.h"
#include "search/segments.h"
#include "search/token_rules.h"
#include "search/variants.h"

#include <utility>

namespace lectern::search {

namespace {

/// A term as the index's tokens, one after the other.
struct TermTokens {
    std::vector<std::string> tokens;
    bool lastIsPrefix = false; ///< the last token stands for all that begin with it
    bool isCharacter = false; ///< one CJK character and nothing else
    bool isRough = false; ///< holds separators, of which the index knows nothing
    Form form = Form::Exact;
};

/// The query's side of TokenWriter (tokens.cpp): where text beyond the term's ends is unknown, it
/// leaves out what depends on it.
class TermCutter final {
public:
    TermTokens cut(const FoldedTerm& term)
    {
        m_result.form = term.form;
        for (std::size_t i = 0; i < term.pieces.size(); ++i) {
            const bool isLast = i + 1 == term.pieces.size();
            m_touches = false;
            m_joining = {};
            SegmentReader reader(term.pieces[i]);
            Segment segment;
            bool more = reader.next(segment);
            while (more) {
                const Segment current = segment;
                more = reader.next(segment);
                write(current, more || !isLast ? Place::Inside : Place::Last);
            }
        }
        const bool endsInWord = m_lastKind == CharacterClass::Word;
        m_result.lastIsPrefix = m_result.lastIsPrefix || (term.isPrefix && endsInWord);
        return std::move(m_result);
    }

private:
    enum class Place { Inside, Last };

    void write(const Segment& segment, Place place)
    {
        m_lastKind = segment.kind;
        if (segment.kind == CharacterClass::Separator) {
            m_joining = segment.joinsWords ? segment.text : std::string_view();
            m_result.isRough = m_result.isRough || !segment.joinsWords;
            m_touches = false;
            return;
        }
        if (m_touches)
            m_result.tokens.emplace_back(1, kTouch);
        if (segment.kind == CharacterClass::Cjk)
            writeRun(segment.text, place);
        else if (segment.kind == CharacterClass::Word)
            writeWord(segment.text);
        else
            m_result.tokens.emplace_back(segment.text);
        m_joining = {};
        m_touches = true;
    }

    void writeRun(std::string_view run, Place place)
    {
        std::size_t size = decodeAt(run, 0).sizeBytes;
        if (size == run.size() && place == Place::Last) {
            writeLastCharacter(run);
            return;
        }
        while (size < run.size()) {
            const std::size_t nextSize = decodeAt(run, size).sizeBytes;
            m_result.tokens.emplace_back(run.substr(0, size + nextSize));
            run.remove_prefix(size);
            size = nextSize;
        }
        if (place == Place::Inside)
            m_result.tokens.emplace_back(run);
    }

    /// A run of one character at the term's end, where the text's run may go on: the index has it
    /// alone where the run touches what is before; else every token that begins with it will do.
    void writeLastCharacter(std::string_view character)
    {
        m_result.isCharacter = m_result.tokens.empty() && !m_result.isRough;
        m_result.lastIsPrefix = !m_touches;
        std::string token(m_touches ? 1 : 0, kTouch);
        m_result.tokens.push_back(token.append(character));
    }

    void writeWord(std::string_view word)
    {
        forEachWordPart(word, m_result.form,
                        [this](std::string_view part, bool isFirst, WordPart kind) {
                            std::string token(isFirst ? m_joining : std::string_view(&kTouch, 1));
                            token += part;
                            if (kind == WordPart::Continued)
                                token += kTouch;
                            m_result.tokens.push_back(std::move(token));
                        });
    }

    TermTokens m_result;
    std::string_view m_joining;
    CharacterClass m_lastKind = CharacterClass::Separator;
    bool m_touches = false;
};

/// Whether the index may hold it as an accented word without its accents: a (part of a) word that
/// has letters which take them.
bool mayHaveAccents(std::string_view token)
{
    for (std::size_t at = 0; at < token.size();) {
        const auto character = decodeAt(token, at);
        if (takesAccents(character.value))
            return true;
        at += character.sizeBytes;
    }
    return false;
}

/// A token as it may stand in the index: with every variant of its CJK characters, or as a word
/// that had accents, each sharing its place (FTS5_TOKEN_COLOCATED). The text's own characters
/// decide which ones meet, so that a phrase of such tokens is as exact as one without.
std::vector<std::string> spellings(const std::string& token)
{
    if (mayHaveAccents(token))
        return {token, kWithoutAccents + token};
    std::vector<std::string> all {token.substr(0, token.starts_with(kTouch) ? 1 : 0)};
    for (std::size_t at = all.front().size(); at < token.size();) {
        const auto character = decodeAt(token, at);
        at += character.sizeBytes;
        std::vector<std::string> longer;
        for (const char32_t variant : variantsOf(character.value)) {
            for (const auto& begun : all) {
                longer.push_back(begun);
                appendUtf8(variant, longer.back());
            }
        }
        all = std::move(longer);
    }
    return all;
}

void appendQuoted(std::string_view token, std::string& expression)
{
    for (const char c : token) {
        if (c == '"')
            expression += '"';
        expression += c;
    }
}

/// `{title} : "微信 信开" *`. Quotes inside an FTS5 string are doubled
/// (https://www.sqlite.org/fts5.html#fts5_strings).
std::string toExpression(const TermTokens& term, Field field)
{
    std::string expression = field == Field::Title ? "{title} : \"" : "\"";
    for (std::size_t i = 0; i < term.tokens.size(); ++i) {
        if (i > 0)
            expression += ' ';
        if (term.form == Form::Exact) {
            appendQuoted(term.tokens[i], expression);
            continue;
        }
        const auto all = spellings(term.tokens[i]);
        for (std::size_t n = 0; n < all.size(); ++n) {
            if (n > 0)
                expression.append({' ', kColocated});
            appendQuoted(all[n], expression);
        }
    }
    expression += term.lastIsPrefix ? "\" *" : "\"";
    return expression;
}

IndexQuery matchOf(std::string expression)
{
    IndexQuery match;
    match.kind = IndexQuery::Kind::Match;
    match.expression = std::move(expression);
    return match;
}

IndexQuery characterOf(std::string character, Field field)
{
    IndexQuery query;
    query.kind = IndexQuery::Kind::Character;
    query.expression = std::move(character);
    query.field = field;
    return query;
}

/// One of the variants is enough.
IndexQuery compileCharacter(const std::string& character, Field field, Form form)
{
    if (form == Form::Exact)
        return characterOf(character, field);
    auto all = spellings(character);
    if (all.size() == 1)
        return characterOf(std::move(all.front()), field);
    IndexQuery any;
    any.kind = IndexQuery::Kind::Any;
    for (auto& variant : all)
        any.parts.push_back(characterOf(std::move(variant), field));
    return any;
}

IndexQuery compileTerm(const Term& term, Form form)
{
    const TermTokens tokens = TermCutter().cut(foldTerm(term, form));
    IndexQuery compiled;
    if (tokens.tokens.empty()) {
        compiled.kind = IndexQuery::Kind::Any;
        return compiled;
    }
    if (tokens.isCharacter)
        return compileCharacter(tokens.tokens.front(), term.field, form);
    compiled = matchOf(toExpression(tokens, term.field));
    if (tokens.isRough)
        compiled.check = term;
    compiled.form = form;
    return compiled;
}

IndexQuery compileCondition(const Condition& condition, Form form)
{
    const auto* term = std::get_if<Term>(&condition);
    if (term && (term->field == Field::Any || term->field == Field::Title))
        return compileTerm(*term, form);
    IndexQuery compiled;
    compiled.kind = IndexQuery::Kind::Beyond;
    compiled.condition = condition;
    compiled.form = form;
    return compiled;
}

IndexQuery compileNode(const QueryNode& node, Form form);

/// The parts, with all that the main table answers exactly joined into one question, which then
/// comes first.
std::vector<IndexQuery> compileParts(const std::vector<QueryNode>& nodes, std::string_view joiner,
                                     Form form)
{
    std::vector<IndexQuery> parts;
    std::vector<std::string> expressions;
    for (const auto& node : nodes) {
        auto part = compileNode(node, form);
        if (part.kind == IndexQuery::Kind::Match && !part.check)
            expressions.push_back(std::move(part.expression));
        else
            parts.push_back(std::move(part));
    }
    if (expressions.empty())
        return parts;
    std::string all = std::move(expressions.front());
    for (std::size_t i = 1; i < expressions.size(); ++i)
        all.append(" ").append(joiner).append(" ").append(expressions[i]);
    // Parentheses where it stands inside another one: AND binds closer than OR there.
    const bool isJoined = expressions.size() > 1;
    parts.insert(parts.begin(), matchOf(isJoined ? "(" + all + ")" : std::move(all)));
    return parts;
}

IndexQuery compileNode(const QueryNode& node, Form form)
{
    IndexQuery compiled;
    switch (node.kind) {
    case QueryNode::Kind::Leaf:
        return compileCondition(node.condition, form);
    case QueryNode::Kind::Not:
        compiled.kind = IndexQuery::Kind::Not;
        compiled.parts.push_back(compileNode(node.parts.front(), form));
        return compiled;
    case QueryNode::Kind::All:
        compiled.kind = IndexQuery::Kind::All;
        compiled.parts = compileParts(node.parts, "AND", form);
        break;
    case QueryNode::Kind::Any:
        compiled.kind = IndexQuery::Kind::Any;
        compiled.parts = compileParts(node.parts, "OR", form);
        break;
    }
    if (compiled.parts.size() == 1)
        return IndexQuery(std::move(compiled.parts.front()));
    return compiled;
}

} // namespace

IndexQuery compile(const Query& query)
{
    IndexQuery root = compileNode(query.root, query.form);
    if (root.kind == IndexQuery::Kind::All)
        return root;
    IndexQuery all;
    all.parts.push_back(std::move(root));
    return all;
}

} // namespace lectern::search
