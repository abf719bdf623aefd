#include "desktop/article_delegate.h"

#include "desktop/article_list_model.h"
#include "desktop/date_text.h"
#include "desktop/matched_text.h"
#include "desktop/row_snippet.h"
#include "desktop/symbolic_icon.h"
#include "desktop/text_block.h"
#include "desktop/theme.h"
#include "desktop/thumbnail_store.h"

#include <QPainter>

#include <cmath>

namespace lectern::desktop {

namespace {

constexpr int leftMargin = 22;
constexpr int rightMargin = 14;
constexpr int verticalMargin = 11;
constexpr int gap = 3;
constexpr int starSide = 15;
constexpr double dotRadius = 3.5;
constexpr int thumbnailGap = 12; ///< between text and picture
constexpr int thumbnailSymbolSide = 20;
constexpr double thumbnailCorner = 6;
constexpr int narrowestWithThumbnail = 260; ///< a list below this keeps all of it for text
constexpr int textLines = 3; ///< above author and date
constexpr int beforeHit = 8; ///< characters, where the text has a single line

QFont titleFont(const QFont& base, bool unread)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.08);
    font.setWeight(unread ? QFont::Bold : QFont::Normal);
    return font;
}

QFont bylineFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.88);
    return font;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool active = option.state.testFlag(QStyle::State_Active);
    const QRect& rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(rect, selectionColor(option.palette, active));
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
                         option.palette.color(QPalette::Highlight));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(rect, hoverColor(option.palette));
    }
    painter.fillRect(QRect(rect.left() + leftMargin, rect.bottom(), rect.width(), 1),
                     separatorColor(option.palette));
}

// What stands in for a row whose summary is still on its way.
void paintBlank(QPainter& painter, const QStyleOptionViewItem& option)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(separatorColor(option.palette));
    const int width = option.rect.width() - leftMargin - rightMargin;
    int top = option.rect.top() + verticalMargin + 4;
    for (const double share : {0.7, 1.0, 0.4}) {
        painter.drawRoundedRect(
            QRect(option.rect.left() + leftMargin, top, static_cast<int>(width * share), 9), 4, 4);
        top += option.fontMetrics.height() + gap;
    }
}

// As tall as the lines of text beside it; author and date stand below both.
double thumbnailSide(const QFont& font)
{
    return std::round(2 * lineHeightOf(titleFont(font, true)) + lineHeightOf(font));
}

void paintUnreadDot(QPainter& painter, const QStyleOptionViewItem& option)
{
    const double middle
        = option.rect.top() + verticalMargin + lineHeightOf(titleFont(option.font, true)) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::Highlight));
    painter.drawEllipse(QPointF(option.rect.left() + leftMargin / 2.0 + 1, middle), dotRadius,
                        dotRadius);
}

} // namespace

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    if (index.data(ArticleListModel::LoadedRole).toBool()) {
        const auto summary = index.data(ArticleListModel::SummaryRole).value<ArticleSummary>();
        if (summary.readState == ReadState::Unread)
            paintUnreadDot(*painter, option);
        paintTexts(*painter, option, summary);
    } else {
        paintBlank(*painter, option);
    }
    painter->restore();
}

void ArticleDelegate::paintTexts(QPainter& painter, const QStyleOptionViewItem& option,
                                 const ArticleSummary& summary) const
{
    const QPalette& palette = option.palette;
    const QColor text = palette.color(QPalette::Text);
    const QColor muted = mutedColor(palette);
    const QColor hit = hitColor(palette, option.state.testFlag(QStyle::State_Selected));
    const QRectF whole = QRectF(option.rect).adjusted(leftMargin, verticalMargin, -rightMargin, 0);
    QRectF area = whole;
    if (showsThumbnail(option, summary)) {
        const double side = thumbnailSide(option.font);
        paintThumbnail(painter, option, summary,
                       {whole.right() - side, whole.top() + gap / 2.0, side, side});
        area.setRight(area.right() - side - thumbnailGap);
    }

    const bool unread = summary.readState == ReadState::Unread;
    const QFont title = titleFont(option.font, unread);
    const int titleLines
        = drawTextBlock(painter, area, markedTitle(summary), {title, text, hit, text, 2});
    area.setTop(area.top() + titleLines * lineHeightOf(title) + gap);

    const bool hasLastLine
        = !byline(summary).isEmpty() || !summary.matched.empty() || summary.star == Star::On;
    const int lines = textLines - titleLines + (hasLastLine ? 0 : 1);
    drawTextBlock(painter, area, textOf(summary, lines), {option.font, muted, hit, text, lines});

    const QFont small = bylineFont(option.font);
    area.setRight(whole.right());
    area.setTop(option.rect.bottom() - verticalMargin - lineHeightOf(small));
    if (summary.star == Star::On) {
        const QPixmap star
            = symbolPixmap(QStringLiteral("star-filled"), starSide,
                           painter.device()->devicePixelRatioF(), starColor(palette));
        painter.drawPixmap(QPointF(area.right() - starSide, area.top()), star);
        area.setRight(area.right() - starSide - 2 * gap);
    }
    area.setRight(area.right() - paintMatched(painter, area, summary, small, muted));
    drawTextBlock(painter, area, {byline(summary), {}}, {small, muted, {}, {}, 1});
}

