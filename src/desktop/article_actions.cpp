#include "desktop/article_actions.h"

#include "desktop/article_list_pane.h"
#include "desktop/confirmation.h"
#include "desktop/open_outside.h"
#include "desktop/symbolic_icon.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>

namespace lectern::desktop {

namespace {

constexpr auto untilRead = std::chrono::seconds(2);

QString sourcePath(const ArticleSummary& summary)
{
    return QFile::decodeName(QByteArray::fromStdString(summary.path.native()));
}

bool anyUnread(const std::vector<ArticleSummary>& articles)
{
    return std::ranges::any_of(
        articles, [](const auto& article) { return article.readState == ReadState::Unread; });
}

bool allStarred(const std::vector<ArticleSummary>& articles)
{
    return std::ranges::all_of(articles,
                               [](const auto& article) { return article.star == Star::On; });
}

} // namespace

ArticleActions::ArticleActions(QWidget& window, ArticleListPane& list, Preferences& preferences,
                               const Actions& actions)
    : QObject(&window)
    , m_window(window)
    , m_list(list)
    , m_preferences(preferences)
    , m_actions(actions)
{
    m_shownLongEnough.setSingleShot(true);
    m_shownLongEnough.setInterval(untilRead);
    connect(&m_shownLongEnough, &QTimer::timeout, this, &ArticleActions::markShownAsRead);
    connect(actions.toggleRead, &QAction::triggered, this, &ArticleActions::toggleRead);
    connect(actions.toggleStar, &QAction::triggered, this, &ArticleActions::toggleStar);
    connect(actions.openSource, &QAction::triggered, this, &ArticleActions::openSource);
    connect(actions.openFolder, &QAction::triggered, this, &ArticleActions::openFolder);
    connect(actions.copyTitle, &QAction::triggered, this, &ArticleActions::copyTitle);
    connect(actions.remove, &QAction::triggered, this, &ArticleActions::remove);
    connect(&m_list, &ArticleListPane::selectionChanged, this, &ArticleActions::update);
    connect(m_list.model(), &ArticleListModel::summariesArrived, this, &ArticleActions::update);
    update();
}

void ArticleActions::setLibrary(library::Library* library)
{
    if (m_library)
        m_library->disconnect(this);
    m_library = library;
    m_shown = {};
    m_shownLongEnough.stop();
    if (library) {
        connect(library, &library::Library::changed, this, &ArticleActions::readGuest);
        connect(library, &library::Library::marksChanged, this, &ArticleActions::readGuest);
    }
    setGuest({});
    update();
}

void ArticleActions::setGuest(ArticleId id)
{
    if (id == m_guest)
        return;
    m_guest = id;
    m_guestSummary.reset();
    readGuest();
    update();
}

void ArticleActions::readGuest()
{
    if (!m_library || !m_guest)
        return;
    m_library->summaries({m_guest}, {}, this, [this, guest = m_guest](auto summaries) {
        if (guest != m_guest || !summaries)
            return;
        m_guestSummary.reset();
        if (!summaries->empty())
            m_guestSummary = std::move(summaries->front());
        update();
    });
}

std::vector<ArticleId> ArticleActions::targets() const
{
    auto ids = m_list.selected();
    if (ids.empty() && m_guestSummary)
        ids.push_back(m_guest);
    return ids;
}

std::vector<ArticleSummary> ArticleActions::summaries() const
{
    auto summaries = m_list.selectedSummaries();
    if (m_list.selected().empty() && m_guestSummary)
        summaries.push_back(*m_guestSummary);
    return summaries;
}

std::optional<ArticleSummary> ArticleActions::current() const
{
    const bool isGuest = m_guestSummary && m_list.selected().empty();
    return isGuest ? m_guestSummary : m_list.currentSummary();
}

void ArticleActions::update()
{
    const auto articles = summaries();
    const bool any = m_library && !articles.empty();
    const bool one = m_library && current();
    for (QAction* action : {m_actions.toggleRead, m_actions.toggleStar})
        action->setEnabled(any);
    m_actions.remove->setEnabled(any && !m_list.selected().empty());
    for (QAction* action : {m_actions.openSource, m_actions.openFolder, m_actions.copyTitle})
        action->setEnabled(one);
    const bool unread = !any || anyUnread(articles);
    m_actions.toggleRead->setText(unread ? tr("Mark as &Read") : tr("Mark as Un&read"));
    m_actions.toggleRead->setIcon(
        symbolicIcon(unread ? QStringLiteral("read") : QStringLiteral("unread")));
    const bool starred = any && allStarred(articles);
    m_actions.toggleStar->setText(starred ? tr("Take the &Star Away") : tr("Give a &Star"));
    m_actions.toggleStar->setIcon(
        symbolicIcon(starred ? QStringLiteral("star-filled") : QStringLiteral("star")));
}

void ArticleActions::articlePainted(ArticleId id)
{
    m_shown = id;
    m_shownLongEnough.start();
}

void ArticleActions::markShownAsRead()
{
    const auto article = current();
    const bool still = article && article->id == m_shown && article->readState == ReadState::Unread;
    if (still && m_library && m_preferences.values().marksReadWhenShown)
        m_library->setRead({m_shown}, ReadState::Read);
}

// A mark set by hand stands: the wait for "read" must not undo it.
void ArticleActions::toggleRead()
{
    m_shownLongEnough.stop();
    const bool unread = anyUnread(summaries());
    m_library->setRead(targets(), unread ? ReadState::Read : ReadState::Unread);
}

void ArticleActions::toggleStar()
{
    const bool starred = allStarred(summaries());
    m_library->setStarred(targets(), starred ? Star::Off : Star::On);
}

void ArticleActions::openSource()
{
    const auto article = current();
    if (!article)
        return;
    openFileOutside({article->path}, this, [this, shown = sourcePath(*article)](bool opened) {
        if (!opened)
            emit told(tr("The file %1 could not be opened.").arg(shown));
    });
}

void ArticleActions::openFolder()
{
    const auto article = current();
    if (!article)
        return;
    openFolderOutside({article->path}, this, [this, shown = sourcePath(*article)](bool opened) {
        if (!opened)
            emit told(tr("The folder of %1 could not be opened.").arg(shown));
    });
}

void ArticleActions::copyTitle()
{
    if (const auto article = current())
        QGuiApplication::clipboard()->setText(QString::fromStdString(article->title));
}

// A person's own notes outlive the article, and whoever removes it should know.
void ArticleActions::remove()
{
    auto ids = m_list.selected();
    m_library->countAnnotations(ids, this,
                                [this, ids](auto notes) { askToRemove(ids, notes.value_or(0)); });
}

void ArticleActions::askToRemove(std::vector<ArticleId> ids, std::int64_t notes)
{
    const auto article = m_list.currentSummary();
    const QString what = ids.size() == 1 && article
        ? tr("Remove “%1” from the library?").arg(QString::fromStdString(article->title))
        : tr("Remove %Ln article(s) from the library?", nullptr, static_cast<int>(ids.size()));
    QString information = tr("The source file is not touched. The next import will not bring the "
                             "article back.");
    information += keptNotesText(notes);
    if (isConfirmed(&m_window, {tr("Remove from the Library"), what, information, tr("Remove")}))
        removeNow(std::move(ids));
}

void ArticleActions::removeNow(std::vector<ArticleId> ids)
{
    m_library->removeArticles(std::move(ids), this, [this](auto removed) {
        if (removed)
            emit told(tr("%Ln article(s) removed.", nullptr, static_cast<int>(*removed)));
        else
            emit failed(removed.error());
    });
}

} // namespace lectern::desktop
