#include "desktop/article_list_pane.h"

#include "desktop/remark_text.h"
#include "desktop/thumbnail_store.h"
#include "desktop/timing.h"
#include "ui_article_list_pane.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollBar>
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

/// What is in sight, so that a refresh can put it back.
struct ArticleListPane::Anchor {
    ArticleId top;
    int offset = 0; ///< pixels the top row is scrolled out of sight
    std::vector<ArticleId> selected;
    ArticleId current;
    int currentRow = -1;
    bool scrolls = false; ///< to the current row, where no top row is named
};

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
    fillOrders();
    setFocusProxy(m_ui->articleList);
    connect(m_ui->orderBox, &QComboBox::activated, this, &ArticleListPane::orderChosen);
    connect(m_ui->everywhereButton, &QPushButton::clicked, this,
            &ArticleListPane::searchEverywhereRequested);
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
    const bool searchedBefore = searching();
    m_filter = filter;
    m_query = search::parseQuery(filter.query);
    m_place = place;
    m_wanted = select;
    if (searching() && !searchedBefore)
        m_searchOrder = ArticleOrder::Relevance;
    m_delegate->setQuery(m_query);
    fillOrders();
    showRemarks();
    if (!m_answered)
        showHeader(); // later on it tells of the rows in sight, until others come
    ask(Keep::Nothing);
}

void ArticleListPane::setPlace(const QString& place)
{
    m_place = place;
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
    m_library->listArticles(m_filter, order(), this,
                            [this, keep](auto answer) { take(keep, std::move(answer)); });
}

void ArticleListPane::take(Keep keep, Result<std::vector<ArticleId>> answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::Cancelled)
            emit failed(answer.error());
        return;
    }
    Anchor before = anchor();
    if (keep == Keep::Place)
        keepCurrent(*answer);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_model->setArticles(std::move(*answer), m_filter);
        if (keep == Keep::Nothing) {
            m_ui->articleList->scrollToTop();
            before = {};
            before.current = m_wanted ? m_wanted : m_lastCurrent;
            before.scrolls = m_wanted.value != 0;
            m_wanted = {};
        }
        restore(before);
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
    const bool byMark = m_filter.onlyUnread || m_filter.onlyStarred;
    if (!byMark || !id || std::ranges::find(ids, id) != ids.end())
        return;
    const auto place = std::min(static_cast<std::size_t>(row), ids.size());
    ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(place), id);
}

ArticleListPane::Anchor ArticleListPane::anchor() const
{
    const QListView& list = *m_ui->articleList;
    Anchor anchor;
    anchor.current = current();
    anchor.currentRow = currentRow();
    anchor.selected = selected();
    const QModelIndex top = list.indexAt({1, 1});
    anchor.top = m_model->articleAt(top.row());
    if (top.isValid())
        anchor.offset = -list.visualRect(top).top();
    return anchor;
}

void ArticleListPane::restore(const Anchor& anchor)
{
    QListView& list = *m_ui->articleList;
    int row = m_model->rowOf(anchor.current);
    // The current one is gone (removed): its neighbour takes its place.
    if (anchor.current && row < 0 && anchor.currentRow >= 0)
        row = std::min(anchor.currentRow, m_model->rowCount() - 1);
    const QModelIndex index = m_model->index(row);
    if (index.isValid() && row != currentRow())
        list.setCurrentIndex(index);
    if (anchor.selected.size() > 1)
        list.selectionModel()->select(selectionOf(anchor.selected), QItemSelectionModel::Select);
    const QModelIndex top = m_model->index(m_model->rowOf(anchor.top));
    if (anchor.top && top.isValid()) {
        list.scrollTo(top, QAbstractItemView::PositionAtTop);
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->value() + anchor.offset);
    } else if (index.isValid() && anchor.scrolls) {
        list.scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
}

