#include "desktop/article_list_pane.h"

#include "desktop/facet_bar.h"
#include "desktop/list_anchor.h"
#include "desktop/search_advice_box.h"
#include "desktop/thumbnail_store.h"
#include "desktop/timing.h"
#include "ui_article_list_pane.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

namespace lectern::desktop {

namespace {

bool isTyped(const QKeyEvent& key)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return (key.modifiers() & commands) == 0 && !key.text().isEmpty() && key.text()[0].isPrint();
}

} // namespace

ArticleListPane::ArticleListPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ArticleListPane>())
    , m_model(new ArticleListModel(this))
    , m_delegate(new ArticleDelegate(this))
    , m_thumbnails(new ThumbnailStore(this))
{
    m_ui->setupUi(this);
    m_ui->articleList->setModel(m_model);
    m_ui->articleList->setItemDelegate(m_delegate);
    setFocusProxy(m_ui->articleList);
    setAdvice({});
    connect(m_ui->orderBox, &OrderBox::chosen, this, [this] {
        m_wanted = current();
        ask(Keep::Nothing);
    });
    connect(m_ui->everywhereButton, &QPushButton::clicked, this,
            &ArticleListPane::searchEverywhereRequested);
    connect(m_ui->adviceBox, &SearchAdviceBox::chosen, this, &ArticleListPane::nearSearchRequested);
    connect(m_ui->articleList, &QListView::activated, this, &ArticleListPane::openRequested);
    connect(m_ui->articleList, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& position) {
                emit contextMenuRequested(m_ui->articleList->viewport()->mapToGlobal(position));
            });
    m_ui->articleList->installEventFilter(this);
    m_ui->articleList->viewport()->installEventFilter(this);
    m_ui->captionLabel->installEventFilter(this);
    connect(m_model, &ArticleListModel::summariesArrived, this, [this] { m_paintIsNews = true; });
    connect(m_thumbnails, &ThumbnailStore::arrived, this, [this](qint64 article) {
        m_ui->articleList->update(m_model->index(m_model->rowOf(ArticleId {article})));
    });
    connect(m_model, &ArticleListModel::failed, this, &ArticleListPane::failed);
    connect(m_ui->articleList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] {
                if (m_filling)
                    return;
                emit selectionChanged();
                tellCurrent(); // "select all" selects the current row without making it so
            });
    connect(m_ui->articleList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] {
                if (!m_filling)
                    tellCurrent();
            });
}

ArticleListPane::~ArticleListPane() = default;

void ArticleListPane::tellCurrent()
{
    const ArticleId id = current();
    if (!id || id == m_lastCurrent)
        return;
    m_lastCurrent = id;
    emit currentChanged(id);
}

void ArticleListPane::setLibrary(library::Library* library)
{
    const QScopedValueRollback filling(m_filling, true);
    m_library = library;
    m_answered = false;
    m_importing = false;
    m_missing = {};
    m_lastCurrent = {};
    m_model->setLibrary(library);
    m_thumbnails->setSource({});
    if (library)
        m_thumbnails->setSource([library](qint64 article, ImagePolicy policy, QObject* receiver,
                                          ThumbnailStore::Answer answer) {
            library->thumbnail(ArticleId {article}, policy, receiver, std::move(answer));
        });
    showHeader();
}

void ArticleListPane::setThumbnails(bool shown, ImagePolicy policy)
{
    const bool on = shown && policy != ImagePolicy::Off;
    m_thumbnails->setPolicy(policy);
    m_delegate->setThumbnails(on ? m_thumbnails : nullptr);
    m_ui->articleList->viewport()->update();
}

void ArticleListPane::retryThumbnails()
{
    m_thumbnails->retryMissing();
    m_ui->articleList->viewport()->update();
}

void ArticleListPane::show(const ArticleFilter& filter, const QString& place, ArticleId select)
{
    m_listing = Listing(filter, place);
    m_wanted = select;
    m_ui->orderBox->setSearching(m_listing.isSearch());
    m_delegate->setQuery(m_listing.query());
    showRemarks();
    if (!m_answered)
        showHeader(); // later on it tells of the rows in sight, until others come
    ask(Keep::Nothing);
}

