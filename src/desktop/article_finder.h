#pragma once

#include "domain/ids.h"

#include <QObject>

class QJsonValue;

namespace lectern::desktop {

class FindBar;
class HitStrip;
class ReaderPane;

/// Finding within the article that is shown: the find bar, and a quiet counter for the hits of a
/// search ("Hit 3 of 12"), one or the other in a strip above the page. Steps go through what the
/// bar found while it is open, else through the hits. GUI thread.
class ArticleFinder final : public QObject {
    Q_OBJECT
public:
    /// `pane` is not owned, outlives this, and is the parent of what is shown above its page.
    explicit ArticleFinder(ReaderPane& pane, QObject* parent = nullptr);

    void open();
    bool close(); ///< false where it was not open
    bool isOpen() const;
    bool countsHits() const; ///< those of a search are marked, and steps go through them
    void step(int step);

signals:
    void openChanged();

private:
    void showArticle(ArticleId id);
    void take(const QString& name, const QJsonValue& value);
    void showHits();

    ReaderPane& m_pane;
    FindBar* m_bar;
    HitStrip* m_hits;
    ArticleId m_article;
    int m_hit = 0; ///< 1: the first
    int m_hitCount = 0;
};

} // namespace lectern::desktop
