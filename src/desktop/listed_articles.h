#pragma once

#include "desktop/category_choice.h"
#include "domain/ids.h"
#include "domain/search_advice.h"

#include <QObject>

#include <optional>
#include <string>

namespace lectern::desktop {

class ArticleListPane;
class CategoryTreeView;
class SearchBox;

/// Which articles the list shows: those of the category that the tree has chosen, narrowed by the
/// words in the search box, or what these find in all articles. A saved search that is chosen in
/// the tree fills the search box; once something else stands there it is chosen no more.
class ListedArticles final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned.
    ListedArticles(CategoryTreeView& tree, SearchBox& search, ArticleListPane& list,
                   QObject* parent);

    /// Whether there is a library to list from; until then nothing is asked.
    void setOpen(bool open) { m_open = open; }
    void show(ArticleId select = {}); ///< anew; `select`: the article to choose in it
    /// What a search link or a saved search asks, as if a person had chosen and typed it.
    void open(const ArticleFilter& search);
    void setYear(std::optional<int> year); ///< of that year only
    void setAuthor(const std::optional<std::string>& author); ///< by that author only
    bool isNarrowed() const { return m_year || m_author; } ///< by one of these
    void widen(); ///< takes both away
    QString place() const; ///< where the articles are from, in words
    /// Opens the first article as soon as there is one, unless one is open by then.
    void setBeginsWithFirst(bool on) { m_beginsWithFirst = on; }

signals:
    void otherFormRequested(); ///< simplified and traditional are to count as the same
    void choiceChanged(); ///< of a category; the list follows
    void asked(); ///< another list is on its way
    void arrived(qsizetype articles); ///< it is there, and an article chosen where one was to be

private:
    void choose(const CategoryChoice& choice);
    void searchAnew();
    void searchEverywhere();
    void follow(const NearSearch& near);
    bool isEverywhere() const;
    bool leaveSavedSearch();
    ArticleFilter base() const;
    void take(qsizetype articles);

    CategoryTreeView& m_tree;
    SearchBox& m_search;
    ArticleListPane& m_list;
    std::optional<int> m_year;
    std::optional<std::string> m_author;
    bool m_open = false;
    bool m_toFirstHit = false; ///< of the answer that is on its way
    bool m_beginsWithFirst = false;
};

} // namespace lectern::desktop
