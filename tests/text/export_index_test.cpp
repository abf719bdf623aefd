#include "text/export_fixtures.h"
#include "text/export_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::text {

namespace {

using namespace lectern::tests;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

std::vector<std::string> slices(const ExportIndex& index, std::string_view bytes)
{
    std::vector<std::string> found;
    for (const auto& entry : index.entries)
        found.emplace_back(bytes.substr(entry.begin, entry.length));
    return found;
}

std::vector<std::string> names(const ExportIndex& index)
{
    std::vector<std::string> found;
    for (const auto& entry : index.entries)
        found.push_back(entry.name);
    return found;
}

auto problem(ProblemKind kind, const std::string& words)
{
    return AllOf(Field(&ImportProblem::kind, kind),
                 Field(&ImportProblem::message, HasSubstr(words)));
}

} // namespace

TEST(ExportKind, isToldByContent)
{
    EXPECT_EQ(recogniseExport(kWallabagExport), ExportKind::Wallabag);
    EXPECT_EQ(recogniseExport(std::string_view(kWallabagExport).substr(0, 400)),
              ExportKind::Wallabag);
    EXPECT_EQ(recogniseExport(kOmnivoreMetadata), ExportKind::OmnivoreList);
    EXPECT_EQ(recogniseExport(kPocketCsv), ExportKind::PocketCsv);
    EXPECT_EQ(recogniseExport("\xEF\xBB\xBF" + std::string(kInstapaperCsv)),
              ExportKind::InstapaperCsv);
    EXPECT_EQ(recogniseExport(kRaindropCsv), ExportKind::RaindropCsv);
    EXPECT_EQ(recogniseExport("Title,URL\na,https://b.c\n"), ExportKind::LinksCsv);
    EXPECT_EQ(recogniseExport(kPocketHtml), ExportKind::PocketHtml);
    EXPECT_EQ(recogniseExport(kBookmarks), ExportKind::Bookmarks);
}

TEST(ExportKind, oneArticle_isNone)
{
    for (const char* bytes :
         {"", "[", "[]", "[1,2]", "{\"title\":\"Hugo's\",\"url\":\"x\"}\nbody", "# Title\n\na,b\n",
          "---\ntitle: a\nurl: b\n---\n", "<!DOCTYPE html><title>a</title><p>b", "url\nhttps://a\n",
          "[{\"title\":\"a\"}]", "a,b,c\n1,2,3\n", "[draft] title, url"})
        EXPECT_EQ(recogniseExport(bytes), ExportKind::None) << bytes;
}

TEST(ExportIndex, wallabag_isCutIntoItsObjects)
{
    const auto index = indexExport(ExportKind::Wallabag, kWallabagExport);
    const auto found = slices(index, kWallabagExport);

    ASSERT_THAT(found, SizeIs(2));
    EXPECT_THAT(found[0],
                AllOf(StartsWith("{\"is_archived\":1"), EndsWith("\"is_public\":false}")));
    EXPECT_THAT(found[1], AllOf(StartsWith("{\"id\":\"24\""), EndsWith("\"annotations\":[]}")));
    EXPECT_THAT(names(index), ElementsAre("23.wallabag.json", "24.wallabag.json"));
    EXPECT_THAT(index.problems, IsEmpty());
}

TEST(ExportIndex, piecesOfAnySize_giveTheSame)
{
    for (const auto& [kind, bytes] : {std::pair {ExportKind::Wallabag, kWallabagExport},
                                      {ExportKind::PocketCsv, kPocketCsv},
                                      {ExportKind::RaindropCsv, kRaindropCsv},
                                      {ExportKind::Bookmarks, kBookmarks}}) {
        const auto whole = indexExport(kind, bytes);
        for (const std::size_t size : {1U, 2U, 7U, 64U}) {
            const auto scanner = ExportScanner::forKind(kind);
            for (std::string_view rest = bytes; !rest.empty();
                 rest.remove_prefix(std::min(size, rest.size())))
                scanner->feed(rest.substr(0, size));
            const auto index = scanner->finish();
            EXPECT_EQ(names(index), names(whole));
            EXPECT_EQ(slices(index, bytes), slices(whole, bytes));
            EXPECT_EQ(index.head, whole.head);
            EXPECT_EQ(index.problems, whole.problems);
        }
    }
}

