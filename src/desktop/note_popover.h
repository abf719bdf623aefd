#pragma once

#include "domain/annotation.h"

#include <QFrame>
#include <QList>
#include <QRect>

class QPlainTextEdit;
class QToolButton;

namespace lectern::desktop {

/// What floats beside a selection or a highlight in the reading pane: four colours, a note, and for
/// a highlight that is there, copy and remove. Says what a person chose; does nothing itself. A
/// child of the pane, without the focus until a note is written.
class NotePopover final : public QFrame {
    Q_OBJECT
public:
    explicit NotePopover(QWidget* pane);

    /// `place`: what it is about, in coordinates of the pane.
    void showForSelection(const QRect& place);
    void showForNote(const Annotation& annotation, const QRect& place);
    void showChanged(const Annotation& annotation); ///< the one that it is for
    void editNote(); ///< opens the field for the note, with the keyboard in it
    /// Hides it; a note that is being written is saved first. False where it was hidden.
    bool dismiss();

    bool isForNote() const { return m_annotation.id.value != 0; }
    const Annotation& annotation() const { return m_annotation; } ///< that it is for

signals:
    void colourChosen(lectern::AnnotationColour colour);
    void noteWritten(const QString& note);
    void copyRequested();
    void removeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& name);
    void nameButtons();
    void popUp();
    void placeItself();
    void finishNote();
    void cancelNote();

    Annotation m_annotation;
    QRect m_place;
    QList<QToolButton*> m_colours;
    QToolButton* m_note;
    QToolButton* m_copy;
    QToolButton* m_remove;
    QPlainTextEdit* m_edit;
    bool m_editing = false;
};

} // namespace lectern::desktop
