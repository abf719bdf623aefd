#pragma once

#include "domain/annotation.h"
#include "page/article_page.h"
#include "text/body_mark.h"

#include <functional>
#include <string_view>
#include <vector>

namespace lectern::exporter {

/// A reader's highlights and notes, with their places in that text. Empty: none are wanted.
using NoteSource = std::function<std::vector<PlacedAnnotation>(std::string_view plainText)>;

/// What an article that is read elsewhere shows of them.
struct OwnNotes {
    std::vector<text::BodyMark> marks; ///< ascending, none over another: the earlier one counts
    std::vector<page::Remark> remarks; ///< those with words, and orphans; numbered from 1
};

OwnNotes ownNotes(std::vector<PlacedAnnotation> notes);

} // namespace lectern::exporter
