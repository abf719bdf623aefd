#include "desktop/reader_page.h"

#include "desktop/page_scripts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUuid>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace lectern::desktop {

namespace {

constexpr auto kOurWorld = QWebEngineScript::ApplicationWorld;

void switchOff(QWebEngineSettings& settings)
{
    using Settings = QWebEngineSettings;
    for (const auto attribute :
         {Settings::JavascriptEnabled, Settings::JavascriptCanOpenWindows,
          Settings::JavascriptCanAccessClipboard, Settings::JavascriptCanPaste,
          Settings::LocalStorageEnabled, Settings::LocalContentCanAccessRemoteUrls,
          Settings::LocalContentCanAccessFileUrls, Settings::HyperlinkAuditingEnabled,
          Settings::PluginsEnabled, Settings::PdfViewerEnabled, Settings::FullScreenSupportEnabled,
          Settings::ScreenCaptureEnabled, Settings::WebGLEnabled, Settings::AutoLoadIconsForPage,
          Settings::TouchIconsEnabled, Settings::DnsPrefetchEnabled, Settings::ErrorPageEnabled,
          Settings::AllowRunningInsecureContent, Settings::AllowGeolocationOnInsecureOrigins,
          Settings::NavigateOnDropEnabled,
          // The list keeps the keyboard while a person walks through it.
          Settings::FocusOnNavigationEnabled})
        settings.setAttribute(attribute, false);
}

} // namespace

ReaderPage::ReaderPage(QWebEngineProfile* profile, QObject* parent)
    : QWebEnginePage(profile, parent)
    , m_sweeper(*this)
    , m_finder(*this)
    , m_mark(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    switchOff(*settings());
    // Ctrl or a middle click asks for a new window: the person's browser has those.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](QWebEngineNewWindowRequest& request) {
                if (request.isUserInitiated())
                    emit outsideRequested(request.requestedUrl());
            });
    connect(this, &ReaderPage::painted, &m_sweeper, &PageSweeper::pagePainted);
    // A renderer that was started anew after a crash may miss the script that waits for documents.
    connect(this, &QWebEnginePage::loadFinished, this, [this](bool loaded) {
        if (loaded && !m_isPainted)
            runJavaScript(atDocumentReady(m_place), kOurWorld);
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
}

void ReaderPage::show(const QUrl& address, const QJsonValue& place)
{
    m_address = address;
    m_place = place;
    m_isPainted = false;
    m_finder.forget();
    waitForDocument(place);
    setUrl(address);
}

void ReaderPage::leave()
{
    m_address.clear();
    triggerAction(QWebEnginePage::Stop);
}

void ReaderPage::call(const QString& function, const QJsonArray& arguments, const Answer& answer)
{
    const QString script = scriptCall(function, arguments);
    if (!answer) {
        runJavaScript(script, kOurWorld);
        return;
    }
    runJavaScript(script, kOurWorld,
                  [page = QPointer<ReaderPage>(this), answer](const QVariant& value) {
                      if (page)
                          answer(value);
                  });
}

void ReaderPage::wear(const page::PageStyle& style)
{
    const auto toJson = [](const page::PageRoot::Pairs& pairs) {
        QJsonArray array;
        for (const auto& [name, value] : pairs)
            array.append(QJsonArray {QString::fromStdString(name), QString::fromStdString(value)});
        return array;
    };
    const page::PageRoot root = page::rootOf(style);
    call(QStringLiteral("look.wear"), {toJson(root.attributes), toJson(root.properties)});
}

void ReaderPage::find(const QString& text, int step)
{
    m_finder.find(text, step);
}

bool ReaderPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    const bool samePage = url.adjusted(QUrl::RemoveFragment) == m_address;
    if (type == NavigationTypeLinkClicked && !samePage) {
        emit linkActivated(url);
        return false;
    }
    return samePage && !m_address.isEmpty();
}

void ReaderPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString& message,
                                          int, const QString&)
{
    if (!message.startsWith(m_mark))
        return;
    const auto sent = QJsonDocument::fromJson(message.mid(m_mark.size()).toUtf8()).object();
    const QUrl address(sent.value(QLatin1String("page")).toString());
    if (address.adjusted(QUrl::RemoveFragment) != m_address)
        return;
    receive(sent.value(QLatin1String("name")).toString(), sent.value(QLatin1String("value")));
}

void ReaderPage::receive(const QString& name, const QJsonValue& value)
{
    if (name == QLatin1String("place"))
        m_place = value;
    if (name == QLatin1String("found"))
        emit found(value[QLatin1String("now")].toInt(), value[QLatin1String("count")].toInt());
    if (name != QLatin1String("painted")) {
        emit messageReceived(name, value);
    } else if (!m_isPainted) {
        m_isPainted = true;
        m_finder.forget(); // what was asked since then, the page before may have answered
        emit painted();
    }
}

QString ReaderPage::atDocumentReady(const QJsonValue& place) const
{
    return pageScripts(m_mark) + scriptCall(QStringLiteral("showing.begin"), {place});
}

void ReaderPage::waitForDocument(const QJsonValue& place)
{
    QWebEngineScript script;
    script.setName(QStringLiteral("lectern"));
    script.setWorldId(kOurWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(atDocumentReady(place));
    scripts().clear();
    scripts().insert(script);
}

} // namespace lectern::desktop
