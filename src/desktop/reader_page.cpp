#include "desktop/reader_page.h"

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

// A console message is the one thing a script can send at a moment of its own choosing: the answer
// of runJavaScript cannot wait for an animation frame, and QWebChannel would need the page's
// network. Articles cannot send it: their scripts do not run and they do not know the mark.
constexpr QLatin1String kAtDocumentReady(R"js(
requestAnimationFrame(() => requestAnimationFrame(() => console.log('%1' + location.href)));
)js");

constexpr QLatin1String kScrollTo(R"js(
scrollTo(0, %1 * document.documentElement.scrollHeight);
)js");

// Steps among the elements of a selector (%1), of which the current one has the class %2. Step 0:
// to the first one, unless one has been stepped to (this may run twice for a document).
constexpr QLatin1String kStep(R"js(
((step) => {
    const name = '%2';
    const marks = [...document.querySelectorAll('%1')];
    if (marks.length === 0)
        return;
    const now = marks.findIndex((mark) => mark.classList.contains(name));
    if (now >= 0 && step === 0)
        return;
    const next = now < 0 ? (step < 0 ? marks.length - 1 : 0)
                         : (now + step + marks.length) % marks.length;
    if (now >= 0)
        marks[now].classList.remove(name);
    marks[next].classList.add(name);
    for (let box = marks[next].closest('details'); box; box = box.parentElement.closest('details'))
        box.open = true;
    marks[next].scrollIntoView({block: 'center', inline: 'nearest'});
})(%3);
)js");

// The count of highlights in the header leads from one to the next.
constexpr QLatin1String kStepOnClick(R"js(
for (const link of document.querySelectorAll('.lectern-highlights a'))
    link.onclick = (event) => {
        event.preventDefault();
        %1
    };
)js");

QString stepToHitScript(int step)
{
    return QString(kStep)
        .arg(QStringLiteral("mark.lectern-hit"), QStringLiteral("lectern-hit-current"))
        .arg(step);
}

QString stepToHighlightScript(int step)
{
    return QString(kStep)
        .arg(QStringLiteral(".lectern-highlight[id]"), QStringLiteral("lectern-highlight-current"))
        .arg(step);
}

} // namespace

ReaderPage::ReaderPage(QWebEngineProfile* profile, QObject* parent)
    : QWebEnginePage(profile, parent)
    , m_mark(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    switchOff(*settings());
    // A middle click asks for a new window; none is made, the link goes where links go.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](QWebEngineNewWindowRequest& request) {
                if (request.isUserInitiated())
                    emit linkActivated(request.requestedUrl());
            });
    connect(this, &QWebEnginePage::loadStarted, this, [this] { m_isAtEnd = false; });
    connect(this, &QWebEnginePage::scrollPositionChanged, this, [this] { askForEnd(); });
    connect(this, &QWebEnginePage::contentsSizeChanged, this, [this] { askForEnd(); });
    connect(this, &ReaderPage::painted, this, [this] { askForEnd(); });
    // A renderer that was started anew after a crash may miss the script that waits for documents.
    connect(this, &QWebEnginePage::loadFinished, this, [this](bool loaded) {
        if (loaded && !m_isPainted)
            runJavaScript(atDocumentReady({}), kOurWorld);
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
}

void ReaderPage::show(const QUrl& address, std::optional<double> place)
{
    m_address = address;
    m_isPainted = false;
    waitForDocument(place);
    setUrl(address);
}

void ReaderPage::leave()
{
    m_address.clear();
    triggerAction(QWebEnginePage::Stop);
}

double ReaderPage::place() const
{
    const double height = contentsSize().height();
    return height > 0 ? scrollPosition().y() / height : 0;
}

bool ReaderPage::isAtEnd() const
{
    return m_isAtEnd;
}

void ReaderPage::askForEnd(const QString& before)
{
    // scrollPosition() and contentsSize() follow with the next painted frame, which a busy or
    // hidden window may not show for seconds; the page itself knows at once.
    // Not auto: that would be the unfinished concatenation, which refers to the literal's QString.
    const QString script = before
        % QStringLiteral("scrollY + innerHeight >= document.documentElement.scrollHeight - 2");
    runJavaScript(script, kOurWorld, [page = QPointer<ReaderPage>(this)](const QVariant& isAtEnd) {
        if (page)
            page->m_isAtEnd = isAtEnd.toBool();
    });
}

void ReaderPage::stepToHit(int step)
{
    runJavaScript(stepToHitScript(step), kOurWorld);
}

void ReaderPage::stepToHighlight(int step)
{
    runJavaScript(stepToHighlightScript(step), kOurWorld);
}

void ReaderPage::scrollBy(double pages)
{
    askForEnd(QStringLiteral("scrollBy(0, %1 * innerHeight);").arg(pages));
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
    if (m_isPainted || !message.startsWith(m_mark))
        return;
    const QUrl address(message.mid(m_mark.size()));
    if (address.adjusted(QUrl::RemoveFragment) != m_address)
        return;
    m_isPainted = true;
    emit painted();
}

QString ReaderPage::atDocumentReady(std::optional<double> place) const
{
    const QString scroll = place ? QString(kScrollTo).arg(*place, 0, 'f', 6) : stepToHitScript(0);
    return scroll % QString(kStepOnClick).arg(stepToHighlightScript(1))
        % QString(kAtDocumentReady).arg(m_mark);
}

void ReaderPage::waitForDocument(std::optional<double> place)
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
