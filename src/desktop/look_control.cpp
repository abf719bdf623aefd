#include "desktop/look_control.h"

#include "desktop/article_list_pane.h"
#include "desktop/reader_pane.h"

#include <QAction>

namespace lectern::desktop {

namespace {

page::Look lookOf(bool asSaved)
{
    return asSaved ? page::Look::AsSaved : page::Look::Reader;
}

} // namespace

LookControl::LookControl(ReaderPane& reader, const ArticleListPane& list, Actions actions,
                         QString file, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_list(list)
    , m_actions(actions)
    , m_choices(std::move(file))
{
    reader.setLookChooser([this](ArticleId article) {
        return m_shown = m_choices.lookOf(article, categoriesOf(article));
    });
    connect(actions.article, &QAction::triggered, this, &LookControl::chooseForArticle);
    connect(actions.category, &QAction::triggered, this, &LookControl::chooseForCategory);
    connect(list.model(), &ArticleListModel::summariesArrived, this,
            &LookControl::summariesArrived);
    connect(&reader, &ReaderPane::articlePainted, this, &LookControl::update);
}

void LookControl::setLibrary(const QString& folder)
{
    m_choices.setLibrary(folder);
    update();
}

std::vector<CategoryPath> LookControl::categoriesOf(ArticleId article) const
{
    const auto summary = m_list.currentSummary();
    return summary && summary->id == article ? summary->categories : std::vector<CategoryPath>();
}

CategoryPath LookControl::currentCategory() const
{
    const auto categories = categoriesOf(m_reader.article());
    return categories.empty() ? CategoryPath() : categories.front();
}

void LookControl::update()
{
    const ArticleId article = m_reader.article();
    const CategoryPath category = currentCategory();
    m_actions.article->setEnabled(static_cast<bool>(article));
    m_actions.article->setChecked(
        article && m_choices.lookOf(article, categoriesOf(article)) == page::Look::AsSaved);
    m_actions.category->setEnabled(!category.empty());
    m_actions.category->setChecked(m_choices.lookOf(category) == page::Look::AsSaved);
}

void LookControl::chooseForArticle(bool asSaved)
{
    const ArticleId article = m_reader.article();
    m_choices.choose(article, categoriesOf(article), lookOf(asSaved));
    m_reader.reload();
    update();
}

void LookControl::chooseForCategory(bool asSaved)
{
    const ArticleId article = m_reader.article();
    // Of a category above that was chosen before, too.
    for (CategoryPath above = currentCategory(); !above.empty(); above.names.pop_back())
        m_choices.choose(above, page::Look::Reader);
    if (asSaved)
        m_choices.choose(currentCategory(), page::Look::AsSaved);
    m_choices.choose(article, categoriesOf(article), lookOf(asSaved)); // no exception any more
    m_reader.reload();
    update();
}

// The article was shown before anyone knew its category.
void LookControl::summariesArrived()
{
    const ArticleId article = m_reader.article();
    if (article && m_choices.lookOf(article, categoriesOf(article)) != m_shown)
        m_reader.reload();
    update();
}

} // namespace lectern::desktop
