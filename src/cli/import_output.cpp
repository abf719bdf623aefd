#include "cli/import_output.h"

#include "cli/category_options.h"
#include "cli/output.h"
#include "domain/import_problem.h"

#include <cstdio>
#include <string_view>
#include <utility>

namespace lectern::cli {

namespace {

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
        || kind == ProblemKind::ExportRecognised || kind == ProblemKind::FilesAbsent;
}

void printProblem(const ImportProblem& problem)
{
    std::string place = oneLine(problem.path);
    if (problem.line > 0)
        place += ':' + std::to_string(problem.line);
    printLine(place + ": " + oneLine(problem.message) + " ["
              + std::string(problemName(problem.kind)) + ']');
}

} // namespace

void printReport(const ImportReport& report, Written written)
{
    const bool dryRun = written == Written::Nothing;
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
    printLine(counted(report.scanned, "file", "files") + " looked at in " + seconds + " ("
              + shownBytes(report.bytes) + " read)" + (dryRun ? ", nothing was written" : "")
              + (report.scanned + report.missing + report.absent + report.skipped > 0 ? ":" : "."));
    printCount(report.added, "added");
    printCount(report.updated, "updated");
    printCount(report.unchanged, "unchanged");
    printCount(report.duplicates, "duplicate (the same article, on one more shelf)",
               "duplicates (the same article, on one more shelf)");
    printCount(report.leftOut,
               "left out, being removed before (counted above too; --restore "
               "takes them back)");
    printCount(report.ignored, "ignored until they change (counted above too)");
    printCount(report.rejected, "rejected");
    printCount(report.repaired, "repaired (counted above too)");
    printCount(report.missing, "missing (known, but no longer there; their articles stay)");
    printCount(report.absent,
               "gone at once and not marked missing: is a disk not connected? "
               "(--mark-missing marks them)");
    printCount(report.deferred, "left for the next import, being written just now");
    printCount(report.skipped, "skipped (no articles by name, or not searched)");
    printCount(notices, "further notice (--json lists it)", "further notices (--json lists them)");
    if (!report.categories.empty())
        printCategoryTree(report.categories);
    if (report.cancelled)
        printLine("The import was stopped. What is counted above is in the library; the next "
                  "import goes on from here.");
}

std::string countsInWords(const ImportCounts& counts)
{
    std::string words;
    for (const auto& [count, what] :
         {std::pair {counts.added, "added"},
          {counts.updated, "updated"},
          {counts.duplicates, counts.duplicates == 1 ? "duplicate" : "duplicates"},
          {counts.rejected, "rejected"},
          {counts.missing, "missing"},
          {counts.absent, "absent"}}) {
        if (count > 0)
            words += (words.empty() ? "" : ", ") + grouped(count) + ' ' + what;
    }
    return words.empty() ? "nothing new" : words;
}

ExitCode importExitCode(const ImportReport& report)
{
    if (report.cancelled)
        return ExitCode::Failed;
    return report.rejected > 0 ? ExitCode::SomeRejected : ExitCode::Done;
}

} // namespace lectern::cli
