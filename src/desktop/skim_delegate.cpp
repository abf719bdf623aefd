#include "desktop/skim_delegate.h"

#include "desktop/note_colours.h"
#include "desktop/skim_model.h"
#include "desktop/text_block.h"
#include "desktop/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace lectern::desktop {

namespace {

using Kind = SkimModel::Kind;

constexpr int widestText = 760; ///< a line longer than this is tiring to read
constexpr int titleMargin = 28;
constexpr int passageMargin = 52; ///< with the mark in it
constexpr int rightMargin = 28;
constexpr int aboveTitle = 26;
constexpr int between = 7; ///< above and below each row
constexpr int gap = 3;
constexpr double readingSize = 1.14; ///< of the font of lists: this is read, not looked through

/// What a row says and how it is set.
struct Texts {
    TextBlock block;
    TextBlock noteBlock;
    int left = 0;
    int top = between;
};

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(SkimModel::KindRole).toInt());
}

Texts textsOf(const QStyleOptionViewItem& option, Kind kind)
{
    const QColor text = option.palette.color(QPalette::Text);
    const QColor muted = mutedColor(option.palette);
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * readingSize);
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.95);
    Texts texts {{font, text, {}, {}, 6}, {small, muted, {}, {}, 4}, passageMargin, between};
    if (kind == Kind::Title) {
        texts.block.font.setPointSizeF(font.pointSizeF() * 1.12);
        texts.block.font.setWeight(QFont::Bold);
        texts.block.maximumLines = 2;
        texts.noteBlock.maximumLines = 1;
        texts.left = titleMargin;
        texts.top = aboveTitle;
    } else if (kind == Kind::Heading) {
        texts.block.font.setWeight(QFont::DemiBold);
    }
    return texts;
}

/// The column of text, in the middle of a wide window.
QRectF columnOf(const QRect& row, int left)
{
    const int inner = std::min(row.width() - titleMargin - rightMargin, widestText);
    const int begin = row.left() + (row.width() - inner) / 2;
    const int indent = left - titleMargin;
    return {static_cast<double>(begin + indent), static_cast<double>(row.top()),
            static_cast<double>(std::max(inner - indent, 80)), static_cast<double>(row.height())};
}

int linesOf(const QString& text, const TextBlock& block, double width)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, block.font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    int lines = 0;
    for (; lines < block.maximumLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
    }
    layout.endLayout();
    return lines;
}

void paintMark(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
               const QRectF& column, double lineHeight)
{
    const QPointF middle(column.left() - 20, column.top() + lineHeight / 2);
    if (kindOf(index) == Kind::Own) {
        const auto colour
            = static_cast<AnnotationColour>(index.data(SkimModel::ColourRole).toInt());
        constexpr int side = 16;
        noteIcon(colour, side)
            .paint(&painter,
                   QRect(qRound(middle.x()) - side / 2, qRound(middle.y()) - side / 2, side, side));
        return;
    }
    // The author's: the amber band of the page, as a bar.
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDark(option.palette) ? QColor(0xa8, 0x7c, 0x2a) : QColor(0xf2, 0xc4, 0x55));
    painter.drawRoundedRect(QRectF(middle.x() - 2, middle.y() - 7, 4, 14), 2, 2);
}

} // namespace

void SkimDelegate::forgetHeights()
{
    m_heights.clear();
}

void SkimDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Kind kind = kindOf(index);
    const Texts texts = textsOf(option, kind);
    QRectF area = columnOf(option.rect, texts.left);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = columnOf(option.rect, titleMargin).adjusted(-12, 0, 12, 0);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? selectionColor(option.palette, true)
                                    : hoverColor(option.palette));
        painter->drawRoundedRect(
            ground.adjusted(0, kind == Kind::Title ? aboveTitle - 8 : 1, 0, -1), 8, 8);
    }
    area.setTop(area.top() + texts.top);
    if (kind != Kind::Title)
        paintMark(*painter, option, index, area, lineHeightOf(texts.block.font));
    const int lines = drawTextBlock(*painter, area, {index.data().toString(), {}}, texts.block);
    area.setTop(area.top() + lines * lineHeightOf(texts.block.font) + gap);
    const QString note = index.data(SkimModel::NoteRole).toString();
    if (!note.isEmpty())
        drawTextBlock(*painter, area, {note, {}}, texts.noteBlock);
    painter->restore();
}

QSize SkimDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto known = m_heights.find(index.row());
    if (known != m_heights.end())
        return {100, known->second};
    const Texts texts = textsOf(option, kindOf(index));
    const double column = columnOf(QRect(0, 0, width, 0), texts.left).width();
    const QString note = index.data(SkimModel::NoteRole).toString();
    double height = texts.top + between
        + linesOf(index.data().toString(), texts.block, column) * lineHeightOf(texts.block.font);
    if (!note.isEmpty())
        height += gap + linesOf(note, texts.noteBlock, column) * lineHeightOf(texts.noteBlock.font);
    m_heights[index.row()] = qRound(height);
    return {100, qRound(height)};
}

} // namespace lectern::desktop
