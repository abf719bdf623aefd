#pragma once

#include "desktop/page_selection.h"
#include "library/library.h"

#include <QJsonValue>
#include <QObject>
#include <QPointer>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace lectern::desktop {

class NoteListView;
class NotePopover;
class NotesPage;
class NotesWindow;
class ReaderPane;
class RemovedNotes;
class SidePanel;

/// A person's own highlights and notes from the window's side: makes them from a selection in the
/// pane, shows them there, in the side panel and in the list of all, changes and removes them.
class NotesControl final : public QObject {
    Q_OBJECT
public:
    struct Actions {
        std::array<QAction*, 4> colours; ///< in the order of kAnnotationColours
        QAction* note;
        QAction* undo;
        QAction* ofArticle;
        QAction* all;
    };

    /// Nothing is owned; `window` is the parent of dialogs.
    NotesControl(QWidget& window, ReaderPane& pane, SidePanel& panel, const Actions& actions);

    void setLibrary(library::Library* library); ///< not owned; may be null
    bool dismiss(); ///< what floats over the page; false where nothing does

    /// A place in an article: one of its own highlights or, by index, one of its author's.
    struct Place {
        ArticleId article;
        AnnotationId note;
        int highlight = -1;
    };
    /// Goes there once the article is shown; asks for it where it is not.
    void goTo(const Place& place);

signals:
    void openRequested(lectern::ArticleId id);
    void told(const QString& sentence); ///< for the status bar
    void failed(const lectern::Error& error);

private:
    void connectPane();
    void connectList(NoteListView& list);
    void connectPopover();
    bool isWriting() const;
    void takeMessage(const QString& name, const QJsonValue& value);
    void takeSelection(const QJsonValue& value);
    void showPopoverForNote(const QJsonValue& value);
    void addToMenu(QMenu& menu, bool hasSelection);
    void articleShown(ArticleId id);
    void reload();
    void take(ArticleId article, std::vector<PlacedAnnotation> notes);
    void updateActions();

    void colourWanted(AnnotationColour colour); ///< by key or menu
    void noteWanted();
    void askForSelection(std::function<void(const QJsonValue&)> then);
    void highlight(const PageSelection& selection, AnnotationColour colour, const QString& note);
    void change(const Annotation& annotation, AnnotationColour colour, const QString& note);
    void showAll();
    void goNow(const Place& place);
    const Annotation* find(AnnotationId id) const;

    QWidget& m_window;
    ReaderPane& m_pane;
    SidePanel& m_panel;
    Actions m_actions;
    library::Library* m_library = nullptr;
    NotePopover* m_popover;
    NotesPage* m_page;
    RemovedNotes* m_removed;
    QPointer<NotesWindow> m_all;
    ArticleId m_article; ///< that is shown
    bool m_pageIsNew = false; ///< just painted, with the highlights there were
    std::vector<PlacedAnnotation> m_notes; ///< of it
    PageSelection m_selection; ///< that the popover is for
    AnnotationColour m_colour = AnnotationColour::Yellow; ///< chosen last
    std::optional<Place> m_goTo;
};

} // namespace lectern::desktop
