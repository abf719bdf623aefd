#include "desktop/article_list_model.h"

#include "desktop/date_text.h"
#include "desktop/matched_text.h"
#include "domain/file_date.h"

#include <QFile>

#include <algorithm>

namespace lectern::desktop {

namespace {

constexpr int keptSummaries = 4096;
constexpr std::size_t keptWishes = 4;

} // namespace

ArticleListModel::ArticleListModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_summaries(keptSummaries)
{
}

void ArticleListModel::setLibrary(library::Library* library)
{
    m_library = library;
    m_summaries.clear();
    setArticles({}, {});
}

void ArticleListModel::setArticles(std::vector<ArticleId> ids, const ArticleFilter& filter)
{
    ++m_serial;
    m_wanted.clear();
    m_asking = false;
    // Snippets belong to one query; all else stays true until asked again.
    if (filter.query != m_filter.query)
        m_summaries.clear();
    m_filter = filter;
    if (ids == m_ids) {
        if (!m_ids.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    m_rows.clear();
    endResetModel();
}

void ArticleListModel::forget(const std::vector<ArticleId>& ids)
{
    int first = rowCount();
    int last = -1;
    for (const ArticleId id : ids) {
        if (Entry* entry = m_summaries.object(id.value))
            entry->serial = 0;
        if (const int row = rowOf(id); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first), index(last));
}

void ArticleListModel::retranslate()
{
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

ArticleId ArticleListModel::articleAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : ArticleId {};
}

int ArticleListModel::rowOf(ArticleId id) const
{
    if (m_rows.empty()) {
        m_rows.reserve(m_ids.size());
        for (std::size_t row = 0; row < m_ids.size(); ++row)
            m_rows.emplace(m_ids[row].value, static_cast<int>(row));
    }
    const auto found = m_rows.find(id.value);
    return found == m_rows.end() ? -1 : found->second;
}

const ArticleSummary* ArticleListModel::summaryAt(int row) const
{
    const ArticleId id = articleAt(row);
    const Entry* entry = id ? m_summaries.object(id.value) : nullptr;
    return entry && entry->summary.id ? &entry->summary : nullptr;
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ArticleId id = articleAt(index.row());
    if (role == IdRole)
        return static_cast<qlonglong>(id.value);
    const Entry* entry = m_summaries.object(id.value);
    if (!entry || entry->serial != m_serial)
        want(index.row() / pageRows);
    if (role == LoadedRole)
        return entry && entry->summary.id;
    return entry && entry->summary.id ? textRole(entry->summary, role) : QVariant();
}

QString ArticleListModel::tipOf(const ArticleSummary& summary)
{
    QStringList lines {QString::fromStdString(summary.title),
                       QFile::decodeName(QByteArray::fromStdString(summary.path.native()))};
    if (fileSeconds(summary.date))
        lines << tr("The article names no date; it is sorted and found by its file's.");
    if (summary.isFileGone)
        lines << tr("This file is gone from disk; the article stays.");
    return lines.join(u'\n');
}

QVariant ArticleListModel::textRole(const ArticleSummary& summary, int role) const
{
    const QString title = QString::fromStdString(summary.title);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return tipOf(summary);
    case Qt::AccessibleTextRole: {
        QStringList parts {title, QString::fromStdString(summary.author), dayText(summary.date)};
        if (summary.readState == ReadState::Unread)
            parts << tr("unread");
        if (summary.star == Star::On)
            parts << tr("starred");
        if (!summary.matched.empty())
            parts << tr("found in: %1").arg(matchedText(summary.matched));
        if (summary.isFileGone)
            parts << tr("file gone");
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case SummaryRole:
        return QVariant::fromValue(summary);
    case UnreadRole:
        return summary.readState == ReadState::Unread;
    case StarredRole:
        return summary.star == Star::On;
    default:
        return {};
    }
}

// Called while a view paints: the request itself leaves from the event loop, and with it the
// last page wished for in the same go.
void ArticleListModel::want(int page) const
{
    if (!m_library)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > keptWishes)
        m_wanted.erase(m_wanted.begin());
    if (m_asking)
        return;
    m_asking = true;
    auto* self = const_cast<ArticleListModel*>(this);
    QMetaObject::invokeMethod(self, &ArticleListModel::askNextPage, Qt::QueuedConnection);
}

void ArticleListModel::askNextPage()
{
    m_asking = !m_wanted.empty() && m_library;
    if (!m_asking)
        return;
    const int page = m_wanted.back();
    m_wanted.pop_back();
    const auto begin = static_cast<std::size_t>(page) * pageRows;
    const auto end = std::min(begin + pageRows, m_ids.size());
    if (begin >= end) {
        askNextPage();
        return;
    }
    const auto first = m_ids.begin();
    std::vector<ArticleId> ids(first + static_cast<std::ptrdiff_t>(begin),
                               first + static_cast<std::ptrdiff_t>(end));
    m_library->summaries(std::move(ids), m_filter, this,
                         [this, serial = m_serial, page](auto answer) {
                             takePage(serial, page, std::move(answer));
                         });
}

void ArticleListModel::takePage(int serial, int page, Result<std::vector<ArticleSummary>> answer)
{
    if (serial != m_serial)
        return;
    if (!answer) {
        m_asking = false;
        emit failed(answer.error());
        return;
    }
    const int first = page * pageRows;
    const int last = std::min(first + pageRows, rowCount()) - 1;
    // What the answer lacks was removed meanwhile: a blank entry, or it would be asked for forever.
    for (int row = first; row <= last; ++row)
        m_summaries.insert(articleAt(row).value, new Entry {{}, serial});
    for (ArticleSummary& summary : *answer) {
        const qint64 id = summary.id.value;
        m_summaries.insert(id, new Entry {std::move(summary), serial});
    }
    std::erase(m_wanted, page);
    emit dataChanged(index(first), index(last));
    emit summariesArrived();
    askNextPage();
}

} // namespace lectern::desktop
