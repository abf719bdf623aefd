#include "desktop/keep_control.h"

#include "desktop/confirmation.h"
#include "desktop/keep_report_dialog.h"
#include "desktop/keep_strip.h"
#include "desktop/picture_health_dialog.h"
#include "desktop/proxies_dialog.h"
#include "library/pictures.h"

namespace lectern::desktop {

KeepControl::KeepControl(QWidget& window, KeepStrip& strip)
    : QObject(&window)
    , m_window(window)
    , m_strip(strip)
{
    connect(&m_strip, &KeepStrip::cancelRequested, this, [this] {
        if (m_library)
            m_library->pictures().cancelKeeping();
    });
}

void KeepControl::setLibrary(library::Library* library)
{
    m_library = library;
    m_running = false;
    m_strip.finish();
    emit runningChanged(false);
    if (library)
        connect(&library->pictures(), &library::Pictures::keepProgressed, &m_strip,
                &KeepStrip::showProgress);
}

void KeepControl::keep(const PictureSelection& selection)
{
    start({.selection = selection});
}

void KeepControl::keepEverything()
{
    if (isConfirmed(&m_window,
                    {tr("Keep All Pictures"),
                     tr("Fetch the pictures of all articles and keep them in the library?"),
                     tr("This may take long and much room on the disk. It goes on in the "
                        "background, can be stopped at any time, and goes on from there the next "
                        "time."),
                     tr("Keep Them")}))
        start({});
}

void KeepControl::start(KeepRequest request)
{
    if (m_running || !m_library)
        return;
    m_running = true;
    m_request = std::move(request);
    m_strip.begin();
    emit runningChanged(true);
    m_library->pictures().keep(m_request, this, [this](auto answer) { take(std::move(answer)); });
}

void KeepControl::take(Result<KeepReport> answer)
{
    m_running = false;
    m_strip.finish();
    emit runningChanged(false);
    if (answer)
        showReport(std::move(*answer));
    else
        emit failed(answer.error());
    emit finished();
}

void KeepControl::showReport(KeepReport report)
{
    const bool cancelled = report.cancelled;
    auto* dialog = new KeepReportDialog(std::move(report), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeepReportDialog::retryRequested, this, [this, cancelled] {
        KeepRequest again = m_request;
        if (!cancelled)
            again.failed = KeepRequest::Failed::Retry;
        start(std::move(again));
    });
    connect(dialog, &KeepReportDialog::healthRequested, this, [this] { showHealth({}, {}); });
    dialog->show();
}

void KeepControl::showHealth(const ArticleFilter& list, const QString& place)
{
    if (!m_library)
        return;
    auto* dialog = new PictureHealthDialog(*m_library, list, place, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureHealthDialog::keepRequested, this, &KeepControl::keep);
    dialog->show();
}

void KeepControl::showProxies()
{
    if (!m_library)
        return;
    auto* dialog = new ProxiesDialog(*m_library, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lectern::desktop
