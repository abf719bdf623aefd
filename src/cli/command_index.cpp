#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "importer/text_facts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document"},
};

void printOutcome(std::int64_t completed, std::int64_t missing)
{
    if (completed == 0 && missing == 0)
        return printLine("Nothing to do: the index holds all there is to find.");
    printLine("Completed " + counted(completed, "article", "articles") + '.');
    if (missing > 0)
        printLine(counted(missing, "article is", "articles are")
                  + " still missing; `lectern-cli "
                    "index` goes on.");
}

ExitCode run(const Arguments& arguments)
{
    if (!arguments.words().empty())
        return wrongUsage("This command takes no words.", "index");
    const StopOnInterrupt interrupt;
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    const auto completed
        = importer::completeIndex(*database, interrupt.token(), [](const importer::IndexGaps&) {});
    if (!completed)
        return failed(completed.error());
    const auto missing = importer::articlesToComplete(*database);
    if (!missing)
        return failed(missing.error());
    if (arguments.has("json"))
        printJson(QJsonDocument(QJsonObject {{QStringLiteral("completed"), qint64 {*completed}},
                                             {QStringLiteral("missing"), qint64 {*missing}}}));
    else
        printOutcome(*completed, *missing);
    return ExitCode::Done;
}

} // namespace

const Command indexCommand {
    .name = "index",
    .words = "",
    .summary = "Completes what searches rest on, after an update of Lectern.",
    .details
    = "Language, length and films of the articles that an older Lectern imported are read\n"
      "from the library's own copies, and highlights and headings as this one understands them.\n"
      "What it indexed by other rules is indexed anew.\n"
      "Your own highlights, notes and marks stay. The window does the same by itself while it is\n"
      "open.\n"
      "It may be stopped at any time and goes on where it was.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
