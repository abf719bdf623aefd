#pragma once

#include "domain/article_date.h"

#include <QString>

namespace lectern::desktop {

/// An article's day for a row, in QLocale()'s manner: the day as written where the text begins
/// with YYYY-MM-DD, else the UTC day of a date that is known; empty where the article names none
/// that can be understood. A file's time is never passed off as the article's date.
QString dayText(const ArticleDate& date);

} // namespace lectern::desktop
