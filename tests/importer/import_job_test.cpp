#include "images/image_folder.h"
#include "importer/archive_fixture.h"
#include "store/state_store.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>

using namespace lectern;
using namespace lectern::tests;
namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

using ImportJob = ArchiveTest;

TEST_F(ImportJob, newFiles_areAddedAndCanBeRead)
{
    write("a.md", post("甲", "正文一"));
    write("b/c.md", post("乙", "正文二"));
    const auto report = import();
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.scanned, 2);
    EXPECT_GT(report.bytes, 0);
    ASSERT_THAT(titles(), ElementsAre("乙", "甲"));
    const auto first = article(articles()[1].id);
    EXPECT_EQ(first.summary.categories, (std::vector {CategoryPath {{"新媒体", "测试"}}}));
    EXPECT_EQ(first.summary.path, archive() / "a.md");
    EXPECT_EQ(first.original, readFile(archive() / "a.md"));
    EXPECT_NE(first.plainText.find("正文一"), std::string::npos);
}

TEST_F(ImportJob, unchangedFiles_areNotEvenOpened)
{
    write("a.md", post("甲", "正文一"));
    age("a.md", 1'600'000'000);
    import();
    write("a.md", post("甲", "正文二")); // as long as before
    age("a.md", 1'600'000'000);
    const auto report = import();
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(report.bytes, 0);
}

TEST_F(ImportJob, whereNothingChanged_nothingIsWritten)
{
    write("a.md", post("甲", "正文一"));
    write("b.md", post("乙", "正文二"));
    import();
    const auto before = readFile(library() / "library.sqlite");
    EXPECT_EQ(import().unchanged, 2);
    EXPECT_EQ(import({archive() / "a.md"}).unchanged, 1);
    EXPECT_EQ(readFile(library() / "library.sqlite"), before);
}

TEST_F(ImportJob, anEmptyFolder_makesAnEmptyLibrary)
{
    EXPECT_EQ(import().scanned, 0);
    EXPECT_THAT(articles(), IsEmpty());
}

TEST_F(ImportJob, sameBytesAtAnotherTime_areReadOnceAndThenKnown)
{
    write("a.md", post("甲", "正文"));
    import();
    age("a.md", 1'600'000'000);
    const auto again = import();
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_GT(again.bytes, 0);
    EXPECT_EQ(import().bytes, 0);
}

TEST_F(ImportJob, aChangedFile_isANewVersionOfItsArticle)
{
    write("a.md", post("甲", "正文一"));
    import();
    const auto id = articles()[0].id;
    write("a.md", post("甲", "正文二，更长"));
    const auto report = import();
    EXPECT_EQ(report.updated, 1);
    ASSERT_THAT(articles(), SizeIs(1));
    EXPECT_EQ(articles()[0].id, id);
    EXPECT_NE(article(id).plainText.find("更长"), std::string::npos);
    EXPECT_EQ(article(id).original, readFile(archive() / "a.md"));
}

TEST_F(ImportJob, theSameArticleInTwoCategories_isOneOnTwoShelves)
{
    write("a/x.md", post("甲", "正文", {"一"}));
    write("b/x.md", post("甲", "正文", {"二"}));
    const auto report = import();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.duplicates, 1);
    ASSERT_THAT(articles(), SizeIs(1));
    EXPECT_THAT(articles()[0].categories,
                ElementsAre(CategoryPath {{"一"}}, CategoryPath {{"二"}}));
}

TEST_F(ImportJob, emptyArticles_areNeverTheSame)
{
    write("a.md", post("甲", "", {"一"}));
    write("b.md", post("甲", "", {"一"}));
    EXPECT_EQ(import().added, 2);
}

TEST_F(ImportJob, onlyARandomPlaceholder_isNoChange)
{
    const auto withThumbnail = [](const std::string& number) {
        return "---\ntitle: 甲\nthumbnail: https://picsum.photos/400/300?random=" + number
            + "\n---\n<p>正文</p>\n";
    };
    write("a.md", withThumbnail("6305"));
    import();
    write("a.md", withThumbnail("17"));
    const auto report = import();
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(report.updated, 0);
}

TEST_F(ImportJob, aRemovedArticle_doesNotComeBack)
{
    write("a.md", post("甲", "正文"));
    import();
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_EQ(store::StateStore(*database).remove({articles()[0].id}).value(), 1);
    }
    age("a.md", 1'600'000'000);
    import();
    write("b.md", post("甲", "正文"));
    import();
    EXPECT_THAT(articles(), IsEmpty());
}

TEST_F(ImportJob, filesOfWhichNothingCanBeMade_areRejectedAndNamed)
{
    write("good.md", post("甲", "正文"));
    write("empty.md", "");
    write("blank.md", " \n\n");
    write("binary.md", std::string("\x89PNG\r\n\x1A\n\0\0\0\x0D", 12) + std::string(500, '\0'));
    write("large.md", "x");
    fs::resize_file(archive() / "large.md", importer::kMaxFileBytes + 1);
    const auto report = import();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.rejected, 4);
    EXPECT_THAT(problemsOf(report, "empty.md"), ElementsAre("nothing-in-it"));
    EXPECT_THAT(problemsOf(report, "blank.md"), ElementsAre("nothing-in-it"));
    EXPECT_THAT(problemsOf(report, "binary.md"), ElementsAre("binary-file"));
    EXPECT_THAT(problemsOf(report, "large.md"), ElementsAre("too-large"));
    const auto again = import();
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_EQ(again.rejected, 4) << "rejected files are tried again each time";
}

TEST_F(ImportJob, aRejectedFileThatIsMended_isAdded)
{
    write("a.md", "");
    EXPECT_EQ(import().rejected, 1);
    write("a.md", post("甲", "正文"));
    EXPECT_EQ(import().added, 1);
}

TEST_F(ImportJob, textFiles_areArticlesOnlyWithAHeader)
{
    write("with.txt", post("甲", "正文"));
    write("robots.txt", "User-agent: *\nDisallow: /\n");
    const auto report = import();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.skipped, 1);
    EXPECT_EQ(report.rejected, 0);
}

