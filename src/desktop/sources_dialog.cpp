#include "desktop/sources_dialog.h"

#include "desktop/confirmation.h"
#include "desktop/error_text.h"
#include "desktop/import_texts.h"
#include "ui_sources_dialog.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

namespace lectern::desktop {

namespace {

enum Column {
    FolderColumn,
    FilesColumn,
    ArticlesColumn,
    MissingColumn,
    RejectedColumn,
    ImportedColumn,
    WatchColumn
};
constexpr int idRole = Qt::UserRole;
constexpr int rootRole = Qt::UserRole + 1; // native bytes
constexpr int thereRole = Qt::UserRole + 2;
constexpr int packedRole = Qt::UserRole + 3;

std::filesystem::path rootOf(const QTreeWidgetItem& item)
{
    return item.data(FolderColumn, rootRole).toByteArray().toStdString();
}

SourceId idOf(const QTreeWidgetItem& item)
{
    return SourceId {item.data(FolderColumn, idRole).toLongLong()};
}

} // namespace

SourcesDialog::SourcesDialog(library::Library& library, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SourcesDialog>())
    , m_library(library)
{
    m_ui->setupUi(this);
    QHeaderView& header = *m_ui->sourcesTree->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(FolderColumn, QHeaderView::Stretch);
    connect(m_ui->sourcesTree, &QTreeWidget::currentItemChanged, this,
            &SourcesDialog::updateButtons);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &SourcesDialog::removeCurrent);
    connect(m_ui->againButton, &QPushButton::clicked, this, &SourcesDialog::updateCurrent);
    connect(m_ui->allButton, &QPushButton::clicked, this, &SourcesDialog::updateAll);
    connect(m_ui->categoriesButton, &QPushButton::clicked, this, &SourcesDialog::askForCategories);
    connect(m_ui->moveButton, &QPushButton::clicked, this, &SourcesDialog::moveCurrent);
    connect(m_ui->sourcesTree, &QTreeWidget::itemChanged, this,
            [this](const QTreeWidgetItem* item, int column) { watch(*item, column); });
    connect(m_ui->undoButton, &QPushButton::clicked, this, &SourcesDialog::undoLastImportRequested);
    connect(&m_library, &library::Library::changed, this, &SourcesDialog::reload);
    updateButtons();
    reload();
}

SourcesDialog::~SourcesDialog() = default;

void SourcesDialog::reload()
{
    m_library.sources(this, [this](auto sources) {
        if (sources)
            list(*sources);
        else
            m_ui->hintLabel->setText(errorText(sources.error()));
    });
}

