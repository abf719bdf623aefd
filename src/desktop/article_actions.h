#pragma once

#include "desktop/preferences.h"
#include "library/library.h"

#include <QObject>
#include <QTimer>

class QAction;
class QWidget;

namespace lectern::desktop {

class ArticleListPane;

/// What can be done with the selected articles: marks, source file, title, removal. Also marks an
/// article as read once it has been in sight for a while.
class ArticleActions final : public QObject {
    Q_OBJECT
public:
    struct Actions {
        QAction* toggleRead;
        QAction* toggleStar;
        QAction* openSource;
        QAction* openFolder;
        QAction* copyTitle;
        QAction* remove;
    };

    /// `window` is the parent of dialogs. Nothing is owned.
    ArticleActions(QWidget& window, ArticleListPane& list, Preferences& preferences,
                   const Actions& actions);

    void setLibrary(library::Library* library); ///< not owned; may be null
    void articlePainted(ArticleId id); ///< the wait for "read" begins
    void update(); ///< texts and what is enabled, after selection or marks changed

signals:
    void told(const QString& sentence); ///< for the status bar
    void failed(const lectern::Error& error);

private:
    void toggleRead();
    void toggleStar();
    void openSource();
    void openFolder();
    void copyTitle();
    void remove();
    void askToRemove(std::vector<ArticleId> ids, std::int64_t notes);
    void removeNow(std::vector<ArticleId> ids);
    void markShownAsRead();

    QWidget& m_window;
    ArticleListPane& m_list;
    Preferences& m_preferences;
    Actions m_actions;
    library::Library* m_library = nullptr;
    QTimer m_shownLongEnough;
    ArticleId m_shown;
};

} // namespace lectern::desktop
