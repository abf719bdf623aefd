#include "open_engine.h"

#include "desktop_fixture.h"
#include "every_host.h"
#include "open_engine_script.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QUuid>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePage>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <algorithm>

namespace lectern::desktop {

namespace {

using Tell = std::function<void(const QString&)>;

constexpr const char* kTop = "frames"; ///< name of the page that holds the frames

/// One host for all: Chromium starts a process for each, and that takes its time.
QUrl addressOf(const std::string& name)
{
    return QUrl(QStringLiteral("proof://page/") % QString::fromStdString(name));
}

QByteArray smallestPicture()
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

bool Outcome::mentions(const std::string& name) const
{
    return std::any_of(deeds.begin(), deeds.end(), [&](const std::string& deed) {
        return deed.find(name) != std::string::npos;
    });
}

/// Serves the pages as they are.
class OpenEngine::Server final : public QWebEngineUrlSchemeHandler {
public:
    bool serves(const QUrl& url) const
    {
        return m_pages.contains(url.adjusted(QUrl::RemoveFragment));
    }
    void setPages(const std::map<std::string, std::string>& pages)
    {
        m_pages.clear();
        for (const auto& [name, html] : pages)
            m_pages[addressOf(name)] = "<!DOCTYPE html>" + QByteArray::fromStdString(html);
    }

    void requestStarted(QWebEngineUrlRequestJob* job) override
    {
        const bool isPicture = job->requestUrl().host() == QLatin1String("picture");
        if (!isPicture && !serves(job->requestUrl())) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        auto* device = new QBuffer(job);
        device->setData(isPicture ? smallestPicture() : m_pages.value(job->requestUrl()));
        device->open(QIODevice::ReadOnly);
        job->reply(isPicture ? "image/png" : "text/html; charset=utf-8", device);
    }

private:
    QMap<QUrl, QByteArray> m_pages;
};

/// Counts what is asked for beside the pages themselves and the pictures of sanitised ones.
class OpenEngine::Interceptor final : public QWebEngineUrlRequestInterceptor {
public:
    Interceptor(const Server& server, Tell tell)
        : m_server(server)
        , m_tell(std::move(tell))
    {
    }

    void interceptRequest(QWebEngineUrlRequestInfo& info) override
    {
        using Info = QWebEngineUrlRequestInfo;
        const QUrl url = info.requestUrl();
        const bool isFrame = info.resourceType() == Info::ResourceTypeMainFrame
            || info.resourceType() == Info::ResourceTypeSubFrame;
        const bool isPicture = info.resourceType() == Info::ResourceTypeImage
            && url.toString().startsWith(QLatin1String(kPictures));
        if (isPicture || (isFrame && m_server.serves(url)))
            return;
        m_tell(QStringLiteral("request of %1 by %2")
                   .arg(url.toString(), info.firstPartyUrl().toString()));
    }

private:
    const Server& m_server;
    Tell m_tell;
};

class OpenEngine::Page final : public QWebEnginePage {
public:
    Page(QWebEngineProfile& profile, const Server& server, Tell tell, QString mark,
         const int& shown, std::function<void()> atEnd)
        : QWebEnginePage(&profile)
        , m_server(server)
        , m_tell(std::move(tell))
        , m_mark(std::move(mark))
        , m_shown(shown)
        , m_atEnd(std::move(atEnd))
    {
        connect(this, &QWebEnginePage::featurePermissionRequested, this,
                [this](const QUrl& origin) {
                    m_tell(QStringLiteral("permission asked in ") % origin.toString());
                });
        connect(this, &QWebEnginePage::printRequested, this,
                [this] { m_tell(QStringLiteral("print")); });
    }

protected:
    void javaScriptAlert(const QUrl& origin, const QString& text) override
    {
        m_tell(QStringLiteral("alert %1 in %2").arg(text, origin.toString()));
    }

    bool javaScriptConfirm(const QUrl& origin, const QString& text) override
    {
        m_tell(QStringLiteral("confirm %1 in %2").arg(text, origin.toString()));
        return false;
    }

    bool javaScriptPrompt(const QUrl& origin, const QString& text, const QString&,
                          QString*) override
    {
        m_tell(QStringLiteral("prompt %1 in %2").arg(text, origin.toString()));
        return false;
    }

    /// Not only what our script says: no script runs without a mistake that is told here.
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString& message, int,
                                  const QString& source) override
    {
        const bool isOurs = message.startsWith(m_mark);
        const QString current = m_mark % QString::number(m_shown);
        if (message == current % QLatin1String(" end"))
            m_atEnd();
        else if (!isOurs || message.startsWith(current % u' ')) // nor of a page that was left
            m_tell(QStringLiteral("console: %1 in %2").arg(message, source));
    }

    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool) override
    {
        static const QStringList clickable {QStringLiteral("http"), QStringLiteral("https"),
                                            QStringLiteral("mailto"), QStringLiteral("tel")};
        if (m_server.serves(url) || url.isEmpty() || url == QUrl(QStringLiteral("about:blank")))
            return true;
        if (type == NavigationTypeLinkClicked && clickable.contains(url.scheme()))
            return false; // what links are for; the pane hands it to the person's browser
        m_tell(QStringLiteral("navigation to ") % url.toString());
        return url.scheme() != QLatin1String("mailto") && url.scheme() != QLatin1String("tel");
    }

private:
    const Server& m_server;
    Tell m_tell;
    QString m_mark;
    const int& m_shown;
    std::function<void()> m_atEnd;
};

