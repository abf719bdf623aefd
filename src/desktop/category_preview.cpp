#include "desktop/category_preview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTreeWidget>

#include <map>

namespace lectern::desktop {

namespace {

constexpr std::size_t kSmallTree = 200;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CategoryPreview)
};

QTreeWidgetItem* addRow(QTreeWidgetItem* parent, const QString& name, std::int64_t articles)
{
    auto* row
        = new QTreeWidgetItem(parent, {name, QLocale().toString(static_cast<qlonglong>(articles))});
    row->setToolTip(0, name);
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

} // namespace

void showCategories(QTreeWidget& tree, const CategoryTally& own)
{
    tree.clear();
    const CategoryTally all = withParents(own);
    std::map<CategoryPath, QTreeWidgetItem*> rows {{{}, tree.invisibleRootItem()}};
    for (const auto& [path, articles] : all) {
        CategoryPath above = path;
        above.names.pop_back();
        rows[path] = addRow(rows.at(above), QString::fromStdString(path.names.back()), articles);
    }
    if (const auto none = own.find({}); none != own.end())
        addRow(tree.invisibleRootItem(), Texts::tr("Uncategorised"), none->second);
    if (all.size() <= kSmallTree)
        tree.expandAll();
    else
        tree.expandToDepth(0);
}

} // namespace lectern::desktop
