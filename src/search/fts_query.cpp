#include "search/fts_query.h"

#include "search/folded_term.h"
#include "search/segments.h"
#include "search/token_rules.h"

#include <utility>

namespace lectern::search {

namespace {

/// A term as the index's tokens, one after the other.
struct TermTokens {
    std::vector<std::string> tokens;
    bool lastIsPrefix = false; ///< the last token stands for all that begin with it
    bool isCharacter = false; ///< one CJK character and nothing else
    bool isRough = false; ///< holds separators, of which the index knows nothing
};

/// The query's side of TokenWriter (tokens.cpp): where text beyond the term's ends is unknown, it
/// leaves out what depends on it.
class TermCutter final {
public:
    TermTokens cut(const FoldedTerm& term)
    {
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
        forEachWordPart(word, [this](std::string_view part, bool isFirst, WordPart kind) {
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

/// `{title} : "微信 信开" *`. Quotes inside an FTS5 string are doubled
/// (https://www.sqlite.org/fts5.html#fts5_strings).
std::string toExpression(const TermTokens& term, Field field)
{
    std::string expression = field == Field::Title ? "{title} : \"" : "\"";
    for (std::size_t i = 0; i < term.tokens.size(); ++i) {
        if (i > 0)
            expression += ' ';
        for (const char c : term.tokens[i]) {
            if (c == '"')
                expression += '"';
            expression += c;
        }
    }
    expression += term.lastIsPrefix ? "\" *" : "\"";
    return expression;
}

void join(std::string& all, std::string_view word, const std::string& expression)
{
    if (!all.empty())
        all.append(" ").append(word).append(" ");
    all += expression;
}

void addTerm(const Term& term, FtsQuery& query)
{
    const FoldedTerm folded = foldTerm(term);
    const TermTokens tokens = TermCutter().cut(folded);
    if (tokens.tokens.empty()) {
        query.matchesNothing = query.matchesNothing || !term.excluded;
        return;
    }
    if (tokens.isCharacter) {
        query.characters.push_back({tokens.tokens.front(), term.field, term.excluded});
        return;
    }
    const bool isRough = tokens.isRough;
    query.needsCheck = query.needsCheck || isRough;
    if (!term.excluded)
        join(query.match, "AND", toExpression(tokens, term.field));
    else if (!isRough) // rough exclusions would take too much away; the check does it
        join(query.exclude, "OR", toExpression(tokens, term.field));
}

} // namespace

FtsQuery compile(const Query& query)
{
    FtsQuery compiled;
    for (const auto& term : query.terms)
        addTerm(term, compiled);
    return compiled;
}

} // namespace lectern::search
