#include "sqlite/statement.h"
#include "store/integrity_check.h"
#include "store/library_fixture.h"
#include "support/corpus.h"

using namespace lectern;
using namespace lectern::tests;
using store::WriteOutcome;

namespace {

using Ids = std::vector<std::int64_t>;

CategoryPath path(const char* text)
{
    return parseCategoryPath(text);
}

ImageRef imageAt(const char* address)
{
    ImageRef image;
    image.original = address;
    return image;
}

class ImportWriterTest : public LibraryFixture {
protected:
    void TearDown() override
    {
        const auto report = must(store::checkIntegrity(library));
        EXPECT_TRUE(report.ok()) << report.problems.front();
    }

    ArticleSummary summary(std::int64_t id)
    {
        const std::vector ids {ArticleId {id}};
        const auto rows = must(articles.summaries(ids));
        return rows.empty() ? ArticleSummary {} : rows.front();
    }

    const FakeFile a {.path = "a.md", .title = "标题", .text = "正文", .categories = {path("甲")}};
    const FakeFile b {.path = "b.md", .title = "标题", .text = "正文", .categories = {path("乙")}};
};

} // namespace

TEST_F(ImportWriterTest, sameBytesAgain_areUnchanged)
{
    EXPECT_EQ(import(a), WriteOutcome::Added);
    EXPECT_EQ(import(a), WriteOutcome::Unchanged);
    EXPECT_EQ(number("SELECT count(*) FROM version"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM original"), 1);
}

TEST_F(ImportWriterTest, sameArticleInTwoFiles_isOneArticleOnTwoShelves)
{
    EXPECT_EQ(import({a, b}), (std::vector {WriteOutcome::Added, WriteOutcome::Duplicate}));
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(summary(1).categories.size(), 2u);
    EXPECT_EQ(summary(1).path, "/archive/a.md");
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(a));
}

TEST_F(ImportWriterTest, widthAndCase_doNotMakeAnotherArticle)
{
    import({.path = "1", .title = "ＡＢＣ", .text = "Hello 世界"});
    EXPECT_EQ(import({.path = "2", .title = "abc", .text = "ＨＥＬＬＯ 世界"}),
              WriteOutcome::Duplicate);
}

TEST_F(ImportWriterTest, emptyArticles_neverMatch)
{
    const std::vector<FakeFile> files {
        {.path = "1", .title = "t", .text = ""},
        {.path = "2", .title = "t", .text = " \n"},
        {.path = "3", .title = "t", .images = {imageAt("https://picsum.photos/4/3?random=1")}}};
    EXPECT_EQ(import(files),
              (std::vector {WriteOutcome::Added, WriteOutcome::Added, WriteOutcome::Added}));
    EXPECT_EQ(all(), (Ids {1, 2, 3}));
}

TEST_F(ImportWriterTest, otherImages_makeAnotherArticle)
{
    import({.path = "1", .title = "t", .images = { imageAt("http://a/1.jpg") }});
    EXPECT_EQ(import({.path = "2", .title = "t", .images = {imageAt("http://a/2.jpg")}}),
              WriteOutcome::Added);
    EXPECT_EQ(import({.path = "3", .title = "t", .images = {imageAt("http://a/1.jpg")}}),
              WriteOutcome::Duplicate);
}

TEST_F(ImportWriterTest, changedFile_addsAVersionAndKeepsTheOldOriginalAndTheMarks)
{
    import(a);
    must(state.setStarred({ArticleId {1}}, Star::On));
    must(state.setRead({ArticleId {1}}, ReadState::Read));
    auto changed = a;
    changed.text = "新的文章";
    changed.categories = {path("丙")};
    EXPECT_EQ(import(changed), WriteOutcome::Updated);

    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(must(articles.article(ArticleId {1})).plainText, "新的文章");
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(changed));
    EXPECT_EQ(summary(1).categories, std::vector {path("丙")});
    EXPECT_EQ(summary(1).star, Star::On);
    EXPECT_EQ(summary(1).readState, ReadState::Read);
    EXPECT_EQ(number("SELECT count(*) FROM version WHERE article = 1"), 2);
    EXPECT_EQ(number("SELECT count(*) FROM original"), 2);
    EXPECT_EQ(search("正文"), Ids {}) << "a ghost of the old text";
    EXPECT_EQ(search("正"), Ids {});
    EXPECT_EQ(search("新的"), Ids {1});
}