void registerOpenEngineScheme()
{
    QWebEngineUrlScheme scheme("proof");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags({}); // as ours; above all not secure, which would keep http requests back
    QWebEngineUrlScheme::registerScheme(scheme);
}

OpenEngine::OpenEngine()
    : m_mark(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
    , m_server(std::make_unique<Server>())
    , m_profile(std::make_unique<QWebEngineProfile>())
    , m_view(std::make_unique<QWebEngineView>())
{
    const Tell tell
        = [this](const QString& deed) { m_outcome.deeds.push_back(deed.toStdString()); };
    m_interceptor = std::make_unique<Interceptor>(*m_server, tell);
    m_profile->setUrlRequestInterceptor(m_interceptor.get());
    m_profile->installUrlSchemeHandler("proof", m_server.get());
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    QObject::connect(m_profile.get(), &QWebEngineProfile::downloadRequested, m_profile.get(),
                     [tell](QWebEngineDownloadRequest* download) {
                         tell(QStringLiteral("download of ") % download->url().toString());
                         download->cancel();
                     });
    m_page = std::make_unique<Page>(*m_profile, *m_server, tell, QString::fromStdString(m_mark),
                                    m_shown, [this] { ++m_outcome.watchedToTheEnd; });
    using Settings = QWebEngineSettings;
    for (const auto attribute :
         {Settings::JavascriptEnabled, Settings::JavascriptCanOpenWindows, Settings::PluginsEnabled,
          Settings::DnsPrefetchEnabled, Settings::AutoLoadIconsForPage,
          Settings::HyperlinkAuditingEnabled, Settings::AllowRunningInsecureContent,
          Settings::FocusOnNavigationEnabled})
        m_page->settings()->setAttribute(attribute, true);
    m_page->settings()->setAttribute(Settings::PlaybackRequiresUserGesture, false);
    m_page->settings()->setAttribute(Settings::ErrorPageEnabled, false);
    m_view->setPage(m_page.get());
    m_view->resize(1200, 900);
    m_view->show();
    m_view->activateWindow(); // autofocus asks for it
    m_view->setFocus();
}

OpenEngine::~OpenEngine() = default;

void OpenEngine::watch(Person person)
{
    ++m_shown;
    QWebEngineScript script;
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(QString(kWatcher).arg(
        QString::fromStdString(m_mark) % QString::number(m_shown),
        person == Person::Present ? QStringLiteral("true") : QStringLiteral("false")));
    m_page->scripts().clear();
    m_page->scripts().insert(script);
}

Outcome OpenEngine::load(const std::string& name, std::size_t pages,
                         const std::function<bool(const Outcome&)>& enough, int restMs)
{
    m_outcome = {};
    const std::size_t callsBefore = everyHost().calls().size();
    std::size_t callsTold = callsBefore;
    const auto isEnough = [&] {
        const auto& calls = everyHost().calls();
        for (; callsTold < calls.size(); ++callsTold)
            m_outcome.deeds.push_back("call: " + calls[callsTold]);
        return enough && enough(m_outcome);
    };
    bool loaded = false;
    const auto connection = QObject::connect(m_page.get(), &QWebEnginePage::loadFinished,
                                             m_page.get(), [&] { loaded = true; });
    m_page->load(addressOf(name));
    const auto atRest = [&] { return m_outcome.watchedToTheEnd >= pages; };
    const auto settled = [&] { return isEnough() || (!enough && atRest()); };
    if (waitUntil([&] { return settled() || loaded; }))
        waitUntil(settled, restMs);
    QObject::disconnect(connection);
    isEnough();
    return m_outcome;
}

Outcome OpenEngine::show(const std::string& name, const std::string& html, Person person,
                         const std::function<bool(const Outcome&)>& enough)
{
    m_server->setPages({{name, html}});
    watch(person);
    return load(name, 1, enough, kLongestWaitMs);
}

Outcome OpenEngine::showInFrames(std::map<std::string, std::string> pages, int restMs)
{
    const std::size_t count = pages.size() + 1;
    std::string frames;
    for (const auto& [name, html] : pages)
        frames += "<iframe width=100 height=80 src=\"" + name + "\"></iframe>";
    pages[kTop] = frames;
    m_server->setPages(pages);
    watch(Person::Present);
    return load(kTop, count, {}, restMs);
}

} // namespace lectern::desktop
