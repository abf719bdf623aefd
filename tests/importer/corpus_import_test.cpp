#include "importer/archive_fixture.h"

#include <algorithm>
#include <map>

using namespace lectern;
using namespace lectern::tests;
namespace fs = std::filesystem;

namespace {

std::string pathText(const ArticleSummary& row)
{
    return row.path.native();
}

/// Imports a folder of the corpus twice and looks at every original.
class ImportCorpus : public ArchiveTest, public ::testing::WithParamInterface<const char*> { };

} // namespace

TEST_P(ImportCorpus, everyFileIsAccountedFor_andTheOriginalsAreIdentical)
{
    const auto corpus = corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const auto report = import({*corpus / GetParam()});
    EXPECT_GT(report.added, 0);
    EXPECT_LE(report.rejected * 50, report.scanned) << "hardly any file is beyond repair";
    const auto rejections = std::ranges::count_if(
        report.problems, [](const auto& problem) { return isRejection(problem.kind); });
    EXPECT_EQ(rejections, report.rejected);

    auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
    ASSERT_TRUE(database);
    store::ArticleStore articles(*database);
    const auto rows = articles.page({}, ArticleOrder::Oldest, -1, 0);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->total, report.added);
    for (const auto& row : rows->rows) {
        EXPECT_FALSE(row.title.empty()) << pathText(row);
        const auto original = articles.original(row.id);
        ASSERT_TRUE(original) << pathText(row);
        EXPECT_EQ(*original, readFile(row.path)) << pathText(row);
    }

    const auto again = import({*corpus / GetParam()});
    EXPECT_EQ(again.unchanged, report.scanned - report.rejected);
    EXPECT_EQ(again.added + again.updated + again.duplicates, 0);
}

INSTANTIATE_TEST_SUITE_P(Corpus, ImportCorpus,
                         ::testing::Values("articles", "rsshub-page", "wild-front-matter"),
                         [](const auto& folder) {
                             std::string name = folder.param;
                             std::erase(name, '-');
                             return name;
                         });