TEST_F(ImportJob, aFileNamedByItself_isTakenWhateverItIsCalled)
{
    write("notes.text", "---\ntitle: 笔记\n---\n正文\n");
    write("plain.txt", "只是文字\n");
    write("other.md", post("别的", "正文"));
    const auto report = import({archive() / "notes.text", archive() / "plain.txt"});
    EXPECT_EQ(report.added, 2);
    EXPECT_THAT(titles(), ElementsAre("plain", "笔记"));
    EXPECT_EQ(import({archive() / "notes.text"}).unchanged, 1);
}

TEST_F(ImportJob, aFileNamedByItself_andItsFolderLater_areOneArticle)
{
    write("posts/a.md", post("甲", "正文"));
    import({archive() / "posts" / "a.md"});
    const auto report = import();
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(report.scanned, 1);
    EXPECT_THAT(articles(), SizeIs(1));
}

TEST_F(ImportJob, aFolderInsideASource_belongsToIt)
{
    write("a/x.md", post("甲", "正文"));
    write("b/y.md", post("乙", "正文"));
    import();
    EXPECT_EQ(import({archive() / "a"}).unchanged, 1);
    fs::remove(archive() / "b" / "y.md");
    EXPECT_EQ(import({archive() / "a"}).missing, 0) << "b was not searched";
    EXPECT_EQ(import().missing, 1);
}

TEST_F(ImportJob, pathsThatOverlap_areImportedOnce)
{
    write("a/x.md", post("甲", "正文"));
    write("z.md", post("乙", "正文"));
    const auto report = import({archive() / "a", archive(), archive() / "a" / "x.md", archive()});
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.scanned, 2);
}

TEST_F(ImportJob, aFileAboveAFolder_bothNamed_areOneSource)
{
    write("a/x.md", post("甲", "正文"));
    write("z.md", post("乙", "正文"));
    EXPECT_EQ(import({archive() / "a", archive() / "z.md"}).added, 2);
    EXPECT_EQ(import().unchanged, 2);
}

TEST_F(ImportJob, filesThatAreGone_areMissing_theirArticlesStay)
{
    write("a.md", post("甲", "正文"));
    write("b.md", post("乙", "正文"));
    import();
    fs::remove(archive() / "a.md");
    const auto report = import();
    EXPECT_EQ(report.missing, 1);
    EXPECT_EQ(report.scanned, 1);
    EXPECT_THAT(articles(), SizeIs(2));
}

