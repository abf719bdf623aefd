#include "desktop/comparison_delegate.h"

#include "desktop/comparison_model.h"
#include "desktop/text_block.h"
#include "desktop/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace lectern::desktop {

namespace {

using Kind = DifferenceRow::Kind;

constexpr int signWidth = 26; ///< the column of signs before the text
constexpr int rightMargin = 16;
constexpr int above = 5; ///< and below
constexpr double readingSize = 1.1; ///< of the font of lists

const ComparisonModel& modelOf(const QModelIndex& index)
{
    return static_cast<const ComparisonModel&>(*index.model());
}

QFont readingFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * readingSize);
    return font;
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

/// The colour of what a side has alone.
QColor inkOf(Kind kind, int column, const QPalette& palette)
{
    const bool dark = isDark(palette);
    if (kind == Kind::MovedAway || kind == Kind::MovedHere)
        return dark ? QColor(0x7FA7DB) : QColor(0x2F65A8);
    if (column == ComparisonModel::Older)
        return dark ? QColor(0xE2857A) : QColor(0xB23B2A);
    return dark ? QColor(0x74BD8D) : QColor(0x23793F);
}

QString signOf(Kind kind, int column)
{
    switch (kind) {
    case Kind::Changed:
        return column == ComparisonModel::Older ? QStringLiteral("−") : QStringLiteral("+");
    case Kind::Removed:
        return QStringLiteral("−");
    case Kind::Added:
        return QStringLiteral("+");
    case Kind::MovedAway:
        return QStringLiteral("↷");
    case Kind::MovedHere:
        return QStringLiteral("↳");
    case Kind::Same:
        break;
    }
    return {};
}

void setOut(QTextLayout& layout, double width)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    const double lineHeight = lineHeightOf(layout.font());
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
}

double textWidth(int columnWidth)
{
    return std::max(columnWidth - signWidth - rightMargin, 60);
}

QList<QTextLayout::FormatRange> formatsOf(const ComparisonModel::Cell& cell, int column,
                                          const QPalette& palette)
{
    QTextCharFormat format;
    const QColor ink = inkOf(Kind::Changed, column, palette);
    format.setBackground(mixed(ink, palette.color(QPalette::Base), isDark(palette) ? 0.36 : 0.27));
    if (column == ComparisonModel::Older) {
        format.setFontStrikeOut(true);
    } else {
        format.setFontUnderline(true);
        format.setUnderlineColor(ink);
    }
    QList<QTextLayout::FormatRange> formats;
    // A paragraph that is another one altogether is to be read; its sign and ground say enough.
    if (cell.marks.size() == 1 && cell.marks.front().length == cell.text.size())
        return formats;
    for (const ComparisonModel::Mark& mark : cell.marks)
        formats.append({mark.begin, mark.length, format});
    return formats;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, Kind kind, int column,
                 bool hasCell)
{
    const QPalette& palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    painter.fillRect(option.rect, base);
    if (kind == Kind::Same)
        return;
    if (!hasCell) {
        painter.fillRect(option.rect, mixed(palette.color(QPalette::Window), base, 0.6));
        painter.fillRect(option.rect, QBrush(separatorColor(palette), Qt::BDiagPattern));
        return;
    }
    painter.fillRect(option.rect,
                     mixed(inkOf(kind, column, palette), base, isDark(palette) ? 0.13 : 0.08));
}

void paintFolded(QPainter& painter, const QStyleOptionViewItem& option, std::size_t paragraphs)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    painter.setPen(mutedColor(option.palette));
    painter.drawText(option.rect.adjusted(signWidth, 0, -rightMargin, 0),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("⋯  ") + ComparisonModel::foldedText(paragraphs));
}

/// Where the keyboard is, and what is selected.
void paintState(QPainter& painter, const QStyleOptionViewItem& option)
{
    const QColor accent = option.palette.color(QPalette::Highlight);
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor veil = accent;
        veil.setAlphaF(0.13F);
        painter.fillRect(option.rect, veil);
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(accent, 1));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const ComparisonModel& model = modelOf(index);
    const ComparisonRow& row = model.row(index.row());
    const int column = index.column();
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(readingFont(option.font));
    if (row.folded > 0) {
        paintFolded(*painter, option, row.folded);
    } else {
        const bool hasCell = model.hasCell(index.row(), column);
        paintGround(*painter, option, row.kind, column, hasCell);
        if (hasCell) {
            const auto cell = model.cell(index.row(), column);
            QTextLayout layout(cell.text, painter->font());
            setOut(layout, textWidth(option.rect.width()));
            painter->setPen(option.palette.color(QPalette::Text));
            layout.draw(painter, option.rect.topLeft() + QPointF(signWidth, above),
                        formatsOf(cell, column, option.palette));
            QRectF place(option.rect.topLeft() + QPointF(4, above),
                         QSizeF(signWidth - 8, lineHeightOf(painter->font())));
            painter->setPen(inkOf(row.kind, column, option.palette));
            if (!row.isContinued)
                painter->drawText(place, Qt::AlignCenter, signOf(row.kind, column));
        }
    }
    if (column == ComparisonModel::Newer)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(1, option.rect.height())),
                          option.palette.color(QPalette::Mid));
    paintState(*painter, option);
    painter->restore();
}

int ComparisonDelegate::heightAt(int columnWidth, const QFont& font, const QModelIndex& index) const
{
    const ComparisonModel& model = modelOf(index);
    const double lineHeight = lineHeightOf(readingFont(font));
    int lines = 1;
    if (model.row(index.row()).folded == 0 && model.hasCell(index.row(), index.column())) {
        QTextLayout layout(model.cell(index.row(), index.column()).text, readingFont(font));
        setOut(layout, textWidth(columnWidth));
        lines = std::max(layout.lineCount(), 1);
    }
    return static_cast<int>(std::ceil(lines * lineHeight)) + 2 * above;
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    return {option.rect.width(), heightAt(option.rect.width(), option.font, index)};
}

} // namespace lectern::desktop
