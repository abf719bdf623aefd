#include "desktop/reading_on.h"

#include "desktop/article_finder.h"
#include "desktop/reader_pane.h"
#include "desktop/shown_article.h"

#include <QPointer>
#include <QVariant>

namespace lectern::desktop {

using Step = ArticleListPane::Step;

ReadingOn::ReadingOn(ArticleListPane& list, ReaderPane& reader, ShownArticle& shown,
                     const ArticleFinder& finder, QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_reader(reader)
    , m_shown(shown)
    , m_finder(finder)
{
}

void ReadingOn::go(int step)
{
    const ArticleId listed = m_list.current();
    // One that is on its way has not been read: a key that is held down passes over none.
    if (m_reader.isLoading() || (listed && listed != m_shown.id()))
        return;
    const bool overHits = m_finder.countsHits();
    if (!m_reader.shownArticle())
        return leave(step, overHits);
    m_reader.callPage(QStringLiteral("reading.go"), {step, overHits},
                      [self = QPointer(this), step, overHits, listed](const QVariant& moved) {
                          if (self && !moved.toBool() && self->m_list.current() == listed)
                              self->leave(step, overHits);
                      });
}

void ReadingOn::leave(int step, bool overHits)
{
    if (!overHits) {
        if (step < 0)
            m_list.go(Step::Previous);
        else if (!m_list.go(Step::NextUnread))
            m_list.go(Step::Next);
        return;
    }
    if (!m_list.go(step < 0 ? Step::Previous : Step::Next))
        emit told(step < 0 ? tr("This is the first hit of the first article.")
                           : tr("This is the last hit of the last article."));
    else if (step < 0)
        m_shown.beginAt(lastHit());
}

} // namespace lectern::desktop
