#pragma once

#include "domain/article.h"
#include "text/article_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace lectern::importer {

/// Joins what was read of a file with what only the file system knows: the name as title where
/// there is none, the modification time (since 1970, UTC; none: the article is not to be sorted)
/// for sorting where neither it nor its name has a date, image addresses made plain
/// (images::resolveImage). Fills no local copies. Thread-safe.
struct AssembledArticle {
    ImportedArticle article;
    std::vector<ImportProblem> problems; ///< read.problems and those found here; paths are empty
};
AssembledArticle assemble(const text::ReadArticle& read, const std::filesystem::path& path,
                          std::optional<std::int64_t> modifiedSeconds);

/// How many cards of films and frames the page shows: all but sounds.
std::int64_t filmsIn(const SanitisedDocument& document);

/// Whether there is nothing to make an article of: no header, no text, no pictures.
bool holdsNothing(const text::ReadArticle& read);
ImportProblem nothingInIt(); ///< what is said of such a file; its path is left empty

} // namespace lectern::importer
