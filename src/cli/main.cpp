#include "cli/command.h"
#include "cli/output.h"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace lectern::cli;

/// The command's name is the first word; options that every command takes may stand before it.
std::size_t positionOfCommand(const std::vector<std::string>& words)
{
    std::size_t i = 0;
    while (i < words.size() && words[i].starts_with('-'))
        i += words[i] == "--library" ? 2 : 1;
    return i;
}

ExitCode runWithoutCommand(const std::vector<std::string>& words)
{
    if (std::ranges::find(words, "--version") != words.end()) {
        printLine("lectern-cli " LECTERN_VERSION);
        return ExitCode::Done;
    }
    const auto arguments = Arguments::parse(words, {});
    if (!arguments)
        return wrongUsage(arguments.error().message);
    if (!arguments->has("help"))
        return wrongUsage("No command was given.");
    printOverview();
    return ExitCode::Done;
}

ExitCode run(std::vector<std::string> words)
{
    const std::size_t at = positionOfCommand(words);
    if (at >= words.size())
        return runWithoutCommand(words);
    const std::string name = words[at];
    const Command* command = findCommand(name);
    if (!command)
        return wrongUsage("There is no command “" + name + "”.");
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    const auto arguments = Arguments::parse(words, command->arguments);
    if (!arguments)
        return wrongUsage(arguments.error().message, command->name);
    if (arguments->has("help")) {
        printHelp(*command);
        return ExitCode::Done;
    }
    return command->run(*arguments);
}

} // namespace

int main(int argc, char** argv)
{
    ExitCode code = run(std::vector<std::string>(argv + 1, argv + argc));
    if (!flushOutput()) {
        printError("lectern-cli: The output could not be written completely.");
        code = ExitCode::Failed;
    }
    return static_cast<int>(code);
}
