// What the window says: title, counts, messages, and the dialogs it opens.
#include "desktop/article_finder.h"
#include "desktop/article_saving.h"
#include "desktop/confirmation.h"
#include "desktop/error_text.h"
#include "desktop/import_control.h"
#include "desktop/keep_control.h"
#include "desktop/main_window.h"
#include "desktop/picture_control.h"
#include "desktop/saved_searches.h"
#include "desktop/search_box.h"
#include "desktop/search_help_dialog.h"
#include "desktop/shortcuts_dialog.h"
#include "desktop/shown_article.h"
#include "desktop/sources_dialog.h"
#include "desktop/theme.h"
#include "desktop/traffic_dialog.h"
#include "ui_main_window.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

#include <chrono>

namespace lectern::desktop {

namespace {

constexpr auto messageStays = std::chrono::seconds(8);

} // namespace

void MainWindow::applySettings(const Settings& settings)
{
    m_ui->actionMarkShown->setChecked(settings.marksReadWhenShown);
    m_ui->actionSaveNotes->setChecked(settings.savesNotes);
    m_saving->setOwnNotes(settings.savesNotes ? library::Library::OwnNotes::With
                                              : library::Library::OwnNotes::Without);
    m_ui->actionShowThumbnails->setChecked(settings.showsThumbnails);
    m_ui->actionExactForm->setChecked(settings.searchVariants == Variants::Apart);
    m_ui->readerPane->setImagePolicy(settings.imagePolicy);
    m_pictures->setPolicy(settings.imagePolicy);
    m_saving->setPolicy(settings.imagePolicy);
    m_ui->articlePane->setThumbnails(settings.showsThumbnails, settings.imagePolicy);
    m_ui->readerPane->setVariants(settings.searchVariants);
    m_search->setVariants(settings.searchVariants);
    m_saved->setVariants(settings.searchVariants);
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

void MainWindow::updateTitle()
{
    const auto listed = m_ui->articlePane->currentSummary();
    const Article* shown = m_shown->isGuest() ? m_ui->readerPane->shownArticle() : nullptr;
    QStringList parts;
    if (listed || shown)
        parts << QString::fromStdString(listed ? listed->title : shown->summary.title);
    if (m_library.folder() != QDir::cleanPath(defaultLibraryFolder()))
        parts << QDir(m_library.folder()).dirName();
    parts << QStringLiteral("Lectern");
    setWindowTitle(parts.join(QStringLiteral(" - ")));
}

void MainWindow::showCounts()
{
    const auto selected = m_ui->articlePane->selected().size();
    QStringList parts {tr("%Ln article(s)", nullptr, static_cast<int>(m_tree.allArticles)),
                       tr("%Ln unread", nullptr, static_cast<int>(m_tree.unread))};
    if (selected > 1)
        parts << tr("%Ln selected", nullptr, static_cast<int>(selected));
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
    m_gateButton->setText(tr("%Ln request(s) by this page", nullptr, denied)
                          + QStringLiteral("  ·  ")
                          + tr("%Ln picture(s) by Lectern", nullptr, images));
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
    menu.addActions({m_ui->actionVersions, m_ui->actionKeepSelected});
    menu.addSeparator();
    menu.addAction(m_ui->actionRemove);
    menu.exec(globalPosition);
}

void MainWindow::showSources()
{
    if (!m_library.isOpen())
        return;
    // Beside the window: what is imported from here is seen there, and its report can be used.
    auto* dialog = new SourcesDialog(*m_library.library(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_library, &OpenLibrary::replaced, dialog, &QDialog::close);
    connect(dialog, &SourcesDialog::updateRequested, this, &MainWindow::importPaths);
    connect(
        dialog, &SourcesDialog::optionsRequested, this,
        [this](const auto& root, const auto& rule) { m_imports->askWithOptions({root}, rule); });
    connect(dialog, &SourcesDialog::undoLastImportRequested, this, &MainWindow::undoLastImport);
    connect(m_imports, &ImportControl::finished, dialog, &SourcesDialog::reload);
    dialog->show();
}

void MainWindow::undoLastImport()
{
    if (!m_library.isOpen() || isImporting())
        return;
    m_library.library()->countAnnotationsOfLastImport(
        this, [this](auto notes) { askToUndoImport(notes.value_or(0)); });
}

void MainWindow::askToUndoImport(std::int64_t notes)
{
    const QString information
        = tr("The files themselves are not touched. They stay out of the library when they "
             "are imported again; that import's report offers to bring them back.")
        + keptNotesText(notes);
    if (!isConfirmed(this,
                     {tr("Undo Last Import"),
                      tr("Take the articles of the last import out of the library again?"),
                      information, tr("Undo Import")}))
        return;
    m_library.library()->removeLastImport(this, [this](auto removed) {
        if (removed)
            tell(tr("%Ln article(s) removed.", nullptr, static_cast<int>(*removed)));
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

void MainWindow::showSearchHelp()
{
    auto* dialog = new SearchHelpDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SearchHelpDialog::exampleChosen, m_search, &SearchBox::setQuery);
    dialog->show();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Lectern"),
        tr("<h3>Lectern %1</h3><p>A reader for saved articles.</p><p>Free software under the GNU "
           "General Public License, version 3 or later.</p><p>Library: %2</p>")
            .arg(QStringLiteral(LECTERN_VERSION), m_library.folder().toHtmlEscaped()));
}

} // namespace lectern::desktop
