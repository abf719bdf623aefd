#pragma once

#include "text/article_reader.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lectern::text {

/// An article of another program's export, from its own bytes alone (ExportIndex says which those
/// are): a wallabag entry, a CSV's record with the CSV's first line before it, a bookmark. The kind
/// is told by the name that ExportNames gave it. Nothing where the name is no entry's, or where the
/// bytes are none: then they are read like any file.
std::optional<ReadArticle> readExportEntry(std::string_view bytes,
                                           const std::filesystem::path& path,
                                           const SanitiseOptions& options);

} // namespace lectern::text
