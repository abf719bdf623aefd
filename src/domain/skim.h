#pragma once

#include "domain/annotation.h"
#include "domain/article.h"

#include <vector>

namespace lectern {

/// An article as the skim view shows it: what its author and its reader highlighted.
struct SkimmedArticle {
    ArticleSummary summary;
    struct Passage {
        int index = 0; ///< among the article's highlights, as in its page
        HighlightKind kind = HighlightKind::Phrase; ///< as isPassage() asks
        std::string text;
        std::size_t begin = 0; ///< in the article's plain text

        bool operator==(const Passage&) const = default;
    };
    std::vector<Passage> passages;
    std::vector<PlacedAnnotation> own; ///< in the order of the text, orphans last

    bool operator==(const SkimmedArticle&) const = default;
};

} // namespace lectern
