#include "desktop/category_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::desktop {

namespace {

using FailureMode = QAbstractItemModelTester::FailureReportingMode;

CategoryChoice category(const std::string& path)
{
    return {CategoryChoice::Kind::Category, parseCategoryPath(path)};
}

CategoryTree smallTree()
{
    CategoryTree tree;
    tree.roots = {{"乙", 3, {{"丁", 2, {}}}}, {"甲", 1, {}}};
    tree.allArticles = 5;
    tree.unread = 4;
    return tree;
}

QStringList namesBelow(const CategoryTreeModel& model, const QModelIndex& parent)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names << model.index(row, 0, parent).data().toString();
    return names;
}

} // namespace

TEST(CategoryTreeModel, tree_hasTheFixedRowsAndTheCategoriesWithCounts)
{
    CategoryTreeModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::Fatal);
    model.setTree(smallTree());
    ASSERT_EQ(model.rowCount(), 7);
    EXPECT_EQ(model.index(0, 0).data(CategoryTreeModel::CountRole).toLongLong(), 5);
    EXPECT_EQ(model.index(1, 0).data(CategoryTreeModel::CountRole).toLongLong(), 4);
    const QModelIndex below = model.indexOf(category("乙/丁"));
    EXPECT_EQ(below.data(CategoryTreeModel::CountRole).toLongLong(), 2);
    EXPECT_EQ(below.parent(), model.indexOf(category("乙")));
    EXPECT_FALSE(model.indexOf(category("乙/无")).isValid());
}

TEST(CategoryTreeModel, matchesOfASearch_standInTheCountsPlaceUntilTheyAreTakenAway)
{
    CategoryTreeModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::Fatal);
    const auto count = [&](const QModelIndex& row) {
        return row.data(CategoryTreeModel::CountRole).toLongLong();
    };
    model.setTree(smallTree());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    CategoryTree matches;
    matches.roots = {{"乙", 1, {{"丁", 1, {}}}}};
    matches.allArticles = 2;
    model.setMatches(matches);
    EXPECT_FALSE(changed.isEmpty());
    EXPECT_EQ(count(model.index(0, 0)), 2);
    EXPECT_EQ(count(model.index(1, 0)), 0);
    EXPECT_EQ(count(model.indexOf(category("乙"))), 1);
    EXPECT_EQ(count(model.indexOf(category("乙/丁"))), 1);
    EXPECT_EQ(count(model.indexOf(category("甲"))), 0);
    EXPECT_TRUE(model.index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u'2'));

    CategoryTree grown = smallTree();
    grown.roots.insert(grown.roots.begin(), {"丙", 4, {}}); // as an import adds one
    model.setTree(grown);
    EXPECT_EQ(count(model.indexOf(category("丙"))), 0);
    EXPECT_EQ(count(model.indexOf(category("乙/丁"))), 1);
    model.setMatches({});
    EXPECT_EQ(count(model.indexOf(category("丙"))), 4);
    EXPECT_EQ(count(model.index(0, 0)), 5);
}

TEST(CategoryTreeModel, caption_cannotBeChosen)
{
    CategoryTreeModel model;
    EXPECT_EQ(model.index(4, 0).flags(), Qt::NoItemFlags);
    EXPECT_TRUE(model.index(4, 0).data(CategoryTreeModel::CaptionRole).toBool());
}

TEST(CategoryTreeModel, newTree_isMergedSoThatKnownRowsStay)
{
    CategoryTreeModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::Fatal);
    model.setTree(smallTree());
    const QPersistentModelIndex kept = model.indexOf(category("乙/丁"));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    CategoryTree next = smallTree();
    next.roots = {{"丙", 1, {}}, {"乙", 9, {{"丁", 8, {}}, {"庚", 1, {{"辛", 1, {}}}}}}};
    model.setTree(next);

    EXPECT_EQ(reset.size(), 0);
    ASSERT_TRUE(kept.isValid());
    EXPECT_EQ(kept.data(CategoryTreeModel::CountRole).toLongLong(), 8);
    EXPECT_FALSE(model.indexOf(category("甲")).isValid());
    EXPECT_TRUE(model.indexOf(category("乙/庚/辛")).isValid());
    EXPECT_EQ(namesBelow(model, {}).mid(5),
              (QStringList {QStringLiteral("丙"), QStringLiteral("乙")}));
}

TEST(CategoryTreeModel, savedSearches_standAboveTheCategoriesWithTheirOwnCounts)
{
    CategoryTreeModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::Fatal);
    model.setTree(smallTree());
    const QPersistentModelIndex kept = model.indexOf(category("乙/丁"));
    const auto search = [](std::int64_t id, const char* name) {
        SavedSearch saved {SavedSearchId {id}, name, {}};
        saved.filter = ArticleFilter {};
        saved.filter->query = name;
        return saved;
    };
    const auto rowOf = [&](std::int64_t id) {
        return model.indexOf({CategoryChoice::Kind::Search, {}, SavedSearchId {id}});
    };
    model.setSearches({search(1, "茶"), search(2, "tea")});
    EXPECT_EQ(
        namesBelow(model, {}).mid(4),
        (QStringList {QStringLiteral("Saved Searches"), QStringLiteral("茶"), QStringLiteral("tea"),
                      QStringLiteral("Categories"), QStringLiteral("乙"), QStringLiteral("甲")}));
    model.setSearches({search(1, "茶"), SavedSearch {SavedSearchId {2}, "tea", std::nullopt}});
    EXPECT_EQ(rowOf(2).data().toString(), QStringLiteral("tea (cannot be read)"));
    model.setSearches({search(1, "茶"), search(2, "tea")});
    EXPECT_EQ(rowOf(2).data(CategoryTreeModel::CountRole).toLongLong(), -1);
    EXPECT_EQ(rowOf(2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("tea"));
    model.setSearchCounts({{SavedSearchId {1}, 7}, {SavedSearchId {2}, 3}});
    model.setMatches(CategoryTree {});
    EXPECT_EQ(rowOf(1).data(CategoryTreeModel::CountRole).toLongLong(), 7);
    CategoryTree grown = smallTree();
    grown.roots.push_back({"Z", 1, {}});
    std::ranges::sort(grown.roots, {}, &CategoryNode::name);
    model.setTree(grown);
    EXPECT_TRUE(kept.isValid());

    model.setSearches({search(2, "Tea"), search(3, "x")});
    EXPECT_EQ(rowOf(2).data().toString(), QStringLiteral("Tea"));
    EXPECT_EQ(rowOf(2).data(CategoryTreeModel::CountRole).toLongLong(), 3);
    EXPECT_FALSE(rowOf(1).isValid());
    model.setSearches({});
    EXPECT_EQ(model.index(4, 0).data().toString(), QStringLiteral("Categories"));
    EXPECT_EQ(kept.data().toString(), QStringLiteral("丁"));
}

TEST(CategoryTreeModel, emptyTree_leavesTheFixedRows)
{
    CategoryTreeModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::Fatal);
    model.setTree(smallTree());
    model.setTree({});
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.index(0, 0).data(CategoryTreeModel::CountRole).toLongLong(), 0);
}

} // namespace lectern::desktop
