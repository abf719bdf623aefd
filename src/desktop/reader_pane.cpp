#include "desktop/reader_pane.h"

#include "desktop/article_scheme_handler.h"
#include "desktop/crash_recovery.h"
#include "desktop/error_text.h"
#include "desktop/link_follower.h"
#include "desktop/page_labels.h"
#include "desktop/picture_saving.h"
#include "desktop/reader_menu.h"
#include "desktop/reader_page.h"
#include "desktop/reader_stack.h"
#include "desktop/reader_view.h"
#include "desktop/request_gate.h"
#include "desktop/timing.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QQuickWidget>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr double kSmallestZoom = 0.3;
constexpr double kLargestZoom = 3;
constexpr double kZoomStep = 1.1;
constexpr double kPageOverlap = 0.9; ///< of a page is scrolled, so that the eye finds its line

} // namespace

// In this order: a page must be gone before its profile, and the profile before those it calls.
struct ReaderPane::Parts {
    QPointer<library::Library> library;
    page::PageStyle style; ///< as asked for
    page::PageStyle shown; ///< without Theme::System, in the look of the article
    std::function<page::Look(ArticleId)> lookOf = [](ArticleId) { return page::Look::Reader; };
    double zoom = 1;

    ArticleId article;
    QString query;
    Variants variants = Variants::Apart;
    int load = 0; ///< number of the current showing
    qint64 loadStartedMs = 0;
    bool firstPainted = false;
    /// Where the page that is on its way will begin, as for ReaderPage::show; nothing once it is
    /// there.
    std::optional<QJsonValue> loadingTo;
    PageTraffic traffic;
    ArticleId trafficOf;

    QList<QAction*> articleActions; ///< of the window, for the context menu
    CrashRecovery recovery;
    LinkFollower links;
    RequestGate gate;
    ArticleSchemeHandler handler;
    std::unique_ptr<QWebEngineProfile> profile;
    std::unique_ptr<ReaderPage> page;
    std::unique_ptr<ReaderView> view;

    ReaderStack* stack = nullptr;
    PictureSaving* saving = nullptr;
};

