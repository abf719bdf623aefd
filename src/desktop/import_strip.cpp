#include "desktop/import_strip.h"

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
        return ImportStrip::tr("about %n second(s) left", nullptr,
                               static_cast<int>(std::ceil(seconds / 10) * 10));
    if (seconds < 90 * 60)
        return ImportStrip::tr("about %n minute(s) left", nullptr,
                               static_cast<int>(std::ceil(seconds / 60)));
    return ImportStrip::tr("about %n hour(s) left", nullptr,
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
    if (progress.seconds > secondsBeforeGuessing && progress.done > 0) {
        const double rate = static_cast<double>(progress.done) / progress.seconds;
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
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportStrip::cancel);
}

ImportStrip::~ImportStrip() = default;

void ImportStrip::begin()
{
    m_ui->cancelButton->setEnabled(true);
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
}

void ImportStrip::finish()
{
    hide();
}

void ImportStrip::cancel()
{
    m_ui->cancelButton->setEnabled(false);
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
