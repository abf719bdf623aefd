#include "desktop/main_window.h"

#include "desktop/article_actions.h"
#include "desktop/article_finder.h"
#include "desktop/article_guide.h"
#include "desktop/article_history.h"
#include "desktop/article_saving.h"
#include "desktop/drop_overlay.h"
#include "desktop/facet_bar.h"
#include "desktop/import_control.h"
#include "desktop/keep_control.h"
#include "desktop/list_explainer.h"
#include "desktop/listed_articles.h"
#include "desktop/look_control.h"
#include "desktop/notes_control.h"
#include "desktop/pane_folding.h"
#include "desktop/picture_control.h"
#include "desktop/reading_on.h"
#include "desktop/reading_place.h"
#include "desktop/related_control.h"
#include "desktop/saved_searches.h"
#include "desktop/search_box.h"
#include "desktop/search_suggestions.h"
#include "desktop/shown_article.h"
#include "desktop/timing.h"
#include "desktop/versions_control.h"
#include "desktop/view_options.h"
#include "desktop/window_arrangement.h"
#include "ui_main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QScreen>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace lectern::desktop {

using namespace std::chrono_literals;

namespace {

// A window without a state is there to be pictured, and its screen may be none.
QSize firstSize(const QScreen* screen)
{
    const QSize size(1280, 800);
    return screen ? size.boundedTo(screen->availableSize()) : size;
}

} // namespace

