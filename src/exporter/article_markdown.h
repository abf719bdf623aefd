#pragma once

#include "domain/article.h"

#include <string>

namespace lectern::exporter {

/// What stands above the text.
enum class MarkdownHead {
    FrontMatter, ///< YAML with title, author, date, categories, tags and source: for a file
    Title, ///< a heading and the article's address: for pasting
};

/// An article as GitHub's Markdown, made from its sanitised HTML: bold passages as `**…**`,
/// pictures with their own addresses, tables as tables (as HTML where cells span or hold blocks).
/// Read as Markdown again it has the same text. Thread-safe.
std::string toMarkdown(const Article& article, MarkdownHead head = MarkdownHead::FrontMatter);

/// A body alone; ends with a line end unless it is empty.
std::string toMarkdown(const SanitisedHtml& body);

} // namespace lectern::exporter