ReaderPane::ReaderPane(QWidget* parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    parts.stack = new ReaderStack(this);
    layout->addWidget(parts.stack);
    parts.saving = new PictureSaving(*this);
    parts.shown = shownOf(parts.style);
    prepareWindow();
    applyColours();

    connect(parts.stack, &ReaderStack::retryRequested, this,
            [this] { showArticle(m_parts->article, m_parts->query); });
    connect(&parts.links, &LinkFollower::articleRequested, this, &ReaderPane::goToLinked);
    connect(&parts.links, &LinkFollower::lost, this, &ReaderPane::linkLost);
    connect(&parts.links, &LinkFollower::versionsRequested, this, &ReaderPane::versionsRequested);
    connect(&parts.gate, &RequestGate::requestDenied, this, [this](const QUrl& url) {
        m_parts->traffic.addDenied(url);
        tellTraffic();
    });
    connect(&parts.handler, &ArticleSchemeHandler::imageServed, this,
            [this](int index, bool available) {
                if (const Article* article = m_parts->handler.article())
                    m_parts->traffic.addPicture(article->images, index, available);
                tellTraffic();
            });
    connect(&parts.handler, &ArticleSchemeHandler::articleFailed, this,
            [this](int load, const Error& error) {
                if (load != m_parts->load)
                    return;
                m_parts->recovery.left();
                showMessage(errorText(error));
            });
    parts.handler.setGate([this](QObject* receiver, std::function<void()> go) {
        m_parts->recovery.whenMarked(receiver, std::move(go));
    });
    connect(&m_parts->recovery, &CrashRecovery::reloadRequested, this, [this] { load(); });
    connect(&m_parts->recovery, &CrashRecovery::gaveUp, this, [this] {
        showMessage(tr("This article cannot be shown: its page stopped working several times."));
    });
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::keepOpeningMarker(const QString& path)
{
    m_parts->recovery.setMarker(path);
}

ArticleId ReaderPane::lastVictim() const
{
    const OpenedPlace& place = m_parts->recovery.lastVictim();
    return m_parts->library && place.folder == libraryFolder() ? place.id : ArticleId {};
}

QString ReaderPane::libraryFolder() const
{
    return QFile::decodeName(QByteArray::fromStdString(m_parts->library->folder().native()));
}

void ReaderPane::prepareWindow()
{
    const QString platform = QGuiApplication::platformName();
    const bool onScreen = platform == QLatin1String("xcb") || platform.startsWith(u"wayland");
    if (onScreen)
        (new QQuickWidget(this))->hide();
}

void ReaderPane::setLibrary(library::Library* library)
{
    m_parts->library = library;
    m_parts->handler.setLibrary(library);
    m_parts->links.setLibrary(library);
    m_parts->saving->setLibrary(library);
    clear();
}

void ReaderPane::showArticle(ArticleId id, const QString& query, const QJsonValue& place)
{
    if (!id || !m_parts->library) {
        clear();
        return;
    }
    // Whoever takes a search away goes on reading.
    const bool staysThere = id == m_parts->article && query.isEmpty() && m_parts->page;
    const QJsonValue from = place.isNull() && staysThere ? m_parts->page->place() : place;
    m_parts->article = id;
    m_parts->query = query;
    m_parts->recovery.opening({libraryFolder(), id});
    load(from);
}

void ReaderPane::reload()
{
    if (m_parts->article)
        load(m_parts->page ? m_parts->page->place() : QJsonValue());
}

void ReaderPane::clear()
{
    Parts& parts = *m_parts;
    parts.loadingTo.reset();
    parts.article = {};
    parts.trafficOf = {};
    parts.recovery.left();
    ++parts.load;
    parts.handler.expectNothing();
    if (parts.page)
        parts.page->leave();
    parts.stack->showBlank();
    emit linkHovered({});
    emit cleared();
}

void ReaderPane::setHint(const QString& sentence)
{
    m_parts->stack->setHint(sentence);
}

ArticleId ReaderPane::article() const
{
    return m_parts->article;
}

void ReaderPane::setStyle(const page::PageStyle& style)
{
    Parts& parts = *m_parts;
    const page::PageStyle before = std::exchange(parts.shown, shownOf(style));
    parts.style = style;
    applyColours(); // a new style sheet of the program takes them away
    if (parts.shown == before)
        return;
    if (!parts.article || !parts.page)
        return;
    // A page that is on its way has the old style in it.
    if (parts.loadingTo)
        load(QJsonValue(*parts.loadingTo));
    else if (page::needsNewPage(before, parts.shown))
        reload();
    else
        parts.page->wear(parts.shown);
}

void ReaderPane::setLookChooser(std::function<page::Look(ArticleId)> chooser)
{
    m_parts->lookOf = std::move(chooser);
}

void ReaderPane::setVariants(Variants variants)
{
    m_parts->variants = variants;
}

void ReaderPane::setImagePolicy(ImagePolicy policy)
{
    m_parts->handler.setImagePolicy(policy);
}

void ReaderPane::setZoom(double factor)
{
    factor = std::clamp(factor, kSmallestZoom, kLargestZoom);
    if (m_parts->page)
        m_parts->page->setZoomFactor(factor);
    if (std::abs(factor - m_parts->zoom) < 0.001)
        return;
    m_parts->zoom = factor;
    emit zoomChanged(factor);
}

double ReaderPane::zoom() const
{
    return m_parts->zoom;
}

void ReaderPane::setLinkOpener(std::function<void(const QUrl&)> opener)
{
    m_parts->links.setOpener(std::move(opener));
}

void ReaderPane::setArticleActions(const QList<QAction*>& actions)
{
    m_parts->articleActions = actions;
}

void ReaderPane::stepToHit(int step)
{
    callPage(QStringLiteral("steps.toHit"), {step});
}

void ReaderPane::stepToHighlight(int step)
{
    callPage(QStringLiteral("steps.toHighlight"), {step});
}

void ReaderPane::find(const QString& text, int step)
{
    if (m_parts->page)
        m_parts->page->find(text, step);
}

bool ReaderPane::scrollPageDown()
{
    if (!m_parts->article || !m_parts->page || m_parts->page->isAtEnd())
        return false;
    m_parts->page->scrollBy(kPageOverlap);
    return true;
}

const Article* ReaderPane::shownArticle() const
{
    const Article* article = m_parts->handler.article();
    return article && article->summary.id == m_parts->article ? article : nullptr;
}

void ReaderPane::callPage(const QString& function, const QJsonArray& arguments,
                          const PageAnswer& answer)
{
    if (m_parts->page && m_parts->article)
        m_parts->page->call(function, arguments, answer);
}

void ReaderPane::copySelection()
{
    if (m_parts->page)
        m_parts->page->triggerAction(QWebEnginePage::Copy);
}

void ReaderPane::makeView()
{
    Parts& parts = *m_parts;
    parts.profile = std::make_unique<QWebEngineProfile>(); // off the record
    parts.profile->setUrlRequestInterceptor(&parts.gate);
    parts.profile->installUrlSchemeHandler("lectern", &parts.handler);
    parts.profile->cookieStore()->setCookieFilter([](const auto&) { return false; });
    connect(parts.profile.get(), &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest* download) { download->cancel(); });

    parts.page = std::make_unique<ReaderPage>(parts.profile.get());
    parts.page->setZoomFactor(parts.zoom);
    connect(parts.page.get(), &ReaderPage::painted, this, &ReaderPane::finishPainting);
    connect(parts.page.get(), &ReaderPage::messageReceived, this, &ReaderPane::pageMessage);
    connect(parts.page.get(), &ReaderPage::linkActivated, this,
            [this](const QUrl& address) { m_parts->links.follow(m_parts->article, address); });
    connect(parts.page.get(), &ReaderPage::outsideRequested, this, &ReaderPane::openLink);
    connect(parts.page.get(), &ReaderPage::found, this, &ReaderPane::found);
    connect(parts.page.get(), &QWebEnginePage::linkHovered, this, [this](const QString& address) {
        const bool ours = address.startsWith(QLatin1String("lectern:"));
        emit linkHovered(ours ? relativeLink(QUrl(address)) : address);
    });
    connect(parts.page.get(), &QWebEnginePage::renderProcessTerminated, this,
            &ReaderPane::reloadAfterCrash);

    parts.view = std::make_unique<ReaderView>();
    parts.view->setPage(parts.page.get());
    parts.view->setAccessibleName(tr("Article"));
    connect(parts.view.get(), &ReaderView::historyRequested, this, &ReaderPane::historyRequested);
    connect(parts.view.get(), &ReaderView::zoomStepped, this,
            [this](int step) { setZoom(m_parts->zoom * std::pow(kZoomStep, step)); });
    connect(parts.view.get(), &QWidget::customContextMenuRequested, this, &ReaderPane::showMenu);
    parts.stack->addView(*parts.view);
    setFocusProxy(parts.view.get());
    applyColours();
}