// In ranges: row by row, a selection of all would take a time that grows with its square.
QItemSelection ArticleListPane::selectionOf(const std::vector<ArticleId>& ids) const
{
    std::vector<int> rows;
    for (const ArticleId id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QItemSelection selection;
    for (std::size_t from = 0, to = 0; from < rows.size(); from = ++to) {
        while (to + 1 < rows.size() && rows[to + 1] == rows[to] + 1)
            ++to;
        selection.append(QItemSelectionRange(m_model->index(rows[from]), m_model->index(rows[to])));
    }
    return selection;
}

// A view that gets the focus makes its first row current without selecting it; that alone must not
// open an article.
int ArticleListPane::currentRow() const
{
    const QModelIndex index = m_ui->articleList->currentIndex();
    return m_ui->articleList->selectionModel()->isSelected(index) ? index.row() : -1;
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
    std::vector<int> rows;
    for (const QModelIndex& index : m_ui->articleList->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<ArticleId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
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
    m_browsingOrder = order == ArticleOrder::Relevance ? ArticleOrder::Newest : order;
    fillOrders();
}

ArticleOrder ArticleListPane::order() const
{
    return searching() ? m_searchOrder : m_browsingOrder;
}

bool ArticleListPane::searching() const
{
    return !m_query.matchesEverything();
}

bool ArticleListPane::isNarrow() const
{
    return m_filter.category || m_filter.onlyUnread || m_filter.onlyStarred;
}

QString ArticleListPane::query() const
{
    return QString::fromStdString(m_filter.query);
}

void ArticleListPane::fillOrders()
{
    QComboBox& box = *m_ui->orderBox;
    box.clear();
    const auto add = [&box](const QString& text, ArticleOrder order) {
        box.addItem(text, static_cast<int>(order));
    };
    if (searching())
        add(tr("Relevance"), ArticleOrder::Relevance);
    add(tr("Newest"), ArticleOrder::Newest);
    add(tr("Oldest"), ArticleOrder::Oldest);
    add(tr("Title"), ArticleOrder::Title);
    box.setCurrentIndex(box.findData(static_cast<int>(order())));
}

void ArticleListPane::orderChosen()
{
    const auto chosen = static_cast<ArticleOrder>(m_ui->orderBox->currentData().toInt());
    (searching() ? m_searchOrder : m_browsingOrder) = chosen;
    m_wanted = current();
    ask(Keep::Nothing);
}

void ArticleListPane::showHeader()
{
    QString caption = m_place;
    if (searching() && isNarrow())
        caption = tr("Search: %1 in “%2”").arg(query(), m_place);
    else if (searching())
        caption = tr("Search: %1").arg(query());
    QLabel& label = *m_ui->captionLabel;
    label.setText(label.fontMetrics().elidedText(caption, Qt::ElideRight, label.width()));
    label.setToolTip(caption);
    const int rows = m_model->rowCount();
    m_ui->countLabel->setVisible(m_answered);
    m_ui->countLabel->setText(searching() ? tr("%n article(s)", nullptr, rows)
                                          : QLocale().toString(rows));
}

void ArticleListPane::showRemarks()
{
    QStringList remarks;
    for (const auto& remark : m_query.remarks)
        remarks << remarkText(remark);
    m_ui->remarkLabel->setText(remarks.join(QChar::LineFeed));
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
    m_ui->everywhereButton->setVisible(searching() && isNarrow());
    m_ui->emptyLabel->setText(emptyText());
}

QString ArticleListPane::emptyText() const
{
    if (searching())
        return isNarrow() ? tr("Nothing in “%1” matches “%2”.").arg(m_place, query())
                          : tr("No article matches “%1”.").arg(query());
    if (m_importing)
        return tr("An import is under way. Its articles appear here in a moment.");
    if (m_filter.onlyUnread)
        return tr("Everything is read.");
    if (m_filter.onlyStarred)
        return tr("No article has a star yet. Press S to give it one.");
    return tr("There are no articles here.");
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
    if (searching())
        logTimingSince(QStringLiteral("search painted"), m_askedAtMs);
    else
        logTiming(QStringLiteral("list painted"));
    m_askedAtMs = -1;
}

void ArticleListPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillOrders();
        showHeader();
        showRemarks();
        showEmptyPage();
        m_model->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace lectern::desktop
