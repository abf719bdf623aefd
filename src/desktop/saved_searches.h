#pragma once

#include "domain/result.h"
#include "domain/saved_search.h"

#include <QObject>
#include <QPointer>

class QAction;
class QPoint;
class QWidget;

namespace lectern::library {
class Library;
}

namespace lectern::desktop {

class ArticleListPane;
class CategoryTreeView;

/// The searches a person keeps: shows them in the tree with how many articles each finds, counted
/// in the background, and saves, renames, moves and removes them. Copies the link to a search.
class SavedSearches final : public QObject {
    Q_OBJECT
public:
    /// Of the window's menus; their texts and keys are its own.
    struct Actions {
        QAction* save;
        QAction* copyLink;
        QAction* rename;
        QAction* moveUp;
        QAction* moveDown;
        QAction* remove;
    };
    /// Nothing is owned. `window` is what dialogs stand before.
    SavedSearches(QWidget& window, CategoryTreeView& tree, ArticleListPane& list,
                  const Actions& actions);

    void setLibrary(library::Library* library); ///< null: none
    void setVariants(Variants variants); ///< counts anew
    void refresh(); ///< after something was written

signals:
    void failed(const lectern::Error& error);
    void told(const QString& sentence);

private:
    void updateActions();
    void take(std::vector<SavedSearch> searches);
    void count();
    void askForName();
    void save(const QString& name);
    void askForNewName();
    void move(int step);
    void remove();
    void copyLink();
    void showMenu(const QPoint& position);
    void tellFailure(const Result<void>& done);

    QWidget& m_window;
    CategoryTreeView& m_tree;
    ArticleListPane& m_list;
    Actions m_actions;
    QPointer<library::Library> m_library;
    Variants m_variants = Variants::Apart;
    bool m_isCounting = false;
    bool m_countsAgain = false; ///< something was written meanwhile
};

} // namespace lectern::desktop
