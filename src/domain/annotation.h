#pragma once

#include "domain/article_date.h"
#include "domain/category_path.h"
#include "domain/highlight.h"
#include "domain/ids.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

using AnnotationId = Id<struct AnnotationTag>;

enum class AnnotationColour { Yellow, Green, Blue, Pink };
inline constexpr std::array kAnnotationColours {AnnotationColour::Yellow, AnnotationColour::Green,
                                                AnnotationColour::Blue, AnnotationColour::Pink};

/// "yellow", "green", "blue" or "pink".
inline const char* annotationColourName(AnnotationColour colour)
{
    switch (colour) {
    case AnnotationColour::Green:
        return "green";
    case AnnotationColour::Blue:
        return "blue";
    case AnnotationColour::Pink:
        return "pink";
    case AnnotationColour::Yellow:
        break;
    }
    return "yellow";
}

/// A passage by what it says and what stands around it: the Web Annotation Data Model's
/// TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector) over an
/// article's plain text.
struct TextQuote {
    std::string exact; ///< never empty
    std::string prefix; ///< up to kContextBytes straight before it
    std::string suffix; ///< up to kContextBytes straight behind it

    static constexpr std::size_t kContextBytes = 96; ///< 32 Han characters
    static constexpr std::size_t kMostBytes = std::size_t {64} * 1024; ///< of `exact`

    bool operator==(const TextQuote&) const = default;
};

/// The quote of a passage. `place` lies in `text` and cuts no character.
TextQuote quoteAt(std::string_view text, const TextSpan& place);

/// A person's own highlight, with or without a note.
struct Annotation {
    AnnotationId id;
    ArticleId article; ///< none (0): its article was removed from the library
    TextQuote quote;
    /// Where the quote began when it was made, in bytes of the plain text's UTF-8 (W3C's
    /// TextPositionSelector counts code points; the rest of this program counts bytes).
    std::size_t begin = 0;
    AnnotationColour colour = AnnotationColour::Yellow;
    std::string note; ///< as typed; empty: only a highlight
    std::int64_t createdAt = 0; ///< seconds since 1970
    std::int64_t changedAt = 0;

    bool operator==(const Annotation&) const = default;
};

/// An annotation with its place in the text as it is now.
struct PlacedAnnotation {
    Annotation annotation;
    std::optional<TextSpan> place; ///< nothing: an orphan, the text no longer says this

    bool operator==(const PlacedAnnotation&) const = default;
};

/// A row of the list of all notes.
struct AnnotationRow {
    PlacedAnnotation placed;
    std::string title; ///< of the article, also where it was removed
    ArticleDate date;
    std::vector<CategoryPath> categories;

    bool operator==(const AnnotationRow&) const = default;
};

} // namespace lectern
