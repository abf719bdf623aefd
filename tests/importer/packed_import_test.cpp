#include "images/image_folder.h"
#include "importer/archive_fixture.h"
#include "importer/packed_fixture.h"
#include "store/import_writer.h"
#include "store/state_store.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <algorithm>

using namespace lectern;
using lectern::tests::gif;
using lectern::tests::PackedPart;
using lectern::tests::Packing;
using lectern::tests::post;
using lectern::tests::problemsOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
namespace fs = std::filesystem;

namespace {

class PackedImportTest : public tests::ArchiveTest {
protected:
    fs::path packed(const std::string& name = "saved.zip") const { return archive() / name; }

    void pack(const std::vector<PackedPart>& parts, Packing packing = Packing::Zip) const
    {
        tests::pack(packed(), parts, packing);
    }
    ImportReport importPacked(const importer::ImportOptions& options = {}) const
    {
        return import({packed()}, options);
    }

    /// Other bytes, with the size and time that the file had.
    void spoil() const
    {
        struct stat before { };
        ASSERT_EQ(stat(packed().c_str(), &before), 0);
        tests::writeFile(packed(), std::string(static_cast<std::size_t>(before.st_size), 'x'));
        const timespec times[2] {before.st_atim, before.st_mtim};
        ASSERT_EQ(utimensat(AT_FDCWD, packed().c_str(), times, 0), 0);
    }

    Article only() const
    {
        const auto rows = articles();
        EXPECT_EQ(rows.size(), 1U);
        return rows.empty() ? Article {} : article(rows.front().id);
    }

    std::vector<std::string> kindsOf(const ImportReport& report) const
    {
        std::vector<std::string> kinds;
        for (const auto& problem : report.problems)
            kinds.emplace_back(problemName(problem.kind));
        return kinds;
    }
};

const std::string withPicture = "<p>Look</p><img src=\"img/a.gif\">";

class EveryPackedImport : public PackedImportTest,
                          public ::testing::WithParamInterface<Packing> { };

} // namespace

TEST_P(EveryPackedImport, givesWhatTheFolderGives)
{
    pack({{.name = "posts/b.md", .bytes = post("乙", "第二篇")},
          {.name = "posts/a.md", .bytes = post("甲", withPicture)},
          {.name = "posts/img/a.gif", .bytes = gif('1')},
          {.name = "posts/notes.pdf", .bytes = "%PDF"}},
         GetParam());
    const auto report = importPacked();
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.skipped, 2) << "the picture and the PDF";
    EXPECT_THAT(titles(), UnorderedElementsAre("甲", "乙"));

    const auto rows = articles();
    const auto first = std::ranges::find(rows, "甲", &ArticleSummary::title);
    ASSERT_NE(first, rows.end());
    EXPECT_EQ(first->path, packed() / "posts/a.md");
    const Article found = article(first->id);
    ASSERT_EQ(found.images.size(), 1U);
    EXPECT_EQ(found.images[0].status, ImageStatus::Local);
    EXPECT_EQ(images::ImageFolder(library()).load(found.images[0].localHash).value().bytes,
              gif('1'));
}

TEST_P(EveryPackedImport, anUnchangedPackedFile_isNotOpenedAgain)
{
    pack({{.name = "a.md", .bytes = post("甲", "一")}, {.name = "b.md", .bytes = post("乙", "二")}},
         GetParam());
    EXPECT_EQ(importPacked().added, 2);
    spoil();
    const auto again = importPacked();
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_THAT(again.problems, IsEmpty());
    EXPECT_EQ(importPacked({.dryRun = true}).unchanged, 2);
}

TEST_P(EveryPackedImport, aChangedPackedFile_isComparedEntryByEntry)
{
    pack({{.name = "a.md", .bytes = post("甲", "一")},
          {.name = "b.md", .bytes = post("乙", "二")},
          {.name = "c.md", .bytes = post("丙", "三")}},
         GetParam());
    importPacked();
    pack({{.name = "d.md", .bytes = post("丁", "四")},
          {.name = "b.md", .bytes = post("乙", "二二"), .modifiedSeconds = 1'700'000'100},
          {.name = "a.md", .bytes = post("甲", "一")}},
         GetParam());
    age("saved.zip", 1'800'000'000);
    const auto report = importPacked();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.updated, 1);
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(report.missing, 1) << "c.md is not in it any more";
    EXPECT_THAT(titles(), UnorderedElementsAre("甲", "乙", "丙", "丁"));
    spoil();
    EXPECT_EQ(importPacked().unchanged, 3);
}

INSTANTIATE_TEST_SUITE_P(PackedImport, EveryPackedImport,
                         ::testing::Values(Packing::Zip, Packing::TarGzip, Packing::TarZstd,
                                           Packing::SevenZip));

TEST_F(PackedImportTest, aPictureBeforeItsArticle_isKeptToo)
{
    pack({{.name = "a/img/a.gif", .bytes = gif('1')},
          {.name = "a/x.md", .bytes = post("甲", withPicture)},
          {.name = "unnamed.gif", .bytes = gif('2')}},
         Packing::TarGzip);
    importPacked();
    const auto found = only();
    ASSERT_EQ(found.images.size(), 1U);
    EXPECT_TRUE(images::ImageFolder(library()).holds(found.images[0].localHash));
    EXPECT_FALSE(images::ImageFolder(library()).holds(images::ImageFolder::hashOf(gif('2'))))
        << "no article names it";
}

TEST_F(PackedImportTest, afterAnInterruptedImport_thePicturesAreCompleted)
{
    pack({{.name = "x.md", .bytes = post("甲", withPicture)},
          {.name = "img/a.gif", .bytes = gif('1')}});
    importPacked();
    const auto hash = only().images.at(0).localHash;
    // As a kill between the articles and the pictures leaves it.
    fs::remove(images::ImageFolder(library()).pathOf(hash));
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        auto writer = store::ImportWriter::start(*database);
        ASSERT_TRUE(writer);
        const auto source = writer->openSource(packed(), store::SourceKind::Packed);
        ASSERT_TRUE(source);
        EXPECT_TRUE(source->finished);
        ASSERT_TRUE(writer->notePacked(source->id, std::nullopt));
        ASSERT_TRUE(writer->finish({}));
    }
    EXPECT_EQ(importPacked().unchanged, 1);
    EXPECT_TRUE(images::ImageFolder(library()).holds(hash));
}

