#include "bare_reader.h"

#include <QBuffer>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlSchemeHandler>

#include <utility>

namespace lectern::benchmarks {

class BareReader::Handler final : public QWebEngineUrlSchemeHandler {
public:
    void put(const QUrl& address, Answer answer) { m_answers[address] = std::move(answer); }

    qsizetype bytesOf(const QUrl& address) const
    {
        const auto found = m_answers.find(address);
        return found == m_answers.end() ? 0 : found->second.bytes.size();
    }

    void requestStarted(QWebEngineUrlRequestJob* job) override
    {
        const auto found = m_answers.find(job->requestUrl());
        if (found == m_answers.end())
            return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        auto* device = new QBuffer(job);
        device->setData(found->second.bytes);
        device->open(QIODevice::ReadOnly);
        job->reply(found->second.mimeType, device);
    }

private:
    std::map<QUrl, Answer> m_answers;
};

class BareReader::Page final : public QWebEnginePage {
public:
    explicit Page(QWebEngineProfile* profile)
        : QWebEnginePage(profile)
    {
        settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
        QWebEngineScript script;
        script.setWorldId(QWebEngineScript::ApplicationWorld);
        script.setInjectionPoint(QWebEngineScript::DocumentReady);
        script.setSourceCode(QStringLiteral("requestAnimationFrame(() => requestAnimationFrame("
                                            "() => console.log('painted ' + location.href)));"));
        scripts().insert(script);
    }

    void show(const QUrl& address, std::function<void()> painted)
    {
        m_address = address;
        m_painted = std::move(painted);
        setUrl(address);
    }

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString& message, int,
                                  const QString&) override
    {
        if (m_painted && message == u"painted " + m_address.toString())
            std::exchange(m_painted, nullptr)();
    }

private:
    QUrl m_address;
    std::function<void()> m_painted;
};

BareReader::BareReader()
    : m_handler(std::make_unique<Handler>())
    , m_profile(std::make_unique<QWebEngineProfile>())
    , m_page(std::make_unique<Page>(m_profile.get()))
    , m_view(std::make_unique<QWebEngineView>())
{
    m_profile->installUrlSchemeHandler("lectern", m_handler.get());
    m_view->setPage(m_page.get());
}

BareReader::~BareReader() = default;

QWebEngineView& BareReader::view()
{
    return *m_view;
}

void BareReader::put(const QUrl& address, Answer answer)
{
    m_handler->put(address, std::move(answer));
}

qsizetype BareReader::pageBytes(const QUrl& address) const
{
    return m_handler->bytesOf(address);
}

void BareReader::show(const QUrl& address, std::function<void()> painted)
{
    m_page->show(address, std::move(painted));
}

} // namespace lectern::benchmarks
