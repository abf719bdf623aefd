#include "search/oracle.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace lectern::tests {

namespace {

using Text = std::u32string;

Text decode(std::string_view utf8)
{
    Text text;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    auto left = static_cast<utf8proc_ssize_t>(utf8.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        const auto size = utf8proc_iterate(bytes, left, &c);
        text.push_back(static_cast<char32_t>(c));
        bytes += size;
        left -= size;
    }
    return text;
}

bool isCjk(char32_t c)
{
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0x2FDF)
        || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x309F)
        || (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3105 && c <= 0x312F)
        || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool isWord(char32_t c)
{
    const char first = utf8proc_category_string(static_cast<utf8proc_int32_t>(c))[0];
    return !isCjk(c) && (first == 'L' || first == 'M' || first == 'N');
}

bool isSeparator(char32_t c)
{
    const std::string category = utf8proc_category_string(static_cast<utf8proc_int32_t>(c));
    const bool isSymbol = category[0] == 'S' || category == "Cn" || category == "Co" || c == U'#'
        || c == U'%' || c == U'&' || c == U'@';
    return !isCjk(c) && !isWord(c) && !isSymbol;
}

/// Whether the separator at `i` joins two words: a single punctuation mark between them.
bool joins(const Text& text, std::size_t i)
{
    return i > 0 && i + 1 < text.size() && isWord(text[i - 1]) && isWord(text[i + 1])
        && utf8proc_category_string(static_cast<utf8proc_int32_t>(text[i]))[0] == 'P';
}

std::vector<Text> piecesOf(const Text& phrase)
{
    std::vector<Text> pieces(1);
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (!isSeparator(phrase[i]) || joins(phrase, i))
            pieces.back().push_back(phrase[i]);
        else if (!pieces.back().empty())
            pieces.emplace_back();
    }
    if (pieces.back().empty())
        pieces.pop_back();
    return pieces;
}

bool standsAt(const std::vector<Text>& pieces, bool isPrefix, const Text& text, std::size_t begin)
{
    std::size_t at = begin;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t gapBegin = at;
        while (i > 0 && at < text.size() && isSeparator(text[at]))
            ++at;
        if ((i > 0 && at == gapBegin) || text.compare(at, pieces[i].size(), pieces[i]) != 0)
            return false;
        at += pieces[i].size();
    }
    const bool beginsInside
        = begin > 0 && isWord(text[begin - 1]) && isWord(pieces.front().front());
    const bool endsInside
        = at < text.size() && isWord(text[at]) && isWord(pieces.back().back()) && !isPrefix;
    return !beginsInside && !endsInside;
}

/// The accents that tests use, written out: those of composed letters, and an acute that found none
/// to be composed with.
Text withoutAccents(const Text& text)
{
    const auto isLetter = [](char32_t c) { return c >= U'a' && c <= U'z'; };
    Text plain;
    bool afterLetter = false;
    for (char32_t c : text) {
        if (c == U'\u0301' && afterLetter)
            continue;
        constexpr std::u32string_view accented = U"áćéǵíńóúẃź";
        if (const auto found = accented.find(c); found != accented.npos)
            c = U"aceginouwz"[found];
        afterLetter = isLetter(c);
        plain.push_back(c);
    }
    return plain;
}

/// The variants that tests use, written out: the simplified one, hiragana.
Text unified(const Text& accented)
{
    Text text = withoutAccents(accented);
    for (char32_t& c : text) {
        if (c == U'開')
            c = U'开';
        else if (c == U'發' || c == U'髮')
            c = U'发';
        else if (c >= U'ァ' && c <= U'ヶ')
            c = c - U'ァ' + U'ぁ';
    }
    return text;
}

Text folded(std::string_view utf8, search::Form form)
{
    Text text = decode(plainFold(utf8));
    return form == search::Form::Variants ? unified(text) : text;
}

bool isIn(const search::Term& term, std::string_view utf8, search::Form form)
{
    const Text text = folded(utf8, form);
    const Text wanted = folded(term.text, form);
    if (std::all_of(wanted.begin(), wanted.end(), isSeparator))
        return false;
    const auto pieces
        = term.match == search::Term::Match::Phrase ? piecesOf(wanted) : std::vector<Text> {wanted};
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (standsAt(pieces, term.match == search::Term::Match::Prefix, text, begin))
            return true;
    }
    return false;
}

bool oracleMatches(const search::QueryNode& node, std::string_view title, std::string_view text,
                   search::Form form)
{
    using Kind = search::QueryNode::Kind;
    if (node.kind == Kind::Leaf) {
        const auto& term = std::get<search::Term>(node.condition);
        return isIn(term, title, form)
            || (term.field == search::Field::Any && isIn(term, text, form));
    }
    std::size_t holding = 0;
    for (const auto& part : node.parts)
        holding += oracleMatches(part, title, text, form) ? 1 : 0;
    if (node.kind == Kind::Not)
        return holding == 0;
    return node.kind == Kind::All ? holding == node.parts.size() : holding > 0;
}

} // namespace

std::string plainFold(std::string_view utf8)
{
    const auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    utf8proc_uint8_t* result = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                   static_cast<utf8proc_ssize_t>(utf8.size()), &result, options);
    std::string folded;
    if (size > 0)
        folded.assign(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
    std::free(result);
    return folded;
}

bool oracleMatches(const search::Query& query, std::string_view title, std::string_view text)
{
    return oracleMatches(query.root, title, text, query.form);
}

} // namespace lectern::tests
