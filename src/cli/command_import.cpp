#include "cli/category_options.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "exporter/article_export.h"
#include "importer/import_job.h"

#include <array>
#include <cstdio>

namespace lectern::cli {

namespace {

constexpr std::int64_t kMaxJobs = 64;

constexpr std::array options {
    OptionSpec {"jobs", "N", "parser threads (default: one per core)"},
    OptionSpec {"dry-run", "", "say what would be done, and do not touch the library"},
    OptionSpec {"restore", "", "take articles back in that were removed from the library"},
    categoryOptions[0],
    categoryOptions[1],
    categoryOptions[2],
    OptionSpec {"json", "", "print the report as one JSON document"},
};

/// "   12  added", left out where there is none.
void printCount(std::int64_t count, std::string_view what)
{
    if (count > 0)
        printLine(padLeft(grouped(count), 11) + "  " + std::string(what));
}

void printCount(std::int64_t count, std::string_view one, std::string_view many)
{
    printCount(count, count == 1 ? one : many);
}

/// What a person may want to look after. Other notices are normal in thousands of files.
bool isWorthALine(ProblemKind kind)
{
    return isRejection(kind) || isRepair(kind) || kind == ProblemKind::SkippedFolder
        || kind == ProblemKind::EntryPassedOver || kind == ProblemKind::PackedPassedOver
        || kind == ProblemKind::ExportRecognised;
}

void printProblem(const ImportProblem& problem)
{
    std::string place = oneLine(problem.path);
    if (problem.line > 0)
        place += ':' + std::to_string(problem.line);
    printLine(place + ": " + oneLine(problem.message) + " ["
              + std::string(problemName(problem.kind)) + ']');
}

void printReport(const ImportReport& report, bool dryRun)
{
    std::int64_t notices = 0;
    for (const auto& problem : report.problems) {
        if (isWorthALine(problem.kind))
            printProblem(problem);
        else
            ++notices;
    }
    if (notices < std::ssize(report.problems))
        printLine("");
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.1f s", report.seconds);
    printLine(counted(report.scanned, "file", "files") + (dryRun ? " looked at" : " imported")
              + " in " + seconds + " (" + shownBytes(report.bytes) + " read)"
              + (dryRun ? ", nothing was written" : "")
              + (report.scanned + report.missing + report.skipped > 0 ? ":" : "."));
    printCount(report.added, "added");
    printCount(report.updated, "updated");
    printCount(report.unchanged, "unchanged");
    printCount(report.duplicates, "duplicate (the same article, on one more shelf)",
               "duplicates (the same article, on one more shelf)");
    printCount(report.leftOut,
               "left out, being removed before (counted above too; --restore "
               "takes them back)");
    printCount(report.rejected, "rejected");
    printCount(report.repaired, "repaired (counted above too)");
    printCount(report.missing, "missing (known, but no longer there; their articles stay)");
    printCount(report.skipped, "skipped (no articles by name, or not searched)");
    printCount(notices, "further notice (--json lists it)", "further notices (--json lists them)");
    if (!report.categories.empty())
        printCategoryTree(report.categories);
    if (report.cancelled)
        printLine("The import was stopped. What is counted above is in the library; the next "
                  "import goes on from here.");
}

ExitCode exitCode(const ImportReport& report)
{
    if (report.cancelled)
        return ExitCode::Failed;
    return report.rejected > 0 ? ExitCode::SomeRejected : ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.words().empty())
        return wrongUsage("Name the files and folders to import.", "import");
    const auto jobs = arguments.number("jobs", 0);
    if (!jobs)
        return wrongUsage(jobs.error().message, "import");
    if (*jobs > kMaxJobs || (arguments.has("jobs") && *jobs == 0))
        return wrongUsage("The option --jobs needs a number from 1 to 64.", "import");
    const auto categories = categoryRule(arguments);
    if (!categories)
        return wrongUsage(categories.error().message, "import");
    const auto folder = libraryFolder(arguments);
    if (!folder)
        return failed(folder.error());

    const StopOnInterrupt interrupt;
    ProgressLine line;
    const importer::ImportOptions importOptions {
        .jobs = static_cast<int>(*jobs),
        .dryRun = arguments.has("dry-run"),
        .removals = arguments.has("restore") ? Removals::Restore : Removals::Respect,
        .categories = *categories};
    const std::vector<std::filesystem::path> paths(arguments.words().begin(),
                                                   arguments.words().end());
    const auto report = importer::runImport(
        *folder, paths, importOptions, [&line](const auto& progress) { line.show(progress); },
        interrupt.token());
    line.clear();
    if (!report)
        return failed(report.error());
    if (arguments.has("json"))
        printJson(QJsonDocument(exporter::toJson(*report)));
    else
        printReport(*report, importOptions.dryRun);
    return exitCode(*report);
}

} // namespace

const Command importCommand {
    .name = "import",
    .words = "PATH…",
    .summary = "Reads folders and files of saved articles into the library.",
    .details
    = "Folders are searched through for .md, .markdown, .html, .htm, .mht and .mhtml files, and "
      ".txt files\n"
      "that have a header; files named one by one are taken whatever they are called. A packed\n"
      "file (.zip, .7z, .tar, .tar.gz …) is read as a folder would be when it is named itself.\n"
      "Running it again takes only what is new or changed, and leaves out what was removed from\n"
      "the library. Source files are never touched.\n"
      "How a source's articles come by their categories is remembered with the source; given\n"
      "anew, the articles in the library move too. With --dry-run the tree is shown.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