TEST_F(PackedImportTest, inAFolder_packedFilesArePassedOverAndMentionedOnce)
{
    tests::pack(archive() / "one.zip", {{.name = "a.md", .bytes = post("甲", "一")}});
    tests::pack(archive() / "deep/two.tar.gz", {{.name = "b.md", .bytes = post("乙", "二")}},
                Packing::TarGzip);
    write("c.md", post("丙", "三"));
    const auto report = import();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.skipped, 2);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].kind, ProblemKind::PackedPassedOver);
    EXPECT_EQ(report.problems[0].message, "2 packed files were passed over; import them by name.");
}

TEST_F(PackedImportTest, itsFolderImportedToo_leavesItsArticlesAlone)
{
    write("c.md", post("丙", "三"));
    pack({{.name = "a.md", .bytes = post("甲", "一")}});
    for (int round = 0; round < 2; ++round) {
        const auto report = import({archive(), packed()});
        EXPECT_EQ(report.missing, 0);
        EXPECT_EQ(import().missing, 0) << "the folder alone says nothing of the packed file";
    }
    EXPECT_EQ(articles().size(), 2U);
    EXPECT_EQ(importPacked().unchanged, 1);
}

TEST_F(PackedImportTest, aFolderThatTookThePlaceOfAPackedFile_isTheSameSource)
{
    pack({{.name = "a.md", .bytes = post("甲", "一")}});
    importPacked();
    fs::remove(packed());
    write("saved.zip/a.md", post("甲", "一"));
    write("saved.zip/b.md", post("乙", "二"));
    const auto report = import({packed()});
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.unchanged, 1);
}

TEST_F(PackedImportTest, hostileEntries_areLinesInTheReport)
{
    using Kind = PackedPart::Kind;
    pack({{.name = "../../up.md", .bytes = post("上", "一")},
          {.name = "/abs.md", .bytes = post("绝", "二")},
          {.name = "twice.md", .bytes = post("早", "三")},
          {.name = "link.md", .kind = Kind::SymbolicLink, .target = "/etc/passwd"},
          {.name = "pipe.md", .kind = Kind::Pipe},
          {.name = "../out.gif", .bytes = gif('1')},
          {.name = ".git/x.md", .bytes = post("藏", "四")},
          {.name = "inner.zip", .bytes = "PK"},
          {.name = "twice.md", .bytes = post("晚", "五")}},
         Packing::Tar);
    const auto report = importPacked();
    EXPECT_THAT(titles(), UnorderedElementsAre("绝", "晚"));
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.rejected, 1);
    EXPECT_THAT(kindsOf(report),
                UnorderedElementsAre("unsafe-name", "entry-passed-over", "entry-passed-over",
                                     "entry-passed-over", "skipped-folder",
                                     "packed-file-passed-over"));
    EXPECT_FALSE(fs::exists(archive().parent_path() / "up.md"));
    for (const auto& problem : report.problems)
        EXPECT_THAT(problem.path, HasSubstr(packed().native()));
}

TEST_F(PackedImportTest, encryptedArticles_areRejectedOneByOne)
{
    tests::writeFile(packed(),
                     tests::rawZip({{"a.md", std::string(30, 'x'), 1},
                                    {"b.md", post("乙", "二")},
                                    {"c.gif", std::string(30, 'x'), 1}}));
    const auto report = importPacked();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.rejected, 1);
    EXPECT_THAT(problemsOf(report, "a.md"), ElementsAre("encrypted-entry"));
    EXPECT_EQ(importPacked().rejected, 1) << "said again, as for files in folders";
}

