#include "desktop/page_printer.h"

#include "desktop/pdf_footer.h"
#include "desktop/request_gate.h"

#include <QBuffer>
#include <QLocale>
#include <QPageLayout>
#include <QPrinter>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlSchemeHandler>
#include <QWebEngineView>

#include <utility>

namespace lectern::desktop {

namespace {

const QUrl kAddress(QStringLiteral("lectern://article/print"));

/// Gives out one page.
class OnePage final : public QWebEngineUrlSchemeHandler {
public:
    void setPage(const std::string& html) { m_html = QByteArray::fromStdString(html); }

    void requestStarted(QWebEngineUrlRequestJob* job) override
    {
        if (job->requestUrl() != kAddress)
            return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        auto* device = new QBuffer(job);
        device->setData(m_html);
        device->open(QIODevice::ReadOnly);
        job->reply("text/html", device);
    }

private:
    QByteArray m_html;
};

QPageLayout paper()
{
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(18, 18, 18, 20), QPageLayout::Millimeter};
}

/// Paper has nothing to click: what is folded away would be lost. A page that goes away calls
/// back as well: false.
void unfold(QWebEnginePage& page, std::function<void(bool)> done)
{
    page.runJavaScript(
        QStringLiteral(
            "for (const each of document.querySelectorAll('details')) each.open = true; true"),
        QWebEngineScript::ApplicationWorld,
        [done = std::move(done)](const QVariant& ran) { done(ran.toBool()); });
}

} // namespace

/// One page on its way to paper. It ends once, well or not: the engine may call back twice (a page
/// that goes away does), or never (its process may die at any moment).
struct PagePrinter::Job {
    std::function<void()> ready; ///< the page is there, nothing in it folded
    std::function<void()> failed;
    bool hasEnded = false;

    bool end() { return !std::exchange(hasEnded, true); }
    void fail()
    {
        if (end())
            failed();
    }
};

// In this order: a page must be gone before its profile, and the profile before those it calls.
struct PagePrinter::Parts {
    std::shared_ptr<Job> job;
    OnePage handler;
    RequestGate gate;
    QWebEngineProfile profile;
    QWebEngineView view; ///< never shown; what prints to a printer is the view
    std::unique_ptr<QWebEnginePage> page;
};

PagePrinter::PagePrinter(QObject* parent)
    : QObject(parent)
{
}

PagePrinter::~PagePrinter()
{
    if (m_parts)
        m_parts->job->end(); // nobody is there to be told
}

void PagePrinter::load(const std::string& html, const std::shared_ptr<Job>& job)
{
    m_parts = std::make_unique<Parts>();
    Parts& parts = *m_parts;
    parts.job = job;
    parts.handler.setPage(html);
    parts.profile.setUrlRequestInterceptor(&parts.gate);
    parts.profile.installUrlSchemeHandler("lectern", &parts.handler);
    parts.page = std::make_unique<QWebEnginePage>(&parts.profile);
    QWebEnginePage* page = parts.page.get();
    page->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    page->settings()->setAttribute(QWebEngineSettings::PrintElementBackgrounds, true);
    parts.view.setPage(page);
    // Comes when the pictures are there too.
    connect(page, &QWebEnginePage::loadFinished, page, [page, job](bool well) {
        if (job->hasEnded || !well)
            return job->fail();
        unfold(*page, [job](bool unfolded) {
            if (job->hasEnded || !unfolded)
                return job->fail();
            job->ready();
        });
    });
    // Later: whoever is told may begin anew, which takes this page away.
    connect(
        page, &QWebEnginePage::renderProcessTerminated, page, [job] { job->fail(); },
        Qt::QueuedConnection);
    page->setUrl(kAddress);
}

void PagePrinter::toPdf(const std::string& html, const QString& title,
                        const std::function<void(const QByteArray&)>& done)
{
    auto job = std::make_shared<Job>();
    job->failed = [done] { done({}); };
    job->ready = [this, title, done] {
        m_parts->page->printToPdf(
            [title, done, job = m_parts->job](const QByteArray& pdf) {
                if (job->end())
                    done(pdf.isEmpty() ? pdf : withFooters(pdf, title, paper()));
            },
            paper());
    };
    load(html, job);
}

void PagePrinter::print(const std::string& html, QPrinter& printer,
                        const std::function<void(bool)>& done)
{
    auto job = std::make_shared<Job>();
    job->failed = [done] { done(false); };
    job->ready = [this, &printer, done] {
        connect(&m_parts->view, &QWebEngineView::printFinished, this,
                [done, job = m_parts->job](bool printed) {
                    if (job->end())
                        done(printed);
                });
        m_parts->view.print(&printer);
    };
    load(html, job);
}

} // namespace lectern::desktop