void ArticleListPane::setPlace(const QString& place)
{
    m_listing.setPlace(place);
    showHeader();
}

void ArticleListPane::setImporting(bool on)
{
    m_importing = on;
    showEmptyPage();
}

void ArticleListPane::refresh()
{
    ask(Keep::Place);
}

void ArticleListPane::ask(Keep keep)
{
    if (!m_library)
        return;
    if (keep == Keep::Nothing)
        m_askedAtMs = timingNow();
    m_library->listArticles(m_listing.filter(), m_ui->orderBox->order(), this,
                            [this, keep](auto answer) { take(keep, std::move(answer)); });
}

void ArticleListPane::take(Keep keep, Result<std::vector<ArticleId>> answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::Cancelled)
            emit failed(answer.error());
        return;
    }
    ListAnchor before = ListAnchor::of(*m_ui->articleList, *m_model);
    if (keep == Keep::Place)
        keepCurrent(*answer);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_model->setArticles(std::move(*answer), m_listing.filter());
        if (keep == Keep::Nothing) {
            m_ui->articleList->scrollToTop();
            before = {};
            before.current = m_wanted ? m_wanted : m_lastCurrent;
            before.scrolls = m_wanted.value != 0;
            m_wanted = {};
        }
        before.restore(*m_ui->articleList, *m_model);
    }
    m_answered = true;
    showHeader();
    showEmptyPage();
    emit listed(m_model->rowCount());
    emit selectionChanged();
    m_lastCurrent = current();
    emit currentChanged(m_lastCurrent);
}

// In Unread and Starred the article being read would vanish from under its reader once marked; it
// stays until another list is shown.
void ArticleListPane::keepCurrent(std::vector<ArticleId>& ids) const
{
    const int row = currentRow();
    const ArticleId id = m_model->articleAt(row);
    const bool byMark = m_listing.filter().onlyUnread || m_listing.filter().onlyStarred;
    if (!byMark || !id || std::ranges::find(ids, id) != ids.end())
        return;
    const auto place = std::min(static_cast<std::size_t>(row), ids.size());
    ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(place), id);
}

int ArticleListPane::currentRow() const
{
    return chosenRow(*m_ui->articleList);
}

ArticleId ArticleListPane::current() const
{
    return m_model->articleAt(currentRow());
}

std::optional<ArticleSummary> ArticleListPane::currentSummary() const
{
    const auto* summary = m_model->summaryAt(currentRow());
    return summary ? std::optional(*summary) : std::nullopt;
}

std::vector<ArticleId> ArticleListPane::selected() const
{
    std::vector<ArticleId> ids;
    for (const int row : selectedRows(*m_ui->articleList))
        ids.push_back(m_model->articleAt(row));
    return ids;
}

std::vector<ArticleSummary> ArticleListPane::selectedSummaries() const
{
    std::vector<ArticleSummary> summaries;
    for (const ArticleId id : selected()) {
        if (const auto* summary = m_model->summaryAt(m_model->rowOf(id)))
            summaries.push_back(*summary);
    }
    return summaries;
}

bool ArticleListPane::go(Step step)
{
    const int rows = m_model->rowCount();
    int row = currentRow();
    if (step == Step::Previous && row < 0)
        row = rows;
    const int stride = step == Step::Previous ? -1 : 1;
    for (row += stride; row >= 0 && row < rows; row += stride) {
        const auto* summary = m_model->summaryAt(row);
        // A row not loaded yet may be unread; it is worth a stop.
        if (step != Step::NextUnread || !summary || summary->readState == ReadState::Unread) {
            m_ui->articleList->setCurrentIndex(m_model->index(row));
            return true;
        }
    }
    return false;
}

void ArticleListPane::goToFirst()
{
    if (m_model->rowCount() > 0)
        m_ui->articleList->setCurrentIndex(m_model->index(0));
}

