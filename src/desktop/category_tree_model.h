#pragma once

#include "desktop/category_choice.h"
#include "domain/category_tree.h"
#include "domain/saved_search.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace lectern::desktop {

/// The left pane's rows: All articles, Unread, Starred, Uncategorised, then under a caption each,
/// which cannot be chosen, the saved searches (where there are any) and the categories. A new tree
/// is merged into the old one row by row, so that a view keeps its selection and what is expanded
/// while an import adds categories.
class CategoryTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        ChoiceRole = Qt::UserRole, ///< CategoryChoice
        CountRole, ///< qint64; while a search is shown, of what it found; -1: not known yet
        CaptionRole, ///< bool: a caption
        SymbolRole, ///< name for symbolPixmap, may be empty
    };

    explicit CategoryTreeModel(QObject* parent = nullptr);
    ~CategoryTreeModel() override;

    void setTree(const CategoryTree& tree);
    /// While a search is shown: how many of its articles each row holds, instead of how many there
    /// are. Without: its own counts again.
    void setMatches(std::optional<CategoryTree> matches);
    /// In this order; one that was there before keeps its count until it gets another.
    void setSearches(std::vector<SavedSearch> searches);
    void setSearchCounts(const std::map<SavedSearchId, std::int64_t>& counts);
    const std::vector<SavedSearch>& searches() const { return m_searches; }
    void retranslate(); ///< after a change of language
    /// The row of a choice; invalid where the tree has no such category.
    QModelIndex indexOf(const CategoryChoice& choice) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Node;
    const Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    std::unique_ptr<Node> captionNode();
    std::size_t firstCategory() const; ///< the row of it, or the one behind the last row
    void putSearches();
    void merge(Node& parent, std::size_t row, const std::vector<CategoryNode>& wanted);
    void insert(Node& parent, std::size_t row, const CategoryNode& wanted);
    void remove(Node& parent, std::size_t row);
    void setCount(Node& node, std::int64_t count);
    void countMatches();
    void tellCounts(const Node& parent); ///< of all below it
    static void countMatches(Node& parent, std::size_t row, const std::vector<CategoryNode>& nodes);
    std::int64_t shownCount(const Node& node) const;
    QString text(const Node& node) const;

    std::unique_ptr<Node> m_root;
    std::vector<SavedSearch> m_searches; ///< what the rows show
    std::map<SavedSearchId, std::int64_t> m_searchCounts;
    std::optional<CategoryTree> m_matches;
};

} // namespace lectern::desktop
