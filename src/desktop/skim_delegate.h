#pragma once

#include <QStyledItemDelegate>

#include <unordered_map>

namespace lectern::desktop {

/// Paints the rows of SkimModel: an article's title with its byline, then its passages, the own
/// ones with the line of their colour and their note. Rows are as high as they need; heights are
/// remembered, since a list lays out all of its rows whenever some come.
class SkimDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void forgetHeights(); ///< other rows, or another width or font

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable std::unordered_map<int, int> m_heights; ///< by row
};

} // namespace lectern::desktop
