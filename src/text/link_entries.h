#pragma once

#include "text/export_kind.h"
#include "text/saved_link.h"

#include <optional>
#include <string_view>

namespace lectern::text {

/// A record of a CSV of links behind the CSV's first line (csv_reader.h says where its columns are
/// documented). Tags: Pocket separates them by `|`, Raindrop and Omnivore by commas, Instapaper
/// writes `["a","b"]`. Instapaper's folders Unread, Archive and Starred are states, not folders.
/// Raindrop's highlights: "Highlight:…\nNote:…" paragraphs. Nothing where there is no address.
std::optional<ReadArticle> readCsvLink(std::string_view bytes, ExportKind kind,
                                       const SanitiseOptions& options);

/// `<A HREF="…" ADD_DATE="…" TAGS="a,b">title</A><DD>description` (bookmark_scanner.h). TOREAD="0"
/// is Pinboard's and Delicious' word for read. Nothing where there is no address.
std::optional<ReadArticle> readBookmark(std::string_view html, ExportKind kind,
                                        const SanitiseOptions& options);

} // namespace lectern::text
