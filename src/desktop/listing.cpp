#include "desktop/listing.h"

#include "desktop/remark_text.h"

#include <QLocale>
#include <QStringList>

namespace lectern::desktop {

Listing::Listing(const ArticleFilter& filter, const QString& place)
    : m_filter(filter)
    , m_query(search::parseQuery(filter.query))
    , m_place(place)
{
    if (filter.variants == Variants::Alike)
        m_query.form = search::Form::Variants;
}

bool Listing::isSearch() const
{
    return !m_query.matchesEverything();
}

bool Listing::isNarrow() const
{
    return m_filter.category || m_filter.onlyUnread || m_filter.onlyStarred;
}

bool Listing::mayFindMoreElsewhere() const
{
    return isSearch() && (isNarrow() || m_filter.year || m_filter.author);
}

QString Listing::queryText() const
{
    return QString::fromStdString(m_filter.query);
}

QString Listing::caption() const
{
    if (!isSearch())
        return m_place;
    return isNarrow() ? tr("Search: %1 in “%2”").arg(queryText(), m_place)
                      : tr("Search: %1").arg(queryText());
}

QString Listing::countText(int articles) const
{
    return isSearch() ? tr("%Ln article(s)", nullptr, articles) : QLocale().toString(articles);
}

QString Listing::remarks(const MissingArticles& missing) const
{
    QStringList remarks;
    for (const auto& remark : m_query.remarks)
        remarks << remarkText(remark);
    if (missing.withoutFacts > 0 && search::asksForFacts(m_query))
        remarks << tr("The index is being made anew: %Ln article(s) are still missing.", nullptr,
                      static_cast<int>(missing.withoutFacts));
    if (missing.outdated > 0 && search::asksAcrossAccents(m_query))
        remarks << tr("The index is being made anew: in %Ln article(s) accents still count.",
                      nullptr, static_cast<int>(missing.outdated));
    return remarks.join(QChar::LineFeed);
}

QString Listing::emptyText(Now now) const
{
    if (isSearch())
        return isNarrow() ? tr("Nothing in “%1” matches “%2”.").arg(m_place, queryText())
                          : tr("No article matches “%1”.").arg(queryText());
    if (now == Now::Importing)
        return tr("An import is under way. Its articles appear here in a moment.");
    if (m_filter.onlyUnread)
        return tr("Everything is read.");
    if (m_filter.onlyStarred)
        return tr("No article has a star yet. Press S to give it one.");
    return tr("There are no articles here.");
}

} // namespace lectern::desktop
