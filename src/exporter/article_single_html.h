#pragma once

#include "domain/article.h"
#include "exporter/own_notes.h"
#include "images/picture.h"
#include "page/article_page.h"

#include <functional>
#include <optional>
#include <string>

namespace lectern::exporter {

/// Where an article's pictures come from; nothing where one cannot be had.
using PictureSource = std::function<std::optional<images::Picture>(const ImageRef& image)>;

/// An article as one file.
struct SingleHtml {
    std::string html;
    int pictures = 0; ///< that are in it
    int missing = 0; ///< that are not: a link to the original stands in their place
};

/// The article's page with its pictures inside, for any browser and without a network: its own
/// content security policy lets nothing in or out. With Theme::System in `style` it is light or
/// dark as the browser is. With `notes` the reader's highlights are marked and their notes stand
/// below the article. Thread-safe where `pictures` and `notes` are.
SingleHtml toSingleHtml(const Article& article, const PictureSource& pictures,
                        const page::PageStyle& style = {}, const page::PageLabels& labels = {},
                        const NoteSource& notes = {});

} // namespace lectern::exporter
