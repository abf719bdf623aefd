#pragma once

#include "domain/category_tally.h"

class QTreeWidget;

namespace lectern::desktop {

/// Shows the categories an import would make: one row for each, with the articles in it and below;
/// the uncategorised come last. Small trees are open, of large ones the first level is.
void showCategories(QTreeWidget& tree, const CategoryTally& own);

} // namespace lectern::desktop
