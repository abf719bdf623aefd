#include "search/folded_term.h"
#include "search/nearest_value.h"
#include "search/query.h"
#include "search/query_words.h"
#include "search/unknown_field.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;
using Kind = QueryNode::Kind;

constexpr std::array kQuotes {"\""sv, "“"sv, "”"sv, "„"sv, "＂"sv};
constexpr std::array kCornerOpenings {"「"sv, "『"sv};
constexpr std::array kCornerClosings {"」"sv, "』"sv};
constexpr std::array kMinuses {"-"sv, "－"sv, "−"sv};
constexpr std::array kStars {"*"sv, "＊"sv};
constexpr std::array kBars {"|"sv, "｜"sv};
constexpr std::array kOpenings {"("sv, "（"sv};
constexpr std::array kClosings {")"sv, "）"sv};

/// How many bytes at the beginning are a blank: Unicode's White_Space and control characters.
std::size_t blankSize(std::string_view text)
{
    static constexpr std::array kBlanks {"\u0085"sv, "\u00A0"sv, "\u1680"sv, "\u2000"sv, "\u2001"sv,
                                         "\u2002"sv, "\u2003"sv, "\u2004"sv, "\u2005"sv, "\u2006"sv,
                                         "\u2007"sv, "\u2008"sv, "\u2009"sv, "\u200A"sv, "\u2028"sv,
                                         "\u2029"sv, "\u202F"sv, "\u205F"sv, "\u3000"sv};
    if (text.empty())
        return 0;
    const auto first = static_cast<unsigned char>(text.front());
    if (first <= 0x20 || first == 0x7F)
        return 1;
    return sizeOfForm(text, kBlanks);
}

QueryNode leaf(Condition condition)
{
    return {Kind::Leaf, {}, std::move(condition)};
}

/// A node of that kind, without levels that change nothing: All in All, Any in Any, one part alone.
QueryNode group(Kind kind, std::vector<QueryNode> parts)
{
    std::vector<QueryNode> flat;
    for (auto& part : parts) {
        if (part.kind != kind)
            flat.push_back(std::move(part));
        else
            std::move(part.parts.begin(), part.parts.end(), std::back_inserter(flat));
    }
    if (flat.size() == 1)
        return std::move(flat.front());
    return {kind, std::move(flat), {}};
}

QueryNode negated(QueryNode node)
{
    if (node.kind == Kind::Not)
        return QueryNode(std::move(node.parts.front()));
    QueryNode result {Kind::Not, {}, {}};
    result.parts.push_back(std::move(node));
    return result;
}

/// Recursive descent: any := all (OR all)*, all := one+, one := operators (( any ) | term).
class QueryParser final {
public:
    explicit QueryParser(std::string_view typed)
        : m_rest(typed)
    {
    }

    Query parse()
    {
        if (auto node = readAny(Field::Any)) {
            if (node->kind == Kind::All)
                m_query.root = std::move(*node);
            else
                m_query.root.parts.push_back(std::move(*node));
        }
        return std::move(m_query);
    }

private:
    /// Nothing where nothing was said.
    std::optional<QueryNode> readAny(Field field)
    {
        std::vector<QueryNode> sides;
        do {
            if (auto side = readAll(field))
                sides.push_back(std::move(*side));
        } while (takeOr());
        if (sides.empty())
            return std::nullopt;
        return group(Kind::Any, std::move(sides));
    }

    std::optional<QueryNode> readAll(Field field)
    {
        std::vector<QueryNode> parts;
        while (!atEnd() && !isOr()) {
            if (takeWord("AND"))
                continue;
            if (auto part = readOne(field))
                parts.push_back(std::move(*part));
        }
        if (parts.empty())
            return std::nullopt;
        return group(Kind::All, std::move(parts));
    }

    /// Nothing where what stood there says nothing; a remark says so.
    std::optional<QueryNode> readOne(Field field)
    {
        if (m_terms == kMostTerms) {
            stop("Only the first 64 words of the query are used.");
            return std::nullopt;
        }
        Operators operators = readOperators(field);
        if (operators.nothingFollows)
            return std::nullopt;
        std::optional<QueryNode> node;
        if (operators.condition)
            node = readCondition(*operators.condition);
        else if (sizeOfForm(m_rest, kOpenings) > 0)
            node = readGroup(operators.field);
        else
            node = readTerm(operators.field);
        return node && operators.excludes ? negated(std::move(*node)) : std::move(node);
    }

