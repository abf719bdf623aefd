#include "domain/category_path.h"

#include <gtest/gtest.h>

using namespace lectern;

TEST(CategoryPath, slashesSeparateNames)
{
    EXPECT_EQ(parseCategoryPath("新媒体/人人都是产品经理/最新文章").names,
              (std::vector<std::string> {"新媒体", "人人都是产品经理", "最新文章"}));
}

TEST(CategoryPath, escapedSlashIsPartOfTheName)
{
    EXPECT_EQ(parseCategoryPath(R"(编程/C\/C++)").names,
              (std::vector<std::string> {"编程", "C/C++"}));
}

TEST(CategoryPath, blanksAndEmptyNamesAreDropped)
{
    EXPECT_EQ(parseCategoryPath("/ a // b /").names, (std::vector<std::string> {"a", "b"}));
    EXPECT_TRUE(parseCategoryPath(" / ").empty());
}

TEST(CategoryPath, printedPathReadsBackTheSame)
{
    const CategoryPath path {{"C/C++", R"(a\b)", "最新"}};
    EXPECT_EQ(parseCategoryPath(toText(path)), path);
}
