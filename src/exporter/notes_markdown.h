#pragma once

#include "domain/annotation.h"
#include "page/article_page.h"

#include <QJsonObject>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::exporter {

/// Words of a file of notes, translated by whoever writes it.
struct NoteLabels {
    std::string heading = "Notes";
    std::string orphan = "The article no longer says this.";
    std::string removed = "removed from the library";
    std::function<std::string(const ArticleDate&)> dateText; ///< empty: shortDate
};

/// Highlights and notes as Markdown, by article in the order of their first rows, within one in
/// that of the text: title, date and category, then each passage as a quote with its note below.
/// What could be read as Markdown in titles, passages and notes is escaped.
std::string toMarkdown(const std::vector<AnnotationRow>& rows, const NoteLabels& labels = {});

/// Notes below their article: a rule, the heading, each passage as a quote with its note below;
/// empty without any.
std::string remarksMarkdown(const std::vector<page::Remark>& remarks, const NoteLabels& labels);

/// {"id","article","title","date","categories","quote","prefix","suffix","begin","found","colour",
/// "note","created","changed"}: `article` is null where it was removed; `begin` is where the quote
/// stands now, in bytes of the plain text, null where it is not `found` any more; times are ISO
/// 8601.
QJsonObject toJson(const AnnotationRow& row);

} // namespace lectern::exporter
