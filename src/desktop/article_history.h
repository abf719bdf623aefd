#pragma once

#include "desktop/article_trail.h"

#include <QObject>

class QAction;

namespace lectern::desktop {

class ReaderPane;

/// Back and forward through the articles that were shown and the jumps within them, each at the
/// place it was left at. GUI thread.
class ArticleHistory final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned; all outlive this.
    ArticleHistory(ReaderPane& pane, QAction& back, QAction& forward, QObject* parent = nullptr);

    void clear(); ///< another library

signals:
    /// Another article is to be shown, at that place.
    void visitRequested(lectern::ArticleId article, const QJsonValue& place);

private:
    void take(const QString& name, const QJsonValue& value);
    void go(int step);
    void updateActions();

    ReaderPane& m_pane;
    QAction& m_back;
    QAction& m_forward;
    ArticleTrail m_trail;
};

} // namespace lectern::desktop
