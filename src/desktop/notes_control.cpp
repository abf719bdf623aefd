#include "desktop/notes_control.h"

#include "desktop/note_colours.h"
#include "desktop/note_list_model.h"
#include "desktop/note_list_view.h"
#include "desktop/note_popover.h"
#include "desktop/notes_page.h"
#include "desktop/notes_window.h"
#include "desktop/reader_pane.h"
#include "desktop/removed_notes.h"
#include "desktop/side_panel.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

/// A rectangle of the page in the pane's coordinates; the page's own scale is CSS pixels.
QRect placeInPane(const QJsonValue& value, const ReaderPane& pane)
{
    const QJsonObject place = value.toObject();
    const auto side = [&](const char* name) {
        return qRound(place.value(QLatin1String(name)).toDouble() * pane.zoom());
    };
    return QRect(QPoint(side("left"), side("top")), QPoint(side("right"), side("bottom")))
        .translated(pane.pageOrigin());
}

} // namespace

NotesControl::NotesControl(QWidget& window, ReaderPane& pane, SidePanel& panel,
                           const Actions& actions)
    : QObject(&window)
    , m_window(window)
    , m_pane(pane)
    , m_panel(panel)
    , m_actions(actions)
    , m_popover(new NotePopover(&pane))
    , m_page(new NotesPage)
    , m_removed(new RemovedNotes(window, *actions.undo, this))
{
    panel.addPage(QStringLiteral("notes"), m_page);
    for (std::size_t i = 0; i < actions.colours.size(); ++i) {
        QAction* action = actions.colours[i];
        action->setIcon(noteIcon(kAnnotationColours[i], 16));
        connect(action, &QAction::triggered, this,
                [this, i] { colourWanted(kAnnotationColours[i]); });
    }
    connect(actions.note, &QAction::triggered, this, &NotesControl::noteWanted);
    for (QAction* action : {actions.colours[0], actions.colours[1], actions.colours[2],
                            actions.colours[3], actions.note}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        pane.addAction(action);
    }
    connect(m_removed, &RemovedNotes::told, this, &NotesControl::told);
    connect(m_removed, &RemovedNotes::failed, this, &NotesControl::failed);
    connect(actions.ofArticle, &QAction::triggered, this, [this] {
        m_panel.showPage(QStringLiteral("notes"));
        m_page->setFocus();
    });
    connect(actions.all, &QAction::triggered, this, &NotesControl::showAll);
    connectPane();
    connectPopover();
    connectList(m_page->list());
    updateActions();
}

void NotesControl::connectPane()
{
    connect(&m_pane, &ReaderPane::pageMessage, this, &NotesControl::takeMessage);
    connect(&m_pane, &ReaderPane::articlePainted, this, &NotesControl::articleShown);
    connect(&m_pane, &ReaderPane::menuAboutToShow, this, &NotesControl::addToMenu);
    connect(&m_pane, &ReaderPane::cleared, this, [this] {
        m_popover->dismiss();
        m_article = {};
        take({}, {});
    });
}

void NotesControl::connectList(NoteListView& list)
{
    connect(list.notes(), &NoteListModel::noteWritten, this,
            [this](const Annotation& annotation, const QString& note) {
                change(annotation, annotation.colour, note);
            });
    connect(&list, &NoteListView::colourRequested, this,
            [this](const Annotation& annotation, AnnotationColour colour) {
                change(annotation, colour, QString::fromStdString(annotation.note));
            });
    connect(&list, &NoteListView::removeRequested, m_removed, &RemovedNotes::remove);
    connect(&list, &NoteListView::openRequested, this, [this](const Annotation& annotation) {
        if (annotation.article)
            goTo({annotation.article, annotation.id});
        else
            emit told(tr("The article of this note was removed from the library."));
    });
}