bool ArticleListPane::select(ArticleId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        const QScopedValueRollback filling(m_filling, true);
        m_ui->articleList->clearSelection();
        m_lastCurrent = {};
    } else {
        m_ui->articleList->setCurrentIndex(m_model->index(row));
    }
    emit selectionChanged();
    return row >= 0;
}

void ArticleListPane::focusList()
{
    setFocus(Qt::ShortcutFocusReason); // on the list, or what stands in its place
}

QListView* ArticleListPane::view() const
{
    return m_ui->articleList;
}

void ArticleListPane::setBrowsingOrder(ArticleOrder order)
{
    m_ui->orderBox->setBrowsingOrder(order);
}

ArticleOrder ArticleListPane::browsingOrder() const
{
    return m_ui->orderBox->browsingOrder();
}

void ArticleListPane::showHeader()
{
    const QString caption = m_listing.caption();
    QLabel& label = *m_ui->captionLabel;
    label.setText(label.fontMetrics().elidedText(caption, Qt::ElideRight, label.width()));
    label.setToolTip(caption);
    m_ui->countLabel->setVisible(m_answered);
    m_ui->countLabel->setText(m_listing.countText(m_model->rowCount()));
}

void ArticleListPane::showRemarks()
{
    const QString remarks = m_listing.remarks(m_missing);
    m_ui->remarkLabel->setText(remarks);
    m_ui->remarkLabel->setVisible(!remarks.isEmpty());
}

void ArticleListPane::showEmptyPage()
{
    const bool empty = m_answered && m_model->rowCount() == 0;
    // The keyboard stays in the pane; Qt would give it to the next one.
    const bool hadFocus = m_ui->stack->isAncestorOf(QApplication::focusWidget());
    m_ui->stack->setCurrentWidget(empty ? m_ui->emptyPage : m_ui->listPage);
    QWidget* inSight = empty ? m_ui->emptyPage : static_cast<QWidget*>(m_ui->articleList);
    if (hadFocus)
        inSight->setFocus();
    setFocusProxy(inSight);
    m_ui->everywhereButton->setVisible(m_listing.mayFindMoreElsewhere());
    m_ui->emptyLabel->setText(
        m_listing.emptyText(m_importing ? Listing::Now::Importing : Listing::Now::Quiet));
}

void ArticleListPane::setAdvice(const SearchAdvice& advice)
{
    m_ui->adviceBox->setAdvice(advice);
    const auto everywhere
        = std::ranges::find(advice.near, NearSearch::Kind::Everywhere, &NearSearch::kind);
    m_elsewhere = everywhere == advice.near.end() ? 0 : static_cast<int>(everywhere->articles);
    showElsewhere();
}

void ArticleListPane::showElsewhere()
{
    m_ui->everywhereButton->setText(
        m_elsewhere > 0 ? tr("In all articles: %Ln article(s)", nullptr, m_elsewhere)
                        : tr("Search in all categories"));
}

FacetBar& ArticleListPane::facetBar() const
{
    return *m_ui->facetBar;
}

bool ArticleListPane::takesKey(const QKeyEvent& key)
{
    // The view would step from the row it made current itself (see currentRow) to the second.
    if (currentRow() < 0 && key.matches(QKeySequence::MoveToNextLine)) {
        goToFirst();
        return true;
    }
    // Letters are commands: one that cannot be given now must not look for a title instead.
    return isTyped(key);
}

bool ArticleListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_paintIsNews && m_askedAtMs >= 0) {
        m_paintIsNews = false;
        QTimer::singleShot(0, this, [this] {
            if (m_askedAtMs >= 0)
                logPainted();
        });
    }
    if (event->type() == QEvent::Resize && watched == m_ui->captionLabel)
        showHeader();
    if (event->type() == QEvent::KeyPress && watched == m_ui->articleList
        && takesKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void ArticleListPane::logPainted()
{
    if (m_listing.isSearch())
        logTimingSince(QStringLiteral("search painted"), m_askedAtMs);
    else
        logTiming(QStringLiteral("list painted"));
    m_askedAtMs = -1;
}

void ArticleListPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showHeader();
        showRemarks();
        showEmptyPage();
        showElsewhere();
        m_model->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace lectern::desktop
