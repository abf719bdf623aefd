// The window's actions: what they do, when they can be given, and the keys that lead through the
// window.
#include "desktop/article_actions.h"
#include "desktop/article_finder.h"
#include "desktop/article_guide.h"
#include "desktop/image_policy_button.h"
#include "desktop/import_control.h"
#include "desktop/import_reports.h"
#include "desktop/keep_control.h"
#include "desktop/listed_articles.h"
#include "desktop/main_window.h"
#include "desktop/notes_control.h"
#include "desktop/pane_focus.h"
#include "desktop/pane_folding.h"
#include "desktop/reading_on.h"
#include "desktop/reading_settings_dialog.h"
#include "desktop/search_box.h"
#include "desktop/search_suggestions.h"
#include "desktop/shown_article.h"
#include "desktop/symbolic_icon.h"
#include "desktop/view_options.h"
#include "ui_main_window.h"

#include <QApplication>
#include <QListView>
#include <QToolButton>

namespace lectern::desktop {

using Step = ArticleListPane::Step;

namespace {

constexpr double zoomStep = 1.1;

} // namespace

void MainWindow::setUpActions()
{
    for (QAction* action : findChildren<QAction*>()) {
        const QString symbol = action->property("symbol").toString();
        if (!symbol.isEmpty())
            action->setIcon(symbolicIcon(symbol));
        const QString more = action->property("moreShortcuts").toString();
        if (!more.isEmpty())
            action->setShortcuts({action->shortcut(), QKeySequence(more)});
    }
    // Keys that other widgets need for themselves.
    for (QAction* action :
         {m_ui->actionReadOn, m_ui->actionReadBack, m_ui->actionFocusArticle, m_ui->actionRemove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_ui->articlePane->view()->addAction(action);
    }
    m_ui->readerPane->addPageActions({m_ui->actionReadOn, m_ui->actionReadBack});
    m_options->addThemes(m_ui->menuTheme);
    m_options->addLanguages(m_ui->menuLanguage);
    m_options->addTextSizes(m_ui->menuTextSize);
    m_options->addImagePolicies(m_ui->menuImages);
}

void MainWindow::connectMenus()
{
    const auto on
        = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_ui->actionImportFolder, [this] { m_imports->askForFolder(); });
    on(m_ui->actionImportFiles, [this] { m_imports->askForFiles(); });
    on(m_ui->actionImportOptions, [this] { m_imports->askWithOptions(); });
    on(m_ui->actionSources, [this] { showSources(); });
    on(m_ui->actionImportReports, [this] { m_imports->reports().showList(); });
    on(m_ui->actionUndoImport, [this] { undoLastImport(); });
    on(m_ui->actionOpenLibrary, [this] { askForLibrary(); });
    on(m_ui->actionQuit, [this] { close(); });
    on(m_ui->actionFind, [this] { find(); });
    on(m_ui->actionFindInArticle, [this] { m_finder->open(); });
    on(m_ui->actionScope, [this](bool checked) { m_search->setInCategory(checked); });
    on(m_ui->actionExactForm, [this](bool checked) {
        m_preferences.change([checked](Settings& values) {
            values.searchVariants = checked ? Variants::Apart : Variants::Alike;
        });
    });
    on(m_ui->actionClearHistory, [this] { m_suggestions->clearHistory(); });
    on(m_ui->actionNextHit, [this] { m_finder->step(1); });
    on(m_ui->actionPreviousHit, [this] { m_finder->step(-1); });
    on(m_ui->actionBack, [this] { back(); });
    on(m_ui->actionSkim, [this] { skim(); });
    on(m_ui->actionNext, [this] { m_ui->articlePane->go(Step::Next); });
    on(m_ui->actionPrevious, [this] { m_ui->articlePane->go(Step::Previous); });
    on(m_ui->actionNextUnread, [this] { m_ui->articlePane->go(Step::NextUnread); });
    on(m_ui->actionReadOn, [this] { m_reading->go(1); });
    on(m_ui->actionReadBack, [this] { m_reading->go(-1); });
    on(m_ui->actionFocusArticle, [this] { m_ui->readerPane->setFocus(); });
    on(m_ui->actionNextHighlight, [this] { m_ui->readerPane->stepToHighlight(1); });
    on(m_ui->actionPreviousHighlight, [this] { m_ui->readerPane->stepToHighlight(-1); });
    on(m_ui->actionNextPane, [this] { cyclePanes(1); });
    on(m_ui->actionPreviousPane, [this] { cyclePanes(-1); });
    on(m_ui->actionMarkShown, [this](bool checked) {
        m_preferences.change([checked](Settings& values) { values.marksReadWhenShown = checked; });
    });
    on(m_ui->actionSaveNotes, [this](bool checked) {
        m_preferences.change([checked](Settings& values) { values.savesNotes = checked; });
    });
    on(m_ui->actionShowThumbnails, [this](bool checked) {
        m_preferences.change([checked](Settings& values) { values.showsThumbnails = checked; });
    });
    auto* reader = m_ui->readerPane;
    on(m_ui->actionZoomIn, [reader] { reader->setZoom(reader->zoom() * zoomStep); });
    on(m_ui->actionZoomOut, [reader] { reader->setZoom(reader->zoom() / zoomStep); });
    on(m_ui->actionZoomReset, [reader] { reader->setZoom(1); });
    connect(m_ui->sidePanel, &SidePanel::closeRequested, m_ui->actionShowPanel, &QAction::trigger);
    on(m_ui->actionReadingSettings,
       [this] { ReadingSettingsDialog::show(m_preferences, *m_ui->readerPane, this); });
    on(m_ui->actionArticleOnly, [this](bool checked) { m_folding->setArticleOnly(checked); });
    on(m_ui->actionRefresh, [this] { reload(); });
    on(m_ui->actionKeys, [this] { showKeys(); });
    on(m_ui->actionSearchHelp, [this] { showSearchHelp(); });
    on(m_ui->actionAbout, [this] { showAbout(); });
    connect(m_ui->menuRecent, &QMenu::aboutToShow, this, &MainWindow::fillRecentLibraries);
}

void MainWindow::connectPictures()
{
    const auto on
        = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    auto* button = new ImagePolicyButton(m_preferences, *m_ui->menuImages, this);
    m_ui->tools->addSeparator();
    m_ui->tools->addWidget(button);
    on(m_ui->actionNextImages, [this, button] { tell(button->step()); });
    on(m_ui->actionKeepSelected, [this] { m_keeping->keep(m_articles->targets()); });
    on(m_ui->actionKeepList, [this] { m_keeping->keep(m_ui->articlePane->filter()); });
    on(m_ui->actionKeepAll, [this] { m_keeping->keepEverything(); });
    on(m_ui->actionPictureHealth,
       [this] { m_keeping->showHealth(m_ui->articlePane->filter(), m_listed->place()); });
    on(m_ui->actionProxies, [this] { m_keeping->showProxies(); });
    connect(m_keeping, &KeepControl::runningChanged, this, &MainWindow::updateActions);
    connect(m_keeping, &KeepControl::failed, this, &MainWindow::showError);
    connect(m_keeping, &KeepControl::finished, m_ui->articlePane,
            &ArticleListPane::retryThumbnails);
}

void MainWindow::updateActions()
{
    const bool hasArticles = m_treeKnown && (m_tree.allArticles > 0 || isImporting());
    for (QAction* action : {m_ui->actionFind, m_ui->actionRefresh, m_ui->actionBack,
                            m_ui->actionNextPane, m_ui->actionPreviousPane, m_ui->actionShowTree})
        action->setEnabled(hasArticles);
    // Also of removed articles: to bring them back.
    m_ui->actionSources->setEnabled(m_library.isOpen());
    m_ui->actionImportReports->setEnabled(m_library.isOpen());
    m_ui->actionImportOptions->setEnabled(m_library.isOpen());
    m_ui->actionProxies->setEnabled(m_library.isOpen());
    m_ui->actionPictureHealth->setEnabled(hasArticles);
    const bool canKeep = hasArticles && !m_keeping->isRunning();
    m_ui->actionKeepAll->setEnabled(canKeep);
    m_ui->actionKeepList->setEnabled(canKeep && m_ui->articlePane->model()->rowCount() > 0);
    m_ui->actionKeepSelected->setEnabled(canKeep && !m_articles->targets().empty());
    m_ui->actionUndoImport->setEnabled(hasArticles && !isImporting());
    const bool narrow = m_ui->categoryTree->choice().kind != CategoryChoice::Kind::All
        && !m_ui->categoryTree->chosenSearch();
    m_ui->actionScope->setEnabled(hasArticles && narrow);
    m_search->setScopeEnabled(hasArticles && narrow);
    const bool listed = hasArticles && m_ui->articlePane->model()->rowCount() > 0;
    for (QAction* action : {m_ui->actionNext, m_ui->actionPrevious, m_ui->actionNextUnread,
                            m_ui->actionReadOn, m_ui->actionReadBack, m_ui->actionSkim})
        action->setEnabled(listed);
    m_ui->actionFocusArticle->setEnabled(m_shown->id().value != 0);
    for (QAction* action : {m_ui->actionNextHighlight, m_ui->actionPreviousHighlight})
        action->setEnabled(m_shown->id().value != 0);
    m_gateButton->setVisible(m_shown->id().value != 0);
    for (QAction* action : {m_ui->actionNextHit, m_ui->actionPreviousHit})
        action->setEnabled(m_shown->id() && (!m_shown->query().isEmpty() || m_finder->isOpen()));
    m_ui->actionFindInArticle->setEnabled(m_shown->id().value != 0);
    m_search->setKey(findsInArticle() ? SearchBox::Key::Twice : SearchBox::Key::Once);
    m_ui->actionArticleOnly->setEnabled(m_shown->id() || m_folding->isArticleOnly());
}

bool MainWindow::findsInArticle() const
{
    const QWidget* focus = QApplication::focusWidget();
    const bool isReading = focus && focus->isVisible() && m_ui->readerPane->isAncestorOf(focus);
    return isReading && m_shown->id() && !m_finder->isOpen();
}

void MainWindow::find()
{
    if (findsInArticle())
        m_finder->open();
    else
        searchLibrary();
}

void MainWindow::searchLibrary()
{
    leaveArticleOnly();
    m_search->focusEdit();
}

bool MainWindow::leaveArticleOnly()
{
    if (!m_folding->isArticleOnly())
        return false;
    m_ui->actionArticleOnly->trigger();
    return true;
}

void MainWindow::back()
{
    if (m_notes->dismiss() || m_guide->closeNote() || m_finder->close() || leaveArticleOnly())
        return;
    if (m_ui->pages->currentWidget() == m_ui->skim)
        return leaveSkim();
    if (!m_search->query().isEmpty())
        m_search->clear();
    else if (m_listed->isNarrowed())
        m_listed->widen();
    m_ui->articlePane->focusList();
}

void MainWindow::cyclePanes(int step)
{
    QList<QWidget*> panes;
    panes << m_ui->articlePane << m_ui->readerPane;
    if (m_ui->categoryTree->isVisible())
        panes.prepend(m_ui->categoryTree);
    if (m_ui->sidePanel->isVisible() && m_ui->sidePanel->currentPage())
        panes.append(m_ui->sidePanel->currentPage());
    cycleFocus(panes, step);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QList<QWidget*> parts {m_ui->tools,      m_ui->treePane,    m_ui->articlePane,
                                 m_ui->readerPane, m_ui->sidePanel,   m_ui->welcome,
                                 m_ui->skim,       m_ui->importOffer, m_ui->strip,
                                 m_ui->keepStrip,  m_ui->status};
    return passFocus(parts, next) || QMainWindow::focusNextPrevChild(next);
}

} // namespace lectern::desktop
