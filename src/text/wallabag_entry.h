#pragma once

#include "text/saved_link.h"

#include <optional>
#include <string_view>

namespace lectern::text {

/// One article of a wallabag export. What stands in it is the serializer group `entries_for_user`
/// of wallabag's src/Entity/Entry.php, Annotation.php and Tag.php, written by
/// src/Helper/EntriesExport.php (https://github.com/wallabag/wallabag):
///
///     {"id": 23, "uid": null, "title": "…", "url": "…", "given_url": "…", "content": "<p>…",
///      "created_at": "2016-09-08T11:55:58+0200", "published_at": …, "published_by": ["…"],
///      "annotations": [{"text": "…", "quote": "…", "ranges": [{"start": "/p[3]",
///      "startOffset": "12", "end": "/p[3]", "endOffset": "40"}]}], "mimetype": "text/html",
///      "language": "fr", "reading_time": 3, "domain_name": "…", "preview_picture": "…",
///      "tags": ["…"], "is_archived": 0, "is_starred": 1}
///
/// Older ones write `true` for 1 and numbers as strings; its API writes tags as objects with a
/// `label`. Archived is read. The content goes the road of every article's HTML; without any, the
/// article is a saved link. Ranges count only to tell which of several equal passages is meant.
/// Nothing where it has neither content nor address.
std::optional<ReadArticle> readWallabagEntry(std::string_view json, const SanitiseOptions& options);

} // namespace lectern::text