TEST_F(ImportWriterTest, onlyARandomPlaceholderChanged_isUnchangedAndShowsThePresentBytes)
{
    auto file = a;
    file.thumbnail = "https://picsum.photos/400/300?random=1";
    import(file);
    file.thumbnail = "https://picsum.photos/400/300?random=2";
    EXPECT_EQ(import(file), WriteOutcome::Unchanged);
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(file));
    EXPECT_EQ(must(articles.article(ArticleId {1})).plainText, "正文");
    EXPECT_EQ(number("SELECT count(*) FROM version"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM original"), 1) << "an archive fetched daily would grow";
}

TEST_F(ImportWriterTest, randomPlaceholderInAnotherFile_isADuplicate)
{
    auto one = a;
    one.images = {imageAt("https://picsum.photos/400/300?random=1")};
    auto two = b;
    two.images = {imageAt("https://picsum.photos/400/300?random=2")};
    EXPECT_EQ(import({one, two}), (std::vector {WriteOutcome::Added, WriteOutcome::Duplicate}));
}

TEST_F(ImportWriterTest, onlyTheHeaderChanged_isUpdatedAndTheTextStaysIndexed)
{
    import(a);
    auto changed = a;
    changed.author = "新作者";
    changed.date = 1000;
    changed.categories = {path("丁")};
    EXPECT_EQ(import(changed), WriteOutcome::Updated);
    EXPECT_EQ(summary(1).author, "新作者");
    EXPECT_EQ(summary(1).date.sortSeconds, 1000);
    EXPECT_EQ(summary(1).categories, std::vector {path("丁")});
    EXPECT_EQ(search("正文"), Ids {1});
    EXPECT_EQ(number("SELECT count(*) FROM version"), 2);
}

TEST_F(ImportWriterTest, sharedArticle_theDivergingFileBecomesANewOne)
{
    import({a, b});
    must(state.setStarred({ArticleId {1}}, Star::On));
    auto changed = b;
    changed.text = "改了";
    EXPECT_EQ(import(changed), WriteOutcome::Added);
    EXPECT_EQ(all(), (Ids {1, 2}));
    EXPECT_EQ(summary(1).categories, std::vector {path("甲")});
    EXPECT_EQ(summary(1).star, Star::On);
    EXPECT_EQ(summary(2).categories, std::vector {path("乙")});
    EXPECT_EQ(summary(2).star, Star::Off);
    EXPECT_EQ(search("正文"), Ids {1});
    EXPECT_EQ(search("改了"), Ids {2});
}

TEST_F(ImportWriterTest, sharedArticleWhoseFirstFileDiverges_keepsItsIdWithTheOtherFile)
{
    import({a, b});
    auto changed = a;
    changed.text = "改了";
    EXPECT_EQ(import(changed), WriteOutcome::Added);
    EXPECT_EQ(summary(1).path, "/archive/b.md");
    EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(b));
    EXPECT_EQ(must(articles.article(ArticleId {1})).plainText, "正文");
    EXPECT_EQ(summary(2).path, "/archive/a.md");
}

TEST_F(ImportWriterTest, sharedArticleThatChangesInAllItsFiles_staysOneArticleWithItsState)
{
    FakeFile c {.path = "c.md", .title = "标题", .text = "正文", .categories = {path("丙")}};
    std::vector files {a, b, c};
    import(files);
    must(state.setStarred({ArticleId {1}}, Star::On));
    for (const char* text : {"改了", "又改了"}) {
        for (auto& file : files)
            file.text = text;
        import(files);
        EXPECT_EQ(all(), Ids {1});
        EXPECT_EQ(summary(1).categories, (std::vector {path("丙"), path("乙"), path("甲")}));
        EXPECT_EQ(summary(1).star, Star::On);
        EXPECT_EQ(summary(1).path, "/archive/a.md");
        EXPECT_EQ(must(articles.original(ArticleId {1})), bytesOf(files.front()));
        EXPECT_EQ(must(articles.article(ArticleId {1})).plainText, text);
        EXPECT_EQ(search(text), Ids {1});
    }
    EXPECT_EQ(search("正文"), Ids {});
    EXPECT_EQ(import(files), std::vector(3, WriteOutcome::Unchanged));
}

TEST_F(ImportWriterTest, fileThatChangesBack_meetsItsArticleAgain)
{
    import({a, b});
    auto changed = b;
    changed.text = "改了";
    import(changed);
    must(state.setStarred({ArticleId {2}}, Star::On));
    EXPECT_EQ(import(b), WriteOutcome::Updated);
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(summary(1).categories, (std::vector {path("乙"), path("甲")}));
    EXPECT_EQ(summary(1).star, Star::On);
    EXPECT_EQ(must(articles.article(ArticleId {1})).plainText, "正文");
    EXPECT_EQ(search("正文"), Ids {1});
    EXPECT_EQ(search("改了"), Ids {});
    EXPECT_EQ(number("SELECT count(*) FROM original"), 3) << "what b said meanwhile is kept";
}

TEST_F(ImportWriterTest, duplicateWithAnotherCategory_isUpdated)
{
    import({a, b});
    auto moved = b;
    moved.categories = {path("丙")};
    EXPECT_EQ(import(moved), WriteOutcome::Updated);
    EXPECT_EQ(summary(1).categories, (std::vector {path("丙"), path("甲")}));
    EXPECT_EQ(number("SELECT count(*) FROM original"), 2) << "b's old bytes belong to nothing";
}

