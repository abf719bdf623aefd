#pragma once

#include "domain/article_filter.h"
#include "domain/category_path.h"

#include <QMetaType>

namespace lectern::desktop {

/// A row of the category tree that a person can choose.
struct CategoryChoice {
    enum class Kind { All, Unread, Starred, Uncategorised, Category };
    Kind kind = Kind::All;
    CategoryPath path; ///< only for Category

    bool operator==(const CategoryChoice&) const = default;
};

/// The list a choice stands for, without a search.
inline ArticleFilter filterOf(const CategoryChoice& choice)
{
    ArticleFilter filter;
    filter.onlyUnread = choice.kind == CategoryChoice::Kind::Unread;
    filter.onlyStarred = choice.kind == CategoryChoice::Kind::Starred;
    if (choice.kind == CategoryChoice::Kind::Category)
        filter.category = choice.path;
    else if (choice.kind == CategoryChoice::Kind::Uncategorised)
        filter.category = CategoryPath {};
    return filter;
}

} // namespace lectern::desktop

Q_DECLARE_METATYPE(lectern::desktop::CategoryChoice)
