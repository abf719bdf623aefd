#include "desktop/saved_searches.h"

#include "desktop/article_list_pane.h"
#include "desktop/category_tree_view.h"
#include "library/searches.h"
#include "search/search_link.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

/// A dialog that asks for one line; `take` gets it.
template <typename Take>
void askForLine(QWidget& window, const QString& title, const QString& label, const QString& text,
                QObject* receiver, Take take)
{
    auto* dialog = new QInputDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    dialog->setMinimumWidth(380);
    QObject::connect(dialog, &QInputDialog::textValueSelected, receiver, std::move(take));
    dialog->open();
}

} // namespace

SavedSearches::SavedSearches(QWidget& window, CategoryTreeView& tree, ArticleListPane& list,
                             const Actions& actions)
    : QObject(&window)
    , m_window(window)
    , m_tree(tree)
    , m_list(list)
    , m_actions(actions)
{
    connect(actions.save, &QAction::triggered, this, &SavedSearches::askForName);
    connect(actions.copyLink, &QAction::triggered, this, &SavedSearches::copyLink);
    connect(actions.rename, &QAction::triggered, this, &SavedSearches::askForNewName);
    connect(actions.moveUp, &QAction::triggered, this, [this] { move(-1); });
    connect(actions.moveDown, &QAction::triggered, this, [this] { move(1); });
    connect(actions.remove, &QAction::triggered, this, &SavedSearches::remove);
    // Keys that other widgets have for themselves.
    for (QAction* action : {actions.rename, actions.moveUp, actions.moveDown, actions.remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        tree.addAction(action);
    }
    tree.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&tree, &QWidget::customContextMenuRequested, this, &SavedSearches::showMenu);
    connect(&tree, &CategoryTreeView::choiceChanged, this, &SavedSearches::updateActions);
    connect(&list, &ArticleListPane::listed, this, &SavedSearches::updateActions);
    updateActions();
}

void SavedSearches::setLibrary(library::Library* library)
{
    m_library = library;
    m_isCounting = false; // whoever counts for the old one never answers
    m_tree.setSearches({});
    updateActions();
}

void SavedSearches::setVariants(Variants variants)
{
    if (std::exchange(m_variants, variants) != variants)
        count();
}

void SavedSearches::refresh()
{
    if (!m_library)
        return;
    m_library->searches().all(this, [this](Result<std::vector<SavedSearch>> searches) {
        if (searches)
            take(std::move(*searches));
        else
            emit failed(searches.error());
    });
}

void SavedSearches::take(std::vector<SavedSearch> searches)
{
    m_tree.setSearches(std::move(searches));
    updateActions();
    count();
}

// One after the other: an import writes faster than many searches are counted.
void SavedSearches::count()
{
    std::vector<SavedSearch> searches = m_tree.searches();
    std::erase_if(searches, [](const SavedSearch& search) { return !search.filter; });
    if (!m_library || searches.empty())
        return;
    if (std::exchange(m_isCounting, true)) {
        m_countsAgain = true;
        return;
    }
    std::vector<ArticleFilter> filters;
    for (const SavedSearch& search : searches) {
        filters.push_back(*search.filter);
        filters.back().variants = m_variants;
    }
    m_library->searches().count(std::move(filters), this,
                                [this, searches](const Result<std::vector<std::int64_t>>& counts) {
                                    m_isCounting = false;
                                    if (!counts) {
                                        emit failed(counts.error());
                                        return;
                                    }
                                    std::map<SavedSearchId, std::int64_t> found;
                                    for (std::size_t i = 0; i < searches.size(); ++i)
                                        found[searches[i].id] = (*counts)[i];
                                    m_tree.setSearchCounts(found);
                                    if (std::exchange(m_countsAgain, false))
                                        count();
                                });
}

void SavedSearches::updateActions()
{
    const auto& all = m_tree.searches();
    const SavedSearch* chosen = m_tree.chosenSearch();
    const bool searches = m_library && search::parseLink(search::toLink(m_list.filter()));
    m_actions.save->setEnabled(searches);
    m_actions.copyLink->setEnabled(searches);
    m_actions.rename->setEnabled(chosen);
    m_actions.remove->setEnabled(chosen);
    m_actions.moveUp->setEnabled(chosen && chosen != &all.front());
    m_actions.moveDown->setEnabled(chosen && chosen != &all.back());
}

void SavedSearches::askForName()
{
    const SavedSearch* chosen = m_tree.chosenSearch();
    const auto& name = chosen ? chosen->name : m_list.filter().query;
    askForLine(m_window, tr("Save This Search"),
               tr("Name (one that is there already takes on this search):"),
               QString::fromStdString(name), this, [this](const QString& text) { save(text); });
}

void SavedSearches::save(const QString& name)
{
    if (!m_library)
        return;
    const QString shown = name.simplified();
    m_library->searches().save(
        name.toStdString(), m_list.filter(), this, [this, shown](const auto& id) {
            if (id)
                emit told(tr("“%1” stands beside the categories from now on.").arg(shown));
            else
                emit failed(id.error());
        });
}

void SavedSearches::askForNewName()
{
    const SavedSearch* chosen = m_tree.chosenSearch();
    if (!chosen)
        return;
    askForLine(m_window, tr("Rename Saved Search"), tr("New name:"),
               QString::fromStdString(chosen->name), this,
               [this, id = chosen->id](const QString& text) {
                   if (m_library)
                       m_library->searches().rename(
                           id, text.toStdString(), this,
                           [this](const Result<void>& done) { tellFailure(done); });
               });
}

void SavedSearches::move(int step)
{
    const SavedSearch* chosen = m_tree.chosenSearch();
    if (!chosen || !m_library)
        return;
    const auto place = chosen - m_tree.searches().data() + step;
    m_library->searches().move(chosen->id,
                               static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, place)), this,
                               [this](const Result<void>& done) { tellFailure(done); });
}

void SavedSearches::remove()
{
    const SavedSearch* chosen = m_tree.chosenSearch();
    if (!chosen || !m_library)
        return;
    const QString name = QString::fromStdString(chosen->name);
    m_library->searches().remove(chosen->id, this, [this, name](const Result<void>& done) {
        tellFailure(done);
        if (done)
            emit told(
                tr("The saved search “%1” is removed; its articles are all there.").arg(name));
    });
}

void SavedSearches::tellFailure(const Result<void>& done)
{
    if (!done)
        emit failed(done.error());
}

void SavedSearches::copyLink()
{
    QApplication::clipboard()->setText(QString::fromStdString(search::toLink(m_list.filter())));
    emit told(tr("The link to this search is on the clipboard."));
}

void SavedSearches::showMenu(const QPoint& position)
{
    const auto choice = m_tree.indexAt(position).data(CategoryTreeModel::ChoiceRole);
    if (!m_tree.chosenSearch() || choice.value<CategoryChoice>() != m_tree.choice())
        return;
    QMenu menu(&m_window);
    menu.addActions({m_actions.rename, m_actions.moveUp, m_actions.moveDown});
    menu.addSeparator();
    menu.addAction(m_actions.copyLink);
    menu.addSeparator();
    menu.addAction(m_actions.remove);
    menu.exec(m_tree.viewport()->mapToGlobal(position));
}

} // namespace lectern::desktop