TEST_F(ImportJob, aFileThatComesBack_isItsArticleAgain)
{
    write("a.md", post("甲", "正文"));
    import();
    const auto id = articles()[0].id;
    fs::rename(archive() / "a.md", archive() / "a.hidden");
    EXPECT_EQ(import().missing, 1);
    fs::rename(archive() / "a.hidden", archive() / "a.md");
    EXPECT_EQ(import().unchanged, 1);
    const auto report = import();
    EXPECT_EQ(report.missing, 0);
    EXPECT_EQ(report.bytes, 0);
    ASSERT_THAT(articles(), SizeIs(1));
    EXPECT_EQ(articles()[0].id, id);
}

TEST_F(ImportJob, pipesLoopsAndForeignNames_holdNothingUp)
{
    write("a.md", post("甲", "正文"));
    write("\xC4\xE3\xBA\xC3.md", post("乙", "正文二"));
    ASSERT_EQ(mkfifo((archive() / "pipe.md").c_str(), 0600), 0);
    fs::create_directory_symlink(archive(), archive() / "loop");
    const auto report = import();
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.skipped, 2);
    EXPECT_THAT(problemsOf(report, "\\xC4\\xE3\\xBA\\xC3.md"), Contains("name-not-utf8"));
    EXPECT_EQ(articles()[0].path, archive() / "\xC4\xE3\xBA\xC3.md");
    EXPECT_EQ(import().unchanged, 2);
}

TEST_F(ImportJob, repairedFiles_areCountedOnceAndTold)
{
    write("a.md", "\n---\ntitle: \"\"\"\"\"'SP'\"\"\"\"\"\ndate: Invalid Date\n---\n<p>正文</p>\n");
    const auto report = import();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.repaired, 1);
    EXPECT_THAT(problemsOf(report, "a.md"), Contains("piled-quotes"));
    EXPECT_THAT(problemsOf(report, "a.md"), Contains("invalid-date"));
    EXPECT_THAT(titles(), ElementsAre("SP"));
}

TEST_F(ImportJob, whateverTheNumberOfWorkers_theLibraryIsTheSame)
{
    for (int i = 0; i < 120; ++i)
        write("f" + std::to_string(i % 7) + "/" + std::to_string(i) + ".md",
              post("第" + std::to_string(i % 60) + "篇", "正文" + std::to_string(i % 60),
                   {std::to_string(i % 3)}));
    import({archive()}, {.jobs = 1});
    const auto other = library().parent_path() / "other";
    importInto(other);
    EXPECT_EQ(articles(), articlesOf(other));
    EXPECT_THAT(articles(), SizeIs(60));
}

TEST_F(ImportJob, stopping_keepsWhatWasDone_andTheNextImportGoesOn)
{
    for (int i = 0; i < 400; ++i)
        write(std::to_string(i) + ".md",
              post("第" + std::to_string(i) + "篇", "正文" + std::to_string(i)));
    std::stop_source stop;
    const auto stopSoon = [&](const importer::ImportProgress& progress) {
        if (progress.phase == importer::ImportProgress::Phase::Importing)
            stop.request_stop();
    };
    const auto stopped
        = importer::runImport(library(), {archive()}, {.jobs = 2}, stopSoon, stop.get_token());
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->cancelled);
    EXPECT_LT(stopped->added, 400);
    EXPECT_EQ(stopped->missing, 0);
    EXPECT_THAT(articles(), SizeIs(static_cast<std::size_t>(stopped->added)));
    const auto rest = import();
    EXPECT_EQ(rest.unchanged, stopped->added);
    EXPECT_EQ(rest.added, 400 - stopped->added);
}

TEST_F(ImportJob, progress_isToldSparinglyAndAtTheEnd)
{
    for (int i = 0; i < 200; ++i)
        write(std::to_string(i) + ".md", post(std::to_string(i), "正文" + std::to_string(i)));
    std::vector<importer::ImportProgress> told;
    const auto report = importer::runImport(
        library(), {archive()}, {}, [&](const auto& progress) { told.push_back(progress); });
    ASSERT_TRUE(report);
    ASSERT_THAT(told, Not(IsEmpty()));
    EXPECT_EQ(told.back().phase, importer::ImportProgress::Phase::Finishing);
    EXPECT_EQ(told.back().done, 200);
    EXPECT_EQ(told.back().total, 200);
    EXPECT_LE(static_cast<double>(told.size()), report->seconds * 20 + 3);
}