    /// What may stand before a term.
    struct Operators {
        Field field = Field::Any;
        bool excludes = false;
        std::optional<FieldWord> condition; ///< a date or a trait follows
        bool nothingFollows = false;
    };

    /// Minus signs, `NOT`, fields and misplaced stars, in any order.
    Operators readOperators(Field field)
    {
        Operators operators {.field = field, .condition = {}};
        std::string lastField;
        for (bool any = true; any && !operators.condition;) {
            any = false;
            if (take(sizeOfForm(m_rest, kStars))) {
                any = true;
                remark("A star stands only at the end of a word.");
            }
            if (take(sizeOfForm(m_rest, kMinuses)))
                any = operators.excludes = true;
            if (takeWord("NOT")) {
                any = operators.excludes = true;
                skipBlanks();
            }
            if (const auto word = fieldAtBeginning(m_rest)) {
                any = true;
                lastField = m_rest.substr(0, word->second);
                take(word->second);
                skipBlanks();
                if (word->first.kind == FieldKind::Text)
                    operators.field = word->first.field;
                else
                    operators.condition = word->first;
            }
        }
        const bool isOperator = lastField.empty() && (isOr() || isWord("AND"));
        operators.nothingFollows = isNothing() || isOperator;
        if (operators.nothingFollows && !lastField.empty())
            remark("Nothing follows “" + lastField + "”.");
        else if (operators.nothingFollows && operators.excludes)
            remark("A minus sign alone excludes nothing.");
        return operators;
    }

    std::optional<QueryNode> readGroup(Field field)
    {
        if (m_depth == kDeepestQuery) {
            stop("There are too many parentheses inside each other; the rest is left out.");
            return std::nullopt;
        }
        take(sizeOfForm(m_rest, kOpenings));
        ++m_depth;
        auto node = readAny(field);
        --m_depth;
        if (m_isFull)
            return node;
        if (!take(sizeOfForm(m_rest, kClosings)))
            remark("A parenthesis is never closed.");
        else if (!node)
            remark("There is nothing between the parentheses.");
        return node;
    }

    std::optional<QueryNode> readCondition(const FieldWord& word)
    {
        const std::string value = readValue();
        const auto exact = conditionOf(word, value);
        const auto condition = exact ? exact : nearestCondition(word, value);
        const std::string typed = "“" + std::string(word.name) + ":" + value + "”";
        if (!condition) {
            remark(typed + " is not understood and left out.");
            return std::nullopt;
        }
        if (!exact)
            remark(typed + " is read as “" + toText(*condition) + "”.");
        ++m_terms;
        return leaf(*condition);
    }

    /// A value of a date or a trait, quoted or bare.
    std::string readValue()
    {
        Term term;
        if (!readQuoted(term))
            readBare(term);
        return term.text;
    }

    std::optional<QueryNode> readTerm(Field field)
    {
        Term term;
        term.field = field;
        if (field == Field::Any)
            remarkUnknownField();
        if (!readQuoted(term))
            readBare(term);
        if (foldTerm(term).empty()) {
            remark("“" + term.text + "” holds nothing to search for.");
            return std::nullopt;
        }
        ++m_terms;
        return leaf(std::move(term));
    }

    /// Once for each name. Behind a field a colon is the value's own.
    void remarkUnknownField()
    {
        const auto field = unknownFieldAtBeginning(m_rest);
        if (!field)
            return;
        auto sentence = remarkOn(*field);
        if (std::ranges::count(m_query.remarks, sentence) == 0)
            remark(std::move(sentence));
    }

    /// False where no quotation mark stands.
    bool readQuoted(Term& term)
    {
        if (take(sizeOfForm(m_rest, kQuotes)))
            readUpTo(kQuotes, term);
        else if (take(sizeOfForm(m_rest, std::array {kCornerOpenings[0]})))
            readUpTo(std::array {kCornerClosings[0]}, term);
        else if (take(sizeOfForm(m_rest, std::array {kCornerOpenings[1]})))
            readUpTo(std::array {kCornerClosings[1]}, term);
        else
            return false;
        return true;
    }

