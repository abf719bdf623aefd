#include "desktop/category_delegate.h"

#include "desktop/category_tree_model.h"
#include "desktop/symbolic_icon.h"
#include "desktop/theme.h"

#include <QLocale>
#include <QPainter>

namespace lectern::desktop {

namespace {

constexpr int margin = 8;
constexpr int symbolSide = 16;
constexpr int chevronSide = 12;
constexpr int edge = 5; ///< left and right of the ground

void paintCaption(QPainter* painter, const QStyleOptionViewItem& option, const QString& text)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.86);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(mutedColor(option.palette));
    const QRect area = option.rect.adjusted(margin, 0, -margin, -4);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom, text);
}

void paintGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool focused = option.state.testFlag(QStyle::State_Active)
        && option.state.testFlag(QStyle::State_HasFocus);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    // The option's own highlight is transparent, see CategoryTreeView::drawRow.
    const QPalette palette = option.widget->palette();
    painter->setBrush(selected ? selectionColor(palette, focused) : hoverColor(palette));
    QRect row = option.rect.adjusted(0, 1, -edge, -1);
    row.setLeft(edge); // all rows alike, however deep, with the chevron inside
    painter->drawRoundedRect(row, 6, 6);
}

void paintChevron(QPainter* painter, const QStyleOptionViewItem& option)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const QString name = isOpen ? QStringLiteral("branch-open") : QStringLiteral("branch-closed");
    painter->drawPixmap(QPoint(option.rect.left() - chevronSide + margin / 2,
                               option.rect.center().y() - chevronSide / 2 + 1),
                        symbolPixmap(name, chevronSide, painter->device()->devicePixelRatioF(),
                                     mutedColor(option.palette)));
}

} // namespace

void CategoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    const QString text = index.data().toString();
    if (index.data(CategoryTreeModel::CaptionRole).toBool()) {
        paintCaption(painter, option, text);
        painter->restore();
        return;
    }
    paintGround(painter, option);
    paintChevron(painter, option);
    QRect area = option.rect.adjusted(margin, 0, -margin - 6, 0);
    const QString symbol = index.data(CategoryTreeModel::SymbolRole).toString();
    if (!symbol.isEmpty()) {
        const QPoint corner(area.left(), area.center().y() - symbolSide / 2 + 1);
        painter->drawPixmap(corner,
                            symbolPixmap(symbol, symbolSide, painter->device()->devicePixelRatioF(),
                                         mutedColor(option.palette)));
        area.setLeft(area.left() + symbolSide + margin);
    }
    const qlonglong articles = index.data(CategoryTreeModel::CountRole).toLongLong();
    const QString count = articles < 0 ? QString() : QLocale().toString(articles);
    painter->setFont(option.font);
    painter->setPen(mutedColor(option.palette));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, count);
    area.setRight(area.right() - option.fontMetrics.horizontalAdvance(count) - margin);
    // Nothing of a search is in there.
    painter->setPen(articles != 0 ? option.palette.color(QPalette::Text)
                                  : mutedColor(option.palette));
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize CategoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool caption = index.data(CategoryTreeModel::CaptionRole).toBool();
    return {120, option.fontMetrics.height() + (caption ? 24 : 14)};
}

} // namespace lectern::desktop
