#pragma once

#include <QStyledItemDelegate>

namespace lectern::desktop {

/// Paints a cell of ComparisonModel: a paragraph as it is read, broken into lines. What was removed
/// is struck through on reddish ground, what was added underlined on greenish ground; a sign before
/// the paragraph says the same of all of it, and hatching stands where the other side alone has
/// one.
class ComparisonDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// As high as the cell's paragraph at the width of the view's column.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    int heightAt(int columnWidth, const QFont& font, const QModelIndex& index) const;
};

} // namespace lectern::desktop
