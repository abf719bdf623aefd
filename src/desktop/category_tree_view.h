#pragma once

#include "desktop/category_choice.h"
#include "desktop/category_tree_model.h"

#include <QStringList>
#include <QTreeView>

namespace lectern::desktop {

/// The left pane. Always has a choice; where the chosen category disappears, its nearest ancestor
/// or All articles takes over.
class CategoryTreeView final : public QTreeView {
    Q_OBJECT
public:
    explicit CategoryTreeView(QWidget* parent = nullptr);

    /// Keeps what is chosen and expanded.
    void setTree(const CategoryTree& tree);
    /// While a search is shown: how many of its articles each category holds. Categories without
    /// any are left out, but for the chosen one and what it lies in.
    void setMatches(std::optional<CategoryTree> matches);
    void setShowsAll(bool on); ///< leaves none out
    /// Keeps what is chosen, unless it is gone.
    void setSearches(std::vector<SavedSearch> searches);
    void setSearchCounts(const std::map<SavedSearchId, std::int64_t>& counts);
    const std::vector<SavedSearch>& searches() const { return m_model->searches(); }
    const SavedSearch* chosenSearch() const; ///< null: the choice is something else
    CategoryChoice choice() const;
    /// Chooses a row without choiceChanged; a category not yet in the tree is chosen as soon as a
    /// tree brings it.
    void setChoice(const CategoryChoice& choice);
    QString choiceText() const { return textOf(m_choice); } ///< "新媒体 / 人人都是产品经理"
    QString textOf(const CategoryChoice& choice) const;

    QStringList expandedCategories() const; ///< as toText(CategoryPath)
    /// Applied with the trees to come, too, since at the start the tree is still empty.
    void setExpandedCategories(const QStringList& categories);

    /// Letters are commands; one that cannot be given now must not choose a category instead.
    void keyboardSearch(const QString&) override { }

signals:
    void choiceChanged(const lectern::desktop::CategoryChoice& choice);
    void withoutMatchesChanged(int categories); ///< shown or not; 0 where nothing is searched for

protected:
    void changeEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;

private:
    void currentRowChanged(const QModelIndex& current);
    void select(const CategoryChoice& choice);
    void leaveOutWithoutMatches();
    /// Returns how many there are.
    int leaveOutBelow(const QModelIndex& parent);

    CategoryTreeModel* m_model;
    CategoryChoice m_choice;
    QStringList m_toExpand;
    bool m_isSearch = false; ///< there are matches
    bool m_showsAll = false;
    bool m_quiet = false; ///< while rows move by our own doing
    bool m_expandsRoots = true; ///< the first tree ever shown opens where it is short
};

} // namespace lectern::desktop
