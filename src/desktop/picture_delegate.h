#pragma once

#include "desktop/thumbnail_store.h"

#include <QStyledItemDelegate>

namespace lectern::desktop {

/// Paints a row of PictureListModel: the picture small, its name, whether it is to be had, where
/// from and how large.
class PictureDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Pictures come from there, by their numbers in the article; outlives this.
    explicit PictureDelegate(ThumbnailStore& thumbnails, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ThumbnailStore& m_thumbnails;
};

} // namespace lectern::desktop
