#include "importer/archive_fixture.h"
#include "importer/categories.h"
#include "store/state_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::importer;
using namespace lectern::tests;
namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

class Categories : public ArchiveTest {
protected:
    std::vector<CategoryPath> of(const std::string& title) const
    {
        for (const auto& row : articles())
            if (row.title == title)
                return article(row.id).summary.categories;
        ADD_FAILURE() << "no article " << title;
        return {};
    }

    SourceId onlySource() const
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
        EXPECT_TRUE(database);
        const auto rows = store::StateStore(*database).sources();
        EXPECT_TRUE(rows && rows->size() == 1);
        return rows->front().id;
    }
};

CategoryPath path(std::vector<std::string> names)
{
    return {std::move(names)};
}

const CategoryRule byFolders {.origin = CategoryOrigin::Folders};

} // namespace

TEST(CategoryFolders, saySomething_butForTheGenerators)
{
    EXPECT_EQ(foldersOf("source/_posts/a/b/c.md"), path({"a", "b"}));
    EXPECT_EQ(foldersOf("_posts/c.md"), path({}));
    EXPECT_EQ(foldersOf("content/post/c.md"), path({"post"}));
    EXPECT_EQ(foldersOf("a/source/c.md"), path({"a", "source"}));
    EXPECT_EQ(foldersOf("content/post/slug/index.md"), path({"post"}));
    EXPECT_EQ(foldersOf("c.md"), path({}));
    EXPECT_EQ(foldersOf(fs::path("a\xFF/c.md")), path({"a\\xFF"}));
}

TEST_F(Categories, ruleOfAnImport_isRememberedForTheNext)
{
    write("x/y/a.md", post("甲", "正文一"));
    const auto report = import({archive()}, {.categories = byFolders});
    EXPECT_EQ(report.added, 1);
    EXPECT_THAT(report.categories, IsEmpty()) << "only a dry run tells";
    EXPECT_THAT(of("甲"), ElementsAre(path({"x", "y"})));
    write("x/z/b.md", post("乙", "正文二"));
    import();
    EXPECT_THAT(of("乙"), ElementsAre(path({"x", "z"})));
}

TEST_F(Categories, newRule_movesWhatIsThereWithoutReadingFiles)
{
    write("x/a.md", post("甲", "正文一"));
    import();
    EXPECT_THAT(of("甲"), ElementsAre(path({"新媒体", "测试"})));
    const auto report
        = import({archive()},
                 {.categories = CategoryRule {
                      .origin = CategoryOrigin::Folders, .separators = {}, .prefix = {{"档案"}}}});
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(report.bytes, 0);
    EXPECT_THAT(of("甲"), ElementsAre(path({"档案", "x"})));
}

TEST_F(Categories, ruleInForce_changesNothing)
{
    write("x/a.md", post("甲", "正文一"));
    import({archive()}, {.categories = byFolders});
    const auto before = readFile(library() / "library.sqlite");
    import({archive()}, {.categories = byFolders});
    EXPECT_EQ(readFile(library() / "library.sqlite"), before);
}

TEST_F(Categories, canBeChangedLater_alsoWhereTheFilesAreGone)
{
    write("x/a.md", post("甲", "正文一"));
    import();
    fs::remove_all(archive());
    const auto source = onlySource();
    auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
    ASSERT_TRUE(database);
    const auto changed = changeCategories(*database, source, byFolders);
    ASSERT_TRUE(changed);
    EXPECT_EQ(*changed, 1);
    EXPECT_THAT(of("甲"), ElementsAre(path({"x"})));
    const auto again = changeCategories(*database, source, byFolders);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, 0);
    const auto nowhere = changeCategories(*database, SourceId {99}, byFolders);
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, ErrorKind::NotFound);
}

TEST_F(Categories, dryRun_tellsTheTreeAndTouchesNothing)
{
    write("x/a.md", post("甲", "正文一"));
    write("b.md", post("乙", "正文二"));
    import();
    const auto before = readFile(library() / "library.sqlite");
    const auto report = import({archive()}, {.dryRun = true, .categories = byFolders});
    EXPECT_THAT(report.categories,
                ElementsAre(testing::Pair(path({}), 1), testing::Pair(path({"x"}), 1)));
    EXPECT_EQ(report.unchanged, 2);
    EXPECT_EQ(readFile(library() / "library.sqlite"), before);
    EXPECT_THAT(of("甲"), ElementsAre(path({"新媒体", "测试"})));
}
