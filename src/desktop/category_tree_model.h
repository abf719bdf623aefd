#pragma once

#include "desktop/category_choice.h"
#include "domain/category_tree.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace lectern::desktop {

/// The left pane's rows: All articles, Unread, Starred, Uncategorised, a caption that cannot be
/// chosen, then the categories. A new tree is merged into the old one row by row, so that a view
/// keeps its selection and what is expanded while an import adds categories.
class CategoryTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        ChoiceRole = Qt::UserRole, ///< CategoryChoice
        CountRole, ///< qint64; while a search is shown, of what it found
        CaptionRole, ///< bool: the caption above the categories
        SymbolRole, ///< name for symbolPixmap, may be empty
    };

    explicit CategoryTreeModel(QObject* parent = nullptr);
    ~CategoryTreeModel() override;

    void setTree(const CategoryTree& tree);
    /// While a search is shown: how many of its articles each row holds, instead of how many there
    /// are. Without: its own counts again.
    void setMatches(std::optional<CategoryTree> matches);
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
    std::optional<CategoryTree> m_matches;
};

} // namespace lectern::desktop