const PageTraffic& ReaderPane::traffic() const
{
    return m_parts->traffic;
}

void ReaderPane::tellTraffic()
{
    emit requestsCounted(m_parts->traffic.denied, m_parts->traffic.shownPictures());
}

void ReaderPane::load(const QJsonValue& place)
{
    Parts& parts = *m_parts;
    if (!parts.page)
        makeView();
    ++parts.load;
    parts.loadingTo = place;
    parts.shown.look = parts.lookOf(parts.article);
    parts.loadStartedMs = timingNow();
    // A page that is loaded anew has its pictures from the engine's memory, which had them from us.
    if (std::exchange(parts.trafficOf, parts.article) != parts.article)
        parts.traffic.pictures.clear();
    parts.traffic.denied = 0;
    parts.traffic.deniedAddresses.clear();
    tellTraffic();
    parts.handler.expect({parts.load,
                          parts.article,
                          {parts.query.toStdString(), parts.variants},
                          parts.shown,
                          pageLabels()});

    parts.stack->showView();
    parts.page->show(ArticleSchemeHandler::addressOf(parts.article, parts.load), place);
}

void ReaderPane::finishPainting()
{
    Parts& parts = *m_parts;
    parts.loadingTo.reset();
    parts.stack->uncover();
    logTiming(QStringLiteral("article painted"));
    if (parts.firstPainted)
        logTimingSince(QStringLiteral("article painted after"), parts.loadStartedMs);
    parts.firstPainted = true;
    parts.recovery.painted();
    emit articlePainted(parts.article);
}

