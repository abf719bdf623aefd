#include "desktop/note_list_view.h"

#include "desktop/note_colours.h"
#include "desktop/note_delegate.h"
#include "desktop/note_list_model.h"
#include "desktop/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace lectern::desktop {

NoteListView::NoteListView(QWidget* parent)
    : QListView(parent)
    , m_model(new NoteListModel(this))
{
    setModel(m_model);
    setItemDelegate(new NoteDelegate(this));
    setEditTriggers(EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    connect(this, &QListView::clicked, this, [this] {
        if (m_opening == Opening::Click)
            openCurrent();
    });
    connect(this, &QListView::doubleClicked, this, [this] {
        if (m_opening == Opening::DoubleClick)
            openCurrent();
    });
}

void NoteListView::setEmptyText(const QString& sentence)
{
    m_emptyText = sentence;
    setAccessibleDescription(sentence);
    viewport()->update();
}

void NoteListView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_emptyText.isEmpty() || m_model->rowCount() > 0)
        return;
    constexpr int margin = 40;
    QPainter painter(viewport());
    painter.setPen(mutedColor(palette()));
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

std::optional<Annotation> NoteListView::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->row(index.row()).placed.annotation)
                           : std::nullopt;
}

void NoteListView::choose(AnnotationId id)
{
    const QModelIndex index = m_model->index(m_model->rowOf(id));
    setCurrentIndex(index);
    scrollTo(index);
}

void NoteListView::openCurrent()
{
    if (const auto annotation = current())
        emit openRequested(*annotation);
}

void NoteListView::copyCurrent()
{
    if (const auto annotation = current())
        copyPassage(*annotation);
}

void NoteListView::keyPressEvent(QKeyEvent* event)
{
    const auto annotation = current();
    const int colour = event->key() - Qt::Key_1;
    if (!annotation)
        return QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCurrent();
    else if (event->key() == Qt::Key_Delete)
        emit removeRequested(*annotation);
    else if (event->matches(QKeySequence::Copy))
        copyCurrent();
    else if (event->modifiers() == Qt::NoModifier && colour >= 0
             && colour < std::ssize(kAnnotationColours))
        emit colourRequested(*annotation, kAnnotationColours[static_cast<std::size_t>(colour)]);
    else
        QListView::keyPressEvent(event);
}

// Rows are as high as their texts need at this width.
void NoteListView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void NoteListView::contextMenuEvent(QContextMenuEvent* event)
{
    const auto annotation = current();
    if (!annotation)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, *annotation);
    menu->popup(event->globalPos());
}

void NoteListView::fillMenu(QMenu& menu, const Annotation& annotation)
{
    connect(menu.addAction(tr("&Go There")), &QAction::triggered, this, &NoteListView::openCurrent);
    connect(menu.addAction(tr("&Edit the Note")), &QAction::triggered, this,
            [this] { edit(currentIndex()); });
    connect(menu.addAction(tr("&Copy the Passage")), &QAction::triggered, this,
            &NoteListView::copyCurrent);
    menu.addSeparator();
    for (const AnnotationColour colour : kAnnotationColours) {
        QAction* action = menu.addAction(noteIcon(colour, 16), noteColourName(colour));
        action->setCheckable(true);
        action->setChecked(annotation.colour == colour);
        connect(action, &QAction::triggered, this,
                [this, annotation, colour] { emit colourRequested(annotation, colour); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Remove")), &QAction::triggered, this,
            [this, annotation] { emit removeRequested(annotation); });
}

void copyPassage(const Annotation& annotation)
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(annotation.quote.exact));
}

} // namespace lectern::desktop
