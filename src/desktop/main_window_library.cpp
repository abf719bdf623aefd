// The library behind the window: which one is open, who works with it, and how what is written to
// it comes into sight.
#include "desktop/article_actions.h"
#include "desktop/article_history.h"
#include "desktop/article_saving.h"
#include "desktop/import_control.h"
#include "desktop/keep_control.h"
#include "desktop/list_explainer.h"
#include "desktop/listed_articles.h"
#include "desktop/look_control.h"
#include "desktop/main_window.h"
#include "desktop/notes_control.h"
#include "desktop/picture_control.h"
#include "desktop/reading_place.h"
#include "desktop/related_control.h"
#include "desktop/running_window.h"
#include "desktop/saved_searches.h"
#include "desktop/search_suggestions.h"
#include "desktop/shown_article.h"
#include "desktop/versions_control.h"
#include "ui_main_window.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

#include <chrono>
#include <utility>

namespace lectern::desktop {

using namespace std::chrono_literals;

void MainWindow::openLibrary(const QString& folder)
{
    m_treeKnown = false;
    m_tree = {};
    m_library.open(folder);
    updateTitle();
    updateActions();
}

void MainWindow::useLibrary(library::Library* library)
{
    m_ui->articlePane->setLibrary(library);
    m_ui->readerPane->setLibrary(library);
    m_places->setLibrary(library);
    m_articles->setLibrary(library);
    m_notes->setLibrary(library);
    m_ui->skim->setLibrary(library);
    m_saving->setLibrary(library);
    m_related->setLibrary(library);
    m_versions->setLibrary(library);
    m_imports->setLibrary(library);
    m_pictures->setLibrary(library);
    m_keeping->setLibrary(library);
    m_explainer->setLibrary(library);
    m_saved->setLibrary(library);
    m_suggestions->setLibrary(library);
    m_listed->setOpen(false);
    if (!library) {
        m_history->clear();
        m_shown->follow();
        if (m_ui->pages->currentWidget() == m_ui->skim)
            leaveSkim();
        return;
    }
    m_looks->setLibrary(m_library.folder());
    // An import writes all the time: the first write is shown soon, the rest in turn.
    connect(library, &library::Library::changed, this, [this] {
        if (!m_refreshPause.isActive())
            m_refreshPause.start(m_imports->isRunning() ? 1000ms : 250ms);
    });
    connect(library, &library::Library::marksChanged, m_ui->articlePane->model(),
            &ArticleListModel::forget);
    connect(library, &library::Library::indexProgressed, m_ui->articlePane,
            &ArticleListPane::setMissing);
    connect(library, &library::Library::failed, this, &MainWindow::showError);
}

void MainWindow::libraryOpened()
{
    m_listed->setOpen(true);
    m_preferences.change([this](Settings& values) {
        values.recentLibraries = withRecent(values.recentLibraries, m_library.folder());
    });
    const bool remembered = m_state.library == m_library.folder();
    m_ui->categoryTree->setExpandedCategories(remembered ? m_state.expanded : QStringList());
    m_ui->categoryTree->setChoice(remembered ? m_state.choice : CategoryChoice {});
    refreshTree();
    m_saved->refresh();
    m_suggestions->readHistory();
    const bool spared = spareVictim();
    if (const auto search = std::exchange(m_toSearch, std::nullopt))
        m_listed->open(*search);
    else
        m_listed->show(remembered && !spared ? m_state.article : ArticleId {});
    m_ui->articlePane->focusList();
    m_imports->begin();
    m_imports->import(std::exchange(m_toImport, {}));
    emit libraryShown(m_library.folder());
}

void MainWindow::take(const WindowRequest& request)
{
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (request.link)
        openSearch(*request.link);
    else if (!request.search.isEmpty())
        search(request.search);
    importPaths(request.paths);
}

bool MainWindow::spareVictim()
{
    const ArticleId victim = m_ui->readerPane->lastVictim();
    if (!victim)
        return false;
    m_listed->setBeginsWithFirst(false); // it may be the first
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
    if (m_library.isOpen())
        m_imports->import(std::move(paths));
    else
        m_toImport.insert(m_toImport.end(), paths.begin(), paths.end());
}

bool MainWindow::isImporting() const
{
    return m_imports->isRunning() || !m_toImport.empty();
}

void MainWindow::refresh()
{
    if (!m_library.isOpen())
        return;
    refreshTree();
    m_saved->refresh();
    m_ui->articlePane->refresh();
}

void MainWindow::reload()
{
    if (!m_library.isOpen())
        return;
    refresh();
    m_library.library()->retryDeadHosts();
    m_ui->articlePane->retryThumbnails();
    m_ui->readerPane->reload();
}

void MainWindow::refreshTree()
{
    m_library.library()->categories(this, [this](auto tree) {
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

void MainWindow::fillRecentLibraries()
{
    m_ui->menuRecent->clear();
    for (const QString& folder : m_preferences.values().recentLibraries) {
        QAction* action = m_ui->menuRecent->addAction(QDir::toNativeSeparators(folder));
        action->setCheckable(true);
        action->setChecked(folder == m_library.folder());
        connect(action, &QAction::triggered, this, [this, folder] { chooseLibrary(folder); });
    }
}

void MainWindow::askForLibrary()
{
    const QString folder
        = QFileDialog::getExistingDirectory(this, tr("Open Another Library"), m_library.folder());
    if (!folder.isEmpty())
        chooseLibrary(folder);
}

void MainWindow::chooseLibrary(const QString& folder)
{
    m_preferences.change([&folder](Settings& values) { values.library = folder; });
    m_state = {};
    beginWithFirstArticle();
    openLibrary(folder);
}

} // namespace lectern::desktop
