#pragma once

#include "domain/ids.h"

#include <QJsonValue>
#include <QObject>
#include <QTimer>

namespace lectern::desktop {

class ArticleListPane;
class ReaderPane;

/// Which article the reading pane shows: the list's current one, or a guest that came by a link, a
/// note or the history and is not in the list.
class ShownArticle final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned.
    ShownArticle(ArticleListPane& list, ReaderPane& reader, QObject* parent);

    ArticleId id() const { return m_id; } ///< none: the pane is empty
    const QString& query() const { return m_query; } ///< whose hits are marked
    bool isGuest() const { return static_cast<bool>(m_guest); }
    /// Shows an article at a place of ReaderPane's, null for where it was left; chooses it in the
    /// list where that has it.
    void visit(ArticleId id, const QJsonValue& place);
    /// The article that the list has just come to, and that is about to be shown, begins there.
    void beginAt(const QJsonValue& place);
    void follow(); ///< the list again: the guest, if one is there, gives way

signals:
    void changed();

private:
    void show();

    ArticleListPane& m_list;
    ReaderPane& m_reader;
    QTimer m_pause; ///< while J is held down only the last article is loaded
    ArticleId m_id;
    QString m_query;
    ArticleId m_guest;
    ArticleId m_visited; ///< is to be shown at m_visitedPlace
    QJsonValue m_visitedPlace;
};

} // namespace lectern::desktop
