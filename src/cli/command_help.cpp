#include "cli/command.h"
#include "cli/output.h"
#include "domain/import_problem.h"

#include <algorithm>
#include <array>

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
    const auto kinds = allProblemKinds();
    const auto longest
        = std::ranges::max(kinds, {}, [](ProblemKind kind) { return problemName(kind).size(); });
    const int width = static_cast<int>(problemName(longest).size()) + 2;
    for (const auto kind : kinds)
        printLine(inColumns(problemName(kind), width) + inColumns(weight(kind), 10)
                  + std::string(problemExplanation(kind)));
}

struct FormatRow {
    std::string_view name;
    std::string_view meaning;
};

constexpr std::array articleFormats {
    FormatRow {"Markdown, HTML",
               "with a header (YAML, TOML, JSON, LCTT) or without: Hexo, Jekyll, Hugo"},
    FormatRow {"web pages", "as browsers save them, with the folder of their pictures"},
    FormatRow {"Obsidian",
               "clipped notes: properties, wiki links, embeds, callouts, ==highlights=="},
    FormatRow {"text", "with a header"},
};

constexpr std::array exportFormats {
    FormatRow {"wallabag", "JSON: content, tags, stars, read state, annotations"},
    FormatRow {"Omnivore",
               "zip: content, labels, state, highlights; what has no content as a link"},
    FormatRow {"Readeck", "zip: content with its pictures, labels, state, annotations"},
    FormatRow {"Pocket", "CSV or ril_export.html: links, tags, read state"},
    FormatRow {"Instapaper", "CSV: links, folders, tags, selections, stars, read state"},
    FormatRow {"Raindrop", "CSV: links, folders, tags, notes, highlights, favourites"},
    FormatRow {"links", "any CSV with the columns url and title"},
    FormatRow {"bookmarks", "the bookmark file of any browser: links, folders, tags, descriptions"},
};

void printFormats()
{
    printLine("What `lectern-cli import` takes. What a file is, it tells by its content.");
    printLine("\nOne article in a file, in folders or named one by one:");
    for (const auto& row : articleFormats)
        printLine("  " + inColumns(row.name, 16) + std::string(row.meaning));
    printLine("\nMany articles in a file, named by itself (`lectern-cli import export.json`):");
    for (const auto& row : exportFormats)
        printLine("  " + inColumns(row.name, 16) + std::string(row.meaning));
    printLine(
        "\nTags, stars, read state, notes and highlights come along, and never overwrite what "
        "was\nchanged here. Importing a newer export adds what is new and changed in it.");
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
    if (topic == "formats") {
        printFormats();
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
    .words = "[COMMAND | problems | formats]",
    .summary
    = "Explains the program, a command, the problems an import reports, or the formats it takes.",
    .details = {},
    .arguments = {},
    .run = run,
};

} // namespace lectern::cli