void NotesControl::connectPopover()
{
    connect(m_popover, &NotePopover::colourChosen, this, [this](AnnotationColour colour) {
        m_colour = colour;
        if (m_popover->isForNote())
            change(m_popover->annotation(), colour,
                   QString::fromStdString(m_popover->annotation().note));
        else
            highlight(m_selection, colour, {});
    });
    connect(m_popover, &NotePopover::noteWritten, this, [this](const QString& note) {
        if (m_popover->isForNote())
            change(m_popover->annotation(), m_popover->annotation().colour, note);
        else if (!note.isEmpty())
            highlight(m_selection, m_colour, note);
    });
    connect(m_popover, &NotePopover::removeRequested, this, [this] {
        const Annotation annotation = m_popover->annotation();
        m_popover->hide();
        m_removed->remove(annotation);
    });
    connect(m_popover, &NotePopover::copyRequested, this, [this] {
        if (m_popover->isForNote())
            copyPassage(m_popover->annotation());
        else
            m_pane.copySelection();
        m_popover->dismiss();
    });
}

void NotesControl::setLibrary(library::Library* library)
{
    m_library = library;
    m_removed->setLibrary(library);
    m_goTo.reset();
    m_popover->hide();
    delete m_all;
    if (library) {
        connect(library, &library::Library::annotationsChanged, this, &NotesControl::reload);
        connect(library, &library::Library::changed, this, &NotesControl::reload);
    }
    updateActions();
}

bool NotesControl::dismiss()
{
    return m_popover->dismiss();
}

/// Whether a note is being written, which a page that moves does not end.
bool NotesControl::isWriting() const
{
    return m_popover->isAncestorOf(QApplication::focusWidget());
}

void NotesControl::takeMessage(const QString& name, const QJsonValue& value)
{
    if (name == QLatin1String("textSelected"))
        takeSelection(value);
    else if (name == QLatin1String("noteClicked"))
        showPopoverForNote(value);
    else if (name == QLatin1String("textDeselected") || name == QLatin1String("pagePressed")
             || (name == QLatin1String("pageMoved") && !isWriting()))
        m_popover->dismiss();
}

void NotesControl::takeSelection(const QJsonValue& value)
{
    m_selection = PageSelection::fromPage(value);
    m_popover->showForSelection(
        placeInPane(value.toObject().value(QLatin1String("place")), m_pane));
}

void NotesControl::showPopoverForNote(const QJsonValue& value)
{
    const AnnotationId id {value.toObject().value(QLatin1String("id")).toInteger()};
    const Annotation* annotation = find(id);
    if (!annotation)
        return;
    m_page->list().choose(id);
    m_popover->showForNote(*annotation,
                           placeInPane(value.toObject().value(QLatin1String("place")), m_pane));
}

void NotesControl::addToMenu(QMenu& menu, bool hasSelection)
{
    if (!hasSelection)
        return;
    menu.addSeparator();
    for (QAction* action : m_actions.colours)
        menu.addAction(action);
    menu.addAction(m_actions.note);
}

void NotesControl::articleShown(ArticleId id)
{
    m_popover->dismiss();
    if (id != m_article)
        take({}, {});
    m_article = id;
    m_pageIsNew = true;
    updateActions();
    reload();
    if (m_goTo && m_goTo->article == id)
        goNow(*std::exchange(m_goTo, {}));
}

void NotesControl::reload()
{
    if (!m_library || !m_article)
        return;
    m_library->annotations(m_article, this, [this, article = m_article](auto notes) {
        if (article != m_article)
            return;
        if (notes)
            take(article, std::move(*notes));
        else if (notes.error().kind != ErrorKind::NotFound) // it was just removed
            emit failed(notes.error());
    });
}

void NotesControl::take(ArticleId article, std::vector<PlacedAnnotation> notes)
{
    const bool isNews = notes != m_notes;
    m_notes = std::move(notes);
    m_page->showNotes(m_notes, article.value != 0);
    updateActions();
    const Article* shown = m_pane.shownArticle();
    const bool hasMarks = article && std::exchange(m_pageIsNew, false); // it came with them
    if (!isNews || hasMarks || !article || !shown)
        return;
    const std::string marks = page::noteMarks(shown->plainText, m_notes);
    QJsonArray arguments; // braces around one array would only copy it
    arguments.append(QJsonDocument::fromJson(QByteArray::fromStdString(marks)).array());
    m_pane.callPage(QStringLiteral("notes.show"), arguments);
    const Annotation* annotation
        = m_popover->isVisible() ? find(m_popover->annotation().id) : nullptr;
    if (annotation)
        m_popover->showChanged(*annotation);
}

