#include "domain/import_problem.h"

#include <gtest/gtest.h>

#include <set>

using namespace lectern;

TEST(ImportProblem, everyKindHasItsOwnNameAndASentence)
{
    std::set<std::string_view> names;
    for (const auto kind : allProblemKinds()) {
        EXPECT_TRUE(names.insert(problemName(kind)).second) << problemName(kind);
        EXPECT_EQ(problemExplanation(kind).back(), '.') << problemName(kind);
    }
}

TEST(ImportProblem, kindsStandInTheOrderOfTheEnum)
{
    int expected = 0;
    for (const auto kind : allProblemKinds())
        EXPECT_EQ(static_cast<int>(kind), expected++);
    EXPECT_EQ(static_cast<int>(ProblemKind::FilesAbsent) + 1, expected);
}

TEST(ImportProblem, aRejectionIsNoRepair)
{
    for (const auto kind : allProblemKinds())
        EXPECT_FALSE(isRejection(kind) && isRepair(kind)) << problemName(kind);
}
