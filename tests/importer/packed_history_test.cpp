#include "importer/archive_fixture.h"
#include "importer/packed_fixture.h"
#include "store/import_history.h"
#include "store/state_store.h"

#include <gmock/gmock.h>

#include <map>

using namespace lectern;
using importer::ImportProgress;
using lectern::tests::PackedPart;
using lectern::tests::post;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
namespace fs = std::filesystem;

namespace {

/// What holds for folders as sources holds for packed files.
class PackedHistory : public tests::ArchiveTest {
protected:
    fs::path packed() const { return fs::canonical(archive()) / "saved.zip"; }

    void pack(const std::vector<PackedPart>& parts) const
    {
        tests::pack(archive() / "saved.zip", parts);
    }

    void packMany(int count) const
    {
        std::vector<PackedPart> parts;
        for (int i = 0; i < count; ++i)
            parts.push_back({std::to_string(i) + ".md",
                             post("第" + std::to_string(i) + "篇", "正文" + std::to_string(i))});
        pack(parts);
    }

    /// As by a person, once the first file is being read.
    void importAndStop(const importer::ImportOptions& options = {}) const
    {
        std::stop_source stop;
        const auto stopSoon = [&](const ImportProgress& progress) {
            if (progress.phase == ImportProgress::Phase::Importing)
                stop.request_stop();
        };
        const auto report
            = importer::runImport(library(), {packed()}, options, stopSoon, stop.get_token());
        ASSERT_TRUE(report);
        ASSERT_TRUE(report->cancelled);
    }

    store::LibraryDatabase open() const
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        EXPECT_TRUE(database);
        return std::move(*database);
    }

    std::vector<UnfinishedImport> unfinished() const
    {
        auto database = open();
        return store::ImportHistory(database).unfinished().value_or(
            std::vector<UnfinishedImport> {});
    }
};

} // namespace

TEST_F(PackedHistory, aStoppedImport_isUnfinishedUntilThePackedFileIsImportedAgain)
{
    packMany(400);
    importAndStop();
    const auto stopped = unfinished();
    ASSERT_THAT(stopped, SizeIs(1));
    EXPECT_THAT(stopped[0].request.paths, ElementsAre(packed()));

    import(); // the folder it lies in: packed files are passed over there
    EXPECT_THAT(unfinished(), SizeIs(1));
    import({packed()});
    EXPECT_THAT(unfinished(), IsEmpty());
    EXPECT_THAT(articles(), SizeIs(400));
}

TEST_F(PackedHistory, whatAStoppedImportWasToDoWithCategories_isRemembered)
{
    pack({{"新/甲.md", post("甲", "正文")}});
    const CategoryRule rule {.origin = CategoryOrigin::Folders, .prefix = {{"旧档"}}};
    importAndStop({.categories = rule});
    ASSERT_THAT(unfinished(), SizeIs(1));
    EXPECT_EQ(unfinished()[0].request.categories, rule);
}

TEST_F(PackedHistory, anUpdate_keepsTheCategoryRule)
{
    pack({{"新/甲.md", post("甲", "正文")}});
    import({packed()}, {.categories = CategoryRule {.origin = CategoryOrigin::Folders }});
    pack({{"新/甲.md", post("甲", "正文")}, {"闻/乙.md", post("乙", "正文二")}});
    EXPECT_EQ(import({packed()}).added, 1);
    for (const auto& row : articles()) {
        const auto categories = article(row.id).summary.categories;
        EXPECT_THAT(categories, ElementsAre(CategoryPath {{row.title == "甲" ? "新" : "闻"}}));
    }
}

TEST_F(PackedHistory, aNewRule_movesTheArticlesOfAnUnchangedPackedFile_andIsShownBefore)
{
    pack({{"新/甲.md", post("甲", "正文")}});
    import({packed()});
    const CategoryRule rule {.origin = CategoryOrigin::Folders};
    const auto preview = import({packed()}, {.dryRun = true, .categories = rule});
    EXPECT_EQ(preview.categories, (std::map<CategoryPath, std::int64_t> {{{{"新"}}, 1}}));
    EXPECT_EQ(import({packed()}, {.categories = rule}).unchanged, 1);
    EXPECT_THAT(article(articles().at(0).id).summary.categories,
                ElementsAre(CategoryPath {{"新"}}));
    // And it is still known as one that need not be opened again.
    EXPECT_EQ(import({packed()}).bytes, 0);
}

TEST_F(PackedHistory, anIgnoredArticle_isNotReportedAgain_norThePackedFileOpened)
{
    pack({{"a.md", post("甲", "正文")}, {"bad.md", ""}});
    EXPECT_EQ(import({packed()}).rejected, 1);
    EXPECT_EQ(import({packed()}).rejected, 1) << "told again each time";
    {
        auto database = open();
        store::ImportHistory history(database);
        EXPECT_FALSE(history.ignore(packed() / "a.md").value());
        EXPECT_TRUE(history.ignore(packed() / "bad.md").value());
    }
    const auto quiet = import({packed()});
    EXPECT_EQ(quiet.rejected, 0);
    EXPECT_EQ(quiet.unchanged, 2);
    EXPECT_EQ(quiet.ignored, 1);
    EXPECT_THAT(quiet.problems, IsEmpty());
}

TEST_F(PackedHistory, aPathOfItsReport_canBeImportedAgain)
{
    pack({{"a.md", post("甲", "正文")}, {"bad.md", ""}});
    import({packed()});
    const auto again = import({packed() / "bad.md"});
    EXPECT_EQ(again.scanned, 2);
    EXPECT_EQ(again.rejected, 1);
}

// A folder that loses most of its files looks like a disk that is gone; a packed file does not.
TEST_F(PackedHistory, whatIsNoLongerInIt_isMissing_eachTime)
{
    packMany(60);
    import({packed()});
    packMany(5);
    const auto report = import({packed()});
    EXPECT_EQ(report.absent, 0);
    EXPECT_EQ(report.missing, 55);
    const auto again = import({packed()});
    EXPECT_EQ(again.missing, 55);
    EXPECT_EQ(again.unchanged, 5);
    EXPECT_THAT(articles(), SizeIs(60));
}

TEST_F(PackedHistory, itCannotBeWatched)
{
    pack({{"a.md", post("甲", "正文")}});
    import({packed()});
    auto database = open();
    store::StateStore state(database);
    const auto rows = state.sources().value();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_TRUE(rows[0].isPacked);
    const auto watched = state.watchSource(rows[0].id, true);
    ASSERT_FALSE(watched);
    EXPECT_EQ(watched.error().kind, ErrorKind::BadInput);
    EXPECT_FALSE(state.sources().value()[0].isWatched);
}
