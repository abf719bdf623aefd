#include "desktop/reader_pane.h"

#include "desktop/article_scheme_handler.h"
#include "desktop/crash_recovery.h"
#include "desktop/date_text.h"
#include "desktop/error_text.h"
#include "desktop/image_file.h"
#include "desktop/reader_menu.h"
#include "desktop/reader_page.h"
#include "desktop/request_gate.h"
#include "desktop/theme.h"
#include "desktop/timing.h"
#include "ui_reader_message.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QQuickWidget>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineView>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr double kSmallestZoom = 0.3;
constexpr double kLargestZoom = 3;
constexpr double kZoomStep = 1.1;
/// What the engine's own widget shows while there is no page: white, unless told otherwise.
void applyPaper(QWebEngineView& view, const QColor& paper)
{
    for (QQuickWidget* surface : view.findChildren<QQuickWidget*>())
        surface->setClearColor(paper);
}

constexpr int kLooksForPaper = 30; ///< then it is shown as it is
constexpr int kBetweenLooksMs = 8;

/// What an article's relative link says (text::SanitiseOptions::relativeLinkPrefix); else empty.
QString relativeLink(const QUrl& url)
{
    const bool isOne
        = url.scheme() == QLatin1String("lectern") && url.host() == QLatin1String("link");
    const QByteArray path = url.path(QUrl::FullyEncoded).mid(1).toLatin1();
    return isOne ? QString::fromUtf8(QByteArray::fromPercentEncoding(path)) : QString();
}

constexpr double kPageOverlap = 0.9; ///< of a page is scrolled, so that the eye finds its line

} // namespace

// In this order: a page must be gone before its profile, and the profile before those it calls.
struct ReaderPane::Parts {
    QPointer<library::Library> library;
    page::PageStyle style; ///< as asked for
    page::PageStyle shown; ///< without Theme::System, in the look of the article
    std::function<page::Look(ArticleId)> lookOf = [](ArticleId) { return page::Look::Reader; };
    double zoom = 1;
    std::function<void(const QUrl&)> openLink
        = [](const QUrl& url) { QDesktopServices::openUrl(url); };

    ArticleId article;
    QString query;
    int load = 0; ///< number of the current showing
    qint64 loadStartedMs = 0;
    bool firstPainted = false;
    /// Where the page that is on its way will begin, as for ReaderPage::show; nothing once it is
    /// there.
    std::optional<QJsonValue> loadingTo;
    PageTraffic traffic;

    QList<QAction*> articleActions; ///< of the window, for the context menu
    CrashRecovery recovery;
    RequestGate gate;
    ArticleSchemeHandler handler;
    std::unique_ptr<QWebEngineProfile> profile;
    std::unique_ptr<ReaderPage> page;
    std::unique_ptr<QWebEngineView> view;

    QStackedLayout* stack = nullptr;
    QLabel* blank = nullptr; ///< with the hint
    QWidget* message = nullptr;
    Ui::ReaderMessage messageUi;
    QWidget* cover = nullptr; ///< over the view until what it shows is the article asked for
};

