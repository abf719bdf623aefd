#include "desktop/note_popover.h"

#include "desktop/note_colours.h"
#include "desktop/symbolic_icon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr int iconSide = 20;
constexpr int distance = 8; ///< from what it is about, and from the pane's edges
constexpr QSize editSize(300, 92);

bool isSaveKey(const QKeyEvent& key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isEnter && key.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

NotePopover::NotePopover(QWidget* pane)
    : QFrame(pane)
    , m_edit(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("notePopover"));
    setAutoFillBackground(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    for (const AnnotationColour colour : kAnnotationColours) {
        auto* button = addButton(QStringLiteral("noteColour%1").arg(static_cast<int>(colour) + 1));
        button->setCheckable(true);
        button->setIcon(noteIcon(colour, iconSide));
        connect(button, &QToolButton::clicked, this, [this, colour] { emit colourChosen(colour); });
        m_colours.append(button);
        buttons->addWidget(button);
    }
    m_note = addButton(QStringLiteral("noteEdit"));
    m_note->setIcon(symbolicIcon(QStringLiteral("note")));
    connect(m_note, &QToolButton::clicked, this, &NotePopover::editNote);
    m_copy = addButton(QStringLiteral("noteCopy"));
    m_copy->setIcon(symbolicIcon(QStringLiteral("copy")));
    connect(m_copy, &QToolButton::clicked, this, &NotePopover::copyRequested);
    m_remove = addButton(QStringLiteral("noteRemove"));
    m_remove->setIcon(symbolicIcon(QStringLiteral("trash")));
    connect(m_remove, &QToolButton::clicked, this, &NotePopover::removeRequested);
    for (QToolButton* button : {m_note, m_copy, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();

    m_edit->setObjectName(QStringLiteral("noteText"));
    m_edit->setFixedSize(editSize);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_edit->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addLayout(buttons);
    column->addWidget(m_edit);
    nameButtons();
    hide();
}

QToolButton* NotePopover::addButton(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIconSize({iconSide, iconSide});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void NotePopover::nameButtons()
{
    setAccessibleName(tr("Highlight"));
    for (int i = 0; i < m_colours.size(); ++i) {
        const QString name = noteColourName(kAnnotationColours[static_cast<std::size_t>(i)]);
        m_colours[i]->setAccessibleName(name);
        m_colours[i]->setToolTip(tr("%1 (key %2)").arg(name).arg(i + 1));
    }
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_note, tr("Write a note (key A)"));
    name(m_copy, tr("Copy the passage"));
    name(m_remove, tr("Remove the highlight"));
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setPlaceholderText(tr("Your note. Ctrl+Enter saves it, Esc leaves it as it was."));
}

void NotePopover::showForSelection(const QRect& place)
{
    dismiss();
    m_annotation = {};
    m_place = place;
    popUp();
}

void NotePopover::showForNote(const Annotation& annotation, const QRect& place)
{
    if (annotation.id != m_annotation.id)
        dismiss();
    m_annotation = annotation;
    m_place = place;
    popUp();
}

void NotePopover::showChanged(const Annotation& annotation)
{
    m_annotation = annotation;
    popUp();
}

void NotePopover::popUp()
{
    for (int i = 0; i < m_colours.size(); ++i)
        m_colours[i]->setChecked(isForNote() && static_cast<int>(m_annotation.colour) == i);
    m_remove->setVisible(isForNote());
    if (!m_editing) {
        m_edit->setPlainText(QString::fromStdString(m_annotation.note));
        m_edit->setVisible(!m_annotation.note.empty());
    }
    placeItself();
    show();
    raise();
}

void NotePopover::placeItself()
{
    layout()->activate();
    adjustSize();
    const QRect pane = parentWidget()->rect().adjusted(distance, distance, -distance, -distance);
    int top = m_place.bottom() + distance;
    if (top + height() > pane.bottom() && m_place.top() - distance - height() >= pane.top())
        top = m_place.top() - distance - height();
    const int left = m_place.center().x() - width() / 2;
    move(std::clamp(left, pane.left(), std::max(pane.left(), pane.right() - width())),
         std::clamp(top, pane.top(), std::max(pane.top(), pane.bottom() - height())));
}

void NotePopover::editNote()
{
    if (isHidden())
        return;
    m_editing = true;
    m_edit->show();
    placeItself();
    m_edit->setFocus();
    m_edit->moveCursor(QTextCursor::End);
}

bool NotePopover::dismiss()
{
    if (isHidden())
        return false;
    finishNote();
    hide();
    return true;
}

void NotePopover::finishNote()
{
    if (!std::exchange(m_editing, false))
        return;
    const QString note = m_edit->toPlainText().trimmed();
    const bool isNew = !isForNote();
    if (isNew || note.toStdString() != m_annotation.note)
        emit noteWritten(note);
}

void NotePopover::cancelNote()
{
    m_editing = false;
    hide();
    parentWidget()->setFocus();
}

bool NotePopover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn)
        m_editing = true;
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isOurs = key.key() == Qt::Key_Escape || isSaveKey(key);
    if (!isOurs)
        return false;
    event->accept(); // Esc is also the window's shortcut
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (key.key() == Qt::Key_Escape) {
        cancelNote();
    } else {
        dismiss();
        parentWidget()->setFocus();
    }
    return true;
}

void NotePopover::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameButtons();
}

} // namespace lectern::desktop
