#pragma once

#include "domain/article.h"
#include "domain/carried_state.h"
#include "text/encoding.h"
#include "text/front_matter.h"
#include "text/sanitiser.h"

#include <filesystem>
#include <string_view>

namespace lectern::text {

/// Raise when anything between bytes and text changes: the stored highlights and headings of older
/// articles are then derived anew (importer::completeIndex).
inline constexpr int kPipelineVersion = 3;

/// One file, read from its bytes to its meaning.
struct ReadArticle {
    /// "hexo", "jekyll", "hugo", "lctt", "obsidian", "html", "mhtml", "markdown" or "text"; of
    /// another program's export "wallabag", "omnivore", "readeck", "pocket", "instapaper",
    /// "raindrop", "links", "bookmark"
    std::string format;
    BodyFormat bodyFormat = BodyFormat::Html;
    HeaderKind headerKind = HeaderKind::None;
    FrontMatter frontMatter; ///< title and date filled in from `<title>`, `<meta>`, headings
    SanitisedDocument document;
    CarriedState carried; ///< of another program's export
    bool isBinary = false; ///< nothing else is filled then
    std::vector<ImportProblem> problems; ///< all of them, in line order
};

/// The whole road from bytes to meaning: decode, split, meta, body, clean. `path` is used for its
/// ending (.html, .md, .txt; entryEnding of an export's entry) and its name (Jekyll's date), the
/// file is not opened.
/// Thread-safe, never fails, never throws.
ReadArticle readArticle(std::string_view bytes, const std::filesystem::path& path,
                        const SanitiseOptions& options = {});

} // namespace lectern::text
