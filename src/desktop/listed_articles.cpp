#include "desktop/listed_articles.h"

#include "desktop/article_list_pane.h"
#include "desktop/category_tree_view.h"
#include "desktop/search_box.h"

#include <utility>

namespace lectern::desktop {

namespace {

bool isUnreadable(const SavedSearch* saved)
{
    return saved && !saved->filter;
}

/// Where it looks; everywhere where nobody can say.
CategoryChoice placeOf(const SavedSearch& saved)
{
    return saved.filter ? choiceOf(*saved.filter) : CategoryChoice {};
}

} // namespace

ListedArticles::ListedArticles(CategoryTreeView& tree, SearchBox& search, ArticleListPane& list,
                               QObject* parent)
    : QObject(parent)
    , m_tree(tree)
    , m_search(search)
    , m_list(list)
{
    connect(&tree, &CategoryTreeView::choiceChanged, this, &ListedArticles::choose);
    connect(&search, &SearchBox::searchRequested, this, &ListedArticles::searchAnew);
    connect(&search, &SearchBox::confirmed, this, [this] { m_toFirstHit = true; });
    connect(&search, &SearchBox::leaveRequested, &list, &ArticleListPane::focusList);
    connect(&list, &ArticleListPane::searchEverywhereRequested, this,
            &ListedArticles::searchEverywhere);
    connect(&list, &ArticleListPane::nearSearchRequested, this, &ListedArticles::follow);
    connect(&list, &ArticleListPane::listed, this, &ListedArticles::take);
}

void ListedArticles::choose(const CategoryChoice& choice)
{
    if (const SavedSearch* saved = m_tree.chosenSearch()) {
        const auto asked = saved->filter;
        emit choiceChanged();
        if (!asked)
            return; // nobody can say what it asks: the list stays
        const ArticleFilter& filter = *asked;
        m_year = filter.year;
        m_author = filter.author;
        m_search.setQuery(QString::fromStdString(filter.query));
        m_search.setInCategory(false); // it says itself where it looks
        return;
    }
    // Choosing a category while searching looks for the same words in there.
    const bool narrows = choice.kind != CategoryChoice::Kind::All;
    emit choiceChanged();
    if (!m_search.query().isEmpty() && m_search.inCategory() != narrows)
        m_search.setInCategory(narrows);
    else
        show();
}

void ListedArticles::open(const ArticleFilter& search)
{
    m_tree.setChoice(choiceOf(search));
    emit choiceChanged();
    m_year = search.year;
    m_author = search.author;
    m_search.setInCategory(m_tree.choice().kind != CategoryChoice::Kind::All);
    m_search.setQuery(QString::fromStdString(search.query));
}

void ListedArticles::searchEverywhere()
{
    m_year.reset();
    m_author.reset();
    if (m_tree.chosenSearch()) {
        m_tree.setChoice({});
        emit choiceChanged();
    }
    if (m_search.inCategory())
        m_search.setInCategory(false);
    else
        show();
}

void ListedArticles::follow(const NearSearch& near)
{
    if (near.kind == NearSearch::Kind::OtherForm)
        emit otherFormRequested();
    else
        m_search.setQuery(QString::fromStdString(near.filter.query));
}

void ListedArticles::setYear(std::optional<int> year)
{
    m_year = year;
    show();
}

void ListedArticles::setAuthor(const std::optional<std::string>& author)
{
    m_author = author;
    show();
}

void ListedArticles::widen()
{
    m_year.reset();
    m_author.reset();
    show();
}

void ListedArticles::searchAnew()
{
    if (m_search.query().isEmpty()) {
        m_year.reset();
        m_author.reset();
    }
    if (leaveSavedSearch())
        return;
    show(m_search.query().isEmpty() ? m_list.current() : ArticleId {});
}

void ListedArticles::show(ArticleId select)
{
    if (!m_open || isUnreadable(m_tree.chosenSearch()))
        return;
    emit asked();
    ArticleFilter filter = base();
    filter.query = m_search.query().toStdString();
    filter.lastWord = m_search.lastWord();
    filter.variants = m_search.variants();
    filter.year = m_year;
    filter.author = m_author;
    m_list.show(filter, place(), select);
}

/// Where something else is searched for than the chosen saved search says: from now on in its place
/// alone. True where that has asked for the list already.
bool ListedArticles::leaveSavedSearch()
{
    const SavedSearch* saved = m_tree.chosenSearch();
    const QString query = m_search.query();
    const bool isAsked
        = saved && saved->filter && query == QString::fromStdString(saved->filter->query).trimmed();
    if (!saved || isAsked)
        return false;
    const CategoryChoice place = query.isEmpty() ? CategoryChoice {} : placeOf(*saved);
    const bool narrows = place.kind != CategoryChoice::Kind::All;
    m_tree.setChoice(place);
    emit choiceChanged();
    if (m_search.inCategory() == narrows)
        return false;
    m_search.setInCategory(narrows);
    return true;
}

ArticleFilter ListedArticles::base() const
{
    if (const SavedSearch* saved = m_tree.chosenSearch())
        return filterOf(placeOf(*saved));
    return isEverywhere() ? ArticleFilter {} : filterOf(m_tree.choice());
}

bool ListedArticles::isEverywhere() const
{
    return !m_search.query().isEmpty() && !m_search.inCategory();
}

QString ListedArticles::place() const
{
    if (const SavedSearch* saved = m_tree.chosenSearch())
        return m_tree.textOf(placeOf(*saved));
    return isEverywhere() ? tr("All articles") : m_tree.choiceText();
}

void ListedArticles::take(qsizetype articles)
{
    if (std::exchange(m_toFirstHit, false) && articles > 0) {
        m_list.goToFirst();
        m_list.focusList();
    }
    if (articles > 0 && std::exchange(m_beginsWithFirst, false) && !m_list.current())
        m_list.goToFirst();
    emit arrived(articles);
}

} // namespace lectern::desktop
