#include "desktop/main_window.h"

#include "desktop/article_actions.h"
#include "desktop/article_finder.h"
#include "desktop/article_guide.h"
#include "desktop/article_history.h"
#include "desktop/article_saving.h"
#include "desktop/drop_overlay.h"
#include "desktop/image_policy_button.h"
#include "desktop/import_control.h"
#include "desktop/keep_control.h"
#include "desktop/look_control.h"
#include "desktop/notes_control.h"
#include "desktop/picture_control.h"
#include "desktop/reading_place.h"
#include "desktop/reading_settings_dialog.h"
#include "desktop/search_box.h"
#include "desktop/symbolic_icon.h"
#include "desktop/timing.h"
#include "desktop/view_options.h"
#include "ui_main_window.h"

#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace lectern::desktop {

using namespace std::chrono_literals;
using Step = ArticleListPane::Step;

namespace {

constexpr double zoomStep = 1.1;

} // namespace

MainWindow::MainWindow(Preferences& preferences, QString statePath, QWidget* parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_statePath(std::move(statePath))
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_search(new SearchBox(this))
    , m_countLabel(new QLabel(this))
    , m_gateButton(new QToolButton(this))
    , m_overlay(new DropOverlay(this))
    , m_options(new ViewOptions(preferences, this))
{
    m_ui->setupUi(this);
    m_imports = new ImportControl(*this, *m_ui->strip);
    m_keeping = new KeepControl(*this, *m_ui->keepStrip);
    m_guide = new ArticleGuide(*m_ui->readerPane, *m_ui->sidePanel, this);
    m_pictures = new PictureControl(*this, *m_ui->readerPane, *m_ui->sidePanel);
    m_articles = new ArticleActions(*this, *m_ui->articlePane, preferences,
                                    {m_ui->actionToggleRead, m_ui->actionToggleStar,
                                     m_ui->actionOpenSource, m_ui->actionOpenFolder,
                                     m_ui->actionCopyTitle, m_ui->actionRemove});
    m_finder = new ArticleFinder(*m_ui->readerPane, this);
    m_places = new ReadingPlace(*m_ui->readerPane, this);
    m_history = new ArticleHistory(*m_ui->readerPane, *m_ui->actionHistoryBack,
                                   *m_ui->actionHistoryForward, this);
    m_notes = new NotesControl(*this, *m_ui->readerPane, *m_ui->sidePanel,
                               {{m_ui->actionHighlightYellow, m_ui->actionHighlightGreen,
                                 m_ui->actionHighlightBlue, m_ui->actionHighlightPink},
                                m_ui->actionNote,
                                m_ui->actionUndoNote,
                                m_ui->actionArticleNotes,
                                m_ui->actionAllNotes});
    m_saving = new ArticleSaving(*this, *m_ui->readerPane,
                                 {m_ui->actionCopyMarkdown, m_ui->actionSaveMarkdown,
                                  m_ui->actionSaveHtml, m_ui->actionSavePdf, m_ui->actionPrint});
    m_ui->readerPane->setArticleActions(
        {m_ui->actionCopyMarkdown, m_ui->actionSaveHtml, m_ui->actionSavePdf, m_ui->actionPrint});
    m_looks = new LookControl(*m_ui->readerPane, *m_ui->articlePane,
                              {m_ui->actionAsSaved, m_ui->actionCategoryAsSaved},
                              looksPath(m_statePath), this);
    m_refreshPause.setSingleShot(true);
    m_refreshPause.setInterval(250ms);
    m_articlePause.setSingleShot(true);
    m_articlePause.setInterval(30ms);
    setUpActions();
    setUpToolBar();
    setUpStatusBar();
    connectMenus();
    connectPanes();
    restoreState();
    updateActions();
    applySettings(preferences.values());
    connect(&preferences, &Preferences::changed, this, &MainWindow::applySettings);
}

MainWindow::~MainWindow()
{
    m_ui->articlePane->setLibrary(nullptr);
    m_ui->readerPane->setLibrary(nullptr);
}

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
    for (QAction* action : {m_ui->actionReadOn, m_ui->actionFocusArticle, m_ui->actionRemove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_ui->articlePane->view()->addAction(action);
    }
    m_ui->readerPane->addAction(m_ui->actionReadOn);
    m_options->addThemes(m_ui->menuTheme);
    m_options->addLanguages(m_ui->menuLanguage);
    m_options->addTextSizes(m_ui->menuTextSize);
    m_options->addImagePolicies(m_ui->menuImages);
}

void MainWindow::setUpToolBar()
{
    connectPictures();
    auto* left = new QWidget(this);
    left->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->tools->addWidget(left);
    m_search->setMinimumWidth(480);
    m_ui->tools->addWidget(m_search);
    m_ui->tools->addAction(m_ui->actionReadingSettings);
    m_ui->tools->addAction(m_ui->actionShowPanel);
}

void MainWindow::connectPictures()
{
    const auto on
        = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    auto* button = new ImagePolicyButton(m_preferences, *m_ui->menuImages, this);
    m_ui->tools->addSeparator();
    m_ui->tools->addWidget(button);
    on(m_ui->actionNextImages, [this, button] { tell(button->step()); });
    on(m_ui->actionKeepSelected, [this] { m_keeping->keep(m_ui->articlePane->selected()); });
    on(m_ui->actionKeepList, [this] { m_keeping->keep(m_ui->articlePane->filter()); });
    on(m_ui->actionKeepAll, [this] { m_keeping->keepEverything(); });
    on(m_ui->actionPictureHealth,
       [this] { m_keeping->showHealth(m_ui->articlePane->filter(), listedPlace()); });
    on(m_ui->actionProxies, [this] { m_keeping->showProxies(); });
    connect(m_keeping, &KeepControl::runningChanged, this, &MainWindow::updateActions);
    connect(m_keeping, &KeepControl::failed, this, &MainWindow::showError);
    connect(m_keeping, &KeepControl::finished, m_ui->articlePane,
            &ArticleListPane::retryThumbnails);
}

void MainWindow::setUpStatusBar()
{
    m_ui->status->addWidget(m_countLabel);
    m_gateButton->setObjectName(QStringLiteral("gateButton"));
    m_gateButton->setAutoRaise(true);
    showGate(0, 0);
    m_gateButton->setFocusPolicy(Qt::TabFocus);
    m_gateButton->hide();
    m_ui->status->addPermanentWidget(m_gateButton);
    connect(m_gateButton, &QToolButton::clicked, this, &MainWindow::showTraffic);
}

void MainWindow::connectMenus()
{
    const auto on
        = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_ui->actionImportFolder, [this] { m_imports->askForFolder(); });
    on(m_ui->actionImportFiles, [this] { m_imports->askForFiles(); });
    on(m_ui->actionSources, [this] { showSources(); });
    on(m_ui->actionUndoImport, [this] { undoLastImport(); });
    on(m_ui->actionOpenLibrary, [this] { askForLibrary(); });
    on(m_ui->actionQuit, [this] { close(); });
    on(m_ui->actionFind, [this] { find(); });
    on(m_ui->actionFindInArticle, [this] { m_finder->open(); });
    on(m_ui->actionScope, [this](bool checked) { m_search->setInCategory(checked); });
    on(m_ui->actionNextHit, [this] { m_finder->step(1); });
    on(m_ui->actionPreviousHit, [this] { m_finder->step(-1); });
    on(m_ui->actionBack, [this] { back(); });
    on(m_ui->actionSkim, [this] { skim(); });
    on(m_ui->actionNext, [this] { m_ui->articlePane->go(Step::Next); });
    on(m_ui->actionPrevious, [this] { m_ui->articlePane->go(Step::Previous); });
    on(m_ui->actionNextUnread, [this] { m_ui->articlePane->go(Step::NextUnread); });
    on(m_ui->actionReadOn, [this] { readOn(); });
    on(m_ui->actionFocusArticle, [this] { m_ui->readerPane->setFocus(); });
    on(m_ui->actionNextHighlight, [this] { m_ui->readerPane->goToNextHighlight(); });
    on(m_ui->actionPreviousHighlight, [this] { m_ui->readerPane->goToPreviousHighlight(); });
    on(m_ui->actionNextPane, [this] { cyclePanes(1); });
    on(m_ui->actionPreviousPane, [this] { cyclePanes(-1); });
    on(m_ui->actionMarkShown, [this](bool checked) {
        m_preferences.change([checked](Settings& values) { values.marksReadWhenShown = checked; });
    });
    on(m_ui->actionShowThumbnails, [this](bool checked) {
        m_preferences.change([checked](Settings& values) { values.showsThumbnails = checked; });
    });
    auto* reader = m_ui->readerPane;
    on(m_ui->actionZoomIn, [reader] { reader->setZoom(reader->zoom() * zoomStep); });
    on(m_ui->actionZoomOut, [reader] { reader->setZoom(reader->zoom() / zoomStep); });
    on(m_ui->actionZoomReset, [reader] { reader->setZoom(1); });
    connect(m_ui->actionShowTree, &QAction::toggled, m_ui->categoryTree, &QWidget::setVisible);
    connect(m_ui->actionShowPanel, &QAction::toggled, m_ui->sidePanel, &QWidget::setVisible);
    connect(m_ui->sidePanel, &SidePanel::closeRequested, m_ui->actionShowPanel, &QAction::trigger);
    on(m_ui->actionReadingSettings, [this] { ReadingSettingsDialog::show(m_preferences, this); });
    on(m_ui->actionFullScreen, [this](bool checked) { setFullScreen(checked); });
    on(m_ui->actionRefresh, [this] { reload(); });
    on(m_ui->actionKeys, [this] { showKeys(); });
    on(m_ui->actionAbout, [this] { showAbout(); });
    connect(m_ui->menuRecent, &QMenu::aboutToShow, this, &MainWindow::fillRecentLibraries);
}

