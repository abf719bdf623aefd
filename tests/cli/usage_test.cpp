#include "cli/cli_fixture.h"
#include "domain/import_problem.h"

#include <QProcess>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;

using CliUsage = CliTest;

namespace {

const QStringList commands {"import"_L1,       "search"_L1, "list"_L1,    "categories"_L1,
                            "show"_L1,         "images"_L1, "proxies"_L1, "preview"_L1,
                            "mark"_L1,         "remove"_L1, "sources"_L1, "move-source"_L1,
                            "recategorise"_L1, "check"_L1,  "export"_L1,  "help"_L1};

/// Says what is wrong in a sentence, where to find help, nothing on stdout, exit code 2.
void expectMisuse(const Outcome& outcome, const std::string& says)
{
    EXPECT_EQ(outcome.code, 2) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(outcome.err.starts_with("lectern-cli: ")) << outcome.err;
    EXPECT_NE(outcome.err.find(says), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("See `lectern-cli "), std::string::npos) << outcome.err;
}

} // namespace

TEST_F(CliUsage, mistakes_getASentenceAndExitCode2)
{
    expectMisuse(run({}), "No command was given.");
    expectMisuse(run({"improt"_L1}), "There is no command “improt”.");
    expectMisuse(run({"import"_L1}), "Name the files and folders to import.");
    expectMisuse(run({"import"_L1, "--fast"_L1, "x"_L1}), "There is no option --fast.");
    expectMisuse(run({"import"_L1, "-x"_L1}), "There is no option -x.");
    expectMisuse(run({"import"_L1, "--jobs"_L1, "many"_L1, "x"_L1}), "“many”");
    expectMisuse(run({"import"_L1, "--jobs"_L1, "0"_L1, "x"_L1}), "from 1 to 64");
    expectMisuse(run({"import"_L1, "x"_L1, "--jobs"_L1}), "The option --jobs needs a value: N.");
    expectMisuse(run({"import"_L1, "--json=yes"_L1, "x"_L1}), "The option --json takes no value.");
    expectMisuse(run({"search"_L1}), "Say what to search for.");
    expectMisuse(run({"search"_L1, "a"_L1, "--limit"_L1, "-1"_L1}), "--limit");
    expectMisuse(run({"search"_L1, "a"_L1, "--sort"_L1, "best"_L1}), "“best”");
    expectMisuse(run({"search"_L1, "a"_L1, "--stdin"_L1}), "--stdin");
    expectMisuse(run({"list"_L1, "a"_L1}), "did you mean search?");
    expectMisuse(run({"list"_L1, "--offset=1.5"_L1}), "“1.5”");
    expectMisuse(run({"categories"_L1, "a"_L1}), "takes no words");
    expectMisuse(run({"show"_L1}), "Name the article by its number");
    expectMisuse(run({"show"_L1, "one"_L1}), "“one” is no article's number.");
    expectMisuse(run({"show"_L1, "0"_L1}), "“0” is no article's number.");
    expectMisuse(run({"show"_L1, "1"_L1, "2"_L1}), "one article at a time");
    expectMisuse(run({"show"_L1, "1"_L1, "--as"_L1, "pdf"_L1}), "“pdf”");
    expectMisuse(run({"images"_L1, "99999999999999999999"_L1}), "is no article's number");
    expectMisuse(run({"images"_L1, "fetch"_L1}), "Say which articles");
    expectMisuse(run({"images"_L1, "fetch"_L1, "all"_L1, "--search"_L1, "a"_L1}),
                 "Say which articles");
    expectMisuse(run({"images"_L1, "report"_L1, "--json"_L1, "--csv"_L1}), "not both");
    expectMisuse(run({"proxies"_L1, "improve"_L1}), "“improve”");
    expectMisuse(run({"proxies"_L1, "add"_L1, "mine"_L1}), "proxies add NAME TEMPLATE");
    expectMisuse(run({"proxies"_L1, "test"_L1}), "Name one address");
    expectMisuse(run({"preview"_L1}), "Name one file");
    expectMisuse(run({"preview"_L1, "a"_L1, "--as"_L1, "original"_L1}), "“original”");
    expectMisuse(run({"remove"_L1}), "Name articles by their numbers");
    expectMisuse(run({"remove"_L1, "1"_L1, "--last-import"_L1}), "Name articles");
    expectMisuse(run({"mark"_L1, "1"_L1}), "Say --read");
    expectMisuse(run({"mark"_L1, "1"_L1, "--read"_L1, "--unread"_L1}), "Say --read");
    expectMisuse(run({"move-source"_L1, "1"_L1}), "Name a source");
    expectMisuse(run({"recategorise"_L1, "1"_L1}), "--categories FROM");
    expectMisuse(run({"recategorise"_L1, "--categories"_L1, "tags"_L1}), "Name a source");
    expectMisuse(run({"import"_L1, "a"_L1, "--categories"_L1, "files"_L1}), "--categories needs");
    expectMisuse(run({"help"_L1, "everything"_L1}), "“everything”");
}

