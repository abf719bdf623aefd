#include "cli/cli_fixture.h"
#include "store/library_database.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

std::int64_t modifiedNs(const fs::path& path)
{
    struct stat status { };
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return std::int64_t {status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// A file's bytes and time, by its path below a folder.
using Tree = std::map<std::string, std::pair<std::string, std::int64_t>>;

Tree treeOf(const fs::path& folder)
{
    Tree tree;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            tree[entry.path().native().substr(folder.native().size() + 1)]
                = {readFile(entry.path()), modifiedNs(entry.path())};
    }
    return tree;
}

std::string post(const std::string& title, const std::string& body)
{
    return "---\ntitle: " + title + "\n---\n<div><p>" + body + "</p></div>\n";
}

class CliOriginals : public CliTest {
protected:
    fs::path out() const { return folder() / "out"; }
    QString outPath() const { return QString::fromStdString(out().native()); }

    void writeOddTree() const
    {
        write("a/plain.md", post("一", "一"));
        write("a/\xC4\xE3\xBA\xC3.md", post("二", "二"));
        write("b/" + std::string(216, 'n') + ".md", post("三", "三"));
        write("b/引号 \"'😀.html", "<title>四</title><p>四\r\n");
        write(".md", post("五", "五"));
        write("c/same text.md", post("一", "一"));
        write("c/utf16.md", std::string("\xFF\xFE-\0-\0-\0\n\0t\0", 12));
        std::int64_t second = 1'500'000'000;
        for (const auto& entry : fs::recursive_directory_iterator(archive())) {
            const timespec times[2] = {{0, UTIME_OMIT}, {second++, 987'654'321}};
            ASSERT_EQ(::utimensat(AT_FDCWD, entry.path().c_str(), times, 0), 0);
        }
    }
};

} // namespace

TEST_F(CliOriginals, export_rebuildsTheTree_namesBytesAndTimes)
{
    writeOddTree();
    importArchive();
    const auto exported = cli({"export"_L1, "--as"_L1, "original"_L1, outPath(), "--json"_L1});
    ASSERT_EQ(exported.code, 0) << exported.err;
    EXPECT_EQ(treeOf(out()), treeOf(archive()));
    EXPECT_EQ(exported.object()["files"_L1].toInt(), 7);
    EXPECT_TRUE(exported.object()["mapping"_L1].toArray().isEmpty());
}

TEST_F(CliOriginals, severalSources_getAFolderEach)
{
    writeFile(folder() / "one" / "posts" / "a.md", post("甲", "甲"));
    writeFile(folder() / "two" / "posts" / "a.md", post("乙", "乙"));
    for (const char* source : {"one", "two"})
        ASSERT_EQ(
            cli({"import"_L1, QString::fromStdString((folder() / source / "posts").native())}).code,
            0);
    const auto json = cli({"export"_L1, "--as"_L1, "original"_L1, outPath(), "--json"_L1}).object();
    EXPECT_EQ(treeOf(out() / "posts"), treeOf(folder() / "one" / "posts"));
    EXPECT_EQ(treeOf(out() / "posts-2"), treeOf(folder() / "two" / "posts"));
    EXPECT_EQ(json["sources"_L1].toArray()[1].toObject()["folder"_L1].toString(), "posts-2"_L1);
}

