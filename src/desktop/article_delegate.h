#pragma once

#include "desktop/marked_text.h"
#include "domain/article.h"
#include "search/query.h"

#include <QStyledItemDelegate>

namespace lectern::desktop {

class ThumbnailStore;

/// Paints a row of ArticleListModel: title (heavy while unread), author and date, the lead or the
/// search's snippet with its hits marked, star. Every row has the same height: three lines of
/// text, of which a long title may take two, and one of author and date; where neither is known
/// that line is for the text, too. What only repeats the title is not shown. An article that may
/// have a picture keeps room for it beside its text, whether it is there yet or not, so that no
/// text moves when it arrives.
class ArticleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Small pictures are shown from there; not owned, null: none are.
    void setThumbnails(ThumbnailStore* thumbnails) { m_thumbnails = thumbnails; }
    void setQuery(search::Query query) { m_query = std::move(query); } ///< marks hits in titles

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    MarkedText markedTitle(const ArticleSummary& summary) const;
    /// The snippet, or where it says nothing beyond the title, the lead.
    static MarkedText textOf(const ArticleSummary& summary, int lines);
    QString byline(const ArticleSummary& summary) const;
    void paintTexts(QPainter& painter, const QStyleOptionViewItem& option,
                    const ArticleSummary& summary) const;

    /// Where the search found its words; returns the room it took.
    double paintMatched(QPainter& painter, const QRectF& area, const ArticleSummary& summary,
                        const QFont& font, const QColor& color) const;

    bool showsThumbnail(const QStyleOptionViewItem& option, const ArticleSummary& summary) const;
    void paintThumbnail(QPainter& painter, const QStyleOptionViewItem& option,
                        const ArticleSummary& summary, const QRectF& place) const;

    search::Query m_query;
    ThumbnailStore* m_thumbnails = nullptr;
};

} // namespace lectern::desktop
