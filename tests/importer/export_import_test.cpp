#include "importer/archive_fixture.h"
#include "store/state_store.h"
#include "text/export_fixtures.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

namespace {

class ExportImport : public ArchiveTest {
protected:
    ImportReport importFile(const std::string& name, const std::string& bytes,
                            const importer::ImportOptions& options = {}) const
    {
        write(name, bytes);
        return import({archive() / name}, options);
    }
};

std::vector<ImportProblem> ofKind(const ImportReport& report, ProblemKind kind)
{
    std::vector<ImportProblem> found;
    std::ranges::copy_if(report.problems, std::back_inserter(found),
                         [kind](const auto& problem) { return problem.kind == kind; });
    return found;
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

} // namespace

TEST_F(ExportImport, wallabag_comesWithEverything)
{
    const auto report = importFile("export.json", kWallabagExport);

    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.rejected, 0);
    const auto told = ofKind(report, ProblemKind::ExportRecognised);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(told[0].message, HasSubstr("a wallabag export (JSON) with 2 articles"));
    const Article tea = titled("离线阅读的意义");
    EXPECT_EQ(tea.summary.author, "张三, 李四");
    EXPECT_EQ(tea.summary.readState, ReadState::Read);
    EXPECT_EQ(tea.summary.star, Star::On);
    EXPECT_EQ(tea.summary.path.filename(), "23.wallabag.json");
    EXPECT_THAT(tea.tags, ElementsAre("茶", "离线 阅读"));
    EXPECT_EQ(tea.sourceUrl, "https://news.example.com/a/23");
    const auto notes = annotations(tea.summary.id);
    ASSERT_THAT(notes, SizeIs(2));
    EXPECT_TRUE(notes[0].place);
    EXPECT_EQ(notes[0].annotation.note, "说得好");
    EXPECT_FALSE(notes[1].place);
}

TEST_F(ExportImport, original_isTheEntrysOwnSlice)
{
    importFile("export.json", kWallabagExport);
    importFile("pocket.csv", kPocketCsv);
    importFile("bookmarks.html", kBookmarks);

    const std::string json = titled("Link only").original;
    EXPECT_TRUE(json.starts_with("{\"id\":\"24\"") && json.ends_with("\"annotations\":[]}"));
    EXPECT_EQ(titled("Tea, and \"more\"").original,
              "title,url,time_added,tags,status\n\"Tea, and \"\"more\"\"\",https://example.com/tea,"
              "1600322788,tea|slow food,archive\n");
    EXPECT_THAT(titled("深处").original,
                testing::StartsWith("<A HREF=\"https://example.com/deep\""));
}

TEST_F(ExportImport, secondRun_isUnchangedAndOpensNothing)
{
    importFile("export.json", kWallabagExport);
    const auto again = import({archive() / "export.json"});

    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(again.scanned, 2);
    EXPECT_EQ(again.bytes, 0);
}

TEST_F(ExportImport, newerExport_addsWhatIsNewAndChanged)
{
    importFile("export.json", kWallabagExport);
    std::string newer = replaced(kWallabagExport, "茶是一种饮料。</p>", "茶是一种古老的饮料。</p>");
    newer = replaced(
        newer, "[\n",
        "[\n {\"is_archived\":0,\"id\":99,\"title\":\"New\",\"url\":\"https://n.example/\"},");
    const auto report = importFile("export.json", newer);

    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.updated, 1);
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_THAT(titled("离线阅读的意义").plainText, HasSubstr("古老"));
    EXPECT_THAT(annotations(titled("离线阅读的意义").summary.id), SizeIs(2));
}

TEST_F(ExportImport, articleThatIsGoneFromANewerExport_isMarkedMissingAndStays)
{
    importFile("export.json", kWallabagExport);
    const auto report = importFile(
        "export.json", R"([{"id":"24","title":"Link only","url":"https://example.org/only?a=1&b=2",
        "is_archived":false}])");

    EXPECT_EQ(report.missing, 1);
    EXPECT_THAT(titles(), SizeIs(2));
}

