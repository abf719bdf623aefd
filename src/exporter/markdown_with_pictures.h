#pragma once

#include "exporter/article_markdown.h"
#include "exporter/article_single_html.h"

#include <string>
#include <vector>

namespace lectern::exporter {

/// A picture that lies beside an article's Markdown.
struct PictureBeside {
    std::string name; ///< of its file in the folder; UTF-8, safe on every file system
    std::string bytes;
};

/// An article as Markdown, with the pictures that its file had beside it.
struct MarkdownWithPictures {
    std::string markdown;
    std::vector<PictureBeside> pictures; ///< each once
    int missing
        = 0; ///< relative ones that cannot be had: an address of the web, or the name, stands
};

/// Pictures that the article names relative to its own file (`img/tea.png`) are in `folder`, the
/// name of a folder beside the Markdown; pictures of the web keep their addresses. Otherwise as
/// toMarkdown. Thread-safe where `pictures` and `notes` are.
MarkdownWithPictures toMarkdownWithPictures(Article article, const PictureSource& pictures,
                                            const std::string& folder, const NoteSource& notes = {},
                                            const NoteLabels& labels = {});

} // namespace lectern::exporter
