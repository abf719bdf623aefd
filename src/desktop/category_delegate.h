#pragma once

#include <QStyledItemDelegate>

namespace lectern::desktop {

/// Paints a row of CategoryTreeModel: symbol, name, and the count at the right edge.
class CategoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace lectern::desktop