TEST_F(PackedImportTest, aDamagedPackedFile_givesWhatStandsBeforeTheDamage)
{
    std::vector<PackedPart> parts;
    for (int i = 0; i < 40; ++i)
        parts.push_back({.name = std::to_string(i) + ".md",
                         .bytes = post("T" + std::to_string(i), std::string(2'000, 'x'))});
    pack(parts, Packing::Tar);
    fs::resize_file(packed(), fs::file_size(packed()) / 2);
    const auto report = importPacked();
    EXPECT_GT(report.added, 5);
    EXPECT_LT(report.added, 40);
    EXPECT_THAT(kindsOf(report), Contains("packed-damaged"));
    EXPECT_EQ(report.missing, 0);
    tests::pack(packed(), parts, Packing::Tar);
    const auto whole = importPacked();
    EXPECT_EQ(whole.added + whole.unchanged, 40);
    EXPECT_EQ(whole.rejected, 0);
}

TEST_F(PackedImportTest, whatIsNoPackedFile_isRejected)
{
    tests::writeFile(packed(), "no zip at all");
    const auto report = importPacked();
    EXPECT_EQ(report.rejected, 1);
    EXPECT_THAT(kindsOf(report), ElementsAre("packed-damaged"));
}

TEST_F(PackedImportTest, namesInGbk_giveTitlesAndFindPictures)
{
    // 文章/甲.md without a header, 文章/图.gif; the folder's other names help to tell the encoding.
    const std::string folder = "\xCE\xC4\xD5\xC2/";
    tests::writeFile(packed(),
                     tests::rawZip({{folder + "\xBC\xD7.md", "正文在此。\n\n![](图.gif)\n"},
                                    {folder + "\xCD\xBC.gif", gif('1')},
                                    {folder + "\xB5\xDA\xD2\xBB\xC6\xAA.md", "另一篇文章。"}}));
    importPacked();
    EXPECT_THAT(titles(), UnorderedElementsAre("甲", "第一篇"));
    const auto rows = articles();
    const auto first = std::ranges::find(rows, "甲", &ArticleSummary::title);
    ASSERT_NE(first, rows.end());
    EXPECT_EQ(first->path.native(), packed().native() + '/' + folder + "\xBC\xD7.md")
        << "the bytes stay as they are";
    const Article found = article(first->id);
    ASSERT_EQ(found.images.size(), 1U);
    EXPECT_EQ(found.images[0].status, ImageStatus::Local);
}

TEST_F(PackedImportTest, namesInCp437_giveTitles)
{
    tests::writeFile(packed(),
                     tests::rawZip({{"caf\x82.md", "Un texte."}, // é
                                    {"na\x8Bve.md", "Another text."}})); // ï
    importPacked();
    EXPECT_THAT(titles(), UnorderedElementsAre("café", "naïve"));
}

TEST_F(PackedImportTest, withoutTimes_bytesTellWhatChanged)
{
    const auto parts = [](const std::string& text) {
        return std::vector<PackedPart> {
            {.name = "a.md", .bytes = post("甲", text), .modifiedSeconds = 0},
            {.name = "b.md", .bytes = post("乙", "same"), .modifiedSeconds = 0}};
    };
    pack(parts("one"), Packing::Tar);
    importPacked();
    pack(parts("two"), Packing::Tar);
    age("saved.zip", 1'800'000'000);
    const auto report = importPacked();
    EXPECT_EQ(report.updated, 1);
    EXPECT_EQ(report.unchanged, 1);
}

TEST_F(PackedImportTest, removedArticles_stayOutUntilRestored)
{
    pack(
        {{.name = "a.md", .bytes = post("甲", "一")}, {.name = "b.md", .bytes = post("乙", "二")}});
    importPacked();
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(store::StateStore(*database).remove({articles().front().id}));
    }
    EXPECT_EQ(importPacked().leftOut, 1);
    EXPECT_EQ(articles().size(), 1U);
    EXPECT_EQ(importPacked({.removals = Removals::Restore}).added, 1);
    EXPECT_EQ(articles().size(), 2U);
}

TEST_F(PackedImportTest, manyFiles_areTakenByManyThreadsInOneOrder)
{
    std::vector<PackedPart> parts;
    for (int i = 0; i < 500; ++i)
        parts.push_back({.name = std::to_string((i * 7919) % 500) + ".md",
                         .bytes = post("T" + std::to_string(i), "text " + std::to_string(i))});
    pack(parts, Packing::TarGzip);
    const auto report = importPacked({.jobs = 8});
    EXPECT_EQ(report.added, 500);
    const auto rows = articles();
    for (const auto& row : rows)
        EXPECT_EQ(row.title, "T" + std::to_string(row.id.value - 1)) << "as in the packed file";
}

TEST_F(PackedImportTest, dryRun_saysTheSameAndWritesNothing)
{
    pack({{.name = "x.md", .bytes = post("甲", withPicture)},
          {.name = "img/a.gif", .bytes = gif('1')}});
    const auto report = importPacked({.dryRun = true});
    EXPECT_EQ(report.added, 1);
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_FALSE(fs::exists(library()));
}
