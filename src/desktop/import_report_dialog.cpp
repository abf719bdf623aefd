#include "desktop/import_report_dialog.h"

#include "desktop/import_texts.h"
#include "desktop/problem_text.h"
#include "ui_import_report_dialog.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace lectern::desktop {

ImportReportDialog::ImportReportDialog(KeptImport import, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportReportDialog>())
    , m_import(std::move(import))
    , m_problems(new ProblemModel(this))
    , m_filter(new ProblemFilter(this))
{
    m_ui->setupUi(this);
    QFont large = m_ui->headlineLabel->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_ui->headlineLabel->setFont(large);
    connect(m_ui->restoreButton, &QPushButton::clicked, this,
            [this] { importAgain({.removals = Removals::Restore}); });
    connect(m_ui->markMissingButton, &QPushButton::clicked, this,
            [this] { importAgain({.absences = Absences::Mark}); });
    connect(m_ui->goOnButton, &QPushButton::clicked, this,
            [this] { importAgain({.removals = m_import.request.removals}); });
    m_problems->setProblems(m_import.report.problems);
    setUpTable();
    showCounts();
    fillKinds();
    showCurrent();
    const bool quiet = m_import.report.problems.empty();
    m_ui->problemsWidget->setVisible(!quiet);
    layout()->setSizeConstraint(quiet ? QLayout::SetFixedSize : QLayout::SetDefaultConstraint);
    if (!quiet)
        resize(860, 560);
}

ImportReportDialog::~ImportReportDialog() = default;

void ImportReportDialog::setUpTable()
{
    m_filter->setSourceModel(m_problems);
    QTableView& table = *m_ui->problemTable;
    table.setModel(m_filter);
    table.setSortingEnabled(true);
    table.sortByColumn(-1, Qt::AscendingOrder); // path order, as it came
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 12);
    table.setColumnWidth(ProblemModel::FileColumn, 250);
    table.setColumnWidth(ProblemModel::LineColumn, 56);
    table.setColumnWidth(ProblemModel::KindColumn, 140);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_ui->textEdit, &QLineEdit::textChanged, m_filter, &ProblemFilter::setText);
    connect(m_ui->kindBox, &QComboBox::activated, this, [this] {
        const QVariant chosen = m_ui->kindBox->currentData();
        m_filter->setKinds(chosen.value<ProblemKinds>());
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportReportDialog::showCurrent);
    connect(m_ui->openFileButton, &QPushButton::clicked, this,
            [this] { emit openFileRequested(currentPath()); });
    connect(&table, &QTableView::activated, this,
            [this] { emit openFileRequested(currentPath()); });
    connect(m_ui->openFolderButton, &QPushButton::clicked, this,
            [this] { emit openFolderRequested(currentPath()); });
    connect(m_ui->importFileButton, &QPushButton::clicked, this,
            [this] { emit importFileRequested(currentPath()); });
    connect(m_ui->ignoreButton, &QPushButton::clicked, this,
            [this] { emit ignoreRequested(currentPath()); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ImportReportDialog::saveRequested);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ImportReportDialog::copyProblems);
}

void ImportReportDialog::showCounts()
{
    const QLocale locale;
    const ImportReport& report = m_import.report;
    QString headline = report.cancelled ? tr("The import was stopped") : tr("The import is done");
    if (m_import.finishedAt != 0)
        headline += QStringLiteral("  ·  ") + timeText(m_import.finishedAt);
    m_ui->headlineLabel->setText(headline);
    m_ui->summaryLabel->setText(
        tr("%Ln file(s) looked at in %1 s, %2 read.", nullptr, static_cast<int>(report.scanned))
            .arg(locale.toString(report.seconds, 'f', 1), locale.formattedDataSize(report.bytes)));
    m_ui->summaryLabel->setToolTip(pathsText(m_import.request.paths));
    const auto show = [&locale](QLabel* label, std::int64_t count) {
        label->setText(locale.toString(static_cast<qlonglong>(count)));
        label->setEnabled(count != 0);
    };
    show(m_ui->addedCount, report.added);
    show(m_ui->updatedCount, report.updated);
    show(m_ui->unchangedCount, report.unchanged);
    show(m_ui->duplicatesCount, report.duplicates);
    show(m_ui->repairedCount, report.repaired);
    show(m_ui->rejectedCount, report.rejected);
    show(m_ui->missingCount, report.missing);
    QStringList notes;
    if (report.skipped > 0)
        notes << tr("%Ln file(s) and folders passed over, being no articles.", nullptr,
                    static_cast<int>(report.skipped));
    if (report.ignored > 0)
        notes << tr("%Ln file(s) ignored until they change, as you asked.", nullptr,
                    static_cast<int>(report.ignored));
    m_ui->skippedLabel->setVisible(!notes.isEmpty());
    m_ui->skippedLabel->setText(notes.join(QChar::LineFeed));
    showOffers();
}