MainWindow::MainWindow(Preferences& preferences, QString statePath, QWidget* parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_statePath(std::move(statePath))
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_search(new SearchBox(this))
    , m_suggestions(new SearchSuggestions(m_search->field(), *this))
    , m_countLabel(new QLabel(this))
    , m_gateButton(new QToolButton(this))
    , m_options(new ViewOptions(preferences, this))
{
    m_ui->setupUi(this);
    m_imports = new ImportControl(*this, *m_ui->strip, *m_ui->importOffer);
    m_keeping = new KeepControl(*this, *m_ui->keepStrip);
    m_guide = new ArticleGuide(*m_ui->readerPane, *m_ui->sidePanel, this);
    m_pictures = new PictureControl(*this, *m_ui->readerPane, *m_ui->sidePanel);
    m_articles = new ArticleActions(*this, *m_ui->articlePane, preferences,
                                    {m_ui->actionToggleRead, m_ui->actionToggleStar,
                                     m_ui->actionOpenSource, m_ui->actionOpenFolder,
                                     m_ui->actionCopyTitle, m_ui->actionRemove});
    m_finder = new ArticleFinder(*m_ui->readerPane, this);
    m_folding = new PaneFolding(*this, *m_ui);
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
    m_related = new RelatedControl(*m_ui->readerPane, *m_ui->sidePanel, this);
    m_saving = new ArticleSaving(*this, *m_ui->readerPane,
                                 {m_ui->actionCopyMarkdown, m_ui->actionSaveMarkdown,
                                  m_ui->actionSaveHtml, m_ui->actionSavePdf, m_ui->actionPrint});
    m_ui->readerPane->setArticleActions(
        {m_ui->actionCopyMarkdown, m_ui->actionSaveHtml, m_ui->actionSavePdf, m_ui->actionPrint});
    m_looks = new LookControl(*m_ui->readerPane, *m_ui->articlePane,
                              {m_ui->actionAsSaved, m_ui->actionCategoryAsSaved},
                              looksPath(m_statePath), this);
    m_versions = new VersionsControl(*this, *m_ui->actionVersions, m_statePath);
    m_listed = new ListedArticles(*m_ui->categoryTree, *m_search, *m_ui->articlePane, this);
    m_ui->restButton->setTree(*m_ui->categoryTree);
    m_explainer = new ListExplainer(*m_ui->categoryTree, *m_ui->articlePane, this);
    m_saved = new SavedSearches(*this, *m_ui->categoryTree, *m_ui->articlePane,
                                {m_ui->actionSaveSearch, m_ui->actionCopySearchLink,
                                 m_ui->actionRenameSearch, m_ui->actionSearchUp,
                                 m_ui->actionSearchDown, m_ui->actionRemoveSearch});
    m_search->setMenuActions({m_ui->actionSaveSearch, m_ui->actionCopySearchLink});
    m_shown = new ShownArticle(*m_ui->articlePane, *m_ui->readerPane, this);
    m_reading = new ReadingOn(*m_ui->articlePane, *m_ui->readerPane, *m_shown, *m_finder, this);
    m_refreshPause.setSingleShot(true);
    m_refreshPause.setInterval(250ms);
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

void MainWindow::setUpToolBar()
{
    connectPictures();
    auto* left = new QWidget(this);
    left->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->tools->addWidget(left);
    m_ui->tools->addWidget(m_search);
    m_ui->tools->addAction(m_ui->actionReadingSettings);
    m_ui->tools->addAction(m_ui->actionShowPanel);
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

void MainWindow::connectPanes()
{
    auto* list = m_ui->articlePane;
    auto* reader = m_ui->readerPane;
    connect(m_search, &SearchBox::inCategoryChanged, m_ui->actionScope, &QAction::setChecked);
    connect(m_listed, &ListedArticles::choiceChanged, this, &MainWindow::updateActions);
    connect(m_listed, &ListedArticles::asked, m_shown, &ShownArticle::follow);
    connect(m_listed, &ListedArticles::otherFormRequested, m_ui->actionExactForm,
            &QAction::trigger);
    connect(&list->facetBar(), &FacetBar::yearRequested, m_listed, &ListedArticles::setYear);
    connect(&list->facetBar(), &FacetBar::authorRequested, m_listed, &ListedArticles::setAuthor);
    connect(m_explainer, &ListExplainer::failed, this, &MainWindow::showError);
    connect(m_saved, &SavedSearches::failed, this, &MainWindow::showError);
    connect(m_saved, &SavedSearches::told, this, &MainWindow::tell);
    connect(m_suggestions, &SearchSuggestions::chosen, m_search, &SearchBox::searchWhole);
    connect(m_suggestions, &SearchSuggestions::leaveRequested, m_search,
            &SearchBox::leaveRequested);
    connect(m_listed, &ListedArticles::arrived, this, &MainWindow::listArrived);
    connect(m_shown, &ShownArticle::changed, this, &MainWindow::articleChanged);
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
    connect(qApp, &QApplication::focusChanged, this, [this] {
        m_search->setKey(findsInArticle() ? SearchBox::Key::Twice : SearchBox::Key::Once);
    });
    connect(reader, &ReaderPane::searchRequested, this, &MainWindow::search);
    connect(reader, &ReaderPane::searchLinkFollowed, this, &MainWindow::openSearch);
    connect(reader, &ReaderPane::linkLost, this, &MainWindow::tell);
    connect(reader, &ReaderPane::versionsRequested, m_versions, &VersionsControl::show);
    connect(m_history, &ArticleHistory::visitRequested, m_shown, &ShownArticle::visit);
    connect(m_notes, &NotesControl::failed, this, &MainWindow::showError);
    connect(m_notes, &NotesControl::told, this, &MainWindow::tell);
    connect(m_ui->skim, &SkimPane::failed, this, &MainWindow::showError);
    connect(m_ui->skim, &SkimPane::leaveRequested, this, &MainWindow::leaveSkim);
    connect(m_ui->skim, &SkimPane::openRequested, this, [this](const SkimModel::Target& target) {
        leaveSkim();
        m_notes->goTo({target.article, target.own, target.passage});
    });
    const auto open = [this](ArticleId id) { m_shown->visit(id, QJsonValue()); };
    connect(m_notes, &NotesControl::openRequested, m_shown, open);
    connect(m_related, &RelatedControl::openRequested, m_shown, open);
    connect(m_saving, &ArticleSaving::told, this, &MainWindow::tell);
    connect(m_saving, &ArticleSaving::working, this,
            [this](const QString& sentence) { m_ui->status->showMessage(sentence); });
    connect(m_versions, &VersionsControl::told, this, &MainWindow::tell);
    connect(m_reading, &ReadingOn::told, this, &MainWindow::tell);
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
    connect(m_imports, &ImportControl::told, this, &MainWindow::tell);
    connect(m_imports, &ImportControl::finished, this, [this] {
        m_ui->articlePane->setImporting(false);
        updateActions();
        refresh();
        emit importFinished();
    });
    connect(&m_refreshPause, &QTimer::timeout, this, &MainWindow::refresh);
    auto* overlay = new DropOverlay(this);
    connect(overlay, &DropOverlay::dropped, this, &MainWindow::importPaths);
    connect(&m_library, &OpenLibrary::replaced, this, &MainWindow::useLibrary);
    connect(&m_library, &OpenLibrary::opened, this, &MainWindow::libraryOpened);
    connect(&m_library, &OpenLibrary::refused, this, &MainWindow::libraryRefused);
}

void MainWindow::search(const QString& query)
{
    m_search->setQuery(query);
}

void MainWindow::openSearch(const ArticleFilter& search)
{
    if (m_library.isOpen())
        m_listed->open(search);
    else
        m_toSearch = search;
}

void MainWindow::goToFirstArticle()
{
    m_ui->articlePane->goToFirst();
}

void MainWindow::beginWithFirstArticle()
{
    m_listed->setBeginsWithFirst(true);
}

void MainWindow::listArrived(qsizetype articles)
{
    showCounts();
    showHint();
    emit listed(articles);
}

void MainWindow::articleChanged()
{
    m_articles->setGuest(m_shown->isGuest() ? m_shown->id() : ArticleId {});
    m_versions->setArticle(m_shown->id());
    showGate(0, 0);
    showHint();
    updateTitle();
    updateActions();
}

void MainWindow::skim()
{
    leaveArticleOnly();
    const QString query = QString::fromStdString(m_ui->articlePane->filter().query);
    m_ui->skim->showArticles(m_ui->articlePane->model()->articles(),
                             query.isEmpty() ? m_listed->place()
                                             : tr("“%1” in: %2").arg(query, m_listed->place()));
    m_ui->pages->setCurrentWidget(m_ui->skim);
    m_ui->skim->setFocus();
}

void MainWindow::leaveSkim()
{
    m_ui->pages->setCurrentWidget(m_ui->splitter);
    m_ui->articlePane->focusList();
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
        m_ui->articlePane->setPlace(m_listed->place());
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

void MainWindow::restoreState()
{
    if (!m_statePath.isEmpty()) {
        m_state = loadWindowState(m_statePath);
        m_ui->readerPane->keepOpeningMarker(QFileInfo(m_statePath).path()
                                            + QStringLiteral("/opening"));
    }
    arrange(*this, *m_ui, m_state, firstSize(m_statePath.isEmpty() ? nullptr : screen()));
}

void MainWindow::saveState() const
{
    if (m_statePath.isEmpty())
        return;
    WindowState state = arrangementOf(*this, *m_ui);
    state.treeVisible = m_folding->wantsTree();
    state.library = m_library.folder();
    saveWindowState(m_statePath, state);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    leaveArticleOnly(); // the next start begins with a window that shows where one is
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_paintedOnce, true))
        logTiming(QStringLiteral("window shown"));
}

} // namespace lectern::desktop
