#include "desktop/list_explainer.h"

#include "desktop/article_list_pane.h"
#include "desktop/category_tree_view.h"
#include "desktop/facet_bar.h"

namespace lectern::desktop {

namespace {

/// Whether the tree shows other counts than its own.
bool isCountedInTree(const ArticleFilter& filter)
{
    return !filter.query.empty() || filter.year || filter.author;
}

/// The tree counts all articles by itself.
bool isCounted(const ArticleFilter& filter)
{
    return isCountedInTree(filter) || filter.category || filter.onlyUnread || filter.onlyStarred;
}

} // namespace

ListExplainer::ListExplainer(CategoryTreeView& tree, ArticleListPane& list, QObject* parent)
    : QObject(parent)
    , m_tree(tree)
    , m_list(list)
{
    connect(&list, &ArticleListPane::listed, this, &ListExplainer::explain);
}

void ListExplainer::setLibrary(library::Library* library)
{
    m_library = library;
    clearFacets();
}

void ListExplainer::clearFacets()
{
    m_list.facetBar().clear();
    m_tree.setMatches({});
}

void ListExplainer::explain(qsizetype articles)
{
    m_list.setAdvice({});
    if (!m_library || !isCounted(m_list.filter()))
        clearFacets();
    else
        askForFacets();
    if (m_library && articles == 0 && !m_list.filter().query.empty())
        askForAdvice();
}

void ListExplainer::askForFacets()
{
    const ArticleFilter filter = m_list.filter();
    m_library->facets(filter, this, [this, filter](const Result<Facets>& facets) {
        if (!facets) {
            emit failed(facets.error());
            return;
        }
        m_list.facetBar().setFacets(*facets, filter);
        m_tree.setMatches(isCountedInTree(filter) ? std::optional(facets->categories)
                                                  : std::nullopt);
    });
}

void ListExplainer::askForAdvice()
{
    m_library->advise(m_list.filter(), this, [this](const Result<SearchAdvice>& advice) {
        if (advice)
            m_list.setAdvice(*advice);
        else
            emit failed(advice.error());
    });
}

} // namespace lectern::desktop
