#include "desktop/import_reports_dialog.h"

#include "desktop/error_text.h"
#include "desktop/import_texts.h"
#include "ui_import_reports_dialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace lectern::desktop {

namespace {

enum Column { WhenColumn, WhatColumn, FilesColumn, AddedColumn, UpdatedColumn, RejectedColumn };

QString numberText(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

} // namespace

ImportReportsDialog::ImportReportsDialog(library::Library& library, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportReportsDialog>())
    , m_library(library)
{
    m_ui->setupUi(this);
    QHeaderView& header = *m_ui->reportsTree->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    connect(m_ui->reportsTree, &QTreeWidget::currentItemChanged, this,
            &ImportReportsDialog::updateButtons);
    const auto open = [this] {
        if (const KeptImport* import = current())
            emit openRequested(import->id);
    };
    connect(m_ui->reportsTree, &QTreeWidget::itemActivated, this, open);
    connect(m_ui->openButton, &QPushButton::clicked, this, open);
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] {
        if (const KeptImport* import = current())
            emit importRequested(import->request.paths);
    });
    connect(&m_library, &library::Library::changed, this, &ImportReportsDialog::reload);
    updateButtons();
    reload();
}

ImportReportsDialog::~ImportReportsDialog() = default;

void ImportReportsDialog::reload()
{
    m_library.imports().reports(this, [this](auto imports) {
        if (imports)
            list(std::move(*imports));
        else
            m_ui->hintLabel->setText(errorText(imports.error()));
    });
}

void ImportReportsDialog::list(std::vector<KeptImport> imports)
{
    const KeptImport* before = current();
    const ImportId chosen = before ? before->id : ImportId {};
    QTreeWidget& tree = *m_ui->reportsTree;
    tree.clear();
    m_imports = std::move(imports);
    for (const auto& import : m_imports) {
        QStringList remarks;
        if (import.report.cancelled)
            remarks << tr("stopped");
        if (import.request.occasion == ImportOccasion::Watched)
            remarks << tr("watched");
        if (import.problemCount > 0)
            remarks << tr("%Ln remark(s)", nullptr, static_cast<int>(import.problemCount));
        const auto& report = import.report;
        auto* item = new QTreeWidgetItem(
            &tree,
            {timeText(import.finishedAt), pathsText(import.request.paths),
             numberText(report.scanned), numberText(report.added), numberText(report.updated),
             numberText(report.rejected), remarks.join(QStringLiteral("  ·  "))});
        item->setToolTip(WhatColumn, item->text(WhatColumn));
        for (const int column : {FilesColumn, AddedColumn, UpdatedColumn, RejectedColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (import.id == chosen)
            tree.setCurrentItem(item);
    }
    if (!tree.currentItem() && tree.topLevelItemCount() > 0)
        tree.setCurrentItem(tree.topLevelItem(0));
    updateButtons();
}

const KeptImport* ImportReportsDialog::current() const
{
    const int row = m_ui->reportsTree->indexOfTopLevelItem(m_ui->reportsTree->currentItem());
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_imports.size() ? &m_imports[index] : nullptr;
}

void ImportReportsDialog::updateButtons()
{
    const KeptImport* import = current();
    m_ui->openButton->setEnabled(import != nullptr);
    m_ui->againButton->setEnabled(import && !import->request.paths.empty());
}

void ImportReportsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        reload();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