void MainWindow::connectPanes()
{
    auto* list = m_ui->articlePane;
    auto* reader = m_ui->readerPane;
    connect(m_ui->categoryTree, &CategoryTreeView::choiceChanged, this, &MainWindow::choose);
    connect(m_search, &SearchBox::searchRequested, this, &MainWindow::searchAnew);
    connect(m_search, &SearchBox::confirmed, this, &MainWindow::goToFirstHit);
    connect(m_search, &SearchBox::leaveRequested, list, &ArticleListPane::focusList);
    connect(m_search, &SearchBox::inCategoryChanged, m_ui->actionScope, &QAction::setChecked);
    connect(list, &ArticleListPane::searchEverywhereRequested, this,
            [this] { m_search->setInCategory(false); });
    connect(list, &ArticleListPane::currentChanged, &m_articlePause, qOverload<>(&QTimer::start));
    connect(&m_articlePause, &QTimer::timeout, this, &MainWindow::showArticle);
    connect(list, &ArticleListPane::listed, this, &MainWindow::listArrived);
    connect(list, &ArticleListPane::selectionChanged, this, &MainWindow::showCounts);
    connect(list, &ArticleListPane::selectionChanged, this, &MainWindow::updateActions);
    connect(list, &ArticleListPane::openRequested, m_ui->actionFocusArticle, &QAction::trigger);
    connect(list, &ArticleListPane::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(list, &ArticleListPane::failed, this, &MainWindow::showError);
    connect(list->model(), &ArticleListModel::summariesArrived, this, &MainWindow::updateTitle);
    connect(m_articles, &ArticleActions::failed, this, &MainWindow::showError);
    connect(m_articles, &ArticleActions::told, this, &MainWindow::tell);
    connect(reader, &ReaderPane::articlePainted, this, &MainWindow::updateTitle);
    connect(m_finder, &ArticleFinder::openChanged, this, &MainWindow::updateActions);
    connect(reader, &ReaderPane::linkLost, this, &MainWindow::tell);
    connect(reader, &ReaderPane::articleRequested, this,
            [this](ArticleId id) { visit(id, QJsonValue()); });
    connect(m_history, &ArticleHistory::visitRequested, this, &MainWindow::visit);
    connect(m_notes, &NotesControl::failed, this, &MainWindow::showError);
    connect(m_notes, &NotesControl::told, this, &MainWindow::tell);
    connect(m_ui->skim, &SkimPane::failed, this, &MainWindow::showError);
    connect(m_ui->skim, &SkimPane::leaveRequested, this, &MainWindow::leaveSkim);
    connect(m_ui->skim, &SkimPane::openRequested, this, [this](const SkimModel::Target& target) {
        leaveSkim();
        m_notes->goTo({target.article, target.own, target.passage});
    });
    connect(m_notes, &NotesControl::openRequested, this,
            [this](ArticleId id) { visit(id, QJsonValue()); });
    connect(m_saving, &ArticleSaving::told, this, &MainWindow::tell);
    connect(reader, &ReaderPane::articlePainted, m_articles, &ArticleActions::articlePainted);
    connect(reader, &ReaderPane::articlePainted, this, &MainWindow::articlePainted);
    connect(reader, &ReaderPane::articleFailed, this, &MainWindow::tell);
    connect(reader, &ReaderPane::linkHovered, this,
            [this](const QString& address) { m_ui->status->showMessage(address); });
    connect(reader, &ReaderPane::requestsCounted, this, &MainWindow::showGate);
    connect(reader, &ReaderPane::zoomChanged, this, [this](double zoom) {
        m_preferences.change([zoom](Settings& values) { values.zoom = zoom; });
    });
    connect(m_ui->welcome, &WelcomePage::importFolderRequested, m_imports,
            &ImportControl::askForFolder);
    connect(m_ui->welcome, &WelcomePage::importFilesRequested, m_imports,
            &ImportControl::askForFiles);
    connect(m_ui->welcome, &WelcomePage::openLibraryRequested, this, &MainWindow::askForLibrary);
    connect(m_imports, &ImportControl::started, this, [this] {
        m_ui->articlePane->setImporting(true);
        updatePage();
    });
    connect(m_imports, &ImportControl::failed, this, &MainWindow::showError);
    connect(m_imports, &ImportControl::finished, this, [this] {
        m_ui->articlePane->setImporting(false);
        updateActions();
        refresh();
        emit importFinished();
    });
    connect(&m_refreshPause, &QTimer::timeout, this, &MainWindow::refresh);
}

void MainWindow::closeLibrary()
{
    m_ui->articlePane->setLibrary(nullptr);
    m_ui->readerPane->setLibrary(nullptr);
    m_places->setLibrary(nullptr);
    m_history->clear();
    m_guest = {};
    m_articles->setLibrary(nullptr);
    m_notes->setLibrary(nullptr);
    m_ui->skim->setLibrary(nullptr);
    if (m_ui->pages->currentWidget() == m_ui->skim)
        leaveSkim();
    m_saving->setLibrary(nullptr);
    m_imports->setLibrary(nullptr);
    m_pictures->setLibrary(nullptr);
    m_keeping->setLibrary(nullptr);
    if (!m_library)
        return;
    library::Library* closing = m_closing.emplace_back(std::move(m_library)).get();
    closing->close([this, closing] {
        const auto destroy = [this, closing] {
            std::erase_if(m_closing,
                          [closing](const auto& library) { return library.get() == closing; });
        };
        QMetaObject::invokeMethod(this, destroy, Qt::QueuedConnection);
    });
}

void MainWindow::openLibrary(const QString& folder)
{
    closeLibrary();
    m_open = false;
    m_treeKnown = false;
    m_tree = {};
    m_folder = QDir::cleanPath(QDir(folder).absolutePath());
    m_library = std::make_unique<library::Library>(QFile::encodeName(m_folder).toStdString());
    connectLibrary();
    m_library->open(this, [this](auto opened) {
        if (opened)
            libraryOpened();
        else
            libraryRefused(opened.error());
    });
    updateTitle();
    updateActions();
}

void MainWindow::connectLibrary()
{
    library::Library* library = m_library.get();
    // An import writes all the time: the first write is shown soon, the rest in turn.
    connect(library, &library::Library::changed, this, [this] {
        if (!m_refreshPause.isActive())
            m_refreshPause.start(m_imports->isRunning() ? 1000ms : 250ms);
    });
    connect(library, &library::Library::marksChanged, m_ui->articlePane->model(),
            &ArticleListModel::forget);
    connect(library, &library::Library::failed, this, &MainWindow::showError);
    m_ui->articlePane->setLibrary(library);
    m_ui->readerPane->setLibrary(library);
    m_places->setLibrary(library);
    m_articles->setLibrary(library);
    m_notes->setLibrary(library);
    m_ui->skim->setLibrary(library);
    m_saving->setLibrary(library);
    m_looks->setLibrary(m_folder);
    m_imports->setLibrary(library);
    m_pictures->setLibrary(library);
    m_keeping->setLibrary(library);
}

void MainWindow::libraryOpened()
{
    m_open = true;
    m_preferences.change([this](Settings& values) {
        values.recentLibraries = withRecent(values.recentLibraries, m_folder);
    });
    const bool remembered = m_state.library == m_folder;
    m_ui->categoryTree->setExpandedCategories(remembered ? m_state.expanded : QStringList());
    m_ui->categoryTree->setChoice(remembered ? m_state.choice : CategoryChoice {});
    refreshTree();
    const bool spared = spareVictim();
    showList(remembered && !spared ? m_state.article : ArticleId {});
    m_ui->articlePane->focusList();
    m_imports->import(std::exchange(m_toImport, {}));
}

bool MainWindow::spareVictim()
{
    const ArticleId victim = m_ui->readerPane->lastVictim();
    if (!victim)
        return false;
    m_beginsWithFirst = false; // it may be the first
    tell(tr("The article that was open when Lectern stopped has not been opened again."));
    return victim == m_state.article;
}

void MainWindow::libraryRefused(const Error& error)
{
    emit libraryFailed(error);
    if (isVisible())
        showError(error);
}

void MainWindow::importPaths(std::vector<std::filesystem::path> paths)
{
    if (m_open)
        m_imports->import(std::move(paths));
    else
        m_toImport.insert(m_toImport.end(), paths.begin(), paths.end());
}

void MainWindow::search(const QString& query)
{
    m_search->setQuery(query);
}

void MainWindow::goToFirstArticle()
{
    m_ui->articlePane->goToFirst();
}

void MainWindow::beginWithFirstArticle()
{
    m_beginsWithFirst = true;
}

bool MainWindow::isImporting() const
{
    return m_imports->isRunning() || !m_toImport.empty();
}

void MainWindow::refresh()
{
    if (!m_open)
        return;
    refreshTree();
    m_ui->articlePane->refresh();
}

void MainWindow::reload()
{
    if (!m_open)
        return;
    refresh();
    m_library->retryDeadHosts();
    m_ui->articlePane->retryThumbnails();
    m_ui->readerPane->reload();
}

void MainWindow::refreshTree()
{
    m_library->categories(this, [this](auto tree) {
        if (tree)
            takeTree(*tree);
        else
            showError(tree.error());
    });
}

void MainWindow::takeTree(const CategoryTree& tree)
{
    m_tree = tree;
    m_treeKnown = true;
    m_ui->categoryTree->setTree(tree);
    updatePage();
    showCounts();
    emit treeShown(tree.allArticles);
}

void MainWindow::choose(const CategoryChoice& choice)
{
    // Choosing a category while searching looks for the same words in there.
    const bool narrows = choice.kind != CategoryChoice::Kind::All;
    updateActions();
    if (!m_search->query().isEmpty() && m_search->inCategory() != narrows)
        m_search->setInCategory(narrows);
    else
        showList();
}

void MainWindow::showList(ArticleId select)
{
    if (!m_open)
        return;
    m_guest = {};
    const CategoryChoice choice = m_ui->categoryTree->choice();
    ArticleFilter filter = searchesEverywhere() ? ArticleFilter {} : filterOf(choice);
    filter.query = m_search->query().toStdString();
    filter.lastWord = m_search->lastWord();
    m_ui->articlePane->show(filter, listedPlace(), select);
}

bool MainWindow::searchesEverywhere() const
{
    return !m_search->query().isEmpty() && !m_search->inCategory();
}

QString MainWindow::listedPlace() const
{
    return searchesEverywhere() ? tr("All articles") : m_ui->categoryTree->choiceText();
}

void MainWindow::searchAnew()
{
    showList(m_search->query().isEmpty() ? m_ui->articlePane->current() : ArticleId {});
}

void MainWindow::goToFirstHit()
{
    m_toFirstHit = true;
}

void MainWindow::listArrived(qsizetype articles)
{
    if (std::exchange(m_toFirstHit, false) && articles > 0) {
        m_ui->articlePane->goToFirst();
        m_ui->articlePane->focusList();
    }
    if (articles > 0 && std::exchange(m_beginsWithFirst, false) && !m_ui->articlePane->current())
        m_ui->articlePane->goToFirst();
    showCounts();
    showHint();
    emit listed(articles);
}

void MainWindow::visit(ArticleId id, const QJsonValue& place)
{
    m_visited = id;
    m_visitedPlace = place;
    m_guest = m_ui->articlePane->select(id) ? ArticleId {} : id;
    showArticle();
}

void MainWindow::showArticle()
{
    if (m_ui->articlePane->current())
        m_guest = {};
    const ArticleId id = m_guest ? m_guest : m_ui->articlePane->current();
    const QString query = QString::fromStdString(m_ui->articlePane->filter().query);
    const QJsonValue place = std::exchange(m_visited, {}) == id ? m_visitedPlace : QJsonValue();
    if (id == m_shownArticle && query == m_shownQuery)
        return;
    m_shownArticle = id;
    m_shownQuery = query;
    showGate(0, 0);
    if (id)
        m_ui->readerPane->showArticle(id, query, place);
    else
        m_ui->readerPane->clear();
    showHint();
    updateTitle();
    updateActions();
}

void MainWindow::find()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool isReading = focus && focus->isVisible() && m_ui->readerPane->isAncestorOf(focus);
    if (isReading && m_shownArticle && !m_finder->isOpen())
        m_finder->open();
    else
        m_search->focusEdit();
}

