#include "store/import_history.h"
#include "store/library_fixture.h"
#include "store/report_table.h"
#include "store/running_import.h"
#include "support/corpus.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lectern;
using namespace lectern::tests;
using store::ImportHistory;
using store::ImportWriter;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

namespace {

ImportReport someReport()
{
    ImportReport report;
    report.scanned = 9;
    report.added = 3;
    report.unchanged = 2;
    report.duplicates = 1;
    report.rejected = 3;
    report.repaired = 1;
    report.ignored = 1;
    report.skipped = 5;
    report.leftOut = 1;
    report.bytes = 1234;
    report.seconds = 1.5;
    report.problems = {{"/archive/a.md", 3, ProblemKind::PiledQuotes, "Quotes are piled up."},
                       {"/archive/b.md", 0, ProblemKind::Unreadable, "读不了。"}};
    return report;
}

ImportRequest requestOf(std::vector<std::filesystem::path> paths,
                        ImportOccasion occasion = ImportOccasion::Asked)
{
    return {std::move(paths), Removals::Respect, occasion};
}

} // namespace

class ImportHistoryTest : public LibraryFixture {
protected:
    ImportId finished(const ImportRequest& request, const ImportReport& report)
    {
        auto writer = must(ImportWriter::start(library, request));
        must(writer.finish(report));
        return writer.importId();
    }

    ImportHistory history {library};
};

TEST_F(ImportHistoryTest, aReport_isKeptAsItWas)
{
    const auto paths = std::vector<std::filesystem::path> {"/archive", "/other\xff/一.md"};
    const auto id = finished(requestOf(paths), someReport());
    const auto kept = must(history.report(id));
    EXPECT_EQ(kept.id, id);
    EXPECT_EQ(kept.request.paths, paths);
    EXPECT_EQ(kept.request.occasion, ImportOccasion::Asked);
    EXPECT_GT(kept.startedAt, 0);
    EXPECT_GE(kept.finishedAt, kept.startedAt);
    EXPECT_EQ(kept.problemCount, 2);
    EXPECT_EQ(kept.report.scanned, 9);
    EXPECT_EQ(kept.report.duplicates, 1);
    EXPECT_EQ(kept.report.ignored, 1);
    EXPECT_EQ(kept.report.skipped, 5);
    EXPECT_EQ(kept.report.leftOut, 1);
    EXPECT_EQ(kept.report.bytes, 1234);
    EXPECT_DOUBLE_EQ(kept.report.seconds, 1.5);
    EXPECT_FALSE(kept.report.cancelled);
    EXPECT_EQ(kept.report.problems, someReport().problems);
}

TEST_F(ImportHistoryTest, lists_haveTheNewestFirst_withoutProblems)
{
    const auto first = finished(requestOf({"/a"}), someReport());
    const auto second = finished(requestOf({"/b"}), someReport());
    const auto reports = must(history.reports());
    ASSERT_THAT(reports, SizeIs(2));
    EXPECT_EQ(reports[0].id, second);
    EXPECT_EQ(reports[1].id, first);
    EXPECT_THAT(reports[0].report.problems, IsEmpty());
    EXPECT_EQ(reports[0].problemCount, 2);
}

TEST_F(ImportHistoryTest, watching_doesNotPushOutWhatAPersonAskedFor)
{
    const auto asked = finished(requestOf({"/a"}), someReport());
    for (int i = 0; i <= store::kReportsKept; ++i)
        finished(requestOf({"/b"}, ImportOccasion::Watched), someReport());
    const auto reports = must(history.reports());
    EXPECT_THAT(reports, SizeIs(store::kReportsKept + 1));
    EXPECT_TRUE(history.report(asked));
    EXPECT_EQ(history.report(ImportId {asked.value + 1}).error().kind, ErrorKind::NotFound)
        << "the oldest of its kind";
}

TEST_F(ImportHistoryTest, watchingThatFoundNothing_isNotKept)
{
    finished(requestOf({"/b"}, ImportOccasion::Watched), {});
    EXPECT_THAT(must(history.reports()), IsEmpty());
}

TEST_F(ImportHistoryTest, anImportThatDidNotEnd_isRememberedWithWhatItWasAskedFor)
{
    {
        auto writer = must(
            ImportWriter::start(library, {{"/archive"}, Removals::Restore, ImportOccasion::Asked}));
        const auto source = must(writer.openSource("/archive"));
        must(writer.write(source.id, {"a.md", 1, 1}, prepared({.path = "a.md", .title = "甲"})));
        must(writer.noteProgress(1, 7));
        must(writer.commit());
    }
    const auto unfinished = must(history.unfinished());
    ASSERT_THAT(unfinished, SizeIs(1));
    EXPECT_THAT(unfinished[0].request.paths, ElementsAre("/archive"));
    EXPECT_EQ(unfinished[0].request.removals, Removals::Restore);
    EXPECT_EQ(unfinished[0].done, 1);
    EXPECT_EQ(unfinished[0].total, 7);
    EXPECT_FALSE(unfinished[0].isRunning);

    must(history.dismiss(unfinished[0].id));
    EXPECT_THAT(must(history.unfinished()), IsEmpty());
}

TEST_F(ImportHistoryTest, aCancelledImport_canBeGoneOnWith)
{
    ImportReport report = someReport();
    report.cancelled = true;
    finished(requestOf({"/archive/inner"}), report);
    EXPECT_THAT(must(history.unfinished()), SizeIs(1));
    finished(requestOf({"/elsewhere"}), someReport());
    EXPECT_THAT(must(history.unfinished()), SizeIs(1)) << "another folder settles nothing";
    finished(requestOf({"/archive"}), someReport());
    EXPECT_THAT(must(history.unfinished()), IsEmpty()) << "a folder around it does";
}

