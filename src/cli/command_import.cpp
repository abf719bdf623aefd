#include "cli/category_options.h"
#include "cli/command.h"
#include "cli/import_output.h"
#include "cli/import_request.h"
#include "cli/import_watch.h"
#include "cli/interrupt.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "exporter/article_export.h"
#include "importer/import_job.h"

#include <array>
#include <filesystem>

namespace lectern::cli {

namespace {

constexpr std::int64_t kMaxJobs = 64;

constexpr std::array options {
    OptionSpec {"jobs", "N", "parser threads (default: one per core)"},
    OptionSpec {"dry-run", "", "say what would be done, and do not touch the library"},
    OptionSpec {"restore", "", "take articles back in that were removed from the library"},
    OptionSpec {"update", "", "import sources again: by number or path, or all of them"},
    OptionSpec {"resume", "", "go on with the last import that did not end"},
    OptionSpec {"watch", "", "stay, and import what changes in the folders until interrupted"},
    OptionSpec {"mark-missing", "", "mark files missing that are gone all at once"},
    categoryOptions[0],
    categoryOptions[1],
    categoryOptions[2],
    OptionSpec {"json", "", "print the report as one JSON document (--watch: one a line)"},
};

ExitCode runOnce(const std::filesystem::path& folder, const ImportRequest& request,
                 const importer::ImportOptions& importOptions, const Arguments& arguments)
{
    const StopOnInterrupt interrupt;
    ProgressLine line;
    const auto report = importer::runImport(
        folder, request.paths, importOptions,
        [&line](const auto& progress) { line.show(progress); }, interrupt.token());
    line.clear();
    if (!report)
        return failed(report.error());
    if (arguments.has("json"))
        printJson(QJsonDocument(exporter::toJson(*report)));
    else
        printReport(*report, importOptions.dryRun ? Written::Nothing : Written::Changes);
    return importExitCode(*report);
}

ExitCode run(const Arguments& arguments)
{
    const auto jobs = arguments.number("jobs", 0);
    if (!jobs)
        return wrongUsage(jobs.error().message, "import");
    if (*jobs > kMaxJobs || (arguments.has("jobs") && *jobs == 0))
        return wrongUsage("The option --jobs needs a number from 1 to 64.", "import");
    if (const auto problem = importUsageProblem(arguments); !problem.empty())
        return wrongUsage(problem, "import");
    const auto categories = categoryRule(arguments);
    if (!categories)
        return wrongUsage(categories.error().message, "import");
    const auto folder = libraryFolder(arguments);
    if (!folder)
        return failed(folder.error());
    const auto request = importRequest(arguments);
    if (!request)
        return failed(request.error());
    if (request->paths.empty()) {
        printLine("There is nothing to be done.");
        return ExitCode::Done;
    }
    const importer::ImportOptions importOptions {
        .jobs = static_cast<int>(*jobs),
        .dryRun = arguments.has("dry-run"),
        .removals = request->removals,
        .categories = *categories ? *categories : request->categories,
        .absences = arguments.has("mark-missing") ? Absences::Mark : Absences::Ask};
    if (arguments.has("watch"))
        return watchAndImport(*folder, request->paths, importOptions,
                              arguments.has("json") ? WatchOutput::Json : WatchOutput::Text);
    return runOnce(*folder, *request, importOptions, arguments);
}

} // namespace

const Command importCommand {
    .name = "import",
    .words = "[PATH…]",
    .summary = "Reads folders and files of saved articles into the library.",
    .details
    = "Folders are searched through for .md, .markdown, .html, .htm, .mht and .mhtml files, and "
      ".txt files\n"
      "that have a header; files named one by one are taken whatever they are called. A packed\n"
      "file (.zip, .7z, .tar, .tar.gz …) is read as a folder would be when it is named itself.\n"
      "Running it again takes only what is new or changed, and leaves out what was removed from\n"
      "the library. Source files are never touched.\n"
      "Where all files of a folder are gone at once, as with a disk that is not connected, they\n"
      "are not marked missing unless --mark-missing says so. Folders can be watched; a packed "
      "file\n"
      "that has changed is taken by --update.\n"
      "How a source's articles come by their categories is remembered with the source; given\n"
      "anew, the articles in the library move too. With --dry-run the tree is shown.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
