#include "desktop/category_tree_view.h"

#include "desktop/category_delegate.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

/// Whether the category is the chosen one, or one that this lies in.
bool holds(const CategoryChoice& category, const CategoryChoice& chosen)
{
    const auto& outer = category.path.names;
    const auto& inner = chosen.path.names;
    return chosen.kind == CategoryChoice::Kind::Category && outer.size() <= inner.size()
        && std::equal(outer.begin(), outer.end(), inner.begin());
}

} // namespace

CategoryTreeView::CategoryTreeView(QWidget* parent)
    : QTreeView(parent)
    , m_model(new CategoryTreeModel(this))
{
    setModel(m_model);
    setItemDelegate(new CategoryDelegate(this));
    setHeaderHidden(true);
    setIndentation(16);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    select(m_choice);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CategoryTreeView::currentRowChanged);
}

void CategoryTreeView::setTree(const CategoryTree& tree)
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setTree(tree);
        for (const QString& category : std::as_const(m_toExpand)) {
            const CategoryChoice choice {CategoryChoice::Kind::Category,
                                         parseCategoryPath(category.toStdString())};
            setExpanded(m_model->indexOf(choice), true);
        }
        const bool shortList = tree.roots.size() <= 6;
        if (m_expandsRoots && m_toExpand.isEmpty() && shortList)
            expandToDepth(0);
        m_expandsRoots = m_expandsRoots && tree.roots.empty();
    }
    if (m_isSearch)
        leaveOutWithoutMatches(); // of rows that are new
    const CategoryChoice before = m_choice;
    select(m_choice);
    if (m_choice != before && tree.allArticles > 0)
        emit choiceChanged(m_choice);
    else
        m_choice = before;
}

void CategoryTreeView::setMatches(std::optional<CategoryTree> matches)
{
    const bool wasSearch = std::exchange(m_isSearch, matches.has_value());
    m_model->setMatches(std::move(matches));
    if (wasSearch || m_isSearch)
        leaveOutWithoutMatches();
}

void CategoryTreeView::setShowsAll(bool on)
{
    m_showsAll = on;
    leaveOutWithoutMatches();
}

void CategoryTreeView::leaveOutWithoutMatches()
{
    emit withoutMatchesChanged(leaveOutBelow({}));
}

int CategoryTreeView::leaveOutBelow(const QModelIndex& parent)
{
    int without = 0;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const auto choice = index.data(CategoryTreeModel::ChoiceRole).value<CategoryChoice>();
        if (choice.kind != CategoryChoice::Kind::Category)
            continue;
        const bool isEmpty
            = m_isSearch && index.data(CategoryTreeModel::CountRole).toLongLong() == 0;
        const bool isLeftOut = isEmpty && !m_showsAll && !holds(choice, m_choice);
        if (isRowHidden(row, parent) != isLeftOut)
            setRowHidden(row, parent, isLeftOut);
        without += (isEmpty ? 1 : 0) + leaveOutBelow(index);
    }
    return without;
}

CategoryChoice CategoryTreeView::choice() const
{
    return m_choice;
}

void CategoryTreeView::setChoice(const CategoryChoice& choice)
{
    select(choice);
    m_choice = choice;
}

// Walks up to the nearest row there is.
void CategoryTreeView::select(const CategoryChoice& choice)
{
    CategoryChoice nearest = choice;
    QModelIndex row = m_model->indexOf(nearest);
    while (!row.isValid()) {
        if (nearest.path.names.size() > 1)
            nearest.path.names.pop_back();
        else
            nearest = {};
        row = m_model->indexOf(nearest);
    }
    m_choice = nearest;
    const QScopedValueRollback quiet(m_quiet, true);
    if (row != currentIndex())
        setCurrentIndex(row);
}

void CategoryTreeView::setSearches(std::vector<SavedSearch> searches)
{
    const CategoryChoice before = m_choice;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setSearches(std::move(searches));
        select(m_choice);
    }
    if (m_choice != before && before.kind == CategoryChoice::Kind::Search)
        emit choiceChanged(m_choice);
    else
        m_choice = before;
}

void CategoryTreeView::setSearchCounts(const std::map<SavedSearchId, std::int64_t>& counts)
{
    m_model->setSearchCounts(counts);
}

const SavedSearch* CategoryTreeView::chosenSearch() const
{
    if (m_choice.kind != CategoryChoice::Kind::Search)
        return nullptr;
    const auto& all = m_model->searches();
    const auto found = std::ranges::find(all, m_choice.search, &SavedSearch::id);
    return found == all.end() ? nullptr : &*found;
}

QString CategoryTreeView::textOf(const CategoryChoice& choice) const
{
    if (choice.kind != CategoryChoice::Kind::Category)
        return m_model->indexOf(choice).data().toString();
    QStringList names;
    for (const auto& name : choice.path.names)
        names << QString::fromStdString(name);
    return names.join(QStringLiteral(" / "));
}

QStringList CategoryTreeView::expandedCategories() const
{
    QStringList categories;
    const auto visit = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!isExpanded(index))
                continue;
            const auto choice = index.data(CategoryTreeModel::ChoiceRole).value<CategoryChoice>();
            categories << QString::fromStdString(toText(choice.path));
            self(self, index);
        }
    };
    visit(visit, {});
    return categories;
}

void CategoryTreeView::setExpandedCategories(const QStringList& categories)
{
    m_toExpand = categories;
}

void CategoryTreeView::currentRowChanged(const QModelIndex& current)
{
    if (m_quiet || !current.isValid())
        return;
    m_choice = current.data(CategoryTreeModel::ChoiceRole).value<CategoryChoice>();
    // From now on the person decides what is open.
    m_toExpand.clear();
    emit choiceChanged(m_choice);
}

void CategoryTreeView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_model->retranslate();
    QTreeView::changeEvent(event);
}

// The style would fill the indentation of a selected row; the delegate paints selections.
void CategoryTreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    QStyleOptionViewItem plain(option);
    plain.palette.setColor(QPalette::Highlight, Qt::transparent);
    QTreeView::drawRow(painter, plain, index);
}

// The delegate paints them, over its ground.
void CategoryTreeView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const { }

} // namespace lectern::desktop