TEST_F(ImportWriterTest, renamedFile_keepsItsArticleAndChangesWithIt)
{
    import(a);
    must(state.setStarred({ArticleId {1}}, Star::On));
    auto renamed = a;
    renamed.path = "new.md";
    EXPECT_EQ(import(renamed), WriteOutcome::Duplicate);
    auto writer = must(store::ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    must(writer.markMissing(source.id, {"a.md"}));
    must(writer.finish({}));
    EXPECT_EQ(summary(1).path, "/archive/new.md");

    renamed.text = "后来改了";
    EXPECT_EQ(import(renamed), WriteOutcome::Updated);
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(summary(1).star, Star::On);
}

TEST_F(ImportWriterTest, missingFile_isOpenedAgainWhenItIsBack)
{
    import(a);
    {
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        must(writer.markMissing(source.id, {"a.md"}));
        must(writer.commit());
        EXPECT_TRUE(must(writer.knownFiles(source.id)).at("a.md").rejected);
    }
    EXPECT_EQ(must(state.sources()).front().missing, 1);
    EXPECT_TRUE(summary(1).isFileGone);
    EXPECT_EQ(import(a), WriteOutcome::Unchanged);
    EXPECT_EQ(must(state.sources()).front().missing, 0);
    EXPECT_FALSE(summary(1).isFileGone);
}

TEST_F(ImportWriterTest, removedArticle_doesNotComeBack)
{
    import({a, b});
    EXPECT_EQ(must(state.remove({ArticleId {1}})), 1);
    EXPECT_EQ(all(), Ids {});
    EXPECT_EQ(number("SELECT count(*) FROM original"), 0);

    EXPECT_EQ(import(a), WriteOutcome::LeftOut);
    auto changed = a;
    changed.text = "改了";
    EXPECT_EQ(import(changed), WriteOutcome::LeftOut) << "its file is remembered";
    auto elsewhere = b;
    elsewhere.path = "elsewhere.md";
    EXPECT_EQ(import(elsewhere), WriteOutcome::LeftOutDuplicate) << "its fingerprint is remembered";
    EXPECT_EQ(all(), Ids {});
}

TEST_F(ImportWriterTest, idOfARemovedArticle_isNeverUsedAgain)
{
    import(a);
    must(state.remove({ArticleId {1}}));
    import({.path = "c", .title = "other", .text = "words"});
    EXPECT_EQ(all(), Ids {2});
}

TEST_F(ImportWriterTest, rejectedFile_isKnownAndOpenedAgain)
{
    auto writer = must(store::ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    must(writer.recordRejected(
        source.id, {.path = "x.md", .sizeBytes = 5, .modifiedNs = 6},
        {.path = "x.md", .line = 0, .kind = ProblemKind::BinaryFile, .message = "No text."}));
    must(writer.commit());
    const auto known = must(writer.knownFiles(source.id));
    ASSERT_EQ(known.size(), 1u);
    EXPECT_TRUE(known.at("x.md").rejected);
    must(writer.write(source.id, {.path = "x.md", .sizeBytes = 7}, prepared(a)));
    must(writer.commit());
    EXPECT_FALSE(must(writer.knownFiles(source.id)).at("x.md").rejected);
}

TEST_F(ImportWriterTest, fileThatCannotBeReadAnyMore_keepsItsArticle)
{
    import(a);
    auto writer = must(store::ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    must(writer.recordRejected(source.id, {.path = "a.md"}, {}));
    must(writer.finish({}));
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(import(a), WriteOutcome::Unchanged);
}

TEST_F(ImportWriterTest, touch_changesOnlySizeAndTime)
{
    import(a);
    auto writer = must(store::ImportWriter::start(library));
    const auto source = must(writer.openSource("/archive"));
    must(writer.touch(source.id, {.path = "a.md", .sizeBytes = 77, .modifiedNs = 88}));
    must(writer.commit());
    const auto known = must(writer.knownFiles(source.id)).at("a.md");
    EXPECT_EQ(known.sizeBytes, 77);
    EXPECT_EQ(known.modifiedNs, 88);
    EXPECT_EQ(known.hash, prepared(a).hash);
}

TEST_F(ImportWriterTest, pathsAreBytes)
{
    auto odd = a;
    odd.path = "\xff\xfe\x01.md";
    import(odd);
    EXPECT_EQ(summary(1).path.native(), std::string("/archive/") + odd.path);
}

TEST_F(ImportWriterTest, folderInsideAKnownRoot_belongsToIt)
{
    import(a, "/archive");
    auto writer = must(store::ImportWriter::start(library));
    const auto inner = must(writer.openSource("/archive/sub/deep"));
    EXPECT_EQ(inner.root, "/archive");
    EXPECT_EQ(inner.prefix, "sub/deep");
    const auto beside = must(writer.openSource("/archive2"));
    EXPECT_EQ(beside.root, "/archive2");
    EXPECT_EQ(beside.prefix, "");
    EXPECT_NE(beside.id, inner.id);
}

TEST_F(ImportWriterTest, folderAboveKnownRoots_takesTheirFilesOver)
{
    import(a, "/archive/one");
    import({.path = "one/a.md", .title = "two", .text = "zwei"}, "/archive/one/");
    import({.path = "c.md", .title = "three", .text = "drei"}, "/archive/two");
    auto moved = a;
    moved.path = "one/a.md";
    EXPECT_EQ(import(moved, "/archive"), WriteOutcome::Unchanged);
    EXPECT_EQ(all(), (Ids {1, 2, 3}));
    EXPECT_EQ(summary(1).path, "/archive/one/a.md");
    EXPECT_EQ(summary(2).path, "/archive/one/one/a.md");
    EXPECT_EQ(summary(3).path, "/archive/two/c.md");
    EXPECT_EQ(must(state.sources()).size(), 1u);
}

TEST_F(ImportWriterTest, withoutCommit_nothingStays)
{
    {
        auto writer = must(store::ImportWriter::start(library));
        const auto source = must(writer.openSource("/archive"));
        must(writer.write(source.id, {.path = "a.md"}, prepared(a)));
        must(writer.commit());
        must(writer.write(source.id, {.path = "c.md"},
                          prepared({.path = "c.md", .title = "c", .text = "不留"})));
    }
    EXPECT_EQ(all(), Ids {1});
    EXPECT_EQ(search("不留"), Ids {});
}

TEST_F(ImportWriterTest, manyChangedFilesInOneBatch_leaveFewSegmentsInTheIndex)
{
    std::vector<FakeFile> files;
    for (int i = 0; i < 100; ++i)
        files.push_back({.path = std::to_string(i), .title = "t", .text = std::to_string(i)});
    import(files);
    for (auto& file : files)
        file.text += " changed";
    import(files);
    EXPECT_LE(number("SELECT count(DISTINCT segid) FROM text_index_idx"), 3)
        << "a statement of the import makes FTS5 write out its terms for every article";
}

TEST_F(ImportWriterTest, largeImport_leavesOneSegmentAndNoFreePages)
{
    const TemporaryFolder folder;
    auto onDisk = must(store::LibraryDatabase::open(folder.path(), store::Access::ReadWrite));
    auto writer = must(store::ImportWriter::start(onDisk));
    const auto source = must(writer.openSource("/archive"));
    ImportReport report;
    for (report.added = 0; report.added < 600; ++report.added) {
        const auto name = std::to_string(report.added);
        must(writer.write(source.id, {.path = name},
                          prepared({.path = name, .title = name, .text = "text " + name})));
        if (report.added % 50 == 0)
            must(writer.commit());
    }
    must(writer.finish(report));
    const auto one = [&](const char* sql) {
        auto select = must(onDisk.database().prepare(sql));
        EXPECT_TRUE(must(select.step()));
        return select.integer(0);
    };
    EXPECT_EQ(one("SELECT count(DISTINCT segid) FROM text_index_idx"), 1);
    EXPECT_EQ(one("PRAGMA freelist_count"), 0);
    EXPECT_TRUE(must(store::checkIntegrity(onDisk)).ok());
}

TEST_F(ImportWriterTest, pathOfManyThousandCategories_isCut)
{
    auto deep = a;
    deep.categories = {CategoryPath {std::vector<std::string>(100'000, "c")}};
    import(deep);
    EXPECT_LT(summary(1).categories.front().names.size(), 100u);
    EXPECT_EQ(must(articles.categories()).roots.size(), 1u);
}

TEST(Placeholder, onlyRandomPicturesAreMeant)
{
    using store::isRandomPlaceholder;
    EXPECT_TRUE(isRandomPlaceholder("https://picsum.photos/400/300?random=6305"));
    EXPECT_TRUE(isRandomPlaceholder("//picsum.photos/400/300"));
    EXPECT_TRUE(isRandomPlaceholder("https://cors.proxy/?https://PICSUM.photos/400/300?random=1"));
    EXPECT_FALSE(isRandomPlaceholder("https://picsum.photos/id/237/400/300"));
    EXPECT_FALSE(isRandomPlaceholder("https://picsum.photos/seed/x/400/300"));
    EXPECT_FALSE(isRandomPlaceholder("https://example.com/picsum.photos/1.jpg"));
    EXPECT_FALSE(isRandomPlaceholder("pictures/random.jpg"));
    EXPECT_FALSE(isRandomPlaceholder(""));
}