TEST_F(CliOriginals, picturesBesideArticles_comeByAnOption)
{
    const std::string gif = std::string("GIF89a\x02\x00\x02\x00\x80\x00\x00", 13) + "012345; ";
    write("posts/a.md",
          post("一", "一<img src=\"../img/tea%20hills.gif?v=1\"><img src=\"no.gif\">"));
    write("posts/b.md", post("二", "二<img src=\"/img/tea hills.gif\"><img src=\"http://a.b/c\">"));
    write("img/tea hills.gif", gif);
    importArchive();
    const QStringList exporting {"export"_L1, "--as"_L1, "original"_L1, "--json"_L1};
    ASSERT_EQ(cli(exporting + QStringList {outPath()}).object()["pictures"_L1].toInt(), 0);
    EXPECT_EQ(treeOf(out()).size(), 2U);

    const auto whole = QString::fromStdString((folder() / "whole").native());
    const auto json = cli(exporting + QStringList {whole, "--with-pictures"_L1}).object();
    EXPECT_EQ(json["pictures"_L1].toInt(), 1);
    EXPECT_EQ(json["missingPictures"_L1].toInt(), 1);
    EXPECT_TRUE(json["mapping"_L1].toArray().isEmpty());
    EXPECT_EQ(treeOf(folder() / "whole").size(), 3U);
    EXPECT_EQ(readFile(folder() / "whole" / "img" / "tea hills.gif"), gif);
}

TEST_F(CliOriginals, aFolderWithSomethingInIt_isLeftAlone)
{
    write("a.md", post("一", "一"));
    importArchive();
    writeFile(out() / "a.md", "mine");
    EXPECT_EQ(cli({"export"_L1, "--as"_L1, "original"_L1, outPath()}).code, 3);
    EXPECT_EQ(readFile(out() / "a.md"), "mine");
}

TEST_F(CliOriginals, earlierVersions_comeByAnOption)
{
    const std::string before = post("一", "before");
    write("a.md", before);
    importArchive();
    write("a.md", post("一", "after, and longer"));
    importArchive();
    const auto json
        = cli({"export"_L1, "--as"_L1, "original"_L1, outPath(), "--versions"_L1, "--json"_L1})
              .object();
    EXPECT_EQ(json["versions"_L1].toInt(), 1);
    const Tree versions = treeOf(out() / "lectern-versions");
    ASSERT_EQ(versions.size(), 1U);
    EXPECT_EQ(versions.begin()->second.first, before);
}

TEST_F(CliOriginals, rejectedFiles_areNamedAsNotKept)
{
    write("a.md", post("一", "一"));
    write("empty.md", "");
    cli({"import"_L1, archivePath()});
    const auto json = cli({"export"_L1, "--as"_L1, "original"_L1, outPath(), "--json"_L1}).object();
    const auto notKept = json["notKept"_L1].toArray();
    ASSERT_EQ(notKept.size(), 1);
    EXPECT_TRUE(notKept[0].toObject()["path"_L1].toString().endsWith("empty.md"_L1));
    EXPECT_FALSE(notKept[0].toObject()["reason"_L1].toString().isEmpty());
}

TEST_F(CliOriginals, check_findsDamageAndNamesTheArticle)
{
    write("a.md", post("旧书店", "一"));
    write("b.md", post("二", "二"));
    importArchive();
    const auto sound = cli({"check"_L1, "--originals"_L1, "--json"_L1});
    EXPECT_EQ(sound.code, 0);
    EXPECT_EQ(sound.object()["checkedOriginals"_L1].toObject()["checked"_L1].toInt(), 2);
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->database().execute(
            "UPDATE original SET hash = x'00112233445566778899aabbccddeeff' WHERE id = 1"));
    }
    const auto damaged = cli({"check"_L1, "--originals"_L1, "--json"_L1});
    EXPECT_EQ(damaged.code, 3);
    EXPECT_FALSE(damaged.object()["ok"_L1].toBool());
    const auto list = damaged.object()["checkedOriginals"_L1].toObject()["damaged"_L1].toArray();
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list[0].toObject()["articles"_L1].toArray()[0].toObject()["title"_L1].toString(),
              u"旧书店"_s);
    EXPECT_EQ(cli({"check"_L1, "--json"_L1}).code, 0) << "only asked for, because it takes time";
    EXPECT_EQ(cli({"export"_L1, "--as"_L1, "original"_L1, outPath()}).code, 3);
    EXPECT_EQ(treeOf(out()).size(), 1U) << "what is sound is written";
}
