#include "desktop/reader_pane.h"

#include "desktop/error_text.h"
#include "desktop/page_labels.h"
#include "desktop/reader_pane_parts.h"
#include "desktop/timing.h"

#include <QEvent>
#include <QFile>
#include <QJsonObject>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace lectern::desktop {

namespace {

using namespace std::chrono_literals;

/// Most articles stand before; the one that was read may stay in sight so long.
constexpr auto kUnnoticed = 150ms;

} // namespace

QJsonValue lastHit()
{
    return QJsonObject {{QStringLiteral("hit"), QStringLiteral("last")}};
}

ReaderPane::ReaderPane(QWidget* parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    parts.stack = new ReaderStack(this);
    layout->addWidget(parts.stack);
    parts.saving = new PictureSaving(*this);
    parts.shown = shownOf(parts.style);
    parts.outlineDue.setSingleShot(true);
    parts.outlineDue.setInterval(kUnnoticed);
    prepareWindow();
    applyColours();

    connect(&parts.outlineDue, &QTimer::timeout, parts.stack, &ReaderStack::showOutline);
    connect(parts.stack, &ReaderStack::retryRequested, this,
            [this] { showArticle(m_parts->article, m_parts->query); });
    connect(&parts.links, &LinkFollower::articleRequested, this, &ReaderPane::goToLinked);
    connect(&parts.links, &LinkFollower::searchRequested, this, &ReaderPane::searchRequested);
    connect(&parts.links, &LinkFollower::searchLinkFollowed, this, &ReaderPane::searchLinkFollowed);
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
                emit pictureServed(index, available);
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
    parts.outlineDue.stop();
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

bool ReaderPane::isLoading() const
{
    return m_parts->loadingTo.has_value();
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

const Article* ReaderPane::shownArticle() const
{
    const Article* article = m_parts->handler.article();
    return article && article->summary.id == m_parts->article ? article : nullptr;
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
    parts.page->setFindForm(parts.variants == Variants::Alike ? search::Form::Variants
                                                              : search::Form::Exact);
    parts.page->show(ArticleSchemeHandler::addressOf(parts.article, parts.load), place);
    parts.outlineDue.start();
}

void ReaderPane::finishPainting()
{
    Parts& parts = *m_parts;
    parts.loadingTo.reset();
    parts.outlineDue.stop();
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
    parts.outlineDue.stop();
    parts.stack->showMessage(sentence);
    emit articleFailed(sentence);
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
