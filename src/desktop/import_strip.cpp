#include "desktop/import_strip.h"

#include "desktop/import_texts.h"
#include "ui_import_strip.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace lectern::desktop {

namespace {

// A rate of the first moments is a guess that would jump about.
constexpr double secondsBeforeGuessing = 1.5;

QString remainingText(double seconds)
{
    if (seconds < 10)
        return ImportStrip::tr("a few seconds left");
    if (seconds < 90)
        return ImportStrip::tr("about %Ln second(s) left", nullptr,
                               static_cast<int>(std::ceil(seconds / 10) * 10));
    if (seconds < 90 * 60)
        return ImportStrip::tr("about %Ln minute(s) left", nullptr,
                               static_cast<int>(std::ceil(seconds / 60)));
    return ImportStrip::tr("about %Ln hour(s) left", nullptr,
                           static_cast<int>(std::ceil(seconds / 3600)));
}

} // namespace

QString progressText(const library::ImportProgress& progress)
{
    const QLocale locale;
    if (progress.scanning)
        return ImportStrip::tr("Looking for articles… %1 found")
            .arg(locale.toString(std::max(progress.total, progress.done)));
    QStringList parts {ImportStrip::tr("%1 of %2 files")
                           .arg(locale.toString(progress.done), locale.toString(progress.total))};
    if (progress.paused) {
        parts << ImportStrip::tr("paused");
    } else if (progress.seconds > secondsBeforeGuessing && progress.done > progress.unopened) {
        const double rate
            = static_cast<double>(progress.done - progress.unopened) / progress.seconds;
        const auto remaining = static_cast<double>(progress.total - progress.done);
        parts << ImportStrip::tr("%1 files/s").arg(locale.toString(std::llround(rate)));
        parts << remainingText(remaining / rate);
    }
    return parts.join(QStringLiteral("  ·  "));
}

ImportStrip::ImportStrip(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ImportStrip>())
{
    m_ui->setupUi(this);
    hide();
    m_ui->detailsWidget->hide();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportStrip::cancel);
    connect(m_ui->pauseButton, &QPushButton::toggled, this, &ImportStrip::pauseRequested);
    connect(m_ui->pauseButton, &QPushButton::toggled, this, &ImportStrip::showPauseText);
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsWidget, &QWidget::setVisible);
    connect(m_ui->detailsButton, &QPushButton::toggled, this, &ImportStrip::showDetails);
}

ImportStrip::~ImportStrip() = default;

void ImportStrip::begin()
{
    m_ui->cancelButton->setEnabled(true);
    m_ui->pauseButton->setEnabled(true);
    m_ui->pauseButton->setChecked(false);
    showProgress({});
    show();
}

void ImportStrip::showProgress(const library::ImportProgress& progress)
{
    // Nought to nought makes the bar a busy one.
    const bool counted = !progress.scanning && progress.total > 0;
    m_ui->importBar->setRange(0, counted ? 1000 : 0);
    if (counted)
        m_ui->importBar->setValue(static_cast<int>(progress.done * 1000 / progress.total));
    if (m_ui->cancelButton->isEnabled())
        m_ui->progressLabel->setText(progressText(progress));
    m_progress = progress;
    showPath();
    showDetails();
}

void ImportStrip::showDetails()
{
    if (!m_ui->detailsWidget->isVisibleTo(this))
        return;
    m_ui->countsLabel->setText(countsText(m_progress.counts));
    const QString kinds = problemKindsText(m_progress.problems);
    m_ui->kindsLabel->setVisible(!kinds.isEmpty());
    m_ui->kindsLabel->setText(kinds);
}

void ImportStrip::showPauseText()
{
    m_ui->pauseButton->setText(m_ui->pauseButton->isChecked() ? tr("Resume") : tr("Pause"));
}

void ImportStrip::finish()
{
    hide();
}

void ImportStrip::cancel()
{
    m_ui->cancelButton->setEnabled(false);
    m_ui->pauseButton->setEnabled(false);
    m_ui->progressLabel->setText(tr("Stopping…"));
    emit cancelRequested();
}

void ImportStrip::showPath()
{
    const QFontMetrics metrics = m_ui->pathLabel->fontMetrics();
    m_ui->pathLabel->setText(
        metrics.elidedText(m_progress.currentPath, Qt::ElideMiddle, m_ui->pathLabel->width()));
    m_ui->pathLabel->setToolTip(m_progress.currentPath);
}

void ImportStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showPauseText();
        showProgress(m_progress);
    }
    QFrame::changeEvent(event);
}

void ImportStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    showPath();
}

} // namespace lectern::desktop
