#include "importer/archive_fixture.h"
#include "importer/pause_switch.h"
#include "store/import_history.h"
#include "store/import_writer.h"
#include "store/state_store.h"

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <future>

using namespace lectern;
using namespace lectern::tests;
namespace fs = std::filesystem;
using importer::ImportProgress;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ImportHistoryJob : public ArchiveTest {
protected:
    void writeMany(int count) const
    {
        for (int i = 0; i < count; ++i)
            write(std::to_string(i) + ".md",
                  post("第" + std::to_string(i) + "篇", "正文" + std::to_string(i)));
    }

    std::vector<UnfinishedImport> unfinished() const
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
        EXPECT_TRUE(database);
        auto imports = store::ImportHistory(*database).unfinished();
        EXPECT_TRUE(imports);
        return imports ? *imports : std::vector<UnfinishedImport> {};
    }

    std::vector<KeptImport> reports() const
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
        EXPECT_TRUE(database);
        auto kept = store::ImportHistory(*database).reports();
        EXPECT_TRUE(kept);
        return kept ? *kept : std::vector<KeptImport> {};
    }

    bool ignore(const fs::path& file) const
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        EXPECT_TRUE(database);
        const auto ignored = store::ImportHistory(*database).ignore(file);
        return ignored && *ignored;
    }
};

TEST_F(ImportHistoryJob, aReportIsKept_withTheProblems)
{
    write("a.md", post("甲", "正文"));
    write("empty.md", "");
    const auto report = import();
    const auto kept = reports();
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept[0].id, report.id);
    EXPECT_EQ(kept[0].report.added, 1);
    EXPECT_EQ(kept[0].report.rejected, 1);
    EXPECT_EQ(kept[0].problemCount, std::ssize(report.problems));
    EXPECT_THAT(kept[0].request.paths, ElementsAre(fs::canonical(archive())));
    EXPECT_THAT(unfinished(), IsEmpty());
}

TEST_F(ImportHistoryJob, aStoppedImport_isUnfinishedUntilTheNextOne)
{
    writeMany(400);
    std::stop_source stop;
    const auto stopSoon = [&](const ImportProgress& progress) {
        if (progress.phase == ImportProgress::Phase::Importing)
            stop.request_stop();
    };
    ASSERT_TRUE(
        importer::runImport(library(), {archive()}, {.jobs = 2}, stopSoon, stop.get_token()));
    const auto stopped = unfinished();
    ASSERT_THAT(stopped, SizeIs(1));
    EXPECT_THAT(stopped[0].request.paths, ElementsAre(fs::canonical(archive())));
    import();
    EXPECT_THAT(unfinished(), IsEmpty());
}

// It was killed after its last batch: nothing is left to do, and that has to be noted all the same.
TEST_F(ImportHistoryJob, anUnfinishedImportOfUnchangedFiles_isSettled)
{
    write("a.md", post("甲", "正文"));
    import();
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(store::ImportWriter::start(*database, {{fs::canonical(archive())}, {}, {}}));
    }
    ASSERT_THAT(unfinished(), SizeIs(1));
    EXPECT_EQ(import().unchanged, 1);
    EXPECT_THAT(unfinished(), IsEmpty());
}

TEST_F(ImportHistoryJob, aPausedImport_letsOthersWriteAndGoesOn)
{
    writeMany(300);
    importer::PauseSwitch pause;
    pause.pause();
    std::promise<void> rests;
    std::vector<ImportProgress::Phase> phases;
    auto running = std::async(std::launch::async, [&] {
        return importer::runImport(library(), {archive()}, {.jobs = 2, .pause = &pause},
                                   [&](const ImportProgress& progress) {
                                       const bool isFirst
                                           = progress.phase == ImportProgress::Phase::Paused
                                           && (phases.empty() || phases.back() != progress.phase);
                                       phases.push_back(progress.phase);
                                       if (isFirst)
                                           rests.set_value();
                                   });
    });
    rests.get_future().wait();
    {
        auto other = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(other);
        EXPECT_TRUE(store::StateStore(*other).setPlace(ArticleId {1}, 0.5));
    }
    pause.resume();
    const auto report = running.get();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, 300);
    EXPECT_FALSE(report->cancelled);
}

TEST_F(ImportHistoryJob, aPausedImport_canBeStopped)
{
    writeMany(50);
    importer::PauseSwitch pause;
    pause.pause();
    std::stop_source stop;
    const auto report = importer::runImport(
        library(), {archive()}, {.pause = &pause},
        [&](const ImportProgress& progress) {
            if (progress.phase == ImportProgress::Phase::Paused)
                stop.request_stop();
        },
        stop.get_token());
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->cancelled);
}

TEST_F(ImportHistoryJob, progress_hasTheCountsAndTheKindsOfProblems)
{
    write("a.md", post("甲", "正文"));
    write("b.md", "");
    write("c.md", "");
    ImportProgress last;
    ASSERT_TRUE(importer::runImport(library(), {archive()}, {},
                                    [&](const ImportProgress& progress) { last = progress; }));
    EXPECT_EQ(last.counts.added, 1);
    EXPECT_EQ(last.counts.rejected, 2);
    EXPECT_EQ(last.problems.at(ProblemKind::NothingInIt), 2);
}

