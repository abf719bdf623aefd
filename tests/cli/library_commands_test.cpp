#include "cli/cli_fixture.h"
#include "store/annotation_store.h"

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

std::string post(const std::string& title, const std::string& body,
                 const std::vector<std::string>& categories = {"新媒体", "测试"})
{
    std::string text = "\n---\ntitle: " + title + "\ncategories: \n";
    for (const auto& name : categories)
        text += " - " + name + "\n";
    return text + "author: 作者\ndate: Wed, 01 Dec 2021 00:00:00 GMT\n---\n\n<div>" + body
        + "</div>\n";
}

const QStringList rowKeys = sorted({"id"_L1, "title"_L1, "author"_L1, "date"_L1, "categories"_L1,
                                    "snippet"_L1, "missing"_L1, "path"_L1});

class CliLibrary : public CliTest {
protected:
    QJsonObject search(const QStringList& words) const
    {
        const auto outcome = cli(QStringList {"search"_L1, "--json"_L1} + words);
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        return outcome.object();
    }

    QJsonObject list(const QStringList& words = {}) const
    {
        const auto outcome = cli(QStringList {"list"_L1, "--json"_L1} + words);
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        return outcome.object();
    }

    /// The number of the only article with this title.
    QString idOf(const QString& title) const
    {
        for (const auto& row : list({"--limit"_L1, "1000"_L1})["results"_L1].toArray()) {
            if (row.toObject()["title"_L1] == title)
                return QString::number(row.toObject()["id"_L1].toInteger());
        }
        ADD_FAILURE() << "no article " << title.toStdString();
        return "0"_L1;
    }
};

QStringList titlesOf(const QJsonObject& answer)
{
    QStringList titles;
    for (const auto& row : answer["results"_L1].toArray())
        titles.append(row.toObject()["title"_L1].toString());
    return titles;
}

} // namespace

TEST_F(CliLibrary, import_printsItsReportAsJson)
{
    write("a.md", post("甲", "<p>正文</p>"));
    write("b.md", post("\"\"\"'乙'\"\"\"", "<p>正文二</p>"));
    write("c.png", "x");
    const auto outcome = cli({"import"_L1, archivePath(), "--json"_L1, "--jobs"_L1, "2"_L1});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.err, "") << "no progress where there is no terminal";
    const QJsonObject report = outcome.object();
    for (const auto& key :
         {"scanned"_L1, "skipped"_L1, "added"_L1, "updated"_L1, "unchanged"_L1, "duplicates"_L1,
          "repaired"_L1, "rejected"_L1, "missing"_L1, "bytes"_L1, "seconds"_L1})
        EXPECT_TRUE(report[key].isDouble()) << key.data();
    EXPECT_EQ(report.size(), 12) << "only the keys of the contract";
    EXPECT_EQ(report["added"_L1].toInt(), 2);
    EXPECT_EQ(report["scanned"_L1].toInt(), 2);
    EXPECT_EQ(report["skipped"_L1].toInt(), 1);
    EXPECT_EQ(report["repaired"_L1].toInt(), 1);
    bool piledQuotes = false;
    for (const auto& value : report["problems"_L1].toArray()) {
        const QJsonObject problem = value.toObject();
        EXPECT_EQ(keysOf(problem), sorted({"path"_L1, "line"_L1, "kind"_L1, "message"_L1}));
        if (problem["kind"_L1] == "piled-quotes"_L1) {
            piledQuotes = true;
            EXPECT_EQ(problem["path"_L1].toString(), archivePath("b.md"));
            EXPECT_EQ(problem["line"_L1].toInt(), 3);
        }
    }
    EXPECT_TRUE(piledQuotes);
}

TEST_F(CliLibrary, import_withRejectedFiles_is1_withNothingThere_is3)
{
    write("a.md", post("甲", "正文"));
    write("empty.md", "");
    EXPECT_EQ(cli({"import"_L1, archivePath()}).code, 1);
    const auto nowhere = cli({"import"_L1, archivePath("nowhere"), "--json"_L1});
    EXPECT_EQ(nowhere.code, 3);
    EXPECT_EQ(nowhere.out, "");
    EXPECT_NE(nowhere.err.find("There is no such file or folder."), std::string::npos);
}

