#include "desktop/note_delegate.h"

#include "desktop/note_colours.h"
#include "desktop/note_list_model.h"
#include "desktop/text_block.h"
#include "desktop/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextLayout>

#include <algorithm>

namespace lectern::desktop {

namespace {

constexpr int leftMargin = 38; ///< with the colour's icon in it
constexpr int rightMargin = 14;
constexpr int verticalMargin = 10;
constexpr int gap = 4;
constexpr int iconSide = 18;
constexpr int quoteLines = 4;
constexpr int noteLines = 8;
constexpr int editorHeight = 84;

/// A paragraph of a row.
struct Piece {
    QString text;
    TextBlock block;
};

QFont smallFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.88);
    return font;
}

QList<Piece> piecesOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QColor text = option.palette.color(QPalette::Text);
    const QColor muted = mutedColor(option.palette);
    QList<Piece> pieces {{index.data().toString(), {option.font, text, {}, {}, quoteLines}}};
    QFont noteFont = option.font;
    noteFont.setWeight(QFont::DemiBold);
    const QString note = index.data(NoteListModel::NoteRole).toString();
    if (!note.isEmpty())
        pieces.append({note.simplified(), {noteFont, text, {}, {}, noteLines}});
    const QString place = index.data(NoteListModel::PlaceRole).toString();
    if (!place.isEmpty())
        pieces.append({place, {smallFont(option.font), muted, {}, {}, 2}});
    if (index.data(NoteListModel::OrphanRole).toBool())
        pieces.append({NoteDelegate::tr("The article no longer says this."),
                       {smallFont(option.font), muted, {}, {}, 2}});
    return pieces;
}

int linesOf(const Piece& piece, double width)
{
    QTextLayout layout(piece.text, piece.block.font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    int lines = 0;
    for (; lines < piece.block.maximumLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
    }
    layout.endLayout();
    return std::max(lines, 1);
}

double heightOf(const QList<Piece>& pieces, double width)
{
    double height = 2 * verticalMargin + gap * static_cast<double>(pieces.size() - 1);
    for (const Piece& piece : pieces)
        height += linesOf(piece, width) * lineHeightOf(piece.block.font);
    return height;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool active = option.state.testFlag(QStyle::State_Active);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, selectionColor(option.palette, active));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, hoverColor(option.palette));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     separatorColor(option.palette));
}

} // namespace

void NoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const auto colour
        = static_cast<AnnotationColour>(index.data(NoteListModel::ColourRole).toInt());
    noteIcon(colour, iconSide)
        .paint(painter,
               QRect(option.rect.left() + 11, option.rect.top() + verticalMargin + 1, iconSide,
                     iconSide));
    QRectF area = QRectF(option.rect).adjusted(leftMargin, verticalMargin, -rightMargin, 0);
    if (index.data(NoteListModel::OrphanRole).toBool())
        painter->setOpacity(0.8);
    for (const Piece& piece : piecesOf(option, index)) {
        const int lines = drawTextBlock(*painter, area, {piece.text, {}}, piece.block);
        area.setTop(area.top() + lines * lineHeightOf(piece.block.font) + gap);
    }
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : 300;
    const double inner = std::max(width - leftMargin - rightMargin, 60);
    return {std::min(width, 100), qRound(heightOf(piecesOf(option, index), inner))};
}

QWidget* NoteDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex&) const
{
    auto* editor = new QPlainTextEdit(parent);
    editor->setObjectName(QStringLiteral("noteRowEdit"));
    editor->setAccessibleName(tr("Note"));
    editor->setPlaceholderText(tr("Your note. Ctrl+Enter saves it, Esc leaves it as it was."));
    return editor;
}

void NoteDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* edit = static_cast<QPlainTextEdit*>(editor);
    edit->setPlainText(index.data(Qt::EditRole).toString());
    edit->moveCursor(QTextCursor::End);
}

void NoteDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const
{
    model->setData(index, static_cast<QPlainTextEdit*>(editor)->toPlainText(), Qt::EditRole);
}

void NoteDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    QRect place = option.rect.adjusted(leftMargin - 6, verticalMargin - 4, -6, -4);
    place.setTop(std::max(place.top(), place.bottom() - editorHeight));
    place.setHeight(editorHeight);
    const int below = editor->parentWidget()->height() - 4;
    if (place.bottom() > below)
        place.moveBottom(std::max(below, editorHeight));
    editor->setGeometry(place);
}

bool NoteDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QPlainTextEdit*>(watched);
    const bool isKey
        = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!editor || !isKey)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool saves = isEnter && key.modifiers().testFlag(Qt::ControlModifier);
    if (event->type() == QEvent::ShortcutOverride) {
        if (key.key() == Qt::Key_Escape || saves)
            event->accept();
        return false;
    }
    if (!saves)
        return QStyledItemDelegate::eventFilter(watched, event);
    emit commitData(editor);
    emit closeEditor(editor);
    return true;
}

} // namespace lectern::desktop
