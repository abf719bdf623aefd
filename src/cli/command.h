#pragma once

#include "cli/arguments.h"

#include <span>
#include <string_view>

namespace lectern::cli {

/// What the program's exit code says; part of the command line's contract.
enum class ExitCode {
    Done = 0,
    SomeRejected = 1, ///< done, but there are files of which nothing could be made
    WrongUsage = 2,
    Failed = 3,
};

/// A command of the program: one file each, `command_<name>.cpp`.
struct Command {
    std::string_view name;
    std::string_view words; ///< its words in the usage line: "PATH…"
    std::string_view summary; ///< one line
    std::string_view details; ///< further lines of its help; may be empty
    ArgumentSpec arguments;
    ExitCode (*run)(const Arguments& arguments);
    void (*printMore)() = nullptr; ///< the rest of its help, after the options
};

extern const Command importCommand;
extern const Command searchCommand;
extern const Command searchesCommand;
extern const Command listCommand;
extern const Command categoriesCommand;
extern const Command showCommand;
extern const Command versionsCommand;
extern const Command relatedCommand;
extern const Command exportCommand;
extern const Command imagesCommand;
extern const Command proxiesCommand;
extern const Command previewCommand;
extern const Command checkCommand;
extern const Command indexCommand;
extern const Command sourcesCommand;
extern const Command moveSourceCommand;
extern const Command recategoriseCommand;
extern const Command removeCommand;
extern const Command reportsCommand;
extern const Command markCommand;
extern const Command notesCommand;
extern const Command helpCommand;

std::span<const Command* const> allCommands();
const Command* findCommand(std::string_view name); ///< nullptr: there is none

/// Prints the help page of one command, or of the program, to stdout.
void printHelp(const Command& command);
void printOverview();

/// Prints a sentence and where to find help to stderr.
ExitCode wrongUsage(std::string_view sentence, std::string_view command = {});
/// Prints an error to stderr; BadInput made by the command line itself is wrongUsage's business.
ExitCode failed(const Error& error);

} // namespace lectern::cli
