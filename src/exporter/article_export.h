#pragma once

#include "domain/article.h"
#include "domain/import_problem.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>

namespace lectern::exporter {

// The JSON of the command line's contract. Keys are added, never renamed or removed.

QJsonObject toJson(const ArticleDate& date); ///< {"text","utc"}: as written; ISO 8601 or null
QJsonArray toJson(const std::vector<CategoryPath>& categories); ///< [["a","b"],…]
/// {"id","title","author","date","categories","snippet","path"}, and "pathBytes" (base64) where the
/// path is not UTF-8.
QJsonObject toJson(const ArticleSummary& summary);
QJsonObject toJson(const ImageRef& image); ///< {"index","original","proxied","alt","status"}
QJsonObject toJson(const ImportProblem& problem); ///< {"path","line","kind","message"}
/// The summary's keys and tags, headimg, thumbnail, highlights, headings, images, text.
QJsonObject toJson(const Article& article);

/// An article's sanitised HTML with its images' original addresses: `show ID --as html`.
std::string toHtml(const Article& article);
/// The page as the reading pane shows it: `show ID --as page`.
std::string toPage(const Article& article);

} // namespace lectern::exporter
