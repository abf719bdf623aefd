#include "cli/cli_fixture.h"

#include <QProcess>

#include <signal.h>

#include <chrono>
#include <thread>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;

using CliKilledImport = CliTest;

namespace {

constexpr int kFiles = 6000;

std::string paragraph(const std::string& number, int line)
{
    return "<p>第" + number + "篇的第" + std::to_string(line) + "行，微信开放平台。</p>\n";
}

std::string post(int i)
{
    const std::string number = std::to_string(i);
    std::string body;
    for (int line = 0; line < 20; ++line)
        body += paragraph(number, line);
    return "---\ntitle: 第" + number + "篇\ncategories:\n - 类" + std::to_string(i % 9) + "\n---\n"
        + body;
}

void writePosts(const std::filesystem::path& folder)
{
    for (int i = 0; i < kFiles; ++i)
        writeFile(folder / std::to_string(i % 50) / (std::to_string(i) + ".md"), post(i));
}

} // namespace

TEST_F(CliKilledImport, whatWasCommittedStays_theNextImportTakesTheRest)
{
    writePosts(archive());
    const QString there = QString::fromStdString(library().native());
    bool killedInTheMiddle = false;
    for (const int afterMs : {300, 900, 2500}) {
        QProcess process;
        process.start(program(), {"--library"_L1, there, "import"_L1, archivePath()});
        ASSERT_TRUE(process.waitForStarted());
        if (process.waitForFinished(afterMs))
            break;
        ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        process.waitForFinished();
        killedInTheMiddle = true;
        if (!std::filesystem::exists(library() / "library.sqlite"))
            continue;
        EXPECT_EQ(cli({"check"_L1}).code, 0) << "sound after every kill";
    }
    EXPECT_TRUE(killedInTheMiddle);
    const auto before = cli({"list"_L1, "--limit"_L1, "0"_L1, "--json"_L1});
    const int kept = before.code == 0 ? before.object()["total"_L1].toInt() : 0;
    const auto rest = importArchive();
    EXPECT_EQ(rest["unchanged"_L1].toInt(), kept);
    EXPECT_EQ(rest["added"_L1].toInt(), kFiles - kept);
    EXPECT_EQ(cli({"list"_L1, "--limit"_L1, "0"_L1, "--json"_L1}).object()["total"_L1].toInt(),
              kFiles);
    EXPECT_EQ(cli({"check"_L1}).code, 0);
}

TEST_F(CliKilledImport, anInterruptedImport_saysSoAndKeepsWhatItHas)
{
    writePosts(archive());
    QProcess process;
    process.start(program(),
                  {"--library"_L1, QString::fromStdString(library().native()), "import"_L1,
                   archivePath(), "--json"_L1});
    ASSERT_TRUE(process.waitForStarted());
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    ASSERT_TRUE(process.waitForFinished(60'000));
    const auto report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() == 0)
        GTEST_SKIP() << "this machine imports faster than we interrupt";
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_TRUE(report["cancelled"_L1].toBool());
    EXPECT_LT(report["added"_L1].toInt(), kFiles) << "it stops, it does not finish first";
    const auto rest = cli({"import"_L1, "--resume"_L1, "--json"_L1}).object();
    EXPECT_EQ(rest["added"_L1].toInt(), kFiles - report["added"_L1].toInt());
    EXPECT_EQ(cli({"import"_L1, "--resume"_L1}).out, "There is nothing to be done.\n");
}