ReaderPane::ReaderPane(QWidget* parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    parts.stack = new QStackedLayout(this);
    parts.stack->setContentsMargins(0, 0, 0, 0);
    parts.blank = new QLabel;
    parts.blank->setAlignment(Qt::AlignCenter);
    parts.blank->setWordWrap(true);
    parts.blank->setMargin(24);
    parts.message = new QWidget;
    parts.messageUi.setupUi(parts.message);
    parts.stack->addWidget(parts.blank);
    parts.stack->addWidget(parts.message);
    parts.cover = new QWidget(this);
    parts.cover->hide();
    for (QWidget* widget : {static_cast<QWidget*>(parts.blank), parts.message, parts.cover})
        widget->setAutoFillBackground(true);
    parts.shown = shownOf(parts.style);
    prepareWindow();
    applyColours();

    connect(parts.messageUi.retry, &QPushButton::clicked, this,
            [this] { showArticle(m_parts->article, m_parts->query); });
    connect(&parts.gate, &RequestGate::requestDenied, this, &ReaderPane::noteDenied);
    connect(&parts.handler, &ArticleSchemeHandler::imageServed, this, &ReaderPane::notePicture);
    connect(&parts.handler, &ArticleSchemeHandler::articleFailed, this,
            [this](int load, const Error& error) {
                if (load != m_parts->load)
                    return;
                m_parts->recovery.left();
                showMessage(errorText(error));
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
    parts.recovery.left();
    ++parts.load;
    parts.handler.expectNothing();
    if (parts.page)
        parts.page->leave();
    parts.cover->hide();
    parts.stack->setCurrentWidget(parts.blank);
    emit linkHovered({});
    emit cleared();
}

void ReaderPane::setHint(const QString& sentence)
{
    m_parts->blank->setText(sentence);
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
    if (parts.shown == before)
        return;
    applyColours();
    if (!parts.article || !parts.page)
        return;
    // A page that is on its way has the old style in it.
    if (parts.loadingTo)
        load(QJsonValue(*parts.loadingTo));
    else if (page::needsNewPage(before, parts.shown))
        reload();
    else
        wear();
}

void ReaderPane::wear()
{
    const auto toJson = [](const page::PageRoot::Pairs& pairs) {
        QJsonArray array;
        for (const auto& [name, value] : pairs)
            array.append(QJsonArray {QString::fromStdString(name), QString::fromStdString(value)});
        return array;
    };
    const page::PageRoot root = page::rootOf(m_parts->shown);
    callPage(QStringLiteral("look.wear"), {toJson(root.attributes), toJson(root.properties)});
}

void ReaderPane::setLookChooser(std::function<page::Look(ArticleId)> chooser)
{
    m_parts->lookOf = std::move(chooser);
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
    m_parts->openLink = std::move(opener);
}

void ReaderPane::setArticleActions(const QList<QAction*>& actions)
{
    m_parts->articleActions = actions;
}

void ReaderPane::goToNextHit()
{
    if (m_parts->page)
        m_parts->page->stepToHit(1);
}

void ReaderPane::goToPreviousHit()
{
    if (m_parts->page)
        m_parts->page->stepToHit(-1);
}

void ReaderPane::goToNextHighlight()
{
    if (m_parts->page)
        m_parts->page->stepToHighlight(1);
}

void ReaderPane::goToPreviousHighlight()
{
    if (m_parts->page)
        m_parts->page->stepToHighlight(-1);
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
    connect(parts.page.get(), &ReaderPage::linkActivated, this, &ReaderPane::followLink);
    connect(parts.page.get(), &ReaderPage::outsideRequested, this, &ReaderPane::openLink);
    connect(parts.page.get(), &ReaderPage::found, this, &ReaderPane::found);
    connect(parts.page.get(), &QWebEnginePage::linkHovered, this, [this](const QString& address) {
        const bool ours = address.startsWith(QLatin1String("lectern:"));
        emit linkHovered(ours ? relativeLink(QUrl(address)) : address);
    });
    connect(parts.page.get(), &QWebEnginePage::renderProcessTerminated, this,
            &ReaderPane::reloadAfterCrash);

    parts.view = std::make_unique<QWebEngineView>();
    parts.view->setPage(parts.page.get());
    parts.view->setAccessibleName(tr("Article"));
    parts.view->setAcceptDrops(false); // files dropped here are the window's to import
    parts.view->setContextMenuPolicy(Qt::CustomContextMenu);
    parts.view->installEventFilter(this);
    connect(parts.view.get(), &QWidget::customContextMenuRequested, this, &ReaderPane::showMenu);
    parts.stack->addWidget(parts.view.get());
    setFocusProxy(parts.view.get());
    applyColours();
}

const PageTraffic& ReaderPane::traffic() const
{
    return m_parts->traffic;
}

void ReaderPane::noteDenied(const QUrl& url)
{
    PageTraffic& traffic = m_parts->traffic;
    ++traffic.denied;
    if (traffic.deniedAddresses.size() < PageTraffic::kMostKept)
        traffic.deniedAddresses.push_back(url);
    emit requestsCounted(traffic.denied, traffic.shownPictures());
}

void ReaderPane::notePicture(int index, bool available)
{
    PageTraffic& traffic = m_parts->traffic;
    const Article* article = m_parts->handler.article();
    QString original;
    if (article && static_cast<std::size_t>(index) < article->images.size())
        original
            = QString::fromStdString(article->images[static_cast<std::size_t>(index)].original);
    traffic.pictures[index] = {original, available};
    emit requestsCounted(traffic.denied, traffic.shownPictures());
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
    parts.traffic = {};
    emit requestsCounted(0, 0);

    page::PageLabels labels;
    labels.uncategorised = tr("Uncategorised").toStdString();
    labels.imageUnavailable = tr("Image not available").toStdString();
    labels.openOriginal = tr("Open the original").toStdString();
    labels.highlights = tr("Highlights").toStdString();
    labels.dateText = dateTextForPage();
    labels.readingTime = readingTimeForPage();
    parts.handler.expect(
        {parts.load, parts.article, parts.query.toStdString(), parts.shown, labels});

    if (parts.stack->currentWidget() != parts.view.get()) {
        coverView();
        parts.stack->setCurrentWidget(parts.view.get());
        parts.cover->raise();
    }
    parts.page->show(ArticleSchemeHandler::addressOf(parts.article, parts.load), place);
}

void ReaderPane::coverView()
{
    m_parts->cover->setGeometry(rect());
    m_parts->cover->show();
    m_parts->cover->raise();
}

void ReaderPane::uncoverOnPaper(int looks)
{
    // What a new process has painted comes to the widget some frames later; until then that is
    // white.
    const Parts& parts = *m_parts;
    if (parts.loadingTo || parts.cover->isHidden())
        return;
    const QRgb corner = parts.view->grab(QRect(1, 1, 1, 1)).toImage().pixel(0, 0);
    if (looks <= 0
        || corner == QColor::fromRgb(page::paperColours(parts.shown.theme).paper).rgb()) {
        parts.cover->hide();
        return;
    }
    QTimer::singleShot(kBetweenLooksMs, this, [this, looks] { uncoverOnPaper(looks - 1); });
}

void ReaderPane::finishPainting()
{
    Parts& parts = *m_parts;
    parts.loadingTo.reset();
    if (parts.cover->isVisible())
        uncoverOnPaper(kLooksForPaper);
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
    coverView(); // a view that has lost its process is white
    m_parts->recovery.processEnded();
}

void ReaderPane::showMessage(const QString& sentence)
{
    Parts& parts = *m_parts;
    parts.loadingTo.reset();
    parts.messageUi.sentence->setText(sentence);
    parts.cover->hide();
    parts.stack->setCurrentWidget(parts.message);
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
    const page::PaperColours colours = page::paperColours(parts.shown.theme);
    const QColor paper = QColor::fromRgb(colours.paper);
    for (QWidget* widget : {static_cast<QWidget*>(parts.blank), parts.message, parts.cover}) {
        QPalette own = widget->palette();
        own.setColor(QPalette::Window, paper);
        own.setColor(QPalette::WindowText, QColor::fromRgb(colours.ink));
        widget->setPalette(own);
    }
    QPalette quiet = parts.blank->palette();
    quiet.setColor(QPalette::WindowText, mutedColor(quiet));
    parts.blank->setPalette(quiet);
    if (parts.page)
        parts.page->setBackgroundColor(paper);
    if (parts.view)
        applyPaper(*parts.view, paper);
}

void ReaderPane::followLink(const QUrl& address)
{
    const QString relative = relativeLink(address);
    const bool isWeb = address.scheme().startsWith(QLatin1String("http"));
    if (!m_parts->library || (relative.isEmpty() && !isWeb)) {
        openLink(address);
        return;
    }
    const QString link = isWeb ? address.toString(QUrl::FullyEncoded) : relative;
    m_parts->library->linkedArticle(
        m_parts->article, link.toStdString(), this,
        [this, address, relative](const Result<std::optional<ArticleId>>& linked) {
            if (linked && *linked)
                emit articleRequested(**linked);
            else if (relative.isEmpty())
                openLink(address);
            else
                emit linkLost(
                    tr("This link leads to “%1”, which is not in the library.").arg(relative));
        });
}

void ReaderPane::openLink(const QUrl& address)
{
    if (isOpenable(address))
        m_parts->openLink(address);
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
    if (!m_parts->library)
        return;
    m_parts->library->image(m_parts->article, image.index, m_parts->handler.imagePolicy(), this,
                            [this, image](const library::ServedImage& served) {
                                if (served.available)
                                    askWhereToSave(image, served);
                                else
                                    QMessageBox::information(
                                        this, tr("Save Image"),
                                        tr("This picture is not available at the moment."));
                            });
}

void ReaderPane::askWhereToSave(const ImageRef& image, const library::ServedImage& served)
{
    auto* dialog = new QFileDialog(this, tr("Save Image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(suggestedFileName(image, served.mimeType));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, served](const QString& path) { save(served.bytes, path); });
    dialog->open();
}

void ReaderPane::save(const std::string& bytes, const QString& path)
{
    // Not here: a picture may be large and its disk slow, and the window never waits.
    QThreadPool::globalInstance()->start([pane = QPointer<ReaderPane>(this), bytes, path] {
        if (writeImageFile(path, bytes))
            return;
        QMetaObject::invokeMethod(qApp, [pane, path] {
            if (pane)
                QMessageBox::warning(pane, tr("Save Image"),
                                     tr("The picture could not be saved to %1.").arg(path));
        });
    });
}

void ReaderPane::stepZoom(int steps)
{
    setZoom(m_parts->zoom * std::pow(kZoomStep, steps));
}

bool ReaderPane::eventFilter(QObject* watched, QEvent* event)
{
    // The widget that takes the wheel is a child WebEngine makes with the first page.
    if (event->type() == QEvent::ChildAdded && watched == m_parts->view.get()) {
        static_cast<QChildEvent*>(event)->child()->installEventFilter(this);
        const QColor paper = QColor::fromRgb(page::paperColours(m_parts->shown.theme).paper);
        applyPaper(*m_parts->view, paper);
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto button = static_cast<QMouseEvent*>(event)->button();
        if (button != Qt::BackButton && button != Qt::ForwardButton)
            return false;
        emit historyRequested(button == Qt::BackButton ? -1 : 1);
        return true;
    }
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    const auto* wheel = static_cast<QWheelEvent*>(event);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (const int turned = wheel->angleDelta().y(); turned != 0)
        stepZoom(turned > 0 ? 1 : -1);
    return true;
}

void ReaderPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_parts->messageUi.retranslateUi(m_parts->message);
        if (m_parts->view)
            m_parts->view->setAccessibleName(tr("Article"));
    }
    if (event->type() == QEvent::PaletteChange && m_parts->style.theme == page::Theme::System)
        setStyle(m_parts->style);
}

void ReaderPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->cover->setGeometry(rect());
}

} // namespace lectern::desktop
