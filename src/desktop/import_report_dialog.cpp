#include "desktop/import_report_dialog.h"

#include "desktop/problem_text.h"
#include "ui_import_report_dialog.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>

namespace lectern::desktop {

ImportReportDialog::ImportReportDialog(ImportReport report, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportReportDialog>())
    , m_report(std::move(report))
    , m_problems(new ProblemModel(this))
    , m_filter(new ProblemFilter(this))
{
    m_ui->setupUi(this);
    QFont large = m_ui->headlineLabel->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_ui->headlineLabel->setFont(large);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this] {
        emit restoreRequested();
        accept();
    });
    m_problems->setProblems(m_report.problems);
    setUpTable();
    showCounts();
    fillKinds();
    showCurrent();
    const bool quiet = m_report.problems.empty();
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
        const QVariant kind = m_ui->kindBox->currentData();
        m_filter->setKind(kind.isValid() ? std::optional(static_cast<ProblemKind>(kind.toInt()))
                                         : std::nullopt);
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportReportDialog::showCurrent);
    connect(m_ui->openFileButton, &QPushButton::clicked, this,
            [this] { emit openFileRequested(currentPath()); });
    connect(&table, &QTableView::activated, this,
            [this] { emit openFileRequested(currentPath()); });
    connect(m_ui->openFolderButton, &QPushButton::clicked, this,
            [this] { emit openFolderRequested(currentPath()); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ImportReportDialog::copyProblems);
}

void ImportReportDialog::showCounts()
{
    const QLocale locale;
    m_ui->headlineLabel->setText(m_report.cancelled ? tr("The import was stopped")
                                                    : tr("The import is done"));
    m_ui->summaryLabel->setText(
        tr("%n file(s) looked at in %1 s, %2 read.", nullptr, static_cast<int>(m_report.scanned))
            .arg(locale.toString(m_report.seconds, 'f', 1),
                 locale.formattedDataSize(m_report.bytes)));
    const auto show = [&locale](QLabel* label, std::int64_t count) {
        label->setText(locale.toString(static_cast<qlonglong>(count)));
        label->setEnabled(count != 0);
    };
    show(m_ui->addedCount, m_report.added);
    show(m_ui->updatedCount, m_report.updated);
    show(m_ui->unchangedCount, m_report.unchanged);
    show(m_ui->duplicatesCount, m_report.duplicates);
    show(m_ui->repairedCount, m_report.repaired);
    show(m_ui->rejectedCount, m_report.rejected);
    show(m_ui->missingCount, m_report.missing);
    m_ui->leftOutWidget->setVisible(m_report.leftOut > 0);
    m_ui->leftOutLabel->setText(
        tr("%n file(s) left out, because their articles were removed from the library.", nullptr,
           static_cast<int>(m_report.leftOut)));
    m_ui->skippedLabel->setVisible(m_report.skipped > 0);
    m_ui->skippedLabel->setText(tr("%n file(s) and folders passed over, being no articles.",
                                   nullptr, static_cast<int>(m_report.skipped)));
}

void ImportReportDialog::fillKinds()
{
    const QVariant chosen = m_ui->kindBox->currentData();
    m_ui->kindBox->clear();
    m_ui->kindBox->addItem(tr("All kinds"));
    for (const ProblemKind kind : m_problems->kinds())
        m_ui->kindBox->addItem(problemTitle(kind), static_cast<int>(kind));
    m_ui->kindBox->setCurrentIndex(std::max(0, m_ui->kindBox->findData(chosen)));
}

void ImportReportDialog::showCurrent()
{
    const bool any = !currentPath().isEmpty();
    m_ui->openFileButton->setEnabled(any);
    m_ui->openFolderButton->setEnabled(any);
    m_ui->detailLabel->setVisible(any);
    m_ui->detailLabel->setText(m_ui->problemTable->currentIndex().data(Qt::ToolTipRole).toString());
}

QString ImportReportDialog::currentPath() const
{
    return m_ui->problemTable->currentIndex().data(ProblemModel::PathRole).toString();
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
