#include "domain/category_rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lectern;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const CategoryEvidence evidence {
    {{{"甲", "乙"}}, {{"A > B/C"}}}, {"x", "y/z"}, {{"新媒体", "快讯"}}};

CategoryPath path(std::vector<std::string> names)
{
    return {std::move(names)};
}

} // namespace

TEST(CategoryRule, theHeadersPath_isTheDefault)
{
    EXPECT_EQ(categoriesBy({}, evidence), evidence.frontMatter);
    EXPECT_THAT(categoriesBy({}, {{}, {"x"}, {{"a"}}}), IsEmpty());
}

TEST(CategoryRule, foldersAndTags_takeItsPlace)
{
    EXPECT_THAT(categoriesBy({.origin = CategoryOrigin::Folders}, evidence),
                ElementsAre(path({"新媒体", "快讯"})));
    EXPECT_THAT(categoriesBy({.origin = CategoryOrigin::Tags}, evidence),
                ElementsAre(path({"x"}), path({"y/z"})));
    const CategoryRule either {.origin = CategoryOrigin::FrontMatterElseFolders};
    EXPECT_EQ(categoriesBy(either, evidence), evidence.frontMatter);
    EXPECT_THAT(categoriesBy(either, {{}, {}, {{"新媒体"}}}), ElementsAre(path({"新媒体"})));
}

TEST(CategoryRule, separators_partNamesButNoFolders)
{
    CategoryRule rule {.separators = {" > ", "/"}};
    EXPECT_THAT(categoriesBy(rule, evidence),
                ElementsAre(path({"甲", "乙"}), path({"A", "B", "C"})));
    EXPECT_THAT(categoriesBy(rule, {{{{" > /a / "}}, {{" > "}}}, {}, {}}),
                ElementsAre(path({"a"})));
    rule.origin = CategoryOrigin::Tags;
    EXPECT_THAT(categoriesBy(rule, evidence), ElementsAre(path({"x"}), path({"y", "z"})));
    rule.origin = CategoryOrigin::Folders;
    EXPECT_THAT(categoriesBy(rule, {{}, {}, {{"a/b"}}}), ElementsAre(path({"a/b"})));
}

TEST(CategoryRule, prefix_holdsEverythingAlsoWhatHasNoCategory)
{
    const CategoryRule rule {.prefix = {{"档案", "旧"}}};
    EXPECT_THAT(categoriesBy(rule, {{{{"a"}}}, {}, {}}), ElementsAre(path({"档案", "旧", "a"})));
    EXPECT_THAT(categoriesBy(rule, {}), ElementsAre(path({"档案", "旧"})));
}

TEST(CategoryRule, eachCategoryStandsOnce)
{
    EXPECT_THAT(categoriesBy({.separators = {"/"}}, {{{{"a/b"}}, {{"a", "b"}}}, {}, {}}),
                ElementsAre(path({"a", "b"})));
}

TEST(CategoryRule, textForm_comesBackAsItWas)
{
    for (const CategoryRule& rule :
         {CategoryRule {}, CategoryRule {.origin = CategoryOrigin::FrontMatterElseFolders},
          CategoryRule {CategoryOrigin::Tags, {" > ", "/", "|"}, {{"a/b", "c d"}}}})
        EXPECT_EQ(parseCategoryRule(toText(rule)), rule) << toText(rule);
    EXPECT_EQ(parseCategoryRule(""), CategoryRule {});
    EXPECT_EQ(parseCategoryRule("from elsewhere\nsomething new\n"), CategoryRule {});
}

TEST(CategoryRule, originsHaveNames)
{
    for (const auto origin : {CategoryOrigin::FrontMatter, CategoryOrigin::Folders,
                              CategoryOrigin::Tags, CategoryOrigin::FrontMatterElseFolders})
        EXPECT_EQ(categoryOriginNamed(categoryOriginName(origin)), origin);
    EXPECT_EQ(categoryOriginNamed("files"), std::nullopt);
}