void SourcesDialog::list(const std::vector<library::Library::Source>& sources)
{
    QTreeWidget& tree = *m_ui->sourcesTree;
    const QSignalBlocker blocker(tree); // filling it is no click on a box
    const QVariant chosen
        = tree.currentItem() ? tree.currentItem()->data(FolderColumn, idRole) : QVariant();
    tree.clear();
    m_rules.clear();
    const QLocale locale;
    for (const auto& source : sources) {
        m_rules[source.id.value] = source.categories;
        const QString root = QFile::decodeName(QByteArray::fromStdString(source.root.native()));
        const QString shown = source.isThere ? root : tr("%1 (not there now)").arg(root);
        auto* item = new QTreeWidgetItem(
            &tree,
            {shown, locale.toString(source.files), locale.toString(source.articles),
             locale.toString(source.missing), locale.toString(source.rejected),
             timeText(source.importedAt)});
        item->setData(FolderColumn, idRole, static_cast<qlonglong>(source.id.value));
        item->setData(FolderColumn, rootRole, QByteArray::fromStdString(source.root.native()));
        item->setData(FolderColumn, thereRole, source.isThere);
        item->setToolTip(FolderColumn, shown);
        item->setData(FolderColumn, packedRole, source.isPacked);
        if (!source.isPacked)
            item->setCheckState(WatchColumn, source.isWatched ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(WatchColumn,
                         source.isPacked ? tr("Only folders can be watched. Update takes this file "
                                              "again when it has changed.")
                                         : tree.headerItem()->toolTip(WatchColumn));
        for (const int column : {FilesColumn, ArticlesColumn, MissingColumn, RejectedColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (item->data(FolderColumn, idRole) == chosen)
            tree.setCurrentItem(item);
    }
    updateButtons();
}

void SourcesDialog::updateButtons()
{
    const bool any = m_ui->sourcesTree->currentItem() != nullptr;
    const bool isThere
        = any && m_ui->sourcesTree->currentItem()->data(FolderColumn, thereRole).toBool();
    m_ui->removeButton->setEnabled(any);
    m_ui->moveButton->setEnabled(any && !m_library.isImporting());
    m_ui->againButton->setEnabled(isThere && !m_library.isImporting());
    m_ui->categoriesButton->setEnabled(isThere);
    m_ui->allButton->setEnabled(m_ui->sourcesTree->topLevelItemCount() > 0
                                && !m_library.isImporting());
    m_ui->undoButton->setEnabled(!m_library.isImporting());
}

void SourcesDialog::updateCurrent()
{
    emit updateRequested({rootOf(*m_ui->sourcesTree->currentItem())});
    updateButtons();
}

void SourcesDialog::askForCategories()
{
    const QTreeWidgetItem& item = *m_ui->sourcesTree->currentItem();
    emit optionsRequested(rootOf(item), m_rules[idOf(item).value]);
}

/// Those that are there: a disk that is not connected is no news.
void SourcesDialog::updateAll()
{
    std::vector<std::filesystem::path> roots;
    for (int row = 0; row < m_ui->sourcesTree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem& item = *m_ui->sourcesTree->topLevelItem(row);
        if (item.data(FolderColumn, thereRole).toBool())
            roots.push_back(rootOf(item));
    }
    if (roots.empty())
        m_ui->hintLabel->setText(tr("None of the sources is there now."));
    else
        emit updateRequested(roots);
    updateButtons();
}

void SourcesDialog::moveCurrent()
{
    const QTreeWidgetItem& item = *m_ui->sourcesTree->currentItem();
    const SourceId id = idOf(item);
    const QString title = tr("Where Is This Source Now?");
    const QString around
        = QFile::decodeName(QByteArray::fromStdString(rootOf(item).parent_path().native()));
    const QString place = item.data(FolderColumn, packedRole).toBool()
        ? QFileDialog::getOpenFileName(this, title, around)
        : QFileDialog::getExistingDirectory(this, title, around);
    if (place.isEmpty())
        return;
    m_library.imports().moveSource(
        id, QFile::encodeName(place).toStdString(), this, [this](Result<void> moved) {
            m_ui->hintLabel->setText(
                moved ? tr("The source's place is noted. Update it to look for changes.")
                      : errorText(moved.error()));
            m_library.imports().watchSources();
            reload();
        });
}

void SourcesDialog::watch(const QTreeWidgetItem& item, int column)
{
    if (column != WatchColumn)
        return;
    const bool watched = item.checkState(WatchColumn) == Qt::Checked;
    m_library.imports().setWatched(idOf(item), watched, this, [this](Result<void> set) {
        if (!set)
            m_ui->hintLabel->setText(errorText(set.error()));
        m_library.imports().watchSources();
    });
}

void SourcesDialog::removeCurrent()
{
    const auto* item = m_ui->sourcesTree->currentItem();
    const SourceId id = idOf(*item);
    const QString folder = QFile::decodeName(item->data(FolderColumn, rootRole).toByteArray());
    m_library.countAnnotationsOfSource(
        id, this, [this, id, folder](auto notes) { askToRemove(id, folder, notes.value_or(0)); });
}

void SourcesDialog::askToRemove(SourceId id, const QString& folder, std::int64_t notes)
{
    const QString information = tr("The files themselves are not touched. Read marks and stars of "
                                   "these articles are lost.")
        + keptNotesText(notes);
    if (!isConfirmed(this,
                     {tr("Remove Source"),
                      tr("Remove the articles of “%1” from the library?").arg(folder), information,
                      tr("Remove")}))
        return;
    m_library.removeSource(id, this, [this](auto removed) {
        m_ui->hintLabel->setText(
            removed ? tr("%Ln article(s) removed.", nullptr, static_cast<int>(*removed))
                    : errorText(removed.error()));
        m_library.imports().watchSources();
        reload();
    });
}

void SourcesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        reload();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
