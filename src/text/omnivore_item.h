#pragma once

#include "text/saved_link.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lectern::text {

/// Omnivore's export, as packages/api/src/jobs/export.ts of
/// https://github.com/omnivore-app/omnivore writes it: a zip with
///
///     metadata_0_to_20.json   [{"id", "slug", "title", "description", "author", "url", "state":
///                             "Active" | "Archived" | "Unknown", "readingProgress": percent,
///                             "thumbnail", "labels": ["…"], "savedAt", "updatedAt",
///                             "publishedAt"}, …]
///     content/<slug>.html     the page as Omnivore showed it; or <slug>.pdf; or missing
///     highlights/<slug>.md    "> quote \n\n#label #label\n\nnote" for each highlight, a blank line
///                             between two (highlightToMarkdown in utils/parser.ts)
///
/// Archived, or read to its end, is read. Labels are tags; the label "Favorites" is Omnivore's
/// star.

/// Adds what the metadata object and the highlights say to the article its HTML was read to.
void addOmnivore(ReadArticle& article, std::string_view metadata, std::string_view highlights);

/// An item whose page is not in the export: its address. Nothing where it has none.
std::optional<ReadArticle> readOmnivoreLink(std::string_view metadata,
                                            const SanitiseOptions& options);

/// The highlights of one article.
std::vector<CarriedNote> omnivoreHighlights(std::string_view markdown);

} // namespace lectern::text