TEST_F(CliUsage, everyCommand_explainsItself)
{
    for (const auto& command : commands) {
        for (const auto& words :
             {QStringList {command, "--help"_L1}, QStringList {"help"_L1, command},
              QStringList {"--help"_L1, command}, QStringList {command, "-h"_L1}}) {
            const auto help = run(words);
            EXPECT_EQ(help.code, 0) << words.join(u' ').toStdString();
            EXPECT_TRUE(help.out.starts_with("Usage: lectern-cli " + command.toStdString()))
                << help.out;
            EXPECT_NE(help.out.find("--library DIR"), std::string::npos);
            EXPECT_EQ(help.err, "");
        }
    }
}

TEST_F(CliUsage, theOverview_namesEveryCommand)
{
    const auto overview = run({"help"_L1});
    EXPECT_EQ(overview.code, 0);
    for (const auto& command : commands)
        EXPECT_NE(overview.out.find("\n  " + command.toStdString() + ' '), std::string::npos)
            << command.toStdString();
    EXPECT_EQ(run({"--help"_L1}).out, overview.out);
    EXPECT_EQ(run({"--version"_L1}).out, "lectern-cli " LECTERN_VERSION "\n");
    EXPECT_EQ(cli({"--version"_L1}).out, "lectern-cli " LECTERN_VERSION "\n");
}

TEST_F(CliUsage, helpProblems_listsEveryKind)
{
    const auto help = run({"help"_L1, "problems"_L1});
    EXPECT_EQ(help.code, 0);
    for (const auto kind : allProblemKinds())
        EXPECT_NE(help.out.find('\n' + std::string(problemName(kind)) + ' '), std::string::npos)
            << problemName(kind);
}

TEST_F(CliUsage, withoutALibrary_readingFailsAndMakesNone)
{
    const std::vector<QStringList> readers {
        {"search"_L1, "a"_L1},
        {"list"_L1},
        {"categories"_L1},
        {"show"_L1, "1"_L1},
        {"images"_L1, "1"_L1},
        {"images"_L1, "fetch"_L1, "all"_L1},
        {"images"_L1, "report"_L1},
        {"proxies"_L1},
        {"check"_L1},
        {"sources"_L1},
        {"remove"_L1, "1"_L1},
        {"recategorise"_L1, "1"_L1, "--categories"_L1, "tags"_L1},
        {"search"_L1, "--stdin"_L1, "--json"_L1},
        {"mark"_L1, "1"_L1, "--read"_L1}};
    for (const auto& words : readers) {
        const auto outcome = cli(words);
        EXPECT_EQ(outcome.code, 3) << words.join(u' ').toStdString();
        EXPECT_EQ(outcome.out, "");
        EXPECT_NE(outcome.err.find("There is no library here yet"), std::string::npos);
    }
    EXPECT_FALSE(std::filesystem::exists(library()));
}

TEST_F(CliUsage, aFileThatIsNoLibrary_isRefusedAndLeftAlone)
{
    writeFile(library() / "library.sqlite", std::string(5000, 'x'));
    const auto outcome = cli({"list"_L1});
    EXPECT_EQ(outcome.code, 3);
    EXPECT_TRUE(outcome.err.starts_with("lectern-cli: ")) << outcome.err;
    write("a.md", "---\ntitle: a\n---\nb\n");
    EXPECT_EQ(cli({"import"_L1, archivePath()}).code, 3);
    EXPECT_EQ(readFile(library() / "library.sqlite"), std::string(5000, 'x'));
}

TEST_F(CliUsage, theLibrary_isNamedBeforeOrAfterTheCommand_orByTheEnvironment)
{
    write("a.md", "---\ntitle: a\n---\nb\n");
    const QString there = QString::fromStdString(library().native());
    EXPECT_EQ(run({"import"_L1, archivePath(), "--library"_L1, there}).code, 0);
    EXPECT_EQ(run({"--library="_L1 + there, "list"_L1, "--json"_L1}).object()["total"_L1].toInt(),
              1);
    EXPECT_EQ(run({"list"_L1}).code, 3);
    EXPECT_EQ(run({"import"_L1, archivePath()}).code, 0);
    EXPECT_TRUE(std::filesystem::exists(folder() / "data" / "lectern" / "library.sqlite"));
}

TEST_F(CliUsage, theProgram_linksNoWindowLibraries)
{
    QProcess ldd;
    ldd.start("ldd"_L1, {program()});
    if (!ldd.waitForFinished())
        GTEST_SKIP() << "there is no ldd here";
    const auto libraries = ldd.readAllStandardOutput();
    EXPECT_TRUE(libraries.contains("libQt6Core")) << libraries.toStdString();
    for (const auto* unwanted : {"libQt6Gui", "libQt6Widgets", "libQt6WebEngine"})
        EXPECT_FALSE(libraries.contains(unwanted)) << unwanted;
}
