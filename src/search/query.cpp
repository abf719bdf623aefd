#include "search/query.h"

#include "search/folded_term.h"
#include "search/folding.h"
#include "search/segments.h"

#include <algorithm>
#include <array>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;

constexpr std::array kQuotes {"\""sv, "“"sv, "”"sv, "„"sv, "＂"sv};
constexpr std::array kMinuses {"-"sv, "－"sv, "−"sv};
constexpr std::array kStars {"*"sv, "＊"sv};
constexpr std::array kTitles {"title:"sv, "title："sv};

/// How many bytes at the beginning of `text` are one of `forms`; 0 for none. ASCII letters of the
/// text count in any case.
template <std::size_t N>
std::size_t beginsWith(std::string_view text, const std::array<std::string_view, N>& forms)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (const auto form : forms) {
        if (text.size() >= form.size()
            && std::equal(form.begin(), form.end(), text.begin(),
                          [&](char wanted, char typed) { return wanted == lower(typed); }))
            return form.size();
    }
    return 0;
}

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
    return beginsWith(text, kBlanks);
}

/// Reads terms off the front of what was typed.
class QueryParser final {
public:
    explicit QueryParser(std::string_view typed)
        : m_rest(typed)
    {
    }

    Query parse()
    {
        while (readTerm()) { }
        return std::move(m_query);
    }

private:
    /// False at the end.
    bool readTerm()
    {
        skipBlanks();
        if (m_rest.empty())
            return false;
        if (m_query.terms.size() == kMostTerms) {
            m_query.remarks.emplace_back("Only the first 64 words of the query are used.");
            return false;
        }
        Term term;
        if (readOperators(term))
            readBody(term);
        return true;
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

    /// Minus, `title:` and misplaced stars, in any order. False where no term follows them.
    bool readOperators(Term& term)
    {
        bool any = true;
        while (any) {
            any = false;
            if (take(beginsWith(m_rest, kMinuses)))
                any = term.excluded = true;
            if (take(beginsWith(m_rest, kStars))) {
                any = true;
                m_query.remarks.emplace_back("A star stands only at the end of a word.");
            }
            if (take(beginsWith(m_rest, kTitles))) {
                term.field = Field::Title;
                any = true;
                skipBlanks();
            }
        }
        const bool nothingFollows = m_rest.empty() || blankSize(m_rest) > 0;
        if (nothingFollows && term.field == Field::Title)
            m_query.remarks.emplace_back("Nothing follows “title:”.");
        else if (nothingFollows && term.excluded)
            m_query.remarks.emplace_back("A minus sign alone excludes nothing.");
        return !nothingFollows;
    }

    void readBody(Term& term)
    {
        if (take(beginsWith(m_rest, kQuotes)))
            readQuoted(term);
        else
            readBare(term);
        if (foldTerm(term).empty())
            m_query.remarks.push_back("“" + term.text + "” holds nothing to search for.");
        else
            m_query.terms.push_back(std::move(term));
    }

    void readQuoted(Term& term)
    {
        term.match = Term::Match::Phrase;
        std::size_t end = 0;
        std::size_t quote = 0;
        while (end < m_rest.size() && (quote = beginsWith(m_rest.substr(end), kQuotes)) == 0)
            ++end;
        term.text = m_rest.substr(0, end);
        m_rest.remove_prefix(end + quote);
        if (quote == 0)
            m_query.remarks.emplace_back("The quotation mark is never closed.");
        if (quote > 0 && take(beginsWith(m_rest, kStars)))
            m_query.remarks.emplace_back("A star after a quotation has no effect.");
    }

    void readBare(Term& term)
    {
        std::size_t end = 0;
        std::size_t starsBegin = 0; // where the stars at the end begin
        while (end < m_rest.size() && blankSize(m_rest.substr(end)) == 0) {
            const std::size_t star = beginsWith(m_rest.substr(end), kStars);
            end += star > 0 ? star : 1;
            if (star == 0)
                starsBegin = end;
        }
        term.text = m_rest.substr(0, starsBegin);
        if (starsBegin < end)
            term.match = Term::Match::Prefix;
        m_rest.remove_prefix(end);
        if (term.text == "AND" || term.text == "OR")
            m_query.remarks.push_back("“" + term.text + "” is searched for like any other word.");
    }

    std::string_view m_rest;
    Query m_query;
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

std::string toText(const Query& query)
{
    std::string text;
    for (const auto& term : query.terms) {
        if (!text.empty())
            text += ' ';
        if (term.excluded)
            text += '-';
        if (term.field == Field::Title)
            text += "title:";
        if (term.match == Term::Match::Phrase)
            text.append("\"").append(term.text).append("\"");
        else
            text += term.text;
        if (term.match == Term::Match::Prefix)
            text += '*';
    }
    return text;
}

Query withLastWordAsPrefix(Query query)
{
    if (query.terms.empty())
        return query;
    Term& last = query.terms.back();
    if (last.match != Term::Match::Sequence || last.excluded)
        return query;
    const std::string folded = fold(last.text);
    if (!folded.empty()
        && classOf(decodeBefore(folded, folded.size()).value) == CharacterClass::Word)
        last.match = Term::Match::Prefix;
    return query;
}

} // namespace lectern::search
