#include "cli/command.h"
#include "cli/import_output.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/import_report_export.h"
#include "importer/import_job.h"
#include "store/import_history.h"

#include <QDateTime>
#include <QJsonArray>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document"},
    OptionSpec {"csv", "", "print the problems of one report as a table (RFC 4180)"},
};

void printRow(const KeptImport& import)
{
    std::string line = padLeft(std::to_string(import.id.value), 5) + "  "
        + QDateTime::fromSecsSinceEpoch(import.finishedAt)
              .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
              .toStdString()
        + "  " + counted(import.report.scanned, "file", "files") + ": "
        + countsInWords(import.report);
    if (import.request.occasion == ImportOccasion::Watched)
        line += " (watched)";
    if (import.report.cancelled)
        line += " (stopped)";
    for (const auto& path : import.request.paths)
        line += "  " + oneLine(importer::displayPath(path));
    printLine(line);
}

ExitCode listReports(store::ImportHistory& history, bool asJson)
{
    const auto reports = history.reports();
    if (!reports)
        return failed(reports.error());
    if (asJson) {
        QJsonArray array;
        for (const auto& import : *reports)
            array.append(exporter::toJson(import, exporter::ProblemList::Without));
        printJson(QJsonDocument(array));
        return ExitCode::Done;
    }
    for (const auto& import : *reports)
        printRow(import);
    printLine(counted(std::ssize(*reports), "report.", "reports."));
    return ExitCode::Done;
}

ExitCode showReport(store::ImportHistory& history, ImportId id, const Arguments& arguments)
{
    const auto import = history.report(id);
    if (!import)
        return failed(import.error());
    if (arguments.has("csv"))
        print(exporter::toCsv(import->report.problems));
    else if (arguments.has("json"))
        printJson(QJsonDocument(exporter::toJson(*import, exporter::ProblemList::With)));
    else
        printReport(import->report);
    return ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    const auto& words = arguments.words();
    const auto number = words.size() == 1 ? parseNumber(words.front()) : std::nullopt;
    if (words.size() > 1 || (words.size() == 1 && !number))
        return wrongUsage("Name one report by its number, as reports lists them.", "reports");
    if (!number && arguments.has("csv"))
        return wrongUsage("The option --csv needs the number of a report.", "reports");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    store::ImportHistory history(*database);
    return number ? showReport(history, ImportId {*number}, arguments)
                  : listReports(history, arguments.has("json"));
}

} // namespace

const Command reportsCommand {
    .name = "reports",
    .words = "[REPORT]",
    .summary = "Lists what the last imports did, or shows one report in full.",
    .details = "The library keeps the reports of the last 50 imports, and of the last 50 batches\n"
               "that watching imported.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
