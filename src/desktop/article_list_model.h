#pragma once

#include "domain/article.h"
#include "domain/article_filter.h"
#include "library/library.h"

#include <QAbstractListModel>
#include <QCache>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace lectern::desktop {

/// The articles of one filter: all of their ids, and of what a row shows only the pages lately
/// looked at. A page is 64 summaries, asked of the library when a row of it is first painted, at
/// most one request at a time, the latest wish first. Rows not yet there show as blank.
class ArticleListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< qlonglong
        LoadedRole, ///< bool: the other roles have something to say
        SummaryRole, ///< ArticleSummary
        UnreadRole,
        StarredRole,
    };
    static constexpr int pageRows = 64;

    explicit ArticleListModel(QObject* parent = nullptr);

    void setLibrary(library::Library* library); ///< not owned; drops every row
    /// New rows. Summaries known already are shown at once and asked again behind the scene.
    void setArticles(std::vector<ArticleId> ids, const ArticleFilter& filter);
    void forget(const std::vector<ArticleId>& ids); ///< their rows are asked for again
    void retranslate();

    const std::vector<ArticleId>& articles() const { return m_ids; }
    ArticleId articleAt(int row) const; ///< none outside the rows
    int rowOf(ArticleId id) const; ///< -1 where it is not in the list
    const ArticleSummary*
    summaryAt(int row) const; ///< null while not loaded; valid until the next call

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    void summariesArrived();
    void failed(const lectern::Error& error);

private:
    struct Entry {
        ArticleSummary summary;
        int serial = 0; ///< of the list it was asked for; older ones are stale
    };

    static QString tipOf(const ArticleSummary& summary);
    QVariant textRole(const ArticleSummary& summary, int role) const;
    void want(int page) const;
    void askNextPage();
    void takePage(int serial, int page, Result<std::vector<ArticleSummary>> answer);

    library::Library* m_library = nullptr;
    std::vector<ArticleId> m_ids;
    ArticleFilter m_filter;
    mutable std::unordered_map<std::int64_t, int> m_rows; ///< of m_ids; made when first asked for
    int m_serial = 0;
    QCache<qint64, Entry> m_summaries;
    mutable std::vector<int> m_wanted; ///< pages, the latest wish last
    mutable bool m_asking = false; ///< a request is under way or about to be made
};

} // namespace lectern::desktop

Q_DECLARE_METATYPE(lectern::ArticleSummary)
