#include "desktop/skim_model.h"

#include "desktop/date_text.h"
#include "desktop/note_colours.h"

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr std::size_t longestPassage = 3000; // bytes; nobody skims more

QString oneLine(std::string_view text)
{
    return QString::fromUtf8(text.data(),
                             static_cast<qsizetype>(std::min(text.size(), longestPassage)))
        .simplified();
}

std::size_t placeOf(const PlacedAnnotation& placed)
{
    return placed.place ? placed.place->begin : static_cast<std::size_t>(-1);
}

QString bylineOf(const ArticleSummary& summary)
{
    QStringList parts;
    if (!summary.author.empty())
        parts << QString::fromStdString(summary.author);
    parts << dayText(summary.date);
    if (!summary.categories.empty() && !summary.categories.front().empty())
        parts << QString::fromStdString(summary.categories.front().names.back());
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

void SkimModel::setLibrary(library::Library* library)
{
    m_library = library;
    setArticles({});
}

void SkimModel::setArticles(std::vector<ArticleId> ids)
{
    beginResetModel();
    ++m_serial;
    m_asking = false;
    m_ids = std::move(ids);
    m_next = 0;
    m_articles.clear();
    m_rows.clear();
    endResetModel();
}

void SkimModel::setShowsOwn(bool on)
{
    beginResetModel();
    m_showsOwn = on;
    m_rows.clear();
    for (std::size_t i = 0; i < m_articles.size(); ++i) {
        const auto rows = rowsOf(i);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
    endResetModel();
}

SkimModel::Target SkimModel::target(int row) const
{
    const Row& one = m_rows[static_cast<std::size_t>(row)];
    const SkimmedArticle& article = m_articles[one.article];
    Target target {article.summary.id, -1, {}};
    if (one.kind == Kind::Own)
        target.own = article.own[one.number].annotation.id;
    else if (one.kind != Kind::Title)
        target.passage = article.passages[one.number].index;
    return target;
}

bool SkimModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_library && !m_asking && m_next < m_ids.size();
}

void SkimModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const std::size_t end = std::min(m_next + kPageArticles, m_ids.size());
    std::vector<ArticleId> page(m_ids.begin() + static_cast<std::ptrdiff_t>(m_next),
                                m_ids.begin() + static_cast<std::ptrdiff_t>(end));
    m_next = end;
    m_asking = true;
    m_library->skim(std::move(page), this, [this, serial = m_serial](auto articles) {
        take(serial, std::move(articles));
    });
}

void SkimModel::take(int serial, Result<std::vector<SkimmedArticle>> page)
{
    if (serial != m_serial)
        return;
    m_asking = false;
    if (!page)
        return emit failed(page.error());
    std::vector<Row> rows;
    for (SkimmedArticle& article : *page) {
        m_articles.push_back(std::move(article));
        const auto more = rowsOf(m_articles.size() - 1);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    if (!rows.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }
    emit pageRead();
    // The view asks when its last row comes into sight; without new rows it would never.
    if (rows.empty())
        fetchMore({});
}

std::vector<SkimModel::Row> SkimModel::rowsOf(std::size_t article) const
{
    const SkimmedArticle& skimmed = m_articles[article];
    std::vector<Row> rows {{article, Kind::Title}};
    // Both are in the order of the text already; orphans have no place in it and come last.
    const std::size_t owns = m_showsOwn ? skimmed.own.size() : 0;
    std::size_t own = 0;
    const auto addOwns = [&](std::size_t before) {
        while (own < owns && placeOf(skimmed.own[own]) < before)
            rows.push_back({article, Kind::Own, own++});
    };
    for (std::size_t i = 0; i < skimmed.passages.size(); ++i) {
        addOwns(skimmed.passages[i].begin);
        const bool isHeading = skimmed.passages[i].kind == HighlightKind::Heading;
        rows.push_back({article, isHeading ? Kind::Heading : Kind::Phrase, i});
    }
    while (own < owns)
        rows.push_back({article, Kind::Own, own++});
    if (rows.size() == 1)
        rows.clear();
    return rows;
}

int SkimModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SkimModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const SkimmedArticle& article = m_articles[row.article];
    const bool isOwn = row.kind == Kind::Own;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (row.kind == Kind::Title)
            return oneLine(article.summary.title);
        return oneLine(isOwn ? article.own[row.number].annotation.quote.exact
                             : article.passages[row.number].text);
    case KindRole:
        return static_cast<int>(row.kind);
    case NoteRole:
        if (row.kind == Kind::Title)
            return bylineOf(article.summary);
        return isOwn ? oneLine(article.own[row.number].annotation.note) : QString();
    case ColourRole:
        return isOwn ? static_cast<int>(article.own[row.number].annotation.colour) : 0;
    default:
        return {};
    }
}

} // namespace lectern::desktop