TEST(ExportIndex, truncatedJson_keepsEverythingBeforeTheCut)
{
    const std::string_view whole(kWallabagExport);
    const auto complete = indexExport(ExportKind::Wallabag, whole);
    const std::uint64_t firstEnd = complete.entries[0].begin + complete.entries[0].length;
    const std::uint64_t secondEnd = complete.entries[1].begin + complete.entries[1].length;
    for (std::size_t cut = 0; cut < whole.size() - 1; ++cut) {
        const auto index = indexExport(ExportKind::Wallabag, whole.substr(0, cut));
        const std::size_t expected = (cut >= firstEnd ? 1U : 0U) + (cut >= secondEnd ? 1U : 0U);
        EXPECT_EQ(index.entries.size(), expected) << cut;
        const bool inEntry = (cut > complete.entries[0].begin && cut < firstEnd)
            || (cut > complete.entries[1].begin && cut < secondEnd);
        ASSERT_THAT(index.problems, SizeIs(1)) << cut;
        EXPECT_EQ(index.problems[0].kind,
                  inEntry ? ProblemKind::EntryDamaged : ProblemKind::ExportCutOff)
            << cut;
    }
}

TEST(ExportIndex, cutArticle_isNamedByItsNumber)
{
    const auto index = indexExport(ExportKind::Wallabag, R"([{"id":1,"url":"a"},{"id":2,"con)");

    EXPECT_THAT(index.problems,
                ElementsAre(problem(ProblemKind::EntryDamaged, "Article 2 of the export is cut")));
}

TEST(ExportIndex, bracesInStrings_cutNothing)
{
    const std::string_view json
        = R"([{"id":1,"title":"}]{\"[\\","url":"u"},[{"no":1}],7,{"id":2}])";
    const auto index = indexExport(ExportKind::Wallabag, json);

    EXPECT_THAT(slices(index, json),
                ElementsAre(R"({"id":1,"title":"}]{\"[\\","url":"u"})", R"({"id":2})"));
    EXPECT_THAT(index.problems, IsEmpty());
}

