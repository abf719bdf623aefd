#pragma once

#include "domain/skim.h"
#include "library/library.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace lectern::desktop {

/// The highlights of a list's articles as rows: one that names the article, then its passages.
/// However long the list, only as many articles are read as have come near the window
/// (canFetchMore), a page of them at a time; those without highlights have no rows.
class SkimModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< int of Kind
        ColourRole, ///< int of AnnotationColour, for Own
        NoteRole, ///< QString: the note of an Own, author and date and category of a Title
    };
    enum class Kind {
        Title,
        Phrase,
        Heading, ///< a bold passage that is a title in disguise
        Own,
    };
    static constexpr int kPageArticles = 48;

    using QAbstractListModel::QAbstractListModel;

    void setLibrary(library::Library* library); ///< not owned; empties it
    void setArticles(std::vector<ArticleId> ids);
    void setShowsOwn(bool on);

    /// What a row leads to: an article, and in it a passage by index or an own highlight.
    struct Target {
        ArticleId article;
        int passage = -1;
        AnnotationId own;
    };
    Target target(int row) const;
    int articlesRead() const { return static_cast<int>(m_next); }
    bool isComplete() const { return !m_asking && m_next >= m_ids.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void pageRead(); ///< rows may have come, or none
    void failed(const lectern::Error& error);

private:
    struct Row {
        std::size_t article;
        Kind kind;
        std::size_t number = 0; ///< of the passage or the own highlight in its article
    };

    void take(int serial, Result<std::vector<SkimmedArticle>> page);
    std::vector<Row> rowsOf(std::size_t article) const;

    QPointer<library::Library> m_library;
    std::vector<ArticleId> m_ids;
    std::size_t m_next = 0; ///< of m_ids that is not asked for yet
    std::vector<SkimmedArticle> m_articles;
    std::vector<Row> m_rows;
    int m_serial = 0;
    bool m_asking = false;
    bool m_showsOwn = true;
};

} // namespace lectern::desktop
