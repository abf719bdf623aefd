#pragma once

#include "domain/highlight.h"
#include "page/note_marks.h"

#include <QJsonValue>

#include <optional>
#include <string>
#include <string_view>

namespace lectern::desktop {

/// What is selected in a page, as its script notes.selection tells it.
struct PageSelection {
    page::CountedSpan span;
    std::string words; ///< without white space

    static PageSelection fromPage(const QJsonValue& value);
};

/// Where its words stand in the article's plain text. The page and the text agree on their
/// characters; where they should not, the words are looked for.
std::optional<TextSpan> placeOf(std::string_view text, const PageSelection& selection);

} // namespace lectern::desktop
