#include "desktop/import_dialog.h"

#include "desktop/category_preview.h"
#include "desktop/error_text.h"
#include "desktop/import_texts.h"
#include "desktop/path_questions.h"
#include "ui_import_dialog.h"

#include <QEvent>
#include <QFile>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace lectern::desktop {

namespace {

constexpr int kPathRole = Qt::UserRole; // native bytes
constexpr std::chrono::milliseconds kSoon {300}; // while someone types

} // namespace

ImportDialog::ImportDialog(library::Library& library, const Paths& paths,
                           const std::optional<CategoryRule>& rule, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_library(library)
{
    m_ui->setupUi(this);
    m_ui->buttonBox->addButton(tr("&Import"), QDialogButtonBox::AcceptRole)->setDefault(true);
    QHeaderView& header = *m_ui->previewTree->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(0, QHeaderView::Stretch);
    header.setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_ui->ruleForm->setRule(rule);
    m_ui->progressBar->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connectControls();
    addPaths(paths);
    updateButtons();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::connectControls()
{
    connect(m_ui->folderButton, &QPushButton::clicked, this, &ImportDialog::askForFolder);
    connect(m_ui->filesButton, &QPushButton::clicked, this, &ImportDialog::askForFiles);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &ImportDialog::removeSelected);
    connect(m_ui->pathsList, &QListWidget::itemSelectionChanged, this,
            &ImportDialog::updateButtons);
    connect(m_ui->ruleForm, &CategoryRuleForm::changed, this, &ImportDialog::lookAhead);
    connect(m_ui->restoreBox, &QCheckBox::toggled, this, &ImportDialog::lookAhead);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::preview);
    connect(&m_library.imports(), &library::Imports::previewProgressed, this,
            &ImportDialog::showProgress);
    connect(this, &QDialog::accepted, this, [this] { emit importRequested(paths(), wish()); });
}

ImportDialog::Paths ImportDialog::paths() const
{
    Paths paths;
    for (int row = 0; row < m_ui->pathsList->count(); ++row)
        paths.emplace_back(m_ui->pathsList->item(row)->data(kPathRole).toByteArray().toStdString());
    return paths;
}

library::ImportWish ImportDialog::wish() const
{
    return {.removals = m_ui->restoreBox->isChecked() ? Removals::Restore : Removals::Respect,
            .categories = m_ui->ruleForm->rule()};
}

void ImportDialog::addPaths(const Paths& paths)
{
    Paths known = this->paths();
    for (const auto& path : paths) {
        if (path.empty() || std::ranges::find(known, path) != known.end())
            continue;
        known.push_back(path);
        const auto bytes = QByteArray::fromStdString(path.native());
        auto* item = new QListWidgetItem(QFile::decodeName(bytes), m_ui->pathsList);
        item->setData(kPathRole, bytes);
        item->setToolTip(item->text());
    }
    lookAhead();
}

void ImportDialog::askForFolder()
{
    addPaths(askForFolderToImport(this));
}

void ImportDialog::askForFiles()
{
    addPaths(askForFilesToImport(this));
}

void ImportDialog::removeSelected()
{
    qDeleteAll(m_ui->pathsList->selectedItems());
    lookAhead();
}

void ImportDialog::lookAhead()
{
    updateButtons();
    m_library.imports().cancelPreview();
    ++m_asked;
    if (m_ui->pathsList->count() > 0)
        return m_soon.start();
    m_soon.stop();
    m_ui->previewTree->clear();
    m_ui->progressBar->hide();
    m_ui->summaryLabel->setText(tr("Add a folder or files to see what would come of them."));
}

void ImportDialog::preview()
{
    m_ui->progressBar->setRange(0, 0);
    m_ui->progressBar->show();
    m_ui->summaryLabel->setText(tr("Looking ahead; you need not wait for it."));
    const int number = ++m_asked;
    m_library.imports().preview(paths(), wish(), this, [this, number](auto report) {
        if (number == m_asked)
            showReport(report);
    });
}

void ImportDialog::showProgress(const library::ImportProgress& progress)
{
    if (m_ui->progressBar->isHidden() || progress.scanning || progress.total <= 0)
        return;
    // In parts of a thousand: a bar counts in int.
    m_ui->progressBar->setRange(0, 1000);
    m_ui->progressBar->setValue(static_cast<int>(progress.done * 1000 / progress.total));
}

void ImportDialog::showReport(const Result<ImportReport>& report)
{
    m_ui->progressBar->hide();
    if (!report) {
        m_ui->previewTree->clear();
        m_ui->summaryLabel->setText(errorText(report.error()));
        return;
    }
    showCategories(*m_ui->previewTree, report->categories);
    m_ui->summaryLabel->setText(
        report->scanned == 0 ? tr("There are no articles.")
                             : tr("%Ln file(s): %1", nullptr, static_cast<int>(report->scanned))
                                   .arg(countsText(*report)));
}

void ImportDialog::updateButtons()
{
    m_ui->removeButton->setEnabled(!m_ui->pathsList->selectedItems().isEmpty());
    for (QAbstractButton* button : m_ui->buttonBox->buttons()) {
        if (m_ui->buttonBox->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(m_ui->pathsList->count() > 0);
    }
}

void ImportDialog::done(int result)
{
    m_soon.stop();
    ++m_asked;
    m_library.imports().cancelPreview();
    QDialog::done(result);
}

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        lookAhead();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
