#pragma once

#include "text/saved_link.h"

#include <optional>
#include <string_view>

namespace lectern::text {

/// Readeck's export, as `readeck export` and its settings page write it
/// (internal/portability/export.go and internal/bookmarks/bookmarks.go, annotations.go of
/// https://codeberg.org/readeck/readeck): a zip with
///
///     bookmarks/<uid>/info.json             the record: {"UID", "Created", "URL", "Title",
///                                           "SiteName", "Published", "Authors": ["…"], "Lang",
///                                           "Description", "Labels": ["…"], "ReadProgress":
///                                           percent, "IsArchived", "IsMarked", "Annotations":
///                                           [{"text", "note", "color", "created",
///                                           "start_selector", "start_offset", …}], "Files": …}
///     bookmarks/<uid>/container/index.html  the page; its pictures lie in `_resources/` beside it
///     data.json                             {"Info": {"Version": "1", "ReadeckVersion"}, …}, last
///
/// Archived, or read to its end, is read; marked is starred. (Readeck's other export, of Markdown,
/// is a tree of `index.md` files with a header and `==highlights==`, and is read as one.)

/// Adds what `info.json` says to the article that `index.html` was read to.
void addReadeck(ReadArticle& article, std::string_view info);

/// A bookmark without a page (a picture, a film, one that failed): its address.
std::optional<ReadArticle> readReadeckLink(std::string_view info, const SanitiseOptions& options);

} // namespace lectern::text
