#pragma once

#include "domain/article.h"
#include "domain/import_report.h"
#include "text/sanitiser.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>
#include <vector>

namespace lectern::exporter {

// The JSON of the command line's contract. Keys are added, never renamed or removed.

/// {"text","utc"}: as written; ISO 8601 or null. Where the article names no date also "file": the
/// time of its file, ISO 8601 in UTC, by which it is sorted and found.
QJsonObject toJson(const ArticleDate& date);
QJsonArray toJson(const std::vector<CategoryPath>& categories); ///< [["a","b"],…]
/// {"id","title","author","date","categories","snippet","missing","path"} (missing: its file is
/// gone from disk), and "pathBytes" (base64) where the path is not UTF-8. The snippet is plain
/// text; without a search, the lead.
QJsonObject toJson(const ArticleSummary& summary);
QJsonObject toJson(const ImageRef& image); ///< {"index","original","proxied","alt","status"}
QJsonObject toJson(const ImportProblem& problem); ///< {"path","line","kind","message"}
QJsonObject toJson(const Highlight& highlight); ///< {"text","kind"}
QJsonObject toJson(const Heading& heading); ///< {"level","text"}
/// The summary's keys and tags, headimg, thumbnail, sourceUrl, highlights, headings, images, text,
/// read, starred.
QJsonObject toJson(const Article& article);
/// {"scanned","skipped","added","updated","unchanged","duplicates","repaired","rejected","missing",
/// "bytes","seconds","problems"}, and where they say anything "leftOut", "ignored", "absent",
/// "deferred" and "cancelled".
QJsonObject toJson(const ImportReport& report);

template <typename T>
QJsonArray toJsonArray(const std::vector<T>& values)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(toJson(value));
    return array;
}

/// For HTML that is read outside the window: every picture by its own address, not by its proxy's.
/// `images`: the article's, as the library has them by the proxy rules in force; outlives what is
/// made with the answer. A picture that is not among them is resolved by the shipped rules, and so
/// is every one where there is no library.
text::SanitiseOptions withOwnAddresses(const std::vector<ImageRef>& images);
/// An article's sanitised HTML with its images' original addresses: `show ID --as html`.
std::string toHtml(const Article& article);
/// The page as the reading pane shows it: `show ID --as page`.
std::string toPage(const Article& article);

/// A date for people: the day, in UTC where that is known; else as written.
std::string shortDate(const ArticleDate& date);
/// "File of 2023-05-01", in UTC; empty where the article names a date.
std::string fileDay(const ArticleDate& date);
/// For a page's byline: the one or the other.
std::string bylineDate(const ArticleDate& date);

} // namespace lectern::exporter
