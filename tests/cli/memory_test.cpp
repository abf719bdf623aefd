// What an import takes at its height, measured on the real program. DESIGN.md promises 300 MB for
// any archive; files that are large, of one line, or nothing but tags are the worst there are.

#include "cli/cli_fixture.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMegabyte = std::size_t {1} << 20;
constexpr long kMaxKilobytes = 300L * 1024;

std::string repeated(const std::string& part, std::size_t bytes)
{
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes)
        text += part;
    return text;
}

class CliMemory : public CliTest {
protected:
    struct Run {
        int exitCode = -1;
        long peakKilobytes = 0;
        QJsonObject report;
    };

    /// Imports the archive with eight parser threads.
    Run importWithEightThreads() const
    {
        const std::string out = folder() / "report.json";
        const std::string libraryFolder = library();
        const std::string archiveFolder = archive();
        const std::string cli = program().toStdString();
        const pid_t child = ::fork();
        if (child == 0) {
            const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            ::dup2(file, STDOUT_FILENO);
            ::execl(cli.c_str(), cli.c_str(), "--library", libraryFolder.c_str(), "import",
                    "--json", "--jobs", "8", archiveFolder.c_str(), nullptr);
            ::_exit(99);
        }
        Run run;
        int status = 0;
        rusage usage {};
        EXPECT_EQ(::wait4(child, &status, 0, &usage), child);
        EXPECT_TRUE(WIFEXITED(status));
        run.exitCode = WEXITSTATUS(status);
        run.peakKilobytes = usage.ru_maxrss;
        run.report = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(out))).object();
        std::printf("%ld MB at the height\n", run.peakKilobytes / 1024);
        return run;
    }

    static bool isInstrumented()
    {
#ifdef __SANITIZE_ADDRESS__
        return true;
#else
        return false;
#endif
    }
};

QStringList kindsOf(const QJsonObject& report)
{
    QStringList kinds;
    for (const auto& problem : report["problems"_L1].toArray())
        kinds += problem.toObject()["kind"_L1].toString();
    kinds.sort();
    return kinds;
}

} // namespace

TEST_F(CliMemory, largeFilesInEveryThread_stayBelowThreeHundredMegabytes)
{
    if (isInstrumented())
        GTEST_SKIP() << "the sanitizers take their own share";
    const std::string words = repeated("word and ", 31 * kMegabyte);
    const std::string tags = repeated("<b>x</b>", 31 * kMegabyte);
    for (int i = 0; i < 2; ++i) {
        write("words" + std::to_string(i) + ".md", std::to_string(i) + words);
        write("tags" + std::to_string(i) + ".html", std::to_string(i) + tags);
    }
    for (int i = 0; i < 40; ++i)
        write("small" + std::to_string(i) + ".md", std::to_string(i) + words.substr(0, 300'000));
    const Run run = importWithEightThreads();
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(run.report["added"_L1].toInt(), 44);
    EXPECT_EQ(kindsOf(run.report).count("text-cut"_L1), 4) << "and it says so";
    EXPECT_LT(run.peakKilobytes, kMaxKilobytes);
}

TEST_F(CliMemory, aFileBeyondTheLimit_isRefusedWithTheLimitAndNotRead)
{
    write("line.md", repeated("字", 64 * kMegabyte));
    write("a.md", "---\ntitle: a\n---\n<p>a</p>\n");
    std::filesystem::resize_file(archive() / "line.md", 200 * kMegabyte);
    const Run run = importWithEightThreads();
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.report["added"_L1].toInt(), 1);
    const auto problem = run.report["problems"_L1].toArray().last().toObject();
    EXPECT_EQ(problem["kind"_L1].toString(), "too-large"_L1);
    EXPECT_TRUE(problem["message"_L1].toString().contains("32 MB"_L1));
    if (!isInstrumented()) {
        EXPECT_LT(run.peakKilobytes, kMaxKilobytes / 3);
    }
}
