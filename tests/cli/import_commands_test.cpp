#include "cli/cli_fixture.h"

#include <QProcess>

#include <signal.h>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;

namespace {

std::string post(const std::string& title)
{
    return "---\ntitle: " + title + "\n---\n<p>" + title + "的正文</p>\n";
}

} // namespace

using CliImport = CliTest;

TEST_F(CliImport, reports_areListedAndShown)
{
    write("a.md", post("甲"));
    write("empty.md", "");
    EXPECT_EQ(cli({"import"_L1, archivePath()}).code, 1);
    const auto list = cli({"reports"_L1, "--json"_L1}).array();
    ASSERT_EQ(list.size(), 1);
    const QJsonObject row = list[0].toObject();
    EXPECT_EQ(row["added"_L1].toInt(), 1);
    EXPECT_EQ(row["problemCount"_L1].toInt(), 1);
    EXPECT_EQ(row["occasion"_L1].toString(), "asked"_L1);
    EXPECT_EQ(row["paths"_L1].toArray(), QJsonArray {archivePath()});
    EXPECT_FALSE(row.contains("problems"_L1));

    const QString number = QString::number(row["import"_L1].toInt());
    const auto report = cli({"reports"_L1, number, "--json"_L1}).object();
    EXPECT_EQ(report["problems"_L1].toArray()[0].toObject()["kind"_L1].toString(),
              "nothing-in-it"_L1);
    EXPECT_NE(cli({"reports"_L1, number}).out.find("1  rejected"), std::string::npos);
    const auto csv = cli({"reports"_L1, number, "--csv"_L1}).out;
    EXPECT_NE(csv.find("empty.md\",\"\",\"nothing-in-it\",\"rejected\""), std::string::npos) << csv;
    EXPECT_EQ(cli({"reports"_L1, "77"_L1}).code, 3);
    EXPECT_EQ(cli({"reports"_L1, "x"_L1}).code, 2);
}

TEST_F(CliImport, update_takesSourcesByNumberByFolderOrAll)
{
    write("a.md", post("甲"));
    importArchive();
    write("b.md", post("乙"));
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "--json"_L1}).object()["added"_L1].toInt(), 1);
    write("c.md", post("丙"));
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "1"_L1, "--json"_L1}).object()["added"_L1].toInt(),
              1);
    write("d.md", post("丁"));
    EXPECT_EQ(
        cli({"import"_L1, "--update"_L1, archivePath(), "--json"_L1}).object()["added"_L1].toInt(),
        1);
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "9"_L1}).code, 3);
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "--resume"_L1}).code, 2);
}

TEST_F(CliImport, resume_goesOnWithWhatWasInterrupted_orSaysThereIsNothing)
{
    write("a.md", post("甲"));
    importArchive();
    const auto nothing = cli({"import"_L1, "--resume"_L1});
    EXPECT_EQ(nothing.code, 0);
    EXPECT_EQ(nothing.out, "There is nothing to be done.\n");
}

TEST_F(CliImport, sources_sayWhenTheyWereImportedAndWhetherTheyAreThere)
{
    write("a.md", post("甲"));
    write("empty.md", "");
    cli({"import"_L1, archivePath()});
    const auto there = cli({"sources"_L1, "--json"_L1}).array()[0].toObject();
    EXPECT_TRUE(there["there"_L1].toBool());
    EXPECT_TRUE(there["importedAt"_L1].isString());
    EXPECT_EQ(there["rejected"_L1].toInt(), 1);
    EXPECT_FALSE(there["watched"_L1].toBool());
    std::filesystem::rename(archive(), folder() / "elsewhere");
    EXPECT_FALSE(cli({"sources"_L1, "--json"_L1}).array()[0].toObject()["there"_L1].toBool());
    EXPECT_NE(cli({"sources"_L1}).out.find("not there now"), std::string::npos);
}

TEST_F(CliImport, anEmptiedFolder_isMarkedMissingOnlyWhenSaid)
{
    write("a.md", post("甲"));
    write("b.md", post("乙"));
    importArchive();
    std::filesystem::remove(archive() / "a.md");
    std::filesystem::remove(archive() / "b.md");
    const auto held = cli({"import"_L1, archivePath(), "--json"_L1}).object();
    EXPECT_EQ(held["absent"_L1].toInt(), 2);
    EXPECT_EQ(held["missing"_L1].toInt(), 0);
    EXPECT_EQ(cli({"import"_L1, archivePath(), "--mark-missing"_L1, "--json"_L1})
                  .object()["missing"_L1]
                  .toInt(),
              2);
}

TEST_F(CliImport, update_takesPackedFilesToo_andKeepsTheirCategories_butWatchingDoesNot)
{
    write("inner/a.csv", "title,url,tags\n甲,https://a.example/1,\n");
    const QString file = archivePath() + "/inner/a.csv"_L1;
    EXPECT_EQ(cli({"import"_L1, file, "--category-prefix"_L1, u"旧档"_s}).code, 0);
    write("inner/a.csv", "title,url,tags\n甲,https://a.example/1,\n乙,https://a.example/2,\n");
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "--json"_L1}).object()["added"_L1].toInt(), 1);
    EXPECT_EQ(
        cli({"list"_L1, "--category"_L1, u"旧档"_s, "--json"_L1}).object()["total"_L1].toInt(), 2);
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "1"_L1, "--watch"_L1}).code, 3);
    EXPECT_EQ(cli({"import"_L1, "--update"_L1, "--watch"_L1}).out,
              "There is nothing to be done.\n");
    EXPECT_TRUE(cli({"sources"_L1, "--json"_L1}).array()[0].toObject()["packed"_L1].toBool());
}

TEST_F(CliImport, watch_importsWhatComesAndEndsWellWhenInterrupted)
{
    write("a.md", post("甲"));
    QProcess process;
    process.start(program(),
                  {"--library"_L1, QString::fromStdString(library().native()), "import"_L1,
                   "--watch"_L1, archivePath(), "--json"_L1});
    ASSERT_TRUE(process.waitForStarted());
    const auto nextBatch = [&process] {
        while (!process.canReadLine() && process.waitForReadyRead(60'000)) { }
        return QJsonDocument::fromJson(process.readLine()).object();
    };
    EXPECT_EQ(nextBatch()["added"_L1].toInt(), 1);
    write("b/c.md", post("乙"));
    EXPECT_EQ(nextBatch()["added"_L1].toInt(), 1);
    ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_EQ(process.readAllStandardError(), QByteArray());
}
