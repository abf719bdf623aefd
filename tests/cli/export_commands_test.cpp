#include "cli/cli_fixture.h"
#include "text/export_fixtures.h"

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;

using CliExports = CliTest;

TEST_F(CliExports, import_saysWhatAFileWasTakenFor)
{
    write("export.json", kWallabagExport);
    const Outcome outcome = cli({"import"_L1, archivePath("export.json")});

    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("The file is a wallabag export (JSON) with 2 articles."),
              std::string::npos)
        << outcome.out;
    const auto found
        = cli({"search"_L1, u"title:离线"_s, "--json"_L1}).object()["results"_L1].toArray();
    ASSERT_EQ(found.size(), 1);
    const auto id = QString::number(found[0].toObject()["id"_L1].toInteger());
    const auto article = cli({"show"_L1, id, "--as"_L1, "json"_L1}).object();
    EXPECT_EQ(article["tags"_L1].toArray().size(), 2);
    EXPECT_TRUE(cli({"show"_L1, id, "--as"_L1, "original"_L1}).out.starts_with("{\"is_archived\""));
}

TEST_F(CliExports, preview_saysWhatItIsAndShowsTheFirst)
{
    write("pocket.csv", kPocketCsv);
    const auto json = run({"preview"_L1, archivePath("pocket.csv")}).object();

    EXPECT_EQ(json["title"_L1].toString(), u"Tea, and \"more\"");
    EXPECT_EQ(json["format"_L1].toString(), u"pocket");
    const auto container = json["container"_L1].toObject();
    EXPECT_EQ(container["description"_L1].toString(),
              u"The file is a Pocket export (CSV) with 3 articles.");
    EXPECT_EQ(container["articles"_L1].toInt(), 3);

    const Outcome text = run({"preview"_L1, archivePath("pocket.csv"), "--as"_L1, "text"_L1});
    EXPECT_NE(text.err.find("a Pocket export"), std::string::npos);
    EXPECT_NE(text.out.find("https://example.com/tea"), std::string::npos);
}

TEST_F(CliExports, previewOfAnEmptyExport_isASentence)
{
    write("bookmarks.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL></DL>");
    const Outcome outcome = run({"preview"_L1, archivePath("bookmarks.html")});

    EXPECT_EQ(outcome.code, 3);
    EXPECT_NE(outcome.err.find("holds no articles"), std::string::npos) << outcome.err;
}

TEST_F(CliExports, helpFormats_namesEveryFormat)
{
    const Outcome outcome = run({"help"_L1, "formats"_L1});

    EXPECT_EQ(outcome.code, 0);
    for (const char* name : {"wallabag", "Omnivore", "Readeck", "Pocket", "Instapaper", "Raindrop",
                             "bookmarks", "Obsidian"})
        EXPECT_NE(outcome.out.find(name), std::string::npos) << name;
}

TEST_F(CliExports, markdownFile_takesThePicturesBesideTheArticleAlong)
{
    const std::string gif = std::string("GIF89a\x02\x00\x02\x00\x80\x00\x00", 13) + "012345; ";
    write("post/a.md",
          "---\ntitle: 甲\n---\n<p>一<img src=\"img/tea.gif\"><img src=\"gone.gif\"></p>");
    write("post/img/tea.gif", gif);
    ASSERT_EQ(cli({"import"_L1, archivePath("post")}).code, 0);
    const auto made = folder() / "out" / "甲 1.md";
    std::filesystem::create_directory(folder() / "out");
    const QStringList exporting {"export"_L1, "1"_L1, "--output"_L1,
                                 QString::fromStdString(made.string())};
    const Outcome outcome = cli(exporting);

    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err,
              "lectern-cli: 1 picture that lay beside the article is not in the library.\n"
              "lectern-cli: Wrote "
                  + made.string() + ", with 1 picture in "
                  + (folder() / "out" / "甲 1_files").string() + ".\n");
    EXPECT_NE(readFile(made).find("](<甲 1_files/tea.gif>)"), std::string::npos) << readFile(made);
    EXPECT_NE(readFile(made).find("](gone.gif)"), std::string::npos);
    EXPECT_EQ(readFile(folder() / "out" / "甲 1_files" / "tea.gif"), gif);

    EXPECT_EQ(cli(exporting).code, 3);
    EXPECT_EQ(cli(exporting + QStringList {"--overwrite"_L1}).code, 0);
    EXPECT_NE(cli({"export"_L1, "1"_L1}).err.find("2 pictures lie beside the article"),
              std::string::npos);
    // Read again, the picture is found.
    const QStringList other {"--library"_L1, QString::fromStdString((folder() / "other").string())};
    const auto out = QString::fromStdString((folder() / "out").string());
    ASSERT_EQ(run(other + QStringList {"import"_L1, out}).code, 0);
    const auto shown = run(other + QStringList {"show"_L1, "1"_L1, "--as"_L1, "json"_L1}).object();
    EXPECT_EQ(shown["images"_L1].toArray()[0].toObject()["status"_L1].toString(), u"local");
}
