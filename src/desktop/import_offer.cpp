#include "desktop/import_offer.h"

#include "desktop/import_texts.h"
#include "ui_import_offer.h"

#include <QEvent>
#include <QLocale>

namespace lectern::desktop {

ImportOffer::ImportOffer(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ImportOffer>())
{
    m_ui->setupUi(this);
    hide();
    connect(m_ui->finishButton, &QPushButton::clicked, this, [this] {
        hide();
        emit accepted(m_import);
    });
    connect(m_ui->dismissButton, &QPushButton::clicked, this, [this] {
        hide();
        emit dismissed(m_import.id);
    });
}

ImportOffer::~ImportOffer() = default;

void ImportOffer::offer(const UnfinishedImport& import)
{
    m_import = import;
    showSentence();
    show();
}

void ImportOffer::showSentence()
{
    const QString what = pathsText(m_import.request.paths);
    const QLocale locale;
    m_ui->sentenceLabel->setText(
        m_import.total > 0 ? tr("The import of %1 did not end: %2 of %3 files.")
                                 .arg(what, locale.toString(static_cast<qlonglong>(m_import.done)),
                                      locale.toString(static_cast<qlonglong>(m_import.total)))
                           : tr("The import of %1 did not end.").arg(what));
}

void ImportOffer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showSentence();
    }
    QFrame::changeEvent(event);
}

} // namespace lectern::desktop
