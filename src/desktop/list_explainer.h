#pragma once

#include "domain/result.h"

#include <QObject>
#include <QPointer>

namespace lectern::library {
class Library;
}

namespace lectern::desktop {

class ArticleListPane;
class CategoryTreeView;

/// Counts what a search or a category lists, beside the tree's categories and, by year and author,
/// above the list; and of a search that found nothing, finds out why. Asks after the list is there,
/// so that none of this delays it.
class ListExplainer final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned.
    ListExplainer(CategoryTreeView& tree, ArticleListPane& list, QObject* parent);

    void setLibrary(library::Library* library); ///< null: none

signals:
    void failed(const lectern::Error& error);

private:
    void explain(qsizetype articles);
    void askForFacets();
    void askForAdvice();
    void clearFacets();

    CategoryTreeView& m_tree;
    ArticleListPane& m_list;
    QPointer<library::Library> m_library;
};

} // namespace lectern::desktop
