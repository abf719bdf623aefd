#pragma once

#include "desktop/article_list_pane.h"

#include <QObject>

namespace lectern::desktop {

class ArticleFinder;
class ReaderPane;
class ShownArticle;

/// One key to read on with: while a search's hits are marked, to the next one that is not in sight
/// and from the last one to the first of the next article; else a screen further, and from the end
/// of the article to the next unread one, or the next. The other way back, to the previous
/// article's last hit. GUI thread; the page is asked and answers later.
class ReadingOn final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned.
    ReadingOn(ArticleListPane& list, ReaderPane& reader, ShownArticle& shown,
              const ArticleFinder& finder, QObject* parent);

    void go(int step); ///< +1 on, -1 back

signals:
    void told(const QString& sentence);

private:
    void leave(int step, bool overHits); ///< for another article

    ArticleListPane& m_list;
    ReaderPane& m_reader;
    ShownArticle& m_shown;
    const ArticleFinder& m_finder;
};

} // namespace lectern::desktop
