#include "desktop/comparison_model.h"
#include "desktop/comparison_view.h"
#include "search/text_difference.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <gtest/gtest.h>

namespace lectern::desktop {
namespace {

using Column = ComparisonModel::Column;

library::VersionComparison comparisonOf(const std::string& older, const std::string& newer)
{
    library::VersionComparison comparison;
    comparison.older.number = 1;
    comparison.newer.number = 2;
    comparison.olderText = older;
    comparison.newerText = newer;
    comparison.difference = *search::compareTexts(older, newer);
    return comparison;
}

std::string paragraphs(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? "\n第" : "第") + std::to_string(i) + "段。";
    return text;
}

/// A side as the rows of the model have it.
QString sideOf(const ComparisonModel& model, int column)
{
    QString text;
    bool any = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.hasCell(row, column))
            continue;
        if (any && !model.row(row).isContinued)
            text += u'\n';
        text += model.cell(row, column).text;
        any = true;
    }
    return text.replace(QChar::LineSeparator, u'\n');
}

} // namespace

TEST(ComparisonModel, changedParagraph_marksWhatOnlyOneSideHas)
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setComparison(comparisonOf("开头。\n今天天气👍🏻很好。",
                                     "开头。\n今天天气👍🏻不好。"));
    ASSERT_EQ(model.rowCount(), 2);
    const auto cell = model.cell(1, Column::Newer);
    ASSERT_EQ(cell.marks.size(), 1U);
    EXPECT_EQ(cell.text.mid(cell.marks[0].begin, cell.marks[0].length), QStringLiteral("不"));
    EXPECT_TRUE(model.cell(0, Column::Newer).marks.empty());
    EXPECT_EQ(model.spoken(1, Column::Older),
              QStringLiteral("Changed: 今天天气👍🏻[removed: 很]好。"));
}

TEST(ComparisonModel, paragraphOfOneSide_isSaidToBeMissingOnTheOther)
{
    ComparisonModel model;
    model.setComparison(comparisonOf("一。\n三。", "一。\n二。\n三。"));
    EXPECT_FALSE(model.hasCell(1, Column::Older));
    EXPECT_EQ(model.index(1, Column::Older).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Not in this version yet"));
    EXPECT_EQ(model.index(1, Column::Newer).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Added: 二。"));
}

TEST(ComparisonModel, unchangedParagraphs_canBeFolded)
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    std::string newer = paragraphs(40);
    newer.replace(newer.find("第20段"), std::string("第20段").size(), "第廿段");
    model.setComparison(comparisonOf(paragraphs(40), newer));
    EXPECT_EQ(model.rowCount(), 40);
    model.setUnchanged(Unchanged::Fold);
    ASSERT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.row(0).folded, 19U);
    EXPECT_EQ(model.row(2).kind, DifferenceRow::Kind::Changed);
    EXPECT_EQ(model.row(4).folded, 18U);
    EXPECT_EQ(model.changes(), (std::vector<RowRun> {{2, 3}}));
    model.setUnchanged(Unchanged::Show);
    EXPECT_EQ(model.rowCount(), 40);
}

TEST(ComparisonModel, veryLongParagraph_isCutInTheSamePlacesOnBothSides)
{
    std::string older;
    for (int i = 0; i < 4'000; ++i)
        older += "第" + std::to_string(i * 7919) + "句。";
    std::string newer = older;
    newer.replace(newer.find("句", 30'000), std::string("句").size(), "章");
    ComparisonModel model;
    model.setComparison(comparisonOf(older, newer));
    EXPECT_GT(model.rowCount(), 15);
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_LE(model.cell(row, Column::Newer).text.toUtf8().size(),
                  static_cast<qsizetype>(kLongestRow));
        EXPECT_EQ(model.row(row).isContinued, row > 0);
    }
    EXPECT_EQ(sideOf(model, Column::Older), QString::fromStdString(older));
    EXPECT_EQ(sideOf(model, Column::Newer), QString::fromStdString(newer));
}

TEST(ComparisonModel, oneEndlessParagraphEach_isCutWithoutBreakingCharacters)
{
    std::string older;
    std::string newer;
    for (int i = 0; i < 30'000; ++i) {
        older += "汉";
        newer += "😀";
    }
    ComparisonModel model;
    model.setComparison(comparisonOf(older, newer));
    EXPECT_EQ(sideOf(model, Column::Older), QString::fromStdString(older));
    EXPECT_EQ(sideOf(model, Column::Newer), QString::fromStdString(newer));
}

TEST(ComparisonView, stepping_goesFromChangeToChange)
{
    ComparisonView view;
    view.resize(600, 300);
    view.show();
    std::string newer = paragraphs(60);
    newer.replace(newer.find("第10段"), std::string("第10段").size(), "第十段");
    newer += "\n结尾。";
    view.comparison().setComparison(comparisonOf(paragraphs(60), newer));
    EXPECT_EQ(view.currentChange(), -1);
    EXPECT_FALSE(view.step(-1));
    EXPECT_TRUE(view.step(1));
    EXPECT_EQ(view.currentIndex().row(), 10);
    EXPECT_TRUE(view.step(1));
    EXPECT_EQ(view.currentIndex().row(), 60);
    EXPECT_TRUE(view.visualRect(view.currentIndex()).intersects(view.viewport()->rect()));
    EXPECT_FALSE(view.step(1));
    view.setCurrentIndex(view.comparison().index(30, 0));
    EXPECT_TRUE(view.step(-1)) << "back to the one above";
    EXPECT_EQ(view.currentIndex().row(), 10);
    EXPECT_EQ(view.currentChange(), 0);
}

TEST(ComparisonView, bothSides_areAsHighAsTheHigherOne)
{
    ComparisonView view;
    view.resize(500, 300);
    view.show();
    std::string longer;
    for (int i = 0; i < 100; ++i)
        longer += "很长的一段。";
    view.comparison().setComparison(comparisonOf("短的一段。\n尾。", longer + "\n尾。"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.rowHeight(0) > 5 * view.rowHeight(1); }));
}

TEST(ComparisonView, movedParagraph_leadsToItsOtherPlace)
{
    ComparisonView view;
    view.show();
    const std::string moved = "这一段将会搬到文章的末尾去。";
    view.comparison().setComparison(
        comparisonOf(moved + "\n" + paragraphs(30), paragraphs(30) + "\n" + moved));
    EXPECT_EQ(view.comparison().otherPlace(1), -1);
    view.goToChange(0);
    EXPECT_EQ(view.currentIndex().row(), 0);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(view.currentIndex().row(), 31);
    EXPECT_EQ(view.currentIndex().column(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(view.currentIndex().row(), 0);
}

TEST(ComparisonView, copying_takesTheSelectedSide)
{
    ComparisonView view;
    view.show();
    view.comparison().setComparison(comparisonOf("一。\n二。\n三。", "一。\n三。\n四。"));
    view.setSelectionMode(QAbstractItemView::ContiguousSelection);
    view.selectionModel()->select(
        QItemSelection(view.comparison().index(0, 0), view.comparison().index(2, 0)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("一。\n二。\n三。"));
}

} // namespace lectern::desktop
