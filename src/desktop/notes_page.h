#pragma once

#include "domain/annotation.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace lectern::desktop {

class NoteListView;

/// The side panel's page of the shown article's highlights and notes.
class NotesPage final : public QWidget {
    Q_OBJECT
public:
    explicit NotesPage(QWidget* parent = nullptr);

    /// In the order of the text. `hasArticle`: whether one is shown at all.
    void showNotes(const std::vector<PlacedAnnotation>& notes, bool hasArticle);
    NoteListView& list() { return *m_list; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTexts();

    QLabel* m_count;
    NoteListView* m_list;
    QLabel* m_hint;
    bool m_hasArticle = false;
};

} // namespace lectern::desktop
