#pragma once

#include "domain/annotation.h"
#include "domain/reading_marks.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

/// A highlight or note that another program's export holds of an article.
struct CarriedNote {
    /// The passage's words as that program had them; empty: a note on the article as a whole.
    std::string quote {};
    std::string note {}; ///< empty: only a highlight
    AnnotationColour colour = AnnotationColour::Yellow;
    std::int64_t createdAt = 0; ///< seconds since 1970; 0: not known
    /// About where the quote begins, in bytes of the plain text; counts where it occurs repeatedly.
    std::size_t near = 0;

    bool operator==(const CarriedNote&) const = default;
};

/// What a person did with an article in the program it comes from. Tags are not here: they belong
/// to the article's header. How the library takes it: schema.md, "What another program's export
/// carries".
struct CarriedState {
    ReadState readState = ReadState::Unread;
    Star star = Star::Off;
    std::vector<CarriedNote> notes; ///< in the order of the export

    /// No article of a person has more; a hostile export may.
    static constexpr std::size_t kMostNotes = 1'000;

    bool operator==(const CarriedState&) const = default;
};

} // namespace lectern
