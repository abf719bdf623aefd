#include "cli/command.h"
#include "cli/output.h"
#include "domain/import_problem.h"

namespace lectern::cli {

namespace {

const char* weight(ProblemKind kind)
{
    if (isRejection(kind))
        return "rejected";
    return isRepair(kind) ? "repaired" : "notice";
}

void printProblems()
{
    printLine("Everything that an import may say about a file. “repaired”: the article is in the\n"
              "library and something was mended; “rejected”: no article came of the file.");
    printLine("");
    for (const auto kind : allProblemKinds())
        printLine(inColumns(problemName(kind), 22) + inColumns(weight(kind), 10)
                  + std::string(problemExplanation(kind)));
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.words().empty()) {
        printOverview();
        return ExitCode::Done;
    }
    const std::string& topic = arguments.words().front();
    if (arguments.words().size() > 1)
        return wrongUsage("Help is given on one command at a time.", "help");
    if (topic == "problems") {
        printProblems();
        return ExitCode::Done;
    }
    const Command* command = findCommand(topic);
    if (!command)
        return wrongUsage("There is no command and no help page “" + topic + "”.", "help");
    printHelp(*command);
    return ExitCode::Done;
}

} // namespace

const Command helpCommand {
    .name = "help",
    .words = "[COMMAND | problems]",
    .summary = "Explains the program, a command, or the problems an import reports.",
    .details = {},
    .arguments = {},
    .run = run,
};

} // namespace lectern::cli
