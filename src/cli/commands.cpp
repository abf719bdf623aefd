#include "cli/command.h"
#include "cli/output.h"

#include <algorithm>
#include <array>

namespace lectern::cli {

namespace {

constexpr std::array commands {
    &importCommand,       &searchCommand, &searchesCommand, &listCommand,    &categoriesCommand,
    &showCommand,         &exportCommand, &imagesCommand,   &proxiesCommand, &previewCommand,
    &markCommand,         &removeCommand, &sourcesCommand,  &reportsCommand, &moveSourceCommand,
    &recategoriseCommand, &indexCommand,  &notesCommand,    &checkCommand,   &versionsCommand,
    &relatedCommand,      &helpCommand,
};

std::string usage(const Command& command)
{
    std::string line = "lectern-cli " + std::string(command.name);
    if (!command.words.empty())
        line += ' ' + std::string(command.words);
    for (const auto& option : command.arguments.options) {
        line += " [--" + std::string(option.name);
        line += option.value.empty() ? "]" : ' ' + std::string(option.value) + ']';
    }
    return line;
}

void printOptions(std::span<const OptionSpec> options)
{
    for (const auto& option : options) {
        const std::string shown = "--" + std::string(option.name) + ' ' + std::string(option.value);
        printLine("  " + inColumns(shown, 22) + ' ' + std::string(option.help));
    }
}

} // namespace

std::span<const Command* const> allCommands()
{
    return commands;
}

const Command* findCommand(std::string_view name)
{
    const auto found = std::ranges::find(commands, name, [](const Command* c) { return c->name; });
    return found == commands.end() ? nullptr : *found;
}

void printHelp(const Command& command)
{
    printLine("Usage: " + usage(command));
    printLine("");
    printLine(command.summary);
    if (!command.details.empty()) {
        printLine("");
        printLine(command.details);
    }
    printLine("");
    printLine("Options:");
    printOptions(command.arguments.options);
    printOptions(commonOptions());
    if (command.printMore)
        command.printMore();
}

void printOverview()
{
    printLine("Usage: lectern-cli [--library DIR] COMMAND …");
    printLine("");
    printLine("Reads saved articles into a library, and finds and shows them again.");
    printLine("");
    printLine("Commands:");
    for (const Command* command : commands)
        printLine("  " + inColumns(command->name, 12) + ' ' + std::string(command->summary));
    printLine("");
    printLine("`lectern-cli COMMAND --help` explains a command; `lectern-cli help problems` lists\n"
              "everything that an import may say about a file, `lectern-cli help formats` what it\n"
              "takes.");
    printLine("");
    printLine("Exit codes: 0 done, 1 done with rejected files, 2 wrong usage, 3 failed.");
}

ExitCode wrongUsage(std::string_view sentence, std::string_view command)
{
    printError("lectern-cli: " + std::string(sentence));
    printError(command.empty() ? "See `lectern-cli help`."
                               : "See `lectern-cli " + std::string(command) + " --help`.");
    return ExitCode::WrongUsage;
}

ExitCode failed(const Error& error)
{
    printError("lectern-cli: " + oneLine(toText(error)));
    return ExitCode::Failed;
}

} // namespace lectern::cli
