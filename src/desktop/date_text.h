#pragma once

#include "domain/article_date.h"

#include <QString>

#include <functional>
#include <string>

namespace lectern::desktop {

/// An article's day, in QLocale()'s manner: the day as written where the text begins
/// with YYYY-MM-DD, else the UTC day of a date that is known; empty where the article names one
/// that cannot be understood. Where it names none, the day of its file, by which it is sorted and
/// found; that is never passed off as the article's own: "File of 1 May 2023".
QString dayText(const ArticleDate& date);

/// The same for the page, in the language of now, whatever thread calls it. There is room in the
/// page for what cannot be understood: it stands as it was written.
std::function<std::string(const ArticleDate&)> dateTextForPage();

/// "12 min", in the language of now, whatever thread calls it.
std::function<std::string(int minutes)> readingTimeForPage();

} // namespace lectern::desktop
