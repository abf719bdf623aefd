#include "search/folded_term.h"

#include "search/segments.h"
#include "search/variants.h"

#include <utility>

namespace lectern::search {

namespace {

bool isWordAt(std::string_view text, std::size_t position)
{
    return position < text.size()
        && classOf(decodeAt(text, position).value) == CharacterClass::Word;
}

bool isWordBefore(std::string_view text, std::size_t position)
{
    return position > 0 && classOf(decodeBefore(text, position).value) == CharacterClass::Word;
}

/// Where the separators that begin at `position` end.
std::size_t skipSeparators(std::string_view text, std::size_t position)
{
    while (position < text.size()) {
        const auto character = decodeAt(text, position);
        if (classOf(character.value) != CharacterClass::Separator)
            break;
        position += character.sizeBytes;
    }
    return position;
}

/// Where the pieces after the first end, if they follow; the first ends at `position`.
std::optional<std::size_t> matchOtherPieces(const FoldedTerm& term, std::string_view folded,
                                            std::size_t position)
{
    for (std::size_t i = 1; i < term.pieces.size(); ++i) {
        const std::size_t next = skipSeparators(folded, position);
        if (next == position || !folded.substr(next).starts_with(term.pieces[i]))
            return std::nullopt;
        position = next + term.pieces[i].size();
    }
    return position;
}

} // namespace

FoldedTerm foldTerm(const Term& term, Form form)
{
    FoldedTerm folded;
    folded.form = form;
    folded.isPrefix = term.match == Term::Match::Prefix;
    std::string text = fold(term.text, form);
    bool hasAnything = false;
    std::string piece;
    SegmentReader reader(text);
    for (Segment segment; reader.next(segment);) {
        const bool separates = segment.kind == CharacterClass::Separator && !segment.joinsWords;
        hasAnything = hasAnything || segment.kind != CharacterClass::Separator;
        if (!separates)
            piece += segment.text;
        else if (!piece.empty())
            folded.pieces.push_back(std::exchange(piece, {}));
    }
    if (!piece.empty())
        folded.pieces.push_back(std::move(piece));
    if (term.match != Term::Match::Phrase && hasAnything)
        folded.pieces = {std::move(text)};
    return folded;
}

std::optional<FoldedSpan> findTerm(const FoldedTerm& term, std::string_view folded,
                                   std::size_t from)
{
    if (term.empty())
        return std::nullopt;
    const std::string& first = term.pieces.front();
    const bool beginsWithWord = isWordAt(first, 0);
    const bool endsWithWord
        = !term.isPrefix && isWordBefore(term.pieces.back(), term.pieces.back().size());
    for (auto begin = folded.find(first, from); begin != std::string_view::npos;
         begin = folded.find(first, begin + 1)) {
        if (beginsWithWord && isWordBefore(folded, begin))
            continue;
        const auto end = matchOtherPieces(term, folded, begin + first.size());
        if (end && !(endsWithWord && isWordAt(folded, *end)))
            return FoldedSpan {begin, *end};
    }
    return std::nullopt;
}

} // namespace lectern::search