void ReaderPane::reloadAfterCrash()
{
    if (!m_parts->article)
        return;
    m_parts->stack->cover(); // a view that has lost its process is white
    m_parts->recovery.processEnded();
}

void ReaderPane::showMessage(const QString& sentence)
{
    Parts& parts = *m_parts;
    parts.loadingTo.reset();
    parts.stack->showMessage(sentence);
    emit articleFailed(sentence);
}

page::PageStyle ReaderPane::shownOf(page::PageStyle style) const
{
    style.look = m_parts->shown.look;
    // WebEngine 6.4 does not tell pages of a dark desktop (prefers-color-scheme stays light).
    if (style.theme == page::Theme::System) {
        const bool dark = palette().color(QPalette::Window).lightness() < 128;
        style.theme = dark ? page::Theme::Dark : page::Theme::Light;
    }
    return style;
}

void ReaderPane::applyColours()
{
    const Parts& parts = *m_parts;
    parts.stack->setTheme(parts.shown.theme);
    if (parts.page)
        parts.page->setBackgroundColor(
            QColor::fromRgb(page::paperColours(parts.shown.theme).paper));
}

void ReaderPane::goToLinked(ArticleId id, const QJsonValue& place)
{
    const QString fragment = place[QLatin1String("fragment")].toString();
    if (id != m_parts->article)
        emit articleRequested(id, place);
    else if (!fragment.isEmpty())
        callPage(QStringLiteral("anchors.goTo"), {fragment});
}

void ReaderPane::openLink(const QUrl& address)
{
    m_parts->links.openOutside(m_parts->article, address);
}

void ReaderPane::showMenu(const QPoint& position)
{
    const QWebEngineContextMenuRequest* request = m_parts->view->lastContextMenuRequest();
    if (!request)
        return;
    MenuTarget target;
    target.link = request->linkUrl();
    target.hasSelection = !request->selectedText().isEmpty();
    const Article* article = m_parts->handler.article();
    const auto address = parseImageAddress(request->mediaUrl());
    if (article && address && address->article == m_parts->article) {
        const auto index = static_cast<std::size_t>(address->index);
        if (index < article->images.size())
            target.image = article->images[index];
    }

    auto* menu = new ReaderMenu(target, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ReaderMenu::openRequested, this, &ReaderPane::openLink);
    connect(menu, &ReaderMenu::copyRequested, this,
            [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
    connect(menu, &ReaderMenu::copySelectionRequested, this, &ReaderPane::copySelection);
    connect(menu, &ReaderMenu::viewImageRequested, this,
            [this](const ImageRef& image) { emit pictureViewRequested(image.index); });
    connect(menu, &ReaderMenu::saveImageRequested, this, &ReaderPane::saveImage);
    emit menuAboutToShow(*menu, target.hasSelection);
    menu->addSeparator();
    menu->addActions(m_parts->articleActions);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_parts->view->mapToGlobal(position));
}

void ReaderPane::saveImage(const ImageRef& image)
{
    m_parts->saving->save(m_parts->article, image, m_parts->handler.imagePolicy());
}

void ReaderPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_parts->view)
        m_parts->view->setAccessibleName(tr("Article"));
    if (event->type() == QEvent::PaletteChange && m_parts->style.theme == page::Theme::System)
        setStyle(m_parts->style);
}

} // namespace lectern::desktop
