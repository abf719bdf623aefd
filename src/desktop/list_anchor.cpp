#include "desktop/list_anchor.h"

#include "desktop/article_list_model.h"

#include <QItemSelection>
#include <QListView>
#include <QScrollBar>

#include <algorithm>

namespace lectern::desktop {

namespace {

// In ranges: row by row, a selection of all would take a time that grows with its square.
QItemSelection selectionOf(const std::vector<ArticleId>& ids, const ArticleListModel& model)
{
    std::vector<int> rows;
    for (const ArticleId id : ids) {
        if (const int row = model.rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QItemSelection selection;
    for (std::size_t from = 0, to = 0; from < rows.size(); from = ++to) {
        while (to + 1 < rows.size() && rows[to + 1] == rows[to] + 1)
            ++to;
        selection.append(QItemSelectionRange(model.index(rows[from]), model.index(rows[to])));
    }
    return selection;
}

} // namespace

int chosenRow(const QListView& list)
{
    const QModelIndex index = list.currentIndex();
    return list.selectionModel()->isSelected(index) ? index.row() : -1;
}

std::vector<int> selectedRows(const QListView& list)
{
    std::vector<int> rows;
    for (const QModelIndex& index : list.selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

ListAnchor ListAnchor::of(const QListView& list, const ArticleListModel& model)
{
    ListAnchor anchor;
    anchor.currentRow = chosenRow(list);
    anchor.current = model.articleAt(anchor.currentRow);
    for (const int row : selectedRows(list))
        anchor.selected.push_back(model.articleAt(row));
    const QModelIndex top = list.indexAt({1, 1});
    anchor.top = model.articleAt(top.row());
    if (top.isValid())
        anchor.offset = -list.visualRect(top).top();
    return anchor;
}

void ListAnchor::restore(QListView& list, const ArticleListModel& model) const
{
    int row = model.rowOf(current);
    // The current one is gone (removed): its neighbour takes its place.
    if (current && row < 0 && currentRow >= 0)
        row = std::min(currentRow, model.rowCount() - 1);
    const QModelIndex index = model.index(row);
    if (index.isValid() && row != chosenRow(list))
        list.setCurrentIndex(index);
    if (selected.size() > 1)
        list.selectionModel()->select(selectionOf(selected, model), QItemSelectionModel::Select);
    const QModelIndex topIndex = model.index(model.rowOf(top));
    if (top && topIndex.isValid()) {
        list.scrollTo(topIndex, QAbstractItemView::PositionAtTop);
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->value() + offset);
    } else if (index.isValid() && scrolls) {
        list.scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
}

} // namespace lectern::desktop
