#pragma once

#include "desktop/marked_text.h"
#include "domain/article.h"
#include "search/query.h"

#include <QStyledItemDelegate>

namespace lectern::desktop {

/// Paints a row of ArticleListModel: title (heavy while unread), author and date, the lead or the
/// search's snippet with its hits marked, star. Every row has the same height: three lines of
/// text, of which a long title may take two, and one of author and date.
class ArticleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setQuery(search::Query query) { m_query = std::move(query); } ///< marks hits in titles

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    MarkedText markedTitle(const ArticleSummary& summary) const;
    QString byline(const ArticleSummary& summary) const;
    void paintTexts(QPainter& painter, const QStyleOptionViewItem& option,
                    const ArticleSummary& summary) const;

    search::Query m_query;
};

} // namespace lectern::desktop