TEST_F(ImportHistoryTest, sources_knowWhenTheyWereImportedAndWhatWasRejected)
{
    auto writer = must(ImportWriter::start(library, requestOf({"/archive"})));
    const auto source = must(writer.openSource("/archive"));
    must(writer.recordRejected(source.id, {"bad.md", 1, 1},
                               {"/archive/bad.md", 0, ProblemKind::BinaryFile, "No text."}));
    must(writer.finish({}));
    auto rows = must(state.sources());
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].rejected, 1);
    EXPECT_GT(rows[0].importedAt, 0);
    EXPECT_FALSE(rows[0].isWatched);
    must(state.watchSource(source.id, true));
    EXPECT_TRUE(must(state.sources())[0].isWatched);
}

TEST_F(ImportHistoryTest, anIgnoredFile_isKnownAsSuchUntilItChanges)
{
    const auto reject = [this](std::int64_t size) {
        auto writer = must(ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        must(writer.recordRejected(source.id, {"x/bad.md", size, 1},
                                   {{}, 0, ProblemKind::BinaryFile, "No text."}));
        must(writer.finish({}));
        return must(writer.knownFiles(source.id)).at("x/bad.md");
    };
    EXPECT_TRUE(reject(1).rejected);
    EXPECT_FALSE(must(history.ignore("/archive/good.md")));
    EXPECT_FALSE(must(history.ignore("/elsewhere/bad.md")));
    EXPECT_TRUE(must(history.ignore("/archive/x/bad.md")));
    {
        auto writer = must(ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        const auto known = must(writer.knownFiles(source.id)).at("x/bad.md");
        EXPECT_TRUE(known.ignored);
        EXPECT_FALSE(known.rejected);
    }
    EXPECT_EQ(must(state.sources())[0].rejected, 0);
    EXPECT_FALSE(reject(2).ignored);
}

// An article in three files changes in one after the other: one article, three files of it updated.
TEST_F(ImportHistoryTest, anArticleThatChangesInAllItsFiles_countsAsUpdated)
{
    const auto all = [](const std::string& text) {
        return std::vector<FakeFile> {{.path = "a.md", .title = "甲", .text = text},
                                      {.path = "b.md", .title = "甲", .text = text},
                                      {.path = "c.md", .title = "甲", .text = text}};
    };
    import(all("旧文"));
    auto writer = must(ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    std::vector<store::WriteOutcome> outcomes;
    for (const auto& file : all("新文"))
        outcomes.push_back(must(writer.write(source.id, {file.path, 2, 2}, prepared(file))));
    using enum store::WriteOutcome;
    EXPECT_THAT(outcomes, ElementsAre(Added, Duplicate, Updated));
    EXPECT_EQ(writer.regrouped().addedToUpdated, 1);
    EXPECT_EQ(writer.regrouped().duplicateToUpdated, 1);
    EXPECT_EQ(writer.regrouped().addedToDuplicate, 0);
    must(writer.finish({}));
    EXPECT_EQ(number("SELECT count(*) FROM article"), 1);
}

TEST_F(ImportHistoryTest, aNewFileWithTheChangedText_countsAsADuplicate)
{
    import({{.path = "b.md", .title = "甲", .text = "旧文"},
            {.path = "c.md",
             .title = "甲",
             .text = "旧文" }});
    auto writer = must(ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    for (const char* path : {"a.md", "b.md", "c.md"})
        must(writer.write(source.id, {path, 2, 2},
                          prepared({.path = path, .title = "甲", .text = "新文"})));
    EXPECT_EQ(writer.regrouped().addedToDuplicate, 1);
    EXPECT_EQ(writer.regrouped().duplicateToUpdated, 1);
    EXPECT_EQ(writer.regrouped().addedToUpdated, 0);
    must(writer.finish({}));
    EXPECT_EQ(number("SELECT count(*) FROM article"), 1);
}

TEST(RunningImport, isSeenFromAnotherLibraryOfTheSameProcess_untilItEnds)
{
    const TemporaryFolder folder;
    {
        const auto running = store::RunningImport::hold(folder.path(), ImportId {7});
        ASSERT_TRUE(running);
        EXPECT_TRUE(store::RunningImport::isRunning(folder.path(), ImportId {7}));
        EXPECT_FALSE(store::RunningImport::isRunning(folder.path(), ImportId {8}));
    }
    EXPECT_FALSE(store::RunningImport::isRunning(folder.path(), ImportId {7}));
}

TEST(RunningImport, ofAKilledProcess_isNotRunning)
{
    const TemporaryFolder folder;
    int held[2];
    ASSERT_EQ(pipe(held), 0);
    const pid_t other = fork();
    if (other == 0) {
        const auto running = store::RunningImport::hold(folder.path(), ImportId {7});
        [[maybe_unused]] const auto told = write(held[1], "x", 1);
        pause();
        _exit(running ? 0 : 1);
    }
    char told = 0;
    ASSERT_EQ(read(held[0], &told, 1), 1);
    EXPECT_TRUE(store::RunningImport::isRunning(folder.path(), ImportId {7}));
    ASSERT_EQ(kill(other, SIGKILL), 0);
    ASSERT_EQ(waitpid(other, nullptr, 0), other);
    EXPECT_FALSE(store::RunningImport::isRunning(folder.path(), ImportId {7}));
    close(held[0]);
    close(held[1]);
}
