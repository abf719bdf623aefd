#include "desktop/picture_delegate.h"

#include "desktop/picture_list_model.h"
#include "desktop/picture_texts.h"
#include "desktop/symbolic_icon.h"
#include "desktop/text_block.h"
#include "desktop/theme.h"

#include <QPainter>
#include <QUrl>

namespace lectern::desktop {

namespace {

constexpr int margin = 12;
constexpr int gap = 10;
constexpr int thumbnailSide = 56;
constexpr int symbolSide = 18;
constexpr double corner = 6;
constexpr double dotRadius = 3.5;

QFont smallFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.9);
    return font;
}

QColor statusColor(ImageStatus status, const QPalette& palette)
{
    switch (status) {
    case ImageStatus::Local:
    case ImageStatus::Embedded:
        return palette.color(QPalette::Highlight);
    case ImageStatus::Unreachable:
        return starColor(palette);
    case ImageStatus::Reachable:
    case ImageStatus::Unknown:
        break;
    }
    return palette.color(QPalette::Mid);
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const QRectF rect = QRectF(option.rect).adjusted(4, 1, -4, -1);
    painter.setPen(Qt::NoPen);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.setBrush(
            selectionColor(option.palette, option.state.testFlag(QStyle::State_Active)));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.setBrush(hoverColor(option.palette));
    else
        return;
    painter.drawRoundedRect(rect, corner, corner);
}

void paintPicture(QPainter& painter, const QPalette& palette, const QImage& image,
                  const QRectF& place)
{
    if (!image.isNull()) {
        painter.drawImage(place, image);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(hoverColor(palette));
    painter.drawRoundedRect(place, corner, corner);
    const double inset = (place.width() - symbolSide) / 2;
    painter.drawPixmap(place.topLeft() + QPointF(inset, inset),
                       symbolPixmap(QStringLiteral("picture"), symbolSide,
                                    painter.device()->devicePixelRatioF(),
                                    palette.color(QPalette::Mid)));
}

QString factsOf(const ImagePassport& passport)
{
    const QUrl original(QString::fromStdString(passport.image.original));
    QStringList facts {dimensionsText(passport), sizeText(passport.sizeBytes), original.host()};
    facts.removeAll(QString());
    return facts.join(QStringLiteral("  ·  "));
}

} // namespace

PictureDelegate::PictureDelegate(ThumbnailStore& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PictureListModel*>(index.model());
    const ImagePassport* passport = model ? model->passportAt(index.row()) : nullptr;
    if (!passport)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette& palette = option.palette;
    paintGround(*painter, option);

    const QRectF area = QRectF(option.rect).adjusted(margin, 0, -margin, 0);
    const QRectF place(area.left(), option.rect.center().y() - thumbnailSide / 2.0, thumbnailSide,
                       thumbnailSide);
    m_thumbnails.setSize({thumbnailSide, thumbnailSide}, painter->device()->devicePixelRatioF());
    paintPicture(*painter, palette, m_thumbnails.thumbnail(passport->image.index), place);

    const QFont small = smallFont(option.font);
    const QColor muted = mutedColor(palette);
    const double lines = lineHeightOf(option.font) + 2 * lineHeightOf(small);
    QRectF text(place.right() + gap, option.rect.center().y() - lines / 2,
                area.right() - place.right() - gap, lines);
    drawTextBlock(*painter, text, {nameOf(passport->image), {}},
                  {option.font, palette.color(QPalette::Text), {}, {}, 1});
    text.setTop(text.top() + lineHeightOf(option.font));
    painter->setPen(Qt::NoPen);
    painter->setBrush(statusColor(passport->image.status, palette));
    painter->drawEllipse(QPointF(text.left() + dotRadius, text.top() + lineHeightOf(small) / 2),
                         dotRadius, dotRadius);
    drawTextBlock(*painter, text.adjusted(4 * dotRadius, 0, 0, 0),
                  {statusText(passport->image.status), {}}, {small, muted, {}, {}, 1});
    text.setTop(text.top() + lineHeightOf(small));
    drawTextBlock(*painter, text, {factsOf(*passport), {}}, {small, muted, {}, {}, 1});
    painter->restore();
}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, thumbnailSide + 2 * gap};
}

} // namespace lectern::desktop