/// What can be done about the whole of it: only where its paths are known.
void ImportReportDialog::showOffers()
{
    const ImportReport& report = m_import.report;
    const bool canImport = !m_import.request.paths.empty();
    m_ui->leftOutWidget->setVisible(report.leftOut > 0);
    m_ui->leftOutLabel->setText(
        tr("%Ln file(s) left out, because their articles were removed from the library.", nullptr,
           static_cast<int>(report.leftOut)));
    m_ui->restoreButton->setVisible(canImport);
    m_ui->absentWidget->setVisible(report.absent > 0);
    m_ui->absentLabel->setText(tr("%Ln file(s) gone all at once. Is a disk not connected? They are "
                                  "not marked missing.",
                                  nullptr, static_cast<int>(report.absent)));
    m_ui->markMissingButton->setVisible(canImport);
    m_ui->stoppedWidget->setVisible(report.cancelled && canImport);
    m_ui->stoppedLabel->setText(tr("What is counted here is in the library."));
}

void ImportReportDialog::importAgain(const library::ImportWish& wish)
{
    emit againRequested(wish);
    accept();
}

void ImportReportDialog::forget(const QString& path)
{
    std::erase_if(m_import.report.problems, [shown = path.toStdString()](const auto& problem) {
        return problem.path == shown && isRejection(problem.kind);
    });
    m_problems->setProblems(m_import.report.problems);
    fillKinds();
    showCurrent();
}

void ImportReportDialog::fillKinds()
{
    const QString chosen = m_ui->kindBox->currentText();
    m_ui->kindBox->clear();
    m_ui->kindBox->addItem(tr("All kinds"));
    const auto kinds = m_problems->kinds();
    const auto addGroup = [&](const QString& name, auto&& belongs) {
        ProblemKinds group;
        std::ranges::copy_if(kinds, std::back_inserter(group), belongs);
        if (!group.empty() && group.size() < kinds.size())
            m_ui->kindBox->addItem(name, QVariant::fromValue(group));
    };
    addGroup(tr("Rejected files"), isRejection);
    addGroup(tr("Repaired files"), isRepair);
    addGroup(tr("Notices"), [](ProblemKind kind) { return !isRejection(kind) && !isRepair(kind); });
    m_ui->kindBox->insertSeparator(m_ui->kindBox->count());
    for (const ProblemKind kind : kinds)
        m_ui->kindBox->addItem(problemTitle(kind), QVariant::fromValue(ProblemKinds {kind}));
    // Nothing chosen yet is not the separator, whose text is empty too.
    m_ui->kindBox->setCurrentIndex(chosen.isEmpty() ? 0
                                                    : std::max(0, m_ui->kindBox->findText(chosen)));
    m_filter->setKinds(m_ui->kindBox->currentData().value<ProblemKinds>());
}

void ImportReportDialog::showCurrent()
{
    const ImportProblem* problem = current();
    const bool any = problem && !problem->path.empty();
    for (QPushButton* button :
         {m_ui->openFileButton, m_ui->openFolderButton, m_ui->importFileButton})
        button->setEnabled(any);
    m_ui->ignoreButton->setEnabled(any && isRejection(problem->kind)
                                   && problem->kind != ProblemKind::NotFound);
    m_ui->detailLabel->setVisible(any);
    m_ui->detailLabel->setText(m_ui->problemTable->currentIndex().data(Qt::ToolTipRole).toString());
}

const ImportProblem* ImportReportDialog::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_ui->problemTable->currentIndex());
    return index.isValid() ? &m_problems->problemAt(index.row()) : nullptr;
}

QString ImportReportDialog::currentPath() const
{
    const ImportProblem* problem = current();
    return problem ? QString::fromStdString(problem->path) : QString();
}

void ImportReportDialog::copyProblems() const
{
    QStringList lines;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto& problem
            = m_problems->problemAt(m_filter->mapToSource(m_filter->index(row, 0)).row());
        const auto name = problemName(problem.kind);
        lines << QStringLiteral("%1:%2: %3: %4")
                     .arg(QString::fromStdString(problem.path))
                     .arg(problem.line)
                     .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                          QString::fromStdString(problem.message));
    }
    QGuiApplication::clipboard()->setText(lines.join(QChar::LineFeed));
}

void ImportReportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_problems->retranslate();
        showCounts();
        fillKinds();
        showCurrent();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
