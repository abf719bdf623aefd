#include "search/other_readings.h"

#include "search/folding.h"
#include "search/segments.h"
#include "search/unknown_field.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace lectern::search {

namespace {

/// A stretch of a term that is all CJK or has none, as typed, and what stands before it.
struct Piece {
    std::string text;
    bool isCjk = false;
    bool touches = false; ///< the piece before, with nothing between
};

/// The term's pieces; separators between two of them, which say nothing, are in neither.
std::vector<Piece> piecesOf(const std::string& typed)
{
    const FoldedText folded = foldWithOrigin(typed);
    SegmentReader reader(folded.text);
    std::vector<Piece> pieces;
    std::size_t at = 0;
    bool isApart = true;
    for (Segment segment; reader.next(segment);) {
        const std::size_t begin = folded.origin[at];
        at += segment.text.size();
        const std::string text = typed.substr(begin, folded.origin[at] - begin);
        const bool isCjk = segment.kind == CharacterClass::Cjk;
        if (segment.kind == CharacterClass::Separator && !segment.joinsWords)
            isApart = true;
        else if (!isApart && pieces.back().isCjk == isCjk)
            pieces.back().text += text;
        else
            pieces.push_back({text, isCjk, !std::exchange(isApart, false) && !pieces.empty()});
    }
    return pieces;
}

/// Whether the two kinds meet between the pieces `i - 1` and `i`.
bool isSeam(const std::vector<Piece>& pieces, std::size_t i)
{
    return pieces[i].isCjk != pieces[i - 1].isCjk;
}

enum class Blank { None, One };

/// All pieces in one text, with a blank or none where the two kinds meet.
std::string joined(const std::vector<Piece>& pieces, Blank atSeams)
{
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool seam = i > 0 && isSeam(pieces, i);
        const bool blank = i > 0 && (seam ? atSeams == Blank::One : !pieces[i].touches);
        text.append(blank ? " " : "").append(pieces[i].text);
    }
    return text;
}

QueryNode leaf(const Term& like, std::string text, Term::Match match)
{
    return {QueryNode::Kind::Leaf, {}, Term {std::move(text), like.field, match}};
}

/// As one term: a phrase where a blank is in it.
QueryNode oneTerm(const Term& like, const std::string& text)
{
    const bool holdsBlank = text.find(' ') != std::string::npos;
    const auto bare = like.match == Term::Match::Prefix ? like.match : Term::Match::Sequence;
    return leaf(like, text, holdsBlank ? Term::Match::Phrase : bare);
}

/// Each piece a term of its own, all of which must hold.
QueryNode apart(const Term& like, const std::vector<Piece>& pieces)
{
    QueryNode all;
    for (const auto& piece : pieces)
        all.parts.push_back(oneTerm(like, piece.text));
    // Only the last word goes on.
    for (std::size_t i = 0; i + 1 < all.parts.size(); ++i)
        std::get<Term>(all.parts[i].condition).match = Term::Match::Sequence;
    return all;
}

/// In the field that was most likely meant; nothing where none is, or several are.
std::optional<QueryNode> inNearestField(const Term& term)
{
    if (term.field != Field::Any || term.match == Term::Match::Phrase)
        return std::nullopt;
    const auto unknown = unknownFieldAtBeginning(term.text);
    if (!unknown || unknown->nearest.size() != 1)
        return std::nullopt;
    const std::string star = term.match == Term::Match::Prefix ? "*" : "";
    auto read = parseQuery(unknown->nearest.front() + term.text.substr(unknown->sizeBytes) + star);
    auto& parts = read.root.parts;
    return parts.size() == 1 && read.remarks.empty() ? std::optional(std::move(parts.front()))
                                                     : std::nullopt;
}

/// Ends in a whole word that may go on.
bool mayGoOn(const Term& term, const std::vector<Piece>& pieces)
{
    if (term.match != Term::Match::Sequence || pieces.empty() || pieces.back().isCjk)
        return false;
    const std::string folded = fold(term.text);
    return classOf(decodeBefore(folded, folded.size()).value) == CharacterClass::Word;
}

} // namespace

std::vector<QueryNode> otherReadings(const Term& term)
{
    const auto pieces = piecesOf(term.text);
    // One character that folds to several pieces: ㈱.
    if (std::ranges::any_of(pieces, &std::string::empty, &Piece::text))
        return {};
    bool hasJoin = false; // Han and Latin side by side with nothing between
    bool hasGap = false; // with something between
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        hasJoin = hasJoin || (isSeam(pieces, i) && pieces[i].touches);
        hasGap = hasGap || (isSeam(pieces, i) && !pieces[i].touches);
    }
    std::vector<QueryNode> readings;
    if (auto meant = inNearestField(term))
        readings.push_back(std::move(*meant));
    if (hasGap)
        readings.push_back(oneTerm(term, joined(pieces, Blank::None)));
    if (hasJoin)
        readings.push_back(leaf(term, joined(pieces, Blank::One), Term::Match::Phrase));
    if (hasJoin || hasGap)
        readings.push_back(apart(term, pieces));
    if (mayGoOn(term, pieces))
        readings.push_back(leaf(term, term.text, Term::Match::Prefix));
    return readings;
}

} // namespace lectern::search