TEST_F(ImportHistoryJob, anArticleThatChangesInAllItsFiles_isCountedAsUpdated)
{
    for (const char* path : {"a/x.md", "b/x.md", "c/x.md"})
        write(path, post("甲", "旧的正文"));
    EXPECT_EQ(import().added, 1);
    for (const char* path : {"a/x.md", "b/x.md", "c/x.md"})
        write(path, post("甲", "改过的正文"));
    const auto report = import();
    EXPECT_EQ(report.updated, 3);
    EXPECT_EQ(report.added, 0);
    EXPECT_EQ(report.duplicates, 0);
    EXPECT_THAT(articles(), SizeIs(1));
}

TEST_F(ImportHistoryJob, anEmptiedFolder_isNotMarkedMissingUnasked)
{
    write("a.md", post("甲", "正文"));
    write("b/c.md", post("乙", "正文二"));
    import();
    fs::rename(archive(), archive().native() + ".away");
    fs::create_directory(archive()); // as the mount point of a disk that is not there
    const auto held = import();
    EXPECT_EQ(held.absent, 2);
    EXPECT_EQ(held.missing, 0);
    EXPECT_THAT(problemsOf(held, "archive"), ElementsAre("files-absent"));

    EXPECT_EQ(import({archive()}, {.absences = Absences::Mark}).missing, 2);
    EXPECT_EQ(import().missing, 2) << "known by now";
    EXPECT_EQ(import().absent, 0);
}

TEST_F(ImportHistoryJob, mostOfManyFilesGone_isNotMarkedMissingUnasked)
{
    writeMany(60);
    import();
    for (int i = 0; i < 55; ++i)
        fs::remove(archive() / (std::to_string(i) + ".md"));
    EXPECT_EQ(import().absent, 55);
}

TEST_F(ImportHistoryJob, aTreeThatIsRearranged_isNoDiskThatIsGone)
{
    writeMany(60);
    import();
    fs::create_directory(archive() / "new");
    for (int i = 0; i < 60; ++i) {
        const std::string name = std::to_string(i) + ".md";
        fs::rename(archive() / name, archive() / "new" / name);
    }
    const auto report = import();
    EXPECT_EQ(report.absent, 0);
    EXPECT_EQ(report.missing, 60);
    EXPECT_EQ(report.duplicates, 60);
}

TEST_F(ImportHistoryJob, anIgnoredFile_isNotReportedBeforeItChanges)
{
    write("bad.md", "");
    EXPECT_EQ(import().rejected, 1);
    EXPECT_EQ(import().rejected, 1) << "told again each time";
    ASSERT_TRUE(ignore(fs::canonical(archive()) / "bad.md"));
    const auto quiet = import();
    EXPECT_EQ(quiet.rejected, 0);
    EXPECT_EQ(quiet.unchanged, 1);
    EXPECT_EQ(quiet.ignored, 1);
    EXPECT_THAT(quiet.problems, IsEmpty());
    EXPECT_EQ(import({archive() / "bad.md"}).rejected, 1) << "named on purpose";
    ASSERT_TRUE(ignore(fs::canonical(archive()) / "bad.md"));
    write("bad.md", std::string("\0\x01", 2));
    EXPECT_EQ(import().rejected, 1);
}

TEST_F(ImportHistoryJob, watching_leavesWhatIsBeingWritten)
{
    write("old.md", post("甲", "正文"));
    age("old.md", 1'600'000'000);
    write("new.md", post("乙", "正文二"));
    age("new.md", 1'600'000'100);
    importer::ImportOptions options;
    options.occasion = ImportOccasion::Watched;
    options.unsettledFromNs = 1'600'000'100'000'000'000;
    const auto first = import({archive()}, options);
    EXPECT_EQ(first.added, 1);
    EXPECT_EQ(first.deferred, 1);
    EXPECT_EQ(import({archive()}, options).deferred, 1);

    options.unsettledFromNs = 1'600'000'103'000'000'000;
    const auto second = import({archive()}, options);
    EXPECT_EQ(second.added, 1);
    EXPECT_EQ(second.deferred, 0);
}

TEST_F(ImportHistoryJob, aFileFromTheFuture_isTakenAllTheSame)
{
    write("new.md", post("乙", "正文二"));
    age("new.md", 1'700'000'000);
    importer::ImportOptions options;
    options.unsettledFromNs = 1'600'000'000'000'000'000;
    EXPECT_EQ(import({archive()}, options).added, 1);
}

TEST_F(ImportHistoryJob, watching_tellsOfARejectedFileOnce)
{
    write("bad.md", "");
    importer::ImportOptions options;
    options.occasion = ImportOccasion::Watched;
    EXPECT_EQ(import({archive()}, options).rejected, 1);
    const auto again = import({archive()}, options);
    EXPECT_EQ(again.rejected, 0);
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_THAT(reports(), SizeIs(1));
}

// As with a window and a command line that both watch.
TEST_F(ImportHistoryJob, twoAtTheSameTime_doTheSameWorkOnce)
{
    writeMany(1);
    import(); // the library is there
    writeMany(200);
    const auto watch = [this] {
        return std::async(std::launch::async, [this] {
            return importer::runImport(library(), {archive()},
                                       {.jobs = 1, .occasion = ImportOccasion::Watched});
        });
    };
    auto one = watch();
    auto other = watch();
    const auto first = one.get();
    const auto second = other.get();
    ASSERT_TRUE(first) << toText(first.error());
    ASSERT_TRUE(second) << toText(second.error());
    EXPECT_EQ(first->added + second->added, 199);
    EXPECT_EQ(first->rejected + second->rejected, 0);
    EXPECT_THAT(articles(), SizeIs(200));
    EXPECT_THAT(unfinished(), IsEmpty());
}
