#pragma once

#include "domain/article.h"
#include "exporter/notes_markdown.h"
#include "exporter/own_notes.h"

#include <string>

namespace lectern::exporter {

/// What stands above the text.
enum class MarkdownHead {
    FrontMatter, ///< YAML with title, author, date, categories, tags and source: for a file
    Title, ///< a heading and the article's address: for pasting
};

/// An article as GitHub's Markdown, made from its sanitised HTML: bold passages as `**…**`,
/// pictures with their own addresses, tables as tables (as HTML where cells span or hold blocks),
/// footnotes, task lists, the language of code and formulas as they are written there.
/// Read as Markdown again it has the same text. With `notes` the reader's highlights are `<mark>`ed
/// and their notes stand below the article. Thread-safe where `notes` is.
std::string toMarkdown(const Article& article, MarkdownHead head = MarkdownHead::FrontMatter,
                       const NoteSource& notes = {}, const NoteLabels& labels = {});

/// A body alone; ends with a line end unless it is empty.
std::string toMarkdown(const SanitisedHtml& body);

} // namespace lectern::exporter