TEST_F(ExportImport, truncatedExport_keepsEverythingBeforeTheCut)
{
    const std::string whole = kWallabagExport;
    const auto report = importFile("export.json", whole.substr(0, whole.size() - 80));

    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.rejected, 1);
    EXPECT_THAT(ofKind(report, ProblemKind::EntryDamaged), SizeIs(1));

    const auto later = importFile("export.json", whole);
    EXPECT_EQ(later.added, 1);
    EXPECT_EQ(later.unchanged, 1);
    EXPECT_EQ(later.missing, 0);
}

TEST_F(ExportImport, links_openWithTheirAddressAndAreFoundByTitle)
{
    const auto report = importFile("pocket.csv", kPocketCsv);

    EXPECT_EQ(report.added, 3);
    EXPECT_EQ(report.rejected, 0);
    EXPECT_THAT(ofKind(report, ProblemKind::LinkOnly), SizeIs(3));
    EXPECT_THAT(ofKind(report, ProblemKind::NotAPage), SizeIs(1));
    auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
    ArticleFilter filter;
    filter.query = "title:tea";
    EXPECT_THAT(*store::ArticleStore(*database).ids(filter, ArticleOrder::Oldest), SizeIs(1));
    const Article tea = titled("Tea, and \"more\"");
    EXPECT_THAT(tea.plainText, HasSubstr("https://example.com/tea"));
    EXPECT_EQ(tea.summary.readState, ReadState::Read);
}

TEST_F(ExportImport, bookmarkInTwoFolders_isOneArticleOnTheirShelves)
{
    const std::string file = "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>"
                             "<DT><H3>A</H3><DL><DT><A HREF=\"https://x.example/\">X</A></DL>"
                             "<DT><H3>B</H3><DL><DT><A HREF=\"https://x.example/\">X</A></DL></DL>";
    const auto report = importFile("bookmarks.html", file);

    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.duplicates, 1);
    EXPECT_THAT(titled("X").summary.categories,
                UnorderedElementsAre(CategoryPath {{"A"}}, CategoryPath {{"B"}}));
}

TEST_F(ExportImport, bookmarkThatMovedToAnotherFolder_changesItsShelf)
{
    const std::string before = "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><H3>A</H3><DL>"
                               "<DT><A HREF=\"https://x.example/\">X</A></DL></DL>";
    importFile("bookmarks.html", before);
    const auto report = importFile("bookmarks.html", replaced(before, "<H3>A</H3>", "<H3>BB</H3>"));

    EXPECT_EQ(report.updated, 1);
    EXPECT_THAT(titled("X").summary.categories, ElementsAre(CategoryPath {{"BB"}}));
}

TEST_F(ExportImport, dryRun_saysTheSameAndWritesNothing)
{
    write("export.json", kWallabagExport);
    const auto report = import({archive() / "export.json"}, {.dryRun = true});

    EXPECT_EQ(report.added, 2);
    EXPECT_FALSE(std::filesystem::exists(library()));
}

TEST_F(ExportImport, fileThatIsNoExport_isAnArticleAsEver)
{
    const auto report = importFile("page.html", "<title>Page</title><p>One article.</p>");

    EXPECT_EQ(report.added, 1);
    EXPECT_THAT(ofKind(report, ProblemKind::ExportRecognised), IsEmpty());
    EXPECT_THAT(titles(), ElementsAre("Page"));
}

TEST_F(ExportImport, samePageFromTwoServices_isOneArticle)
{
    importFile("pocket.csv",
               "title,url,time_added,tags,status\nT,https://a.example/,1600322788,,unread\n");
    const auto report = importFile("links.csv", "url,title\nhttps://a.example/,T\n");

    EXPECT_EQ(report.duplicates, 1);
    EXPECT_THAT(titles(), SizeIs(1));
}