MarkedText ArticleDelegate::textOf(const ArticleSummary& summary, int lines)
{
    const QString title = QString::fromStdString(summary.title);
    MarkedText text = beyondTitle(readMarkedText(summary.snippet), title);
    if (text.text.isEmpty())
        text = beyondTitle(readMarkedText(summary.lead), title);
    return lines > 1 ? text : nearFirstHit(text, beforeHit);
}

// At the right end, where author and date leave room for it; at the left where there are none.
double ArticleDelegate::paintMatched(QPainter& painter, const QRectF& area,
                                     const ArticleSummary& summary, const QFont& font,
                                     const QColor& color) const
{
    const QString text = matchedText(summary.matched);
    const QString before = byline(summary);
    const QFontMetricsF metrics(font);
    const double width = std::ceil(metrics.horizontalAdvance(text)) + 1;
    const double taken = before.isEmpty() ? 0 : metrics.horizontalAdvance(before) + 4 * gap;
    if (text.isEmpty() || width + taken > area.width())
        return 0;
    QRectF place = area;
    if (!before.isEmpty())
        place.setLeft(area.right() - width);
    drawTextBlock(painter, place, {text, {}}, {font, color, {}, {}, 1});
    return width + 4 * gap;
}

bool ArticleDelegate::showsThumbnail(const QStyleOptionViewItem& option,
                                     const ArticleSummary& summary) const
{
    return m_thumbnails && summary.mayHavePicture && option.rect.width() >= narrowestWithThumbnail;
}

void ArticleDelegate::paintThumbnail(QPainter& painter, const QStyleOptionViewItem& option,
                                     const ArticleSummary& summary, const QRectF& place) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    m_thumbnails->setSize(place.size().toSize(), ratio);
    const QImage image = m_thumbnails->thumbnail(summary.id.value);
    if (image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hoverColor(option.palette));
        painter.drawRoundedRect(place, thumbnailCorner, thumbnailCorner);
        const double inset = (place.width() - thumbnailSymbolSide) / 2;
        painter.drawPixmap(place.topLeft() + QPointF(inset, inset),
                           symbolPixmap(QStringLiteral("picture"), thumbnailSymbolSide, ratio,
                                        option.palette.color(QPalette::Mid)));
        return;
    }
    painter.drawImage(place, image);
    // A pale picture has an edge too.
    QColor edge = option.palette.color(QPalette::Text);
    edge.setAlphaF(0.1F);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), thumbnailCorner, thumbnailCorner);
}

MarkedText ArticleDelegate::markedTitle(const ArticleSummary& summary) const
{
    MarkedText marked {QString::fromStdString(summary.title), {}};
    for (const TextSpan& span : search::findHits(m_query, summary.title, search::Field::Title)) {
        const auto units = [&](std::size_t bytes) {
            return static_cast<int>(QString::fromStdString(summary.title.substr(0, bytes)).size());
        };
        const int begin = units(span.begin);
        marked.hits.append({begin, units(span.begin + span.length) - begin});
    }
    return marked;
}

// Author and date; an article without an author is placed by its category.
QString ArticleDelegate::byline(const ArticleSummary& summary) const
{
    QStringList parts;
    if (!summary.author.empty())
        parts << QString::fromStdString(summary.author);
    else if (!summary.categories.empty() && !summary.categories.front().empty())
        parts << QString::fromStdString(summary.categories.front().names.back());
    parts << dayText(summary.date);
    if (summary.isFileGone)
        parts << tr("file gone");
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const double lines = lineHeightOf(titleFont(option.font, true)) * 2 + lineHeightOf(option.font)
        + lineHeightOf(bylineFont(option.font));
    return {200, qRound(lines) + 2 * verticalMargin + 2 * gap};
}

} // namespace lectern::desktop