    template <typename Forms>
    void readUpTo(const Forms& closings, Term& term)
    {
        term.match = Term::Match::Phrase;
        std::size_t end = 0;
        std::size_t quote = 0;
        while (end < m_rest.size() && (quote = sizeOfForm(m_rest.substr(end), closings)) == 0)
            ++end;
        term.text = m_rest.substr(0, end);
        m_rest.remove_prefix(end + quote);
        if (quote == 0)
            remark("The quotation mark is never closed.");
        if (quote > 0 && take(sizeOfForm(m_rest, kStars)))
            remark("A star after a quotation has no effect.");
    }

    /// Up to a blank or the parenthesis that closes the group it stands in.
    void readBare(Term& term)
    {
        std::size_t end = 0;
        std::size_t starsBegin = 0; // where the stars at the end begin
        std::size_t opened = 0; // parentheses of the word itself: f(x)
        while (end < m_rest.size()) {
            const auto rest = m_rest.substr(end);
            const bool closes = sizeOfForm(rest, kClosings) > 0;
            if (blankSize(rest) > 0 || (closes && opened == 0 && m_depth > 0))
                break;
            if (closes && opened > 0)
                --opened;
            else if (sizeOfForm(rest, kOpenings) > 0)
                ++opened;
            const std::size_t star = sizeOfForm(rest, kStars);
            end += star > 0 ? star : 1;
            if (star == 0)
                starsBegin = end;
        }
        term.text = m_rest.substr(0, starsBegin);
        if (starsBegin < end)
            term.match = Term::Match::Prefix;
        m_rest.remove_prefix(end);
    }

    void skipBlanks()
    {
        while (const std::size_t size = blankSize(m_rest))
            m_rest.remove_prefix(size);
    }

    bool take(std::size_t sizeBytes)
    {
        m_rest.remove_prefix(sizeBytes);
        return sizeBytes > 0;
    }

    /// Whether a word in capitals stands here, and ends here.
    bool isWord(std::string_view word) const
    {
        if (!m_rest.starts_with(word))
            return false;
        const auto rest = m_rest.substr(word.size());
        return rest.empty() || blankSize(rest) > 0 || sizeOfForm(rest, kOpenings) > 0
            || (m_depth > 0 && sizeOfForm(rest, kClosings) > 0);
    }

    bool takeWord(std::string_view word) { return isWord(word) && take(word.size()); }

    /// A bar alone, or `OR`.
    bool isOr() const { return isWord("OR") || isBar(); }
    bool isBar() const
    {
        const std::size_t size = sizeOfForm(m_rest, kBars);
        return size > 0 && (size == m_rest.size() || blankSize(m_rest.substr(size)) > 0);
    }
    bool takeOr()
    {
        skipBlanks();
        return takeWord("OR") || (isBar() && take(sizeOfForm(m_rest, kBars)));
    }

    /// Whether all is read, or all of the group that is open.
    bool atEnd()
    {
        skipBlanks();
        return m_rest.empty() || (m_depth > 0 && sizeOfForm(m_rest, kClosings) > 0);
    }
    bool isNothing() const
    {
        return m_rest.empty() || blankSize(m_rest) > 0
            || (m_depth > 0 && sizeOfForm(m_rest, kClosings) > 0);
    }

    void remark(std::string sentence) { m_query.remarks.push_back(std::move(sentence)); }
    void stop(std::string sentence)
    {
        remark(std::move(sentence));
        m_isFull = true;
        m_rest = {};
    }

    std::string_view m_rest;
    Query m_query;
    std::size_t m_depth = 0;
    std::size_t m_terms = 0;
    bool m_isFull = false;
};

/// At most `maxBytes`, cut at a character.
std::string_view cutAtCharacter(std::string_view text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    while (maxBytes > 0 && (static_cast<unsigned char>(text[maxBytes]) & 0xC0) == 0x80)
        --maxBytes;
    return text.substr(0, maxBytes);
}

} // namespace

Query parseQuery(std::string_view typed)
{
    const auto used = cutAtCharacter(typed, kLongestQueryBytes);
    Query query = QueryParser(used).parse();
    if (used.size() < typed.size())
        query.remarks.emplace_back("The query is too long; only its beginning is used.");
    return query;
}

} // namespace lectern::search
