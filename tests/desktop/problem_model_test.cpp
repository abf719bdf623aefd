#include "desktop/problem_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

std::vector<ImportProblem> threeProblems()
{
    return {{"/archive/甲.md", 2, ProblemKind::PiledQuotes, "Quotation marks were piled up."},
            {"/archive/乙.md", 0, ProblemKind::BinaryFile, "The file is not text."},
            {"/archive/丙.md", 7, ProblemKind::PiledQuotes, "Quotation marks were piled up."}};
}

} // namespace

TEST(ProblemModel, row_showsFileLineKindAndSentence)
{
    QLocale::setDefault(QLocale::English);
    ProblemModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setProblems(threeProblems());
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(0, ProblemModel::FileColumn).data().toString(), QStringLiteral("甲.md"));
    EXPECT_EQ(model.index(0, ProblemModel::LineColumn).data().toInt(), 2);
    EXPECT_FALSE(model.index(1, ProblemModel::LineColumn).data().isValid());
    EXPECT_EQ(model.index(1, ProblemModel::SentenceColumn).data().toString(),
              QStringLiteral("The file is not text."));
    EXPECT_EQ(model.index(2, 0).data(ProblemModel::PathRole).toString(),
              QStringLiteral("/archive/丙.md"));
    EXPECT_EQ(model.kinds(), (std::vector {ProblemKind::PiledQuotes, ProblemKind::BinaryFile}));
}

TEST(ProblemFilter, kindAndText_bothMustHold)
{
    ProblemModel model;
    model.setProblems(threeProblems());
    ProblemFilter filter;
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    EXPECT_EQ(filter.rowCount(), 3);
    filter.setKinds({ProblemKind::PiledQuotes});
    EXPECT_EQ(filter.rowCount(), 2);
    filter.setText(QStringLiteral("丙"));
    EXPECT_EQ(filter.rowCount(), 1);
    filter.setKinds({});
    filter.setText(QStringLiteral("NOT TEXT"));
    EXPECT_EQ(filter.rowCount(), 1);
}

} // namespace lectern::desktop