TEST_F(ImportJob, aDryRun_saysTheSameAndWritesNothing)
{
    write("a/x.md", post("甲", "正文", {"一"}));
    write("b/x.md", post("甲", "正文", {"二"}));
    write("c.md", "");
    const auto dry = import({archive()}, {.dryRun = true});
    EXPECT_FALSE(fs::exists(library()));
    const auto real = import();
    EXPECT_EQ(dry.added, real.added);
    EXPECT_EQ(dry.duplicates, real.duplicates);
    EXPECT_EQ(dry.rejected, real.rejected);

    write("a/x.md", post("甲", "别的正文", {"一"}));
    write("d.md", post("甲", "正文", {"三"}));
    write("e.md", post("丁", "新的", {"三"}));
    const auto before = readFile(library() / "library.sqlite");
    const auto dryAgain = import({archive()}, {.dryRun = true});
    EXPECT_EQ(readFile(library() / "library.sqlite"), before);
    const auto realAgain = import();
    EXPECT_EQ(realAgain.added, 2) << "the changed file leaves its twin the old article";
    EXPECT_EQ(dryAgain.added, realAgain.added);
    EXPECT_EQ(dryAgain.updated, realAgain.updated);
    EXPECT_EQ(dryAgain.duplicates, realAgain.duplicates);
    EXPECT_EQ(dryAgain.unchanged, realAgain.unchanged);
    EXPECT_EQ(dryAgain.rejected, realAgain.rejected);
}

TEST_F(ImportJob, nothingThere_isAnErrorAndMakesNoLibrary)
{
    const auto report = importer::runImport(library(), {archive() / "nowhere"});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(fs::exists(library()));
}

TEST_F(ImportJob, onePathOfSeveralNotThere_isALineInTheReport)
{
    write("a.md", post("甲", "正文"));
    const auto report = import({archive() / "nowhere", archive()});
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.rejected, 1);
    EXPECT_THAT(problemsOf(report, "nowhere"), ElementsAre("not-found"));
}

TEST_F(ImportJob, picturesBesideAnArticle_areCopied)
{
    const std::string gif = std::string("GIF89a\x02\x00\x02\x00\x80\x00\x00", 13) + "abcdef; ";
    write("images/a.gif", gif);
    write("a.md",
          "---\ntitle: 甲\n---\n<p>正文<img src=\"images/a.gif\"><img src=\"none.gif\"></p>\n");
    const auto report = import();
    EXPECT_EQ(report.repaired, 0);
    EXPECT_THAT(problemsOf(report, "a.md"), ElementsAre("picture-missing"));
    fs::remove_all(archive());
    const auto found = article(articles()[0].id).images;
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].original, "images/a.gif");
    EXPECT_EQ(found[0].status, ImageStatus::Local);
    const auto copy = images::ImageFolder(library()).load(found[0].localHash);
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->bytes, gif);
    EXPECT_EQ(found[1].status, ImageStatus::Unknown);
}

TEST_F(ImportJob, sourceFiles_areNeverTouched)
{
    write("a.md", post("甲", "正文"));
    age("a.md", 1'600'000'000);
    fs::permissions(archive() / "a.md", fs::perms::owner_read);
    import();
    import();
    EXPECT_EQ(readFile(archive() / "a.md"), post("甲", "正文"));
    struct stat status { };
    ASSERT_EQ(stat((archive() / "a.md").c_str(), &status), 0);
    EXPECT_EQ(status.st_mtim.tv_sec, 1'600'000'000);
}

TEST_F(ImportJob, tenThousandFiles)
{
    for (int i = 0; i < 10'000; ++i)
        write(std::to_string(i / 100) + "/" + std::to_string(i) + ".md",
              "---\ntitle: 第" + std::to_string(i) + "篇\n---\n<p>字" + std::to_string(i)
                  + "</p>\n");
    EXPECT_EQ(import().added, 10'000);
    for (const auto& row : {articles().front(), articles()[5'000], articles().back()})
        EXPECT_EQ(article(row.id).original, readFile(row.path)) << row.path;
    const auto again = import();
    EXPECT_EQ(again.unchanged, 10'000);
    EXPECT_EQ(again.bytes, 0);
}