TEST(ExportIndex, namesStayUniqueAndAreSafeInPaths)
{
    const auto index = indexExport(
        ExportKind::Wallabag,
        R"([{"id":1},{"id":1},{"id":"../../x"},{"id":"..:..:x"},{"url":"https://例.cn/a"},{"x":1},{"id":{"a":[1]},"url":"https://b.c/"}])");

    const auto found = names(index);
    ASSERT_THAT(found, SizeIs(7));
    EXPECT_EQ(found[0], "1.wallabag.json");
    EXPECT_EQ(found[1], "1-2.wallabag.json");
    EXPECT_THAT(found[2], StartsWith("-.-..-x-"));
    EXPECT_NE(found[2], found[3]);
    EXPECT_EQ(found[5], "entry-6.wallabag.json");
    EXPECT_THAT(found[6], StartsWith("b.c-"));
    for (const auto& name : found)
        EXPECT_EQ(name.find('/'), std::string::npos) << name;
}

TEST(ExportIndex, deepAndUnbalancedJson_endsWell)
{
    EXPECT_THAT(indexExport(ExportKind::Wallabag, std::string(1'000'000, '[')).entries, IsEmpty());
    EXPECT_THAT(indexExport(ExportKind::Wallabag, "]]}}").entries, IsEmpty());
    const std::string deep = "[{\"id\":5,\"x\":" + std::string(100'000, '{') + "]";
    EXPECT_THAT(indexExport(ExportKind::Wallabag, deep).problems,
                ElementsAre(problem(ProblemKind::EntryDamaged, "cut off")));
}

TEST(ExportIndex, csv_isCutIntoItsRecords)
{
    const auto index = indexExport(ExportKind::PocketCsv, kPocketCsv);

    EXPECT_EQ(index.head, "title,url,time_added,tags,status\n");
    EXPECT_THAT(slices(index, kPocketCsv),
                ElementsAre(StartsWith("\"Tea, and"), StartsWith("https://example.com/untitled"),
                            "\"多行\n标题\",https://example.com/lines,1599806347,,unread\n"));
    EXPECT_THAT(names(index), Contains(StartsWith("example.com-")).Times(3));
    EXPECT_THAT(index.problems,
                ElementsAre(problem(ProblemKind::NotAPage,
                                    "Record 5 names no address of the web: "
                                    "\"javascript:alert(1)\"")));
    EXPECT_EQ(index.leftOut, 1);
}

TEST(ExportIndex, aLinkKeepsItsNameWhenOthersComeBeforeIt)
{
    const auto before = indexExport(ExportKind::LinksCsv, "url,title\nhttps://a.b/c,x\n");
    const auto after
        = indexExport(ExportKind::LinksCsv, "url,title\nhttps://new.b/c,y\nhttps://a.b/c,x\n");

    EXPECT_EQ(before.entries.at(0).name, after.entries.at(1).name);
}

TEST(ExportIndex, csvQuoteThatIsNeverClosed_costsOneLine)
{
    const std::string csv = "url,title\nhttps://a.b/1,\"open\nhttps://a.b/2,x\nhttps://a.b/3,y\n";
    const auto index = indexExport(ExportKind::LinksCsv, csv);

    EXPECT_THAT(index.entries, SizeIs(3));
    EXPECT_THAT(index.problems,
                ElementsAre(problem(ProblemKind::ExportDamaged, "record 2 is never closed")));
}

TEST(ExportIndex, bookmarks_haveTheirFolders)
{
    const auto index = indexExport(ExportKind::Bookmarks, kBookmarks);

    EXPECT_THAT(slices(index, kBookmarks),
                ElementsAre(StartsWith("<A HREF=\"https://example.com/top\" ADD_DATE"),
                            AllOf(StartsWith("<A HREF=\"https://example.com/deep\""),
                                  EndsWith("&lt;here&gt;")),
                            EndsWith(">After</A>"), EndsWith(">Top again</A>")));
    const CategoryPath folder {{"阅读 & 收藏"}};
    EXPECT_THAT(index.entries,
                ElementsAre(Field(&ExportEntry::folder, CategoryPath {}),
                            Field(&ExportEntry::folder, folder),
                            Field(&ExportEntry::folder, folder),
                            Field(&ExportEntry::folder, CategoryPath {})));
    EXPECT_THAT(index.problems,
                ElementsAre(problem(ProblemKind::NotAPage, "place:sort=8"),
                            problem(ProblemKind::NotAPage, "javascript:x()")));
    EXPECT_NE(index.entries[0].name, index.entries[3].name);
}

TEST(ExportIndex, pocketHtml_hasReadAndUnread)
{
    const auto index = indexExport(ExportKind::PocketHtml, kPocketHtml);

    EXPECT_THAT(index.entries,
                ElementsAre(Field(&ExportEntry::readState, ReadState::Unread),
                            Field(&ExportEntry::readState, ReadState::Read)));
    EXPECT_THAT(index.entries, Contains(Field(&ExportEntry::folder, CategoryPath {})).Times(2));
}

TEST(ExportIndex, foldersWithoutEnd_areBounded)
{
    std::string html = "<!DOCTYPE NETSCAPE-Bookmark-file-1>";
    for (int i = 0; i < 100'000; ++i)
        html += "<H3>x</H3><DL>";
    html += "<DT><A HREF=\"https://a.b/\">t</A>";
    const auto index = indexExport(ExportKind::Bookmarks, html);

    ASSERT_THAT(index.entries, SizeIs(1));
    EXPECT_EQ(index.entries[0].folder.names.size(), 64u);
}

} // namespace lectern::text
