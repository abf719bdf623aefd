#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace lectern {

/// A stretch of an article's plain text, in bytes of its UTF-8.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t length = 0;

    bool operator==(const TextSpan&) const = default;
};

/// What a bold or marked passage turned out to be.
enum class HighlightKind {
    Phrase, ///< the author's emphasis within running text
    Heading, ///< the bold passage is a whole paragraph or heading by itself: a title in disguise
    Image, ///< nothing but an image (or nothing at all) inside
    TableHeading, ///< the bold name of a column or row: part of a table's build, no passage
    Label, ///< what a paragraph begins with, before a colon ("注意：", a term): no passage either
};

/// A bold (`<strong>`, `<b>`) or marked (`<mark>`, Markdown's `==x==`) passage, in document order.
/// Fragments of one phrase that stand side by side (`<b>在</b><b>线</b>`) are one highlight.
struct Highlight {
    std::string text; ///< UTF-8, white space collapsed as in the plain text; empty for Image
    HighlightKind kind = HighlightKind::Phrase;
    TextSpan place; ///< where it stands in the article's plain text

    bool operator==(const Highlight&) const = default;
};

/// Whether a reader is shown it among the highlights of its article.
inline bool isPassage(const Highlight& highlight)
{
    return !highlight.text.empty() && highlight.kind != HighlightKind::Image
        && highlight.kind != HighlightKind::TableHeading && highlight.kind != HighlightKind::Label;
}

/// How many highlights a reader is told of.
inline int passageCount(const std::vector<Highlight>& highlights)
{
    return static_cast<int>(std::count_if(highlights.begin(), highlights.end(), isPassage));
}

/// "phrase", "heading" (also that of a table), "label" or "image".
inline const char* highlightKindName(HighlightKind kind)
{
    switch (kind) {
    case HighlightKind::Heading:
    case HighlightKind::TableHeading:
        return "heading";
    case HighlightKind::Image:
        return "image";
    case HighlightKind::Label:
        return "label";
    case HighlightKind::Phrase:
        break;
    }
    return "phrase";
}

} // namespace lectern
