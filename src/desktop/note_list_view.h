#pragma once

#include "domain/annotation.h"

#include <QListView>

#include <optional>

namespace lectern::desktop {

class NoteListModel;

/// A list of highlights and notes with its keys and its menu: Enter or a click goes to the place,
/// F2 edits the note, 1 to 4 give a colour, Ctrl+C copies, Del removes. Says what is wanted.
class NoteListView final : public QListView {
    Q_OBJECT
public:
    explicit NoteListView(QWidget* parent = nullptr);

    NoteListModel* notes() const { return m_model; }
    std::optional<Annotation> current() const;
    void setEmptyText(const QString& sentence); ///< shown where there are no rows
    void choose(AnnotationId id); ///< the row, where it is shown

    enum class Opening { Click, DoubleClick };
    void setOpening(Opening opening) { m_opening = opening; } ///< Click at first

signals:
    void openRequested(const lectern::Annotation& annotation);
    void colourRequested(const lectern::Annotation& annotation, lectern::AnnotationColour colour);
    void removeRequested(const lectern::Annotation& annotation);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void openCurrent();
    void copyCurrent();
    void fillMenu(QMenu& menu, const Annotation& annotation);

    NoteListModel* m_model;
    QString m_emptyText;
    Opening m_opening = Opening::Click;
};

/// A passage as it goes to the clipboard.
void copyPassage(const Annotation& annotation);

} // namespace lectern::desktop
