#pragma once

#include "domain/article_filter.h"
#include "search/query.h"

#include <QCoreApplication>
#include <QString>

namespace lectern::desktop {

/// Articles of an older Lectern that searches cannot judge yet (Library::indexProgressed).
struct MissingArticles {
    qint64 withoutFacts = 0;
    qint64 outdated = 0;
};

/// What the article list was asked to show, and what is said of it above the list and in its stead.
/// A value.
class Listing final {
    Q_DECLARE_TR_FUNCTIONS(lectern::desktop::Listing)
public:
    Listing() = default;
    /// `place` names where the articles are from: a category, all of them.
    Listing(const ArticleFilter& filter, const QString& place);

    const ArticleFilter& filter() const { return m_filter; }
    const search::Query& query() const { return m_query; }
    void setPlace(const QString& place) { m_place = place; } ///< in another language

    bool isSearch() const; ///< for something; a query may say nothing
    bool isNarrow() const; ///< of a place that does not hold all articles
    bool mayFindMoreElsewhere() const; ///< a search that is kept to some articles
    QString caption() const;
    QString countText(int articles) const;
    /// On the query, and on the articles that it cannot judge yet; one a line.
    QString remarks(const MissingArticles& missing) const;
    enum class Now { Quiet, Importing };
    QString emptyText(Now now) const; ///< in place of the list

private:
    QString queryText() const;

    ArticleFilter m_filter;
    search::Query m_query; ///< of the filter
    QString m_place;
};

} // namespace lectern::desktop
