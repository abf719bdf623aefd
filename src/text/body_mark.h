#pragma once

#include "domain/annotation.h"

namespace lectern::text {

/// A stretch of the plain text to wrap in a `<mark>` of ours.
struct BodyMark {
    enum class Kind {
        Hit, ///< of a search: class lectern-hit
        Own, ///< a reader's highlight: class lectern-note, with its colour
    };

    TextSpan span;
    Kind kind = Kind::Hit;
    AnnotationColour colour = AnnotationColour::Yellow; ///< of an Own
    /// Of an Own: number of the remark that stands below the article (page::Remark); a link to it
    /// follows the stretch. 0: none.
    int remark = 0;
};

} // namespace lectern::text