void NotesControl::updateActions()
{
    for (QAction* action : m_actions.colours)
        action->setEnabled(m_article.value != 0);
    m_actions.note->setEnabled(m_article.value != 0);
    m_actions.all->setEnabled(m_library != nullptr);
}

void NotesControl::colourWanted(AnnotationColour colour)
{
    m_colour = colour;
    if (m_popover->isVisible() && m_popover->isForNote())
        return change(m_popover->annotation(), colour,
                      QString::fromStdString(m_popover->annotation().note));
    askForSelection([this, colour](const QJsonValue& selected) {
        highlight(PageSelection::fromPage(selected), colour, {});
    });
}

void NotesControl::noteWanted()
{
    if (m_popover->isVisible())
        return m_popover->editNote();
    askForSelection([this](const QJsonValue& selected) {
        takeSelection(selected);
        m_popover->editNote();
    });
}

void NotesControl::askForSelection(std::function<void(const QJsonValue&)> then)
{
    m_pane.callPage(QStringLiteral("notes.selection"), {},
                    [this, then = std::move(then)](const QVariant& selected) {
                        if (!selected.isValid())
                            return;
                        if (selected.toMap().isEmpty())
                            return emit told(tr("Select some text in the article first."));
                        then(QJsonValue::fromVariant(selected));
                    });
}

void NotesControl::highlight(const PageSelection& selection, AnnotationColour colour,
                             const QString& note)
{
    const Article* shown = m_pane.shownArticle();
    if (!m_library || !shown)
        return;
    const auto place = placeOf(shown->plainText, selection);
    if (!place)
        return emit told(tr("This selection cannot be highlighted."));
    if (place->length > TextQuote::kMostBytes)
        return emit told(tr("This passage is too long for a highlight."));
    Annotation annotation;
    annotation.article = shown->summary.id;
    annotation.quote = quoteAt(shown->plainText, *place);
    annotation.begin = place->begin;
    annotation.colour = colour;
    annotation.note = note.toStdString();
    m_popover->hide();
    m_pane.callPage(QStringLiteral("notes.clearSelection"));
    m_library->addAnnotation(std::move(annotation), this, [this](auto added) {
        if (!added)
            emit failed(added.error());
    });
}

void NotesControl::change(const Annotation& annotation, AnnotationColour colour,
                          const QString& note)
{
    if (!m_library)
        return;
    m_library->changeAnnotation(annotation.id, colour, note.toStdString(), this,
                                [this](const Result<void>& changed) {
                                    if (!changed)
                                        emit failed(changed.error());
                                });
}

void NotesControl::showAll()
{
    if (!m_library)
        return;
    if (!m_all) {
        m_all = new NotesWindow(*m_library, &m_window);
        m_all->setAttribute(Qt::WA_DeleteOnClose);
        connectList(m_all->list());
        connect(m_all, &NotesWindow::told, this, &NotesControl::told);
        connect(m_all, &NotesWindow::failed, this, &NotesControl::failed);
    }
    m_all->show();
    m_all->raise();
    m_all->activateWindow();
}

void NotesControl::goTo(const Place& place)
{
    if (place.article == m_article && m_pane.shownArticle())
        return goNow(place);
    m_goTo = place;
    emit openRequested(place.article);
}

// A page that goes answers what it was still asked with nothing at all: no time to tell anyone.
void NotesControl::goNow(const Place& place)
{
    const auto answer = [this](const QVariant& found) {
        if (found.isValid() && !found.toBool())
            emit told(tr("The article no longer says this."));
    };
    if (place.note)
        m_pane.callPage(QStringLiteral("notes.goToNote"), {qint64 {place.note.value}}, answer);
    else if (place.highlight >= 0)
        m_pane.callPage(QStringLiteral("notes.goToHighlight"), {place.highlight}, answer);
}

const Annotation* NotesControl::find(AnnotationId id) const
{
    const auto found = std::ranges::find(
        m_notes, id, [](const PlacedAnnotation& placed) { return placed.annotation.id; });
    return found == m_notes.end() ? nullptr : &found->annotation;
}

} // namespace lectern::desktop
