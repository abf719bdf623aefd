// What the window says: title, counts, messages, and the dialogs it opens. The wiring of the panes
// is in main_window.cpp.
#include "desktop/article_finder.h"
#include "desktop/article_saving.h"
#include "desktop/confirmation.h"
#include "desktop/error_text.h"
#include "desktop/import_control.h"
#include "desktop/keep_control.h"
#include "desktop/main_window.h"
#include "desktop/picture_control.h"
#include "desktop/search_box.h"
#include "desktop/shortcuts_dialog.h"
#include "desktop/sources_dialog.h"
#include "desktop/theme.h"
#include "desktop/traffic_dialog.h"
#include "ui_main_window.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QScreen>
#include <QToolButton>

#include <chrono>

namespace lectern::desktop {

namespace {

constexpr auto messageStays = std::chrono::seconds(8);

// A window without a state is there to be pictured, and its screen may be none.
QSize firstSize(const QScreen* screen)
{
    const QSize size(1280, 800);
    return screen ? size.boundedTo(screen->availableSize()) : size;
}

} // namespace

void MainWindow::applySettings(const Settings& settings)
{
    m_ui->actionMarkShown->setChecked(settings.marksReadWhenShown);
    m_ui->actionShowThumbnails->setChecked(settings.showsThumbnails);
    m_ui->readerPane->setImagePolicy(settings.imagePolicy);
    m_pictures->setPolicy(settings.imagePolicy);
    m_saving->setPolicy(settings.imagePolicy);
    m_ui->articlePane->setThumbnails(settings.showsThumbnails, settings.imagePolicy);
    if (!qFuzzyCompare(m_ui->readerPane->zoom(), settings.zoom))
        m_ui->readerPane->setZoom(settings.zoom);
    updatePageStyle();
}

// The page never gets "system": it has to match the window around it.
void MainWindow::updatePageStyle()
{
    const Settings& settings = m_preferences.values();
    page::PageStyle style = pageStyleOf(settings.reading);
    style.theme = themeShown(settings.theme, palette());
    style.fontSizePx = settings.fontSizePx;
    m_ui->readerPane->setStyle(style);
}

void MainWindow::updateActions()
{
    const bool hasArticles = m_treeKnown && (m_tree.allArticles > 0 || isImporting());
    for (QAction* action : {m_ui->actionFind, m_ui->actionRefresh, m_ui->actionBack,
                            m_ui->actionNextPane, m_ui->actionPreviousPane, m_ui->actionShowTree})
        action->setEnabled(hasArticles);
    m_ui->actionSources->setEnabled(m_open); // of removed articles, too: to bring them back
    m_ui->actionProxies->setEnabled(m_open);
    m_ui->actionPictureHealth->setEnabled(hasArticles);
    const bool canKeep = hasArticles && !m_keeping->isRunning();
    m_ui->actionKeepAll->setEnabled(canKeep);
    m_ui->actionKeepList->setEnabled(canKeep && m_ui->articlePane->model()->rowCount() > 0);
    m_ui->actionKeepSelected->setEnabled(canKeep && m_ui->articlePane->current().value != 0);
    m_ui->actionUndoImport->setEnabled(hasArticles && !isImporting());
    const bool narrow = m_ui->categoryTree->choice().kind != CategoryChoice::Kind::All;
    m_ui->actionScope->setEnabled(hasArticles && narrow);
    m_search->setScopeEnabled(hasArticles && narrow);
    const bool listed = hasArticles && m_ui->articlePane->model()->rowCount() > 0;
    for (QAction* action : {m_ui->actionNext, m_ui->actionPrevious, m_ui->actionNextUnread,
                            m_ui->actionReadOn, m_ui->actionSkim})
        action->setEnabled(listed);
    m_ui->actionFocusArticle->setEnabled(m_ui->articlePane->current().value != 0);
    for (QAction* action : {m_ui->actionNextHighlight, m_ui->actionPreviousHighlight})
        action->setEnabled(m_shownArticle.value != 0);
    m_gateButton->setVisible(m_shownArticle.value != 0);
    for (QAction* action : {m_ui->actionNextHit, m_ui->actionPreviousHit})
        action->setEnabled(m_shownArticle && (!m_shownQuery.isEmpty() || m_finder->isOpen()));
    m_ui->actionFindInArticle->setEnabled(m_shownArticle.value != 0);
}

void MainWindow::updateTitle()
{
    const auto listed = m_ui->articlePane->currentSummary();
    const Article* shown = m_guest ? m_ui->readerPane->shownArticle() : nullptr;
    QStringList parts;
    if (listed || shown)
        parts << QString::fromStdString(listed ? listed->title : shown->summary.title);
    if (m_folder != QDir::cleanPath(defaultLibraryFolder()))
        parts << QDir(m_folder).dirName();
    parts << QStringLiteral("Lectern");
    setWindowTitle(parts.join(QStringLiteral(" - ")));
}

void MainWindow::showCounts()
{
    const auto selected = m_ui->articlePane->selected().size();
    QStringList parts {tr("%n article(s)", nullptr, static_cast<int>(m_tree.allArticles)),
                       tr("%n unread", nullptr, static_cast<int>(m_tree.unread))};
    if (selected > 1)
        parts << tr("%n selected", nullptr, static_cast<int>(selected));
    m_countLabel->setText(m_tree.allArticles > 0 ? parts.join(QStringLiteral("  ·  ")) : QString());
    updateTitle();
}

void MainWindow::showHint()
{
    const auto* list = m_ui->articlePane;
    const bool toChoose = list->model()->rowCount() > 0 && !list->current();
    m_ui->readerPane->setHint(
        toChoose ? tr("Select an article to read it here.\nJ and K go from one to the next.")
                 : QString());
}

void MainWindow::showGate(int denied, int images)
{
    m_gateButton->setText(tr("%n request(s) by this page", nullptr, denied)
                          + QStringLiteral("  ·  ")
                          + tr("%n picture(s) by Lectern", nullptr, images));
    emit imageServed();
}

void MainWindow::showTraffic()
{
    auto* dialog = new TrafficDialog(m_ui->readerPane->traffic(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::tell(const QString& sentence)
{
    const auto stays = std::chrono::duration_cast<std::chrono::milliseconds>(messageStays);
    m_ui->status->showMessage(sentence, static_cast<int>(stays.count()));
}

void MainWindow::showError(const Error& error)
{
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Lectern"), errorText(error),
                                QMessageBox::Close, this);
    box->setInformativeText(errorDetail(error));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showContextMenu(const QPoint& globalPosition)
{
    QMenu menu(this);
    menu.addActions({m_ui->actionToggleRead, m_ui->actionToggleStar});
    menu.addSeparator();
    menu.addActions({m_ui->actionOpenSource, m_ui->actionOpenFolder, m_ui->actionCopyTitle});
    menu.addAction(m_ui->actionKeepSelected);
    menu.addSeparator();
    menu.addAction(m_ui->actionRemove);
    menu.exec(globalPosition);
}

void MainWindow::fillRecentLibraries()
{
    m_ui->menuRecent->clear();
    for (const QString& folder : m_preferences.values().recentLibraries) {
        QAction* action = m_ui->menuRecent->addAction(QDir::toNativeSeparators(folder));
        action->setCheckable(true);
        action->setChecked(folder == m_folder);
        connect(action, &QAction::triggered, this, [this, folder] { chooseLibrary(folder); });
    }
}

void MainWindow::askForLibrary()
{
    const QString folder
        = QFileDialog::getExistingDirectory(this, tr("Open Another Library"), m_folder);
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

void MainWindow::showSources()
{
    if (!m_open)
        return;
    SourcesDialog dialog(*m_library, this);
    connect(&dialog, &SourcesDialog::importAgainRequested, this,
            [this](const std::filesystem::path& root) { importPaths({root}); });
    connect(&dialog, &SourcesDialog::undoLastImportRequested, this, &MainWindow::undoLastImport);
    dialog.exec();
}

void MainWindow::undoLastImport()
{
    if (!m_open || isImporting())
        return;
    if (!isConfirmed(
            this,
            {tr("Undo Last Import"),
             tr("Take the articles of the last import out of the library again?"),
             tr("The files themselves are not touched. They stay out of the library when they "
                "are imported again; that import's report offers to bring them back."),
             tr("Undo Import")}))
        return;
    m_library->removeLastImport(this, [this](auto removed) {
        if (removed)
            tell(tr("%n article(s) removed.", nullptr, static_cast<int>(*removed)));
        else
            showError(removed.error());
    });
}

void MainWindow::showKeys()
{
    QList<QMenu*> menus;
    for (const QAction* action : m_ui->menus->actions())
        menus << action->menu();
    auto* dialog = new ShortcutsDialog(menus, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Lectern"),
        tr("<h3>Lectern %1</h3><p>A reader for saved articles.</p><p>Free software under the GNU "
           "General Public License, version 3 or later.</p><p>Library: %2</p>")
            .arg(QStringLiteral(LECTERN_VERSION), m_folder.toHtmlEscaped()));
}

void MainWindow::setFullScreen(bool on)
{
    if (on) {
        m_wasMaximized = isMaximized();
        showFullScreen();
    } else if (m_wasMaximized) {
        showMaximized();
    } else {
        showNormal();
    }
}

void MainWindow::restoreState()
{
    if (!m_statePath.isEmpty())
        m_state = loadWindowState(m_statePath);
    if (!m_statePath.isEmpty())
        m_ui->readerPane->keepOpeningMarker(
            QFileInfo(m_statePath).dir().filePath(QStringLiteral("opening")));
    if (m_state.geometry.isEmpty() || !restoreGeometry(m_state.geometry))
        resize(firstSize(m_statePath.isEmpty() ? nullptr : screen()));
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setStretchFactor(2, 1);
    m_ui->splitter->setStretchFactor(3, 0);
    if (m_state.splitter.isEmpty() || !m_ui->splitter->restoreState(m_state.splitter))
        m_ui->splitter->setSizes({230, 350, 700, 280});
    m_ui->actionFullScreen->setChecked(isFullScreen());
    m_ui->actionShowTree->setChecked(m_state.treeVisible);
    m_ui->categoryTree->setVisible(m_state.treeVisible);
    m_ui->sidePanel->showPage(m_state.panelPage);
    m_ui->actionShowPanel->setChecked(m_state.panelVisible);
    m_ui->sidePanel->setVisible(m_state.panelVisible);
    m_ui->articlePane->setBrowsingOrder(m_state.order);
}

void MainWindow::saveState() const
{
    if (m_statePath.isEmpty())
        return;
    WindowState state;
    state.geometry = saveGeometry();
    state.splitter = m_ui->splitter->saveState();
    state.treeVisible = m_ui->actionShowTree->isChecked();
    state.panelVisible = m_ui->actionShowPanel->isChecked();
    state.panelPage = m_ui->sidePanel->currentName();
    state.order = m_ui->articlePane->browsingOrder();
    state.library = m_folder;
    state.choice = m_ui->categoryTree->choice();
    state.expanded = m_ui->categoryTree->expandedCategories();
    state.article = m_ui->articlePane->current();
    saveWindowState(m_statePath, state);
}

} // namespace lectern::desktop
