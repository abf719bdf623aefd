#include "desktop/sources_dialog.h"

#include "desktop/confirmation.h"
#include "desktop/error_text.h"
#include "ui_sources_dialog.h"

#include <QEvent>
#include <QFile>
#include <QHeaderView>
#include <QLocale>

namespace lectern::desktop {

namespace {

enum Column { FolderColumn, FilesColumn, ArticlesColumn, MissingColumn };
constexpr int idRole = Qt::UserRole;
constexpr int rootRole = Qt::UserRole + 1; // native bytes

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
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] {
        const auto* item = m_ui->sourcesTree->currentItem();
        emit importAgainRequested(item->data(FolderColumn, rootRole).toByteArray().toStdString());
    });
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
            show(*sources);
        else
            m_ui->hintLabel->setText(errorText(sources.error()));
    });
}

void SourcesDialog::show(const std::vector<library::Library::Source>& sources)
{
    QTreeWidget& tree = *m_ui->sourcesTree;
    const QVariant chosen
        = tree.currentItem() ? tree.currentItem()->data(FolderColumn, idRole) : QVariant();
    tree.clear();
    const QLocale locale;
    for (const auto& source : sources) {
        const QString root = QFile::decodeName(QByteArray::fromStdString(source.root.native()));
        auto* item = new QTreeWidgetItem(&tree,
                                         {root, locale.toString(source.files),
                                          locale.toString(source.articles),
                                          locale.toString(source.missing)});
        item->setData(FolderColumn, idRole, static_cast<qlonglong>(source.id.value));
        item->setData(FolderColumn, rootRole, QByteArray::fromStdString(source.root.native()));
        item->setToolTip(FolderColumn, root);
        for (const int column : {FilesColumn, ArticlesColumn, MissingColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (item->data(FolderColumn, idRole) == chosen)
            tree.setCurrentItem(item);
    }
    updateButtons();
}

void SourcesDialog::updateButtons()
{
    const bool any = m_ui->sourcesTree->currentItem() != nullptr;
    m_ui->removeButton->setEnabled(any);
    m_ui->againButton->setEnabled(any && !m_library.isImporting());
    m_ui->undoButton->setEnabled(!m_library.isImporting());
}

void SourcesDialog::removeCurrent()
{
    const auto* item = m_ui->sourcesTree->currentItem();
    const SourceId id {item->data(FolderColumn, idRole).toLongLong()};
    m_library.countAnnotationsOfSource(id, this,
                                       [this, id, folder = item->text(FolderColumn)](auto notes) {
                                           askToRemove(id, folder, notes.value_or(0));
                                       });
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
            removed ? tr("%n article(s) removed.", nullptr, static_cast<int>(*removed))
                    : errorText(removed.error()));
        reload();
    });
}

void SourcesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
