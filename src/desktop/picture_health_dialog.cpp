#include "desktop/picture_health_dialog.h"

#include "desktop/error_text.h"
#include "desktop/image_file.h"
#include "desktop/picture_texts.h"
#include "library/pictures.h"
#include "ui_picture_health_dialog.h"

#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QStandardPaths>
#include <QThreadPool>

namespace lectern::desktop {

namespace {

enum Scope { EverythingScope, ListScope };

} // namespace

PictureHealthDialog::PictureHealthDialog(library::Library& library, ArticleFilter list,
                                         const QString& place, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PictureHealthDialog>())
    , m_library(&library)
    , m_list(std::move(list))
    , m_hosts(new PictureHealthModel(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    m_ui->scopeBox->addItem(tr("The whole library"), EverythingScope);
    if (m_list != ArticleFilter {})
        m_ui->scopeBox->addItem(place, ListScope);
    setUpTable();
    connect(m_ui->scopeBox, &QComboBox::activated, this, &PictureHealthDialog::ask);
    connect(m_ui->exportButton, &QPushButton::clicked, this,
            &PictureHealthDialog::askWhereToExport);
    connect(m_ui->keepButton, &QPushButton::clicked, this, [this] {
        emit keepRequested(selection());
        accept();
    });
    ask();
}

PictureHealthDialog::~PictureHealthDialog() = default;

void PictureHealthDialog::setUpTable()
{
    m_filter->setSourceModel(m_hosts);
    m_filter->setSortRole(PictureHealthModel::SortRole);
    m_filter->setFilterKeyColumn(PictureHealthModel::HostColumn);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView& table = *m_ui->hostTable;
    table.setModel(m_filter);
    table.setSortingEnabled(true);
    table.sortByColumn(PictureHealthModel::PicturesColumn, Qt::DescendingOrder);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 12);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(PictureHealthModel::HostColumn,
                                                   QHeaderView::Stretch);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_filter,
            &QSortFilterProxyModel::setFilterFixedString);
}

PictureSelection PictureHealthDialog::selection() const
{
    const bool ofList = m_ui->scopeBox->currentData().toInt() == ListScope;
    return ofList ? m_list : ArticleFilter {};
}

void PictureHealthDialog::ask()
{
    if (!m_library)
        return;
    const int number = ++m_asked;
    m_ui->summaryLabel->setText(tr("Looking…"));
    m_library->pictures().health(selection(), this, [this, number](Result<ImageHealth> answer) {
        if (number == m_asked)
            take(std::move(answer));
    });
}

void PictureHealthDialog::take(Result<ImageHealth> answer)
{
    if (!answer) {
        m_ui->summaryLabel->setText(errorText(answer.error()));
        return;
    }
    m_health = std::move(*answer);
    m_hosts->setHosts(m_health.hosts);
    showSummary();
}

void PictureHealthDialog::showSummary()
{
    const ImageCounts& total = m_health.total;
    QStringList parts {tr("%Ln picture(s) of the web", nullptr, static_cast<int>(total.images)),
                       tr("%Ln server(s)", nullptr, static_cast<int>(m_health.hosts.size()))};
    if (total.bytes > 0)
        parts << tr("%1 kept").arg(sizeText(total.bytes));
    m_ui->summaryLabel->setText(parts.join(QStringLiteral("  ·  ")));
    m_ui->healthBar->setCounts(total);
    m_ui->exportButton->setEnabled(total.images > 0);
    m_ui->keepButton->setEnabled(total.images > total.local);
}

void PictureHealthDialog::askWhereToExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the Health of Pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Spreadsheet (*.csv)"), tr("JSON (*.json)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QStringLiteral("pictures.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &PictureHealthDialog::exportTo);
    dialog->open();
}

void PictureHealthDialog::exportTo(const QString& path)
{
    if (!m_library)
        return;
    using Format = library::Pictures::HealthFormat;
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    m_library->pictures().healthReport(
        selection(), json ? Format::Json : Format::Csv, this,
        [this, path](const Result<std::string>& report) {
            if (!report)
                return takeExported(path, fail(report.error()));
            QThreadPool::globalInstance()->start(
                [dialog = QPointer<PictureHealthDialog>(this), path, text = *report] {
                    const auto written = writeImageFile(path, text);
                    QMetaObject::invokeMethod(qApp, [dialog, path, written] {
                        if (dialog)
                            dialog->takeExported(path, written);
                    });
                });
        });
}

void PictureHealthDialog::takeExported(const QString& path, const Result<void>& written)
{
    m_ui->exportedLabel->setText(written ? tr("Written to %1.").arg(path)
                                         : tr("%1 could not be written.").arg(path));
}

void PictureHealthDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->scopeBox->setItemText(0, tr("The whole library"));
        m_hosts->retranslate();
        showSummary();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