TEST_F(CliLibrary, import_forPeople_countsAndNamesProblems)
{
    write("a.md", post("甲", "正文"));
    write("empty.md", "");
    const auto outcome = cli({"import"_L1, archivePath()});
    EXPECT_NE(outcome.out.find("2 files looked at"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("          1  added\n"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("empty.md: "), std::string::npos);
    EXPECT_NE(outcome.out.find("[nothing-in-it]"), std::string::npos);
}

TEST_F(CliLibrary, aDryRun_makesNoLibrary)
{
    write("a.md", post("甲", "正文"));
    const auto report = cli({"import"_L1, "--dry-run"_L1, "--json"_L1, archivePath()}).object();
    EXPECT_EQ(report["added"_L1].toInt(), 1);
    EXPECT_FALSE(fs::exists(library()));
}

TEST_F(CliLibrary, search_findsAndTellsWhatItFound)
{
    write("a.md", post("B站的故事", "<p>微信开放了 <b>小程序</b>。</p>"));
    write("b.md", post("别的", "<p>双11</p>"));
    importArchive();
    const QJsonObject answer = search({u"微信"_s});
    EXPECT_EQ(keysOf(answer), sorted({"query"_L1, "total"_L1, "elapsedMs"_L1, "results"_L1}));
    EXPECT_EQ(answer["query"_L1].toString(), u"微信"_s);
    EXPECT_EQ(answer["total"_L1].toInt(), 1);
    const QJsonObject row = answer["results"_L1].toArray()[0].toObject();
    EXPECT_EQ(keysOf(row), sorted(rowKeys + QStringList {"matched"_L1}));
    EXPECT_EQ(row["title"_L1].toString(), u"B站的故事"_s);
    EXPECT_EQ(row["author"_L1].toString(), u"作者"_s);
    EXPECT_EQ(row["date"_L1].toObject(),
              (QJsonObject {{"text"_L1, "Wed, 01 Dec 2021 00:00:00 GMT"_L1},
                            {"utc"_L1, "2021-12-01T00:00:00Z"_L1}}));
    EXPECT_EQ(row["categories"_L1].toArray(), (QJsonArray {QJsonArray {u"新媒体"_s, u"测试"_s}}));
    EXPECT_TRUE(row["snippet"_L1].toString().contains(u"微信开放"_s));
    EXPECT_EQ(row["path"_L1].toString(), archivePath("a.md"));
    EXPECT_EQ(search({u"B站"_s})["total"_L1].toInt(), 1);
    EXPECT_EQ(search({u"title:站"_s})["total"_L1].toInt(), 1);
    EXPECT_EQ(search({u"双11"_s, u"-微信"_s})["total"_L1].toInt(), 1);
    EXPECT_EQ(search({u"没有的词"_s})["total"_L1].toInt(), 0);
    EXPECT_EQ(search({u"B站 OR 双11"_s})["total"_L1].toInt(), 2);
    EXPECT_EQ(search({u"開放"_s})["total"_L1].toInt(), 0);
    EXPECT_GT(search({u"開放"_s, "--variants"_L1})["total"_L1].toInt(), 0);
    const auto sample = cli({"check"_L1, "--search"_L1, "50"_L1, "--json"_L1});
    EXPECT_EQ(sample.code, 0);
    EXPECT_EQ(sample.object()["checkedSearch"_L1]["queries"_L1].toInt(), 50);
}

TEST_F(CliLibrary, search_limitsSkipsAndSorts)
{
    for (const auto* name : {"a", "b", "c"})
        write(std::string(name) + ".md", post(name, "<p>微信</p>" + std::string(name)));
    importArchive();
    EXPECT_EQ(titlesOf(search({u"微信"_s, "--sort"_L1, "title"_L1})),
              (QStringList {"a"_L1, "b"_L1, "c"_L1}));
    const auto second
        = search({u"微信"_s, "--sort=title"_L1, "--limit"_L1, "1"_L1, "--offset"_L1, "1"_L1});
    EXPECT_EQ(titlesOf(second), QStringList {"b"_L1});
    EXPECT_EQ(second["total"_L1].toInt(), 3);
    const auto counted = search({u"微信"_s, "--limit"_L1, "0"_L1});
    EXPECT_EQ(counted["total"_L1].toInt(), 3);
    EXPECT_TRUE(counted["results"_L1].toArray().isEmpty());
}

TEST_F(CliLibrary, search_fromStdin_answersLineByLine)
{
    write("a.md", post("甲", "<p>微信</p>"));
    importArchive();
    const auto outcome = cli({"search"_L1, "--stdin"_L1, "--json"_L1, "--limit"_L1, "0"_L1},
                             u"微信\n没有\n\"微\r\n微"_s.toUtf8());
    EXPECT_EQ(outcome.code, 0);
    const auto lines = QByteArray::fromStdString(outcome.out).split('\n');
    ASSERT_EQ(lines.size(), 5) << outcome.out;
    EXPECT_TRUE(lines[4].isEmpty());
    const int totals[] = {1, 0, 1, 1};
    const QStringList queries {u"微信"_s, u"没有"_s, u"\"微"_s, u"微"_s};
    for (int i = 0; i < 4; ++i) {
        const auto answer = QJsonDocument::fromJson(lines[i]).object();
        EXPECT_EQ(answer["total"_L1].toInt(-1), totals[i]) << lines[i].toStdString();
        EXPECT_EQ(answer["query"_L1].toString(), queries[i]);
    }
}

TEST_F(CliLibrary, categories_areATreeWithCounts_aSlashCanBeInAName)
{
    write("a.md", post("甲", "正文一", {"编程", "C/C++"}));
    write("b.md", post("乙", "正文二", {"编程", "Rust"}));
    write("c.md", "---\ntitle: 丙\n---\n正文三\n");
    importArchive();
    const auto tree = cli({"categories"_L1, "--json"_L1}).object();
    EXPECT_EQ(tree["total"_L1].toInt(), 3);
    EXPECT_EQ(tree["uncategorised"_L1].toInt(), 1);
    const auto root = tree["categories"_L1].toArray()[0].toObject();
    EXPECT_EQ(root["name"_L1].toString(), u"编程"_s);
    EXPECT_EQ(root["count"_L1].toInt(), 2);
    EXPECT_EQ(root["children"_L1].toArray().size(), 2);
    EXPECT_EQ(titlesOf(list({"--category"_L1, u"编程/C\\/C++"_s})), QStringList {u"甲"_s});
    EXPECT_EQ(list({"--category"_L1, u"编程"_s})["total"_L1].toInt(), 2);
    EXPECT_EQ(list({"--category"_L1, u"编程/C"_s})["total"_L1].toInt(), 0);
    EXPECT_EQ(search({u"正文"_s, "--category"_L1, u"编程/Rust"_s})["total"_L1].toInt(), 1);
    EXPECT_NE(cli({"categories"_L1}).out.find("C/C++"), std::string::npos);
}

TEST_F(CliLibrary, list_hasTheRowsOfSearch_newestFirst)
{
    write("old.md", "---\ntitle: old\ndate: 2001-01-01T00:00:00Z\n---\nx\n");
    write("new.md", "---\ntitle: new\ndate: 2021-10-28 14:08:07\n---\ny\n");
    importArchive();
    const auto all = list();
    EXPECT_EQ(keysOf(all), sorted({"total"_L1, "results"_L1}));
    EXPECT_EQ(titlesOf(all), (QStringList {"new"_L1, "old"_L1}));
    const auto row = all["results"_L1].toArray()[0].toObject();
    EXPECT_EQ(keysOf(row), rowKeys);
    EXPECT_TRUE(row["date"_L1].toObject()["utc"_L1].isNull()) << "no zone, no UTC";
    EXPECT_EQ(row["date"_L1].toObject()["text"_L1].toString(), "2021-10-28 14:08:07"_L1);
    EXPECT_NE(cli({"list"_L1}).out.find("2021-10-28  new\n"), std::string::npos);
}

TEST_F(CliLibrary, withoutADate_theFilesIsToldBySearchListAndPage)
{
    write("undated.md", "---\ntitle: undated\n---\nx\n");
    using namespace std::chrono;
    std::filesystem::last_write_time(archive() / "undated.md",
                                     file_clock::from_sys(sys_seconds(sys_days {May / 1 / 2023})));
    importArchive();
    const auto date = list()["results"_L1].toArray()[0].toObject()["date"_L1].toObject();
    EXPECT_EQ(date["file"_L1].toString(), "2023-05-01T00:00:00Z"_L1);
    EXPECT_EQ(date["text"_L1].toString(), ""_L1);
    EXPECT_EQ(search({"on:2023-05-01"_L1})["total"_L1].toInt(), 1) << "the day that is shown";
    EXPECT_NE(cli({"list"_L1}).out.find("File of 2023-05-01"), std::string::npos);
    EXPECT_NE(cli({"show"_L1, "1"_L1, "--as"_L1, "page"_L1}).out.find(">File of 2023-05-01<"),
              std::string::npos);
    const auto version
        = cli({"show"_L1, "1"_L1, "--version"_L1, "1"_L1, "--as"_L1, "json"_L1}).object();
    EXPECT_FALSE(version["date"_L1].toObject().contains("file"_L1)) << "a version is not sorted";
}

TEST_F(CliLibrary, aPathThatIsNotUtf8_comesAsBytesToo)
{
    const std::string name = "\xC4\xE3.md";
    write(name, post("甲", "正文"));
    importArchive();
    const auto row = list()["results"_L1].toArray()[0].toObject();
    const auto bytes = QByteArray::fromBase64(row["pathBytes"_L1].toString().toLatin1());
    EXPECT_EQ(bytes.toStdString(), (archive() / name).native());
    EXPECT_TRUE(row["path"_L1].isString());
}

TEST_F(CliLibrary, export_givesEveryForm_andOverwritesNothing)
{
    write("a.md",
          "---\ntitle: 甲\n---\n<p>一<b>重点</b>二<img src=\"https://a.b/c.jpg\" alt=\"图\">"
          "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=\"></p>");
    importArchive();
    const QString id = idOf(u"甲"_s);
    const std::string markdown = cli({"export"_L1, id}).out;
    EXPECT_TRUE(
        markdown.starts_with("---\ntitle: \"甲\"\n---\n\n一**重点**二![图](https://a.b/c.jpg)"))
        << markdown;
    EXPECT_EQ(cli({"export"_L1, id, "--as=text"_L1}).out, cli({"show"_L1, id}).out);
    EXPECT_EQ(cli({"export"_L1, id, "--as=json"_L1}).object(),
              cli({"show"_L1, id, "--as=json"_L1}).object());
    const Outcome html = cli({"export"_L1, id, "--as=html"_L1});
    EXPECT_NE(html.out.find("src=\"data:image/gif"), std::string::npos);
    EXPECT_NE(html.out.find("href=\"https://a.b/c.jpg\">图</a>"), std::string::npos);
    EXPECT_NE(html.err.find("1 picture has no local copy"), std::string::npos) << html.err;

    const QString file = QString::fromStdString((folder() / "out.md").string());
    EXPECT_EQ(cli({"export"_L1, id, "--output"_L1, file}).code, 0);
    EXPECT_EQ(readFile(folder() / "out.md"), markdown);
    const Outcome again = cli({"export"_L1, id, "--as=text"_L1, "--output"_L1, file});
    EXPECT_EQ(again.code, 3);
    EXPECT_NE(again.err.find("--overwrite"), std::string::npos) << again.err;
    EXPECT_EQ(readFile(folder() / "out.md"), markdown);
    EXPECT_EQ(cli({"export"_L1, id, "--as=text"_L1, "--output"_L1, file, "--overwrite"_L1}).code,
              0);
    EXPECT_NE(readFile(folder() / "out.md"), markdown);
    EXPECT_EQ(cli({"export"_L1, id, "--output"_L1, file + "/x"_L1}).code, 3);
    EXPECT_EQ(cli({"export"_L1, id, "--as=pdf"_L1}).code, 2);
}

TEST_F(CliLibrary, show_givesEveryForm_theOriginalByteForByte)
{
    const std::string bytes
        = "\r\n---\r\ntitle: 甲\r\n---\r\n<p>一<b>重点</b><script>alert(1)</script>"
          "<img src=\"https://p.example/?https://a.b/c.jpg\" alt=\"图\"></p>\r\n\xFF\xFE end";
    write("a.md", bytes);
    importArchive();
    const QString id = idOf(u"甲"_s);
    EXPECT_EQ(cli({"show"_L1, id, "--as"_L1, "original"_L1}).out, bytes);
    const auto text = cli({"show"_L1, id});
    EXPECT_NE(text.out.find("一重点"), std::string::npos);
    EXPECT_EQ(text.out.find('<'), std::string::npos);
    const auto html = cli({"show"_L1, id, "--as=html"_L1}).out;
    EXPECT_NE(html.find("<strong"), std::string::npos);
    EXPECT_EQ(html.find("script"), std::string::npos);
    const auto page = cli({"show"_L1, id, "--as=page"_L1}).out;
    EXPECT_NE(page.find("Content-Security-Policy"), std::string::npos);
    EXPECT_NE(page.find("lectern://image/" + id.toStdString() + "/0"), std::string::npos) << page;
    const auto json = cli({"show"_L1, id, "--as=json"_L1}).object();
    EXPECT_EQ(json["title"_L1].toString(), u"甲"_s);
    EXPECT_EQ(json["highlights"_L1].toArray()[0].toObject(),
              (QJsonObject {{"text"_L1, u"重点"_s}, {"kind"_L1, "phrase"_L1}}));
    EXPECT_EQ(json["text"_L1].toString().toStdString() + '\n', text.out);
    const auto images = cli({"images"_L1, id, "--json"_L1}).array();
    ASSERT_EQ(images.size(), 1);
    const auto image = images[0].toObject();
    EXPECT_EQ(image["index"_L1], 0);
    EXPECT_EQ(image["original"_L1], "https://a.b/c.jpg"_L1);
    EXPECT_EQ(image["proxied"_L1], "https://p.example/?https://a.b/c.jpg"_L1);
    EXPECT_EQ(image["alt"_L1], u"图"_s);
    EXPECT_EQ(image["status"_L1], "unknown"_L1);
}

TEST_F(CliLibrary, anArticleThatIsNotThere_is3)
{
    write("a.md", post("甲", "正文"));
    importArchive();
    for (const auto& words :
         {QStringList {"show"_L1, "77"_L1}, QStringList {"images"_L1, "77"_L1},
          QStringList {"show"_L1, "77"_L1, "--as=original"_L1}, QStringList {"remove"_L1, "77"_L1},
          QStringList {"remove"_L1, "1"_L1, "77"_L1},
          QStringList {"mark"_L1, "1"_L1, "77"_L1, "--read"_L1}}) {
        const auto outcome = cli(words);
        EXPECT_EQ(outcome.code, 3);
        EXPECT_EQ(outcome.out, "");
        EXPECT_NE(outcome.err.find("77"), std::string::npos) << outcome.err;
    }
    EXPECT_EQ(list()["total"_L1].toInt(), 1) << "nothing is done by half";
}

TEST_F(CliLibrary, aCategoryThatIsNotThere_isNamed)
{
    write("a.md", post("甲", "正文", {"编程"}));
    importArchive();
    for (const auto& words : {QStringList {"list"_L1}, QStringList {"search"_L1, u"正文"_s}}) {
        const auto wrong = cli(words + QStringList {"--category"_L1, u"编程/没有"_s, "--json"_L1});
        EXPECT_EQ(wrong.code, 0);
        EXPECT_EQ(wrong.object()["total"_L1].toInt(-1), 0);
        EXPECT_NE(wrong.err.find("no category “编程/没有”"), std::string::npos) << wrong.err;
        const auto none = cli({"search"_L1, u"没有的词"_s, "--category"_L1, u"编程"_s});
        EXPECT_EQ(none.err.find("category"), std::string::npos) << none.err;
    }
}

TEST_F(CliLibrary, check_findsASoundLibrarySound)
{
    write("a.md", post("甲", "正文"));
    importArchive();
    const auto outcome = cli({"check"_L1, "--json"_L1});
    EXPECT_EQ(outcome.code, 0) << outcome.out;
    const auto report = outcome.object();
    EXPECT_TRUE(report["ok"_L1].toBool());
    EXPECT_EQ(report["articles"_L1].toInt(), 1);
    EXPECT_EQ(report["danglingRows"_L1].toInt(-1), 0);
    EXPECT_EQ(cli({"check"_L1}).code, 0);
}

TEST_F(CliLibrary, removedArticles_stayOut_numbersAreNotUsedAgain)
{
    write("a.md", post("甲", "正文一"));
    write("b.md", post("乙", "正文二"));
    importArchive();
    const QString id = idOf(u"甲"_s);
    EXPECT_EQ(cli({"remove"_L1, id}).out, "1 article removed from the library.\n");
    importArchive();
    EXPECT_EQ(titlesOf(list()), QStringList {u"乙"_s});
    write("c.md", post("丙", "正文三"));
    importArchive();
    EXPECT_GT(idOf(u"丙"_s).toInt(), id.toInt());
    EXPECT_TRUE(fs::exists(archive() / "a.md"));
}

TEST_F(CliLibrary, removedArticles_areCountedAsLeftOut_andCanBeRestored)
{
    write("a.md", post("甲", "正文一"));
    importArchive();
    ASSERT_EQ(cli({"remove"_L1, "--last-import"_L1}).code, 0);
    const auto again = importArchive();
    EXPECT_EQ(again["unchanged"_L1].toInt(), 1);
    EXPECT_EQ(again["leftOut"_L1].toInt(), 1);
    fs::last_write_time(archive() / "a.md", fs::file_time_type::clock::now());
    EXPECT_EQ(importArchive()["leftOut"_L1].toInt(), 1) << "touched, and the same bytes";
    write("a.md", post("甲", "正文一，改过了"));
    EXPECT_EQ(importArchive()["leftOut"_L1].toInt(), 1);
    EXPECT_EQ(list()["total"_L1].toInt(), 0);

    const QStringList restore {"import"_L1, archivePath(), "--restore"_L1, "--json"_L1};
    EXPECT_EQ(cli(restore + QStringList {"--dry-run"_L1}).object()["added"_L1].toInt(), 1);
    EXPECT_EQ(list()["total"_L1].toInt(), 0);
    EXPECT_EQ(cli(restore).object()["added"_L1].toInt(), 1);
    EXPECT_EQ(titlesOf(list()), QStringList {u"甲"_s});
    EXPECT_FALSE(importArchive().contains("leftOut"_L1));
}

TEST_F(CliLibrary, theLastImport_andASource_canBeRemoved)
{
    write("a.md", post("甲", "正文一"));
    importArchive();
    write("b.md", post("乙", "正文二"));
    importArchive();
    importArchive(); // finds nothing new, and is not what a person means by the last
    EXPECT_EQ(cli({"remove"_L1, "--last-import"_L1}).code, 0);
    EXPECT_EQ(titlesOf(list()), QStringList {u"甲"_s});
    const auto sources = cli({"sources"_L1, "--json"_L1}).array();
    ASSERT_EQ(sources.size(), 1);
    EXPECT_EQ(sources[0].toObject()["path"_L1].toString(), archivePath());
    const auto number = QString::number(sources[0].toObject()["id"_L1].toInteger());
    EXPECT_EQ(cli({"remove"_L1, "--source"_L1, number}).code, 0);
    EXPECT_EQ(list()["total"_L1].toInt(), 0);
}

TEST_F(CliLibrary, aSourceThatMoved_isKnownAtItsNewPlace)
{
    write("a.md", post("甲", "正文一"));
    importArchive();
    const auto moved = folder() / "moved";
    fs::rename(archive(), moved);
    const QString there = QString::fromStdString(moved.native());
    EXPECT_EQ(cli({"move-source"_L1, "1"_L1, there}).code, 0);
    const auto report = cli({"import"_L1, there, "--json"_L1}).object();
    EXPECT_EQ(report["unchanged"_L1].toInt(), 1);
    EXPECT_EQ(report["bytes"_L1].toInt(), 0);
    EXPECT_EQ(list()["results"_L1].toArray()[0].toObject()["path"_L1].toString(),
              there + "/a.md"_L1);
}

TEST_F(CliLibrary, marks_areKeptThroughImports)
{
    write("a.md", post("甲", "正文一"));
    importArchive();
    const QString id = idOf(u"甲"_s);
    EXPECT_EQ(cli({"mark"_L1, id, "--read"_L1, "--star"_L1}).code, 0);
    write("a.md", post("甲", "正文一，改过了"));
    importArchive();
    const auto json = cli({"show"_L1, id, "--as=json"_L1}).object();
    EXPECT_TRUE(json["read"_L1].toBool());
    EXPECT_TRUE(json["starred"_L1].toBool());
    EXPECT_TRUE(json["text"_L1].toString().contains(u"改过了"_s));
}

TEST_F(CliLibrary, notes_areListed_ofTheLibraryAndOfOneArticle)
{
    write("a.md", post("甲", "<p>前面的话，划线的话，后面的话。</p>"));
    write("b.md", post("乙", "<p>another text</p>"));
    importArchive();
    EXPECT_EQ(cli({"notes"_L1}).out, "");
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        Annotation made;
        made.article = ArticleId {idOf(u"甲"_s).toLongLong()};
        made.quote = {"划线的话", "前面的话，", "，后面的话。"};
        made.begin = 15;
        made.note = "想法";
        ASSERT_TRUE(store::AnnotationStore(*database).add(made));
        made.quote = {"没有的话", "", ""};
        made.note.clear();
        ASSERT_TRUE(store::AnnotationStore(*database).add(made));
    }
    const auto all = cli({"notes"_L1, "--json"_L1}).array();
    ASSERT_EQ(all.size(), 2);
    EXPECT_FALSE(all[0].toObject()["found"_L1].toBool());
    EXPECT_EQ(all[1].toObject()["quote"_L1].toString(), u"划线的话"_s);
    EXPECT_EQ(all[1].toObject()["begin"_L1].toInt(), 15);
    EXPECT_EQ(cli({"notes"_L1, idOf(u"乙"_s), "--json"_L1}).array().size(), 0);
    EXPECT_EQ(cli({"notes"_L1, idOf(u"甲"_s), "--json"_L1}).array().size(), 2);
    const auto text = cli({"notes"_L1});
    EXPECT_EQ(text.code, 0);
    EXPECT_NE(text.out.find("想法"), std::string::npos);
    EXPECT_NE(text.out.find("no longer says this"), std::string::npos);
    EXPECT_NE(cli({"notes"_L1, "--markdown"_L1}).out.find("> 划线的话"), std::string::npos);
    EXPECT_EQ(cli({"notes"_L1, "--markdown"_L1, "--json"_L1}).code, 2);
    EXPECT_EQ(cli({"notes"_L1, "x"_L1}).code, 2);
}

TEST_F(CliLibrary, textOfArticles_cannotSteerTheTerminal)
{
    write("a.md", "---\ntitle: \"a\\e]0;owned\\a b\"\n---\nx\x1b[2Jy\n");
    importArchive();
    for (const auto& words : {QStringList {"list"_L1}, QStringList {"search"_L1, "owned"_L1}})
        EXPECT_EQ(cli(words).out.find('\x1b'), std::string::npos);
}

TEST_F(CliLibrary, aFullDisk_isNotSilent)
{
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "there is no /dev/full here";
    const std::string command = program().toStdString() + " help >/dev/full 2>/dev/null";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 3);
}
