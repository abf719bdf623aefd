#include "desktop/keep_report_dialog.h"

#include "desktop/picture_texts.h"
#include "ui_keep_report_dialog.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>

namespace lectern::desktop {

namespace {

enum Column { AddressColumn, ReasonColumn };

} // namespace

KeepReportDialog::KeepReportDialog(KeepReport report, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeepReportDialog>())
    , m_report(std::move(report))
{
    m_ui->setupUi(this);
    QFont large = m_ui->headlineLabel->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_ui->headlineLabel->setFont(large);
    m_ui->failureTree->header()->resizeSection(AddressColumn, 430);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &KeepReportDialog::copyFailures);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        emit retryRequested();
        accept();
    });
    connect(m_ui->healthButton, &QPushButton::clicked, this, [this] {
        emit healthRequested();
        accept();
    });
    showReport();
    const bool quiet = m_report.failures.empty();
    layout()->setSizeConstraint(quiet ? QLayout::SetFixedSize : QLayout::SetDefaultConstraint);
    if (!quiet)
        resize(820, 500);
}

KeepReportDialog::~KeepReportDialog() = default;

void KeepReportDialog::showReport()
{
    const QLocale locale;
    const bool complete = m_report.failed + m_report.resting + m_report.notReached == 0;
    const bool none = m_report.fetched + m_report.alreadyHere == 0;
    m_ui->headlineLabel->setText(m_report.cancelled ? tr("Keeping pictures was stopped")
                                     : complete     ? tr("All pictures are in the library")
                                     : none         ? tr("None of the pictures could be had")
                                            : tr("The pictures that could be had are kept"));
    QStringList facts {tr("%Ln picture(s)", nullptr, static_cast<int>(m_report.total)),
                       tr("%Ln article(s)", nullptr, static_cast<int>(m_report.articles)),
                       sizeText(m_report.bytes),
                       tr("%1 s").arg(locale.toString(m_report.seconds, 'f', 1))};
    facts.removeAll(QString());
    m_ui->summaryLabel->setText(facts.join(QStringLiteral("  ·  ")));
    const auto show = [&locale](QLabel* label, std::int64_t count) {
        label->setText(locale.toString(static_cast<qlonglong>(count)));
        label->setEnabled(count != 0);
    };
    show(m_ui->fetchedCount, m_report.fetched);
    show(m_ui->hereCount, m_report.alreadyHere);
    show(m_ui->failedCount, m_report.failed);
    show(m_ui->restingCount, m_report.resting);
    show(m_ui->notReachedCount, m_report.notReached);
    m_ui->failureTree->clear();
    for (const KeepFailure& failure : m_report.failures) {
        const QString address = QString::fromStdString(failure.original);
        auto* item = new QTreeWidgetItem(m_ui->failureTree, {address, failureText(failure.reason)});
        item->setToolTip(AddressColumn, address);
        item->setToolTip(ReasonColumn, item->text(ReasonColumn));
    }
    const bool some = !m_report.failures.empty();
    m_ui->failureTree->setVisible(some);
    m_ui->copyButton->setVisible(some);
    m_ui->retryButton->setVisible(!complete);
    m_ui->retryButton->setText(m_report.cancelled ? tr("&Go On") : tr("&Try Again"));
}

void KeepReportDialog::copyFailures() const
{
    QStringList lines;
    for (const KeepFailure& failure : m_report.failures)
        lines << QString::fromStdString(failure.original + "\t" + failure.reason);
    QGuiApplication::clipboard()->setText(lines.join(QChar::LineFeed));
}

void KeepReportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showReport();
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
