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
/// back as well, with nothing; then nothing is done.
void unfold(QWebEnginePage& page, std::function<void()> done)
{
    page.runJavaScript(
        QStringLiteral(
            "for (const each of document.querySelectorAll('details')) each.open = true; true"),
        QWebEngineScript::ApplicationWorld, [done = std::move(done)](const QVariant& ran) {
            if (ran.toBool())
                done();
        });
}

} // namespace

// In this order: a page must be gone before its profile, and the profile before those it calls.
struct PagePrinter::Parts {
    OnePage handler;
    RequestGate gate;
    QWebEngineProfile profile;
    QWebEngineView view; ///< never shown; what prints to a printer is the view
    std::unique_ptr<QWebEnginePage> page;
    std::function<void(bool)> loaded;
    std::function<void(const QByteArray&)> pdfDone;
    std::function<void(bool)> printDone;
};

PagePrinter::PagePrinter(QObject* parent)
    : QObject(parent)
{
}

PagePrinter::~PagePrinter() = default;

void PagePrinter::load(const std::string& html, std::function<void(bool)> loaded)
{
    m_parts = std::make_unique<Parts>();
    Parts& parts = *m_parts;
    parts.handler.setPage(html);
    parts.profile.setUrlRequestInterceptor(&parts.gate);
    parts.profile.installUrlSchemeHandler("lectern", &parts.handler);
    parts.page = std::make_unique<QWebEnginePage>(&parts.profile);
    parts.page->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    parts.page->settings()->setAttribute(QWebEngineSettings::PrintElementBackgrounds, true);
    parts.view.setPage(parts.page.get());
    parts.loaded = std::move(loaded);
    // Comes when the pictures are there too.
    connect(parts.page.get(), &QWebEnginePage::loadFinished, this, [this](bool well) {
        if (const auto done = std::exchange(m_parts->loaded, nullptr))
            done(well);
    });
    parts.page->setUrl(kAddress);
}

void PagePrinter::toPdf(const std::string& html, const QString& title,
                        std::function<void(const QByteArray&)> done)
{
    load(html, [this, title, done = std::move(done)](bool loaded) {
        if (!loaded)
            return done({});
        unfold(*m_parts->page, [this, title, done] {
            m_parts->page->printToPdf(
                [title, done](const QByteArray& pdf) {
                    done(pdf.isEmpty() ? pdf : withFooters(pdf, title, paper()));
                },
                paper());
        });
    });
}

void PagePrinter::print(const std::string& html, QPrinter& printer, std::function<void(bool)> done)
{
    load(html, [this, &printer, done = std::move(done)](bool loaded) {
        if (!loaded)
            return done(false);
        connect(&m_parts->view, &QWebEngineView::printFinished, this, done);
        unfold(*m_parts->page, [this, &printer] { m_parts->view.print(&printer); });
    });
}

} // namespace lectern::desktop
