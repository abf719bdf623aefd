#pragma once

#include "domain/sanitised_document.h"
#include "text/html_writer.h"

#include <string>
#include <string_view>

namespace lectern::text {

/// A video, audio, iframe, embed or object as it was met.
struct MetMedia {
    std::string_view element;
    std::string address; ///< as written, references undone
    std::string title; ///< its `title` attribute
};

/// What to show for it. `link` is the address as a link may have it (safeLinkAddress), or empty.
MediaCard mediaCard(const MetMedia& met, std::string_view link);

/// Whether there is anything to say: neither a title nor an address makes no card.
bool isWorthShowing(const MediaCard& card);

/// `<a class="lectern-card" …><span class="lectern-card-title">…</span><span
/// class="lectern-card-site">…</span></a>`; a `<span>` instead where nothing can be opened.
void writeCard(HtmlWriter& writer, const MediaCard& card);

} // namespace lectern::text
