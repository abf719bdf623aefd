#pragma once

#include "domain/ids.h"

#include <vector>

class QListView;

namespace lectern::desktop {

class ArticleListModel;

/// The row that is current and chosen; -1 where there is none. A view that gets the focus makes its
/// first row current without selecting it; that alone must not open an article.
int chosenRow(const QListView& list);
std::vector<int> selectedRows(const QListView& list); ///< in their order

/// What is in sight and chosen in the list of articles, so that other rows can put it back.
struct ListAnchor {
    ArticleId top;
    int offset = 0; ///< pixels the top row is scrolled out of sight
    std::vector<ArticleId> selected;
    ArticleId current;
    int currentRow = -1;
    bool scrolls = false; ///< to the current row, where no top row is named

    static ListAnchor of(const QListView& list, const ArticleListModel& model);
    void restore(QListView& list, const ArticleListModel& model) const;
};

} // namespace lectern::desktop
