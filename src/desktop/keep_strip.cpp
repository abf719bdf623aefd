#include "desktop/keep_strip.h"

#include "desktop/picture_texts.h"
#include "ui_keep_strip.h"

#include <QEvent>
#include <QLocale>

namespace lectern::desktop {

QString progressText(const KeepProgress& progress)
{
    const QLocale locale;
    const auto number
        = [&locale](std::int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    if (progress.looking && progress.done == 0)
        return KeepStrip::tr("Looking for pictures… %1 found").arg(number(progress.total));
    QStringList parts {
        KeepStrip::tr("%1 of %2 pictures").arg(number(progress.done), number(progress.total)),
        sizeText(progress.bytes)};
    if (progress.failed > 0)
        parts << KeepStrip::tr("%Ln not available", nullptr, static_cast<int>(progress.failed));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

KeepStrip::KeepStrip(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::KeepStrip>())
{
    m_ui->setupUi(this);
    hide();
    connect(m_ui->stopButton, &QPushButton::clicked, this, &KeepStrip::cancel);
}

KeepStrip::~KeepStrip() = default;

void KeepStrip::begin()
{
    m_ui->stopButton->setEnabled(true);
    showProgress({});
    show();
}

void KeepStrip::showProgress(const KeepProgress& progress)
{
    // Nought to nought makes the bar a busy one.
    const bool counted = progress.total > 0 && (!progress.looking || progress.done > 0);
    m_ui->keepBar->setRange(0, counted ? 1000 : 0);
    if (counted)
        m_ui->keepBar->setValue(static_cast<int>(progress.done * 1000 / progress.total));
    if (m_ui->stopButton->isEnabled())
        m_ui->keepLabel->setText(progressText(progress));
    m_progress = progress;
}

void KeepStrip::finish()
{
    hide();
}

void KeepStrip::cancel()
{
    m_ui->stopButton->setEnabled(false);
    m_ui->keepLabel->setText(tr("Stopping…"));
    emit cancelRequested();
}

void KeepStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showProgress(m_progress);
    }
    QFrame::changeEvent(event);
}

} // namespace lectern::desktop
