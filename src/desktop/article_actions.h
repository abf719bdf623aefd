#pragma once

#include "desktop/preferences.h"
#include "library/library.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace lectern::desktop {

class ArticleListPane;

/// What can be done with the selected articles: marks, source file, title, removal; where none is
/// selected, with the guest (ShownArticle), all but removal. Also marks an article as read once it
/// has been in sight for a while.
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
    void setGuest(ArticleId id); ///< shown without being in the list; none: no id
    std::vector<ArticleId> targets() const; ///< what is acted on, in the order of the list
    void articlePainted(ArticleId id); ///< the wait for "read" begins
    void update(); ///< texts and what is enabled, after selection or marks changed

signals:
    void told(const QString& sentence); ///< for the status bar
    void failed(const lectern::Error& error);

private:
    void readGuest();
    std::vector<ArticleSummary> summaries() const; ///< of the targets, as far as they are loaded
    std::optional<ArticleSummary> current() const; ///< the one that can be opened
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
    ArticleId m_guest;
    std::optional<ArticleSummary> m_guestSummary;
};

} // namespace lectern::desktop
