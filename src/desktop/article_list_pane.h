#pragma once

#include "desktop/article_delegate.h"
#include "desktop/article_list_model.h"
#include "desktop/listing.h"
#include "domain/article_filter.h"
#include "library/library.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QKeyEvent;
class QListView;

namespace Ui {
class ArticleListPane;
}

namespace lectern::desktop {

class FacetBar;
class ThumbnailStore;

/// The middle pane: caption, order, the list, and what stands in its place when it is empty.
/// Asks the library for the ids of its filter; a refresh keeps the selection and what is in sight.
class ArticleListPane final : public QWidget {
    Q_OBJECT
public:
    explicit ArticleListPane(QWidget* parent = nullptr);
    ~ArticleListPane() override;

    void setLibrary(library::Library* library); ///< not owned; empties the list
    /// Shows another list from its top; the article `select` is chosen where the list holds it.
    /// `place` names where the articles are from: a category, all of them.
    void show(const ArticleFilter& filter, const QString& place, ArticleId select = {});
    void setPlace(const QString& place); ///< in another language
    /// Small pictures beside the texts, got as the policy says.
    void setThumbnails(bool shown, ImagePolicy policy);
    void retryThumbnails(); ///< asks again for what was not to be had
    void setImporting(bool on); ///< an empty list is then one that is about to fill
    /// How many articles searches cannot judge yet: by language, length or films, and without
    /// regard to accents.
    void setMissing(qint64 withoutFacts, qint64 outdated)
    {
        m_missing = {withoutFacts, outdated};
        showRemarks();
    }
    void refresh(); ///< the same list anew, after something was written
    const ArticleFilter& filter() const { return m_listing.filter(); }
    /// The order outside a search; Relevance is never it.
    void setBrowsingOrder(ArticleOrder order);
    ArticleOrder browsingOrder() const;

    ArticleId current() const;
    std::optional<ArticleSummary> currentSummary() const;
    std::vector<ArticleId> selected() const; ///< in the order of the list
    /// Of the selected ones, those whose rows are loaded.
    std::vector<ArticleSummary> selectedSummaries() const;
    enum class Step { Next, Previous, NextUnread };
    bool go(Step step); ///< false at the end of the list
    void goToFirst();
    bool select(ArticleId id); ///< chooses it; nothing, and false, where the list does not hold it
    void focusList();
    QListView* view() const;
    FacetBar& facetBar() const; ///< above the list; shows what it is given
    void setAdvice(const SearchAdvice& advice); ///< in the empty list's place; empty: none
    ArticleListModel* model() const { return m_model; }

signals:
    /// None where nothing is selected; told again, unchanged, with every answer of the library.
    void currentChanged(lectern::ArticleId id);
    void selectionChanged();
    void listed(qsizetype articles); ///< after each answer of the library
    void searchEverywhereRequested();
    void nearSearchRequested(const lectern::NearSearch& near);
    void contextMenuRequested(const QPoint& globalPosition);
    void openRequested(); ///< Enter or double click
    void failed(const lectern::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Keep { Nothing, Place };

    void ask(Keep keep);
    void take(Keep keep, Result<std::vector<ArticleId>> answer);
    void keepCurrent(std::vector<ArticleId>& ids) const;
    int currentRow() const; ///< -1 where none is selected
    bool takesKey(const QKeyEvent& key);
    void tellCurrent(); ///< where it is another one
    void logPainted();
    void showHeader(); ///< what is shown, and how many
    void showRemarks();
    void showEmptyPage();
    void showElsewhere(); ///< on the button that leads there

    std::unique_ptr<Ui::ArticleListPane> m_ui;
    library::Library* m_library = nullptr;
    ArticleListModel* m_model;
    ArticleDelegate* m_delegate;
    ThumbnailStore* m_thumbnails;
    Listing m_listing;
    ArticleId m_wanted; ///< to be chosen with the next answer
    ArticleId m_lastCurrent;
    qint64 m_askedAtMs = -1; ///< until the answer is painted
    bool m_paintIsNews = false; ///< the next painting shows a list for the first time
    bool m_answered = false; ///< since the library was set
    bool m_importing = false;
    MissingArticles m_missing; ///< setMissing
    int m_elsewhere = 0; ///< articles that the search would find in all of them; 0: not known
    bool m_filling = false; ///< rows change by our own doing
};

} // namespace lectern::desktop
