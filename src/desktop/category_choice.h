#pragma once

#include "domain/article_filter.h"
#include "domain/category_path.h"
#include "domain/ids.h"

#include <QMetaType>

namespace lectern::desktop {

/// A row of the category tree that a person can choose.
struct CategoryChoice {
    enum class Kind { All, Unread, Starred, Uncategorised, Category, Search };
    Kind kind = Kind::All;
    CategoryPath path {}; ///< only for Category
    SavedSearchId search {}; ///< only for Search

    bool operator==(const CategoryChoice&) const = default;
};

/// The list a choice stands for, without a search; of a saved search, all articles.
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

/// The row whose list a filter narrows by its words, its year and its author.
inline CategoryChoice choiceOf(const ArticleFilter& filter)
{
    using Kind = CategoryChoice::Kind;
    if (filter.category)
        return filter.category->empty() ? CategoryChoice {Kind::Uncategorised}
                                        : CategoryChoice {Kind::Category, *filter.category};
    if (filter.onlyUnread || filter.onlyStarred)
        return {filter.onlyUnread ? Kind::Unread : Kind::Starred};
    return {};
}

} // namespace lectern::desktop

Q_DECLARE_METATYPE(lectern::desktop::CategoryChoice)