void MainWindow::back()
{
    if (m_notes->dismiss() || m_guide->closeNote() || m_finder->close())
        return;
    if (m_ui->pages->currentWidget() == m_ui->skim)
        return leaveSkim();
    if (!m_search->query().isEmpty())
        m_search->clear();
    else if (isFullScreen())
        m_ui->actionFullScreen->trigger();
    m_ui->articlePane->focusList();
}

void MainWindow::skim()
{
    const QString query = QString::fromStdString(m_ui->articlePane->filter().query);
    m_ui->skim->showArticles(m_ui->articlePane->model()->articles(),
                             query.isEmpty() ? listedPlace()
                                             : tr("“%1” in: %2").arg(query, listedPlace()));
    m_ui->pages->setCurrentWidget(m_ui->skim);
    m_ui->skim->setFocus();
}

void MainWindow::leaveSkim()
{
    m_ui->pages->setCurrentWidget(m_ui->splitter);
    m_ui->articlePane->focusList();
}

void MainWindow::readOn()
{
    if (m_ui->readerPane->scrollPageDown())
        return;
    auto* list = m_ui->articlePane;
    if (!list->go(Step::NextUnread))
        list->go(Step::Next);
}

void MainWindow::cyclePanes(int step)
{
    QList<QWidget*> panes;
    panes << m_ui->articlePane << m_ui->readerPane;
    if (m_ui->categoryTree->isVisible())
        panes.prepend(m_ui->categoryTree);
    if (m_ui->sidePanel->isVisible() && m_ui->sidePanel->currentPage())
        panes.append(m_ui->sidePanel->currentPage());
    const auto holdsFocus = [](const QWidget* pane) {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    const auto found = std::ranges::find_if(panes, holdsFocus);
    const auto count = panes.size();
    const auto at = found == panes.end() ? (step > 0 ? -1 : 0) : found - panes.begin();
    panes[(at + step + count) % count]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::updatePage()
{
    const bool empty = m_treeKnown && m_tree.allArticles == 0 && !isImporting();
    QWidget* page = empty ? static_cast<QWidget*>(m_ui->welcome) : m_ui->splitter;
    updateActions();
    const QWidget* current = m_ui->pages->currentWidget();
    if (page == current || (!empty && current == m_ui->skim))
        return;
    m_ui->pages->setCurrentWidget(page);
    m_search->setEnabled(!empty);
    if (!empty)
        m_ui->articlePane->focusList();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_articles->update();
        m_ui->articlePane->setPlace(listedPlace());
        showCounts();
        const PageTraffic& traffic = m_ui->readerPane->traffic();
        showGate(traffic.denied, traffic.shownPictures());
        showHint();
        updateTitle();
        m_ui->readerPane->reload(); // its words, too
    } else if (event->type() == QEvent::PaletteChange) {
        updatePageStyle();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (pathsOf(*event->mimeData()).empty())
        return;
    event->acceptProposedAction();
    m_overlay->cover();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_overlay->hide();
    event->acceptProposedAction();
    importPaths(pathsOf(*event->mimeData()));
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_paintedOnce, true))
        logTiming(QStringLiteral("window shown"));
}

} // namespace lectern::desktop
