#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/originals_json.h"
#include "importer/import_job.h"
#include "store/integrity_check.h"
#include "store/original_archive.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <optional>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"originals", "", "unpack every original and compare it with its hash"},
    OptionSpec {"json", "", "print one JSON document"},
};

QJsonObject toJson(const store::IntegrityReport& report)
{
    QJsonArray problems;
    for (const auto& problem : report.problems)
        problems.append(QString::fromStdString(problem));
    return {{QStringLiteral("ok"), report.ok()},
            {QStringLiteral("articles"), qint64 {report.articles}},
            {QStringLiteral("versions"), qint64 {report.versions}},
            {QStringLiteral("sourceFiles"), qint64 {report.sourceFiles}},
            {QStringLiteral("originals"), qint64 {report.originals}},
            {QStringLiteral("removed"), qint64 {report.removed}},
            {QStringLiteral("notes"), qint64 {report.annotations}},
            {QStringLiteral("danglingRows"), qint64 {report.danglingRows}},
            {QStringLiteral("checkedTexts"), qint64 {report.checkedTexts}},
            {QStringLiteral("problems"), problems}};
}

void printOriginals(const store::OriginalsReport& report)
{
    for (const auto& damaged : report.damaged) {
        printLine("A stored original is damaged: " + oneLine(damaged.reason));
        for (const auto& article : damaged.articles)
            printLine("    article " + std::to_string(article.id.value) + "  "
                      + oneLine(article.title));
        for (const auto& file : damaged.files)
            printLine("    file " + oneLine(importer::displayPath(file)));
    }
    printLine(counted(report.checked, "original", "originals") + " unpacked ("
              + shownBytes(report.bytes) + "), "
              + (report.damaged.empty() ? "all of them as they were imported."
                                        : grouped(std::ssize(report.damaged)) + " damaged."));
}

void printReport(const store::IntegrityReport& report)
{
    const auto row = [](std::int64_t count, std::string_view what) {
        printLine(padLeft(grouped(count), 11) + "  " + std::string(what));
    };
    row(report.articles, "articles");
    row(report.versions, "versions of them");
    row(report.originals, "originals kept");
    row(report.sourceFiles, "source files known");
    row(report.removed, "removals remembered");
    row(report.annotations, "own highlights and notes");
    row(report.danglingRows, "dangling rows");
    row(report.checkedTexts, "texts compared with the index");
    for (const auto& problem : report.problems)
        printLine(oneLine(problem));
    printLine(report.ok() ? "The library is sound."
                          : "The library has "
                      + counted(std::ssize(report.problems), "problem.", "problems."));
}

ExitCode run(const Arguments& arguments)
{
    if (!arguments.words().empty())
        return wrongUsage("The command check takes no words.", "check");
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    const auto report = store::checkIntegrity(*database);
    if (!report)
        return failed(report.error());
    std::optional<store::OriginalsReport> originals;
    if (arguments.has("originals")) {
        auto checked = store::OriginalArchive(*database).check();
        if (!checked)
            return failed(checked.error());
        originals = std::move(*checked);
    }
    const bool isSound = report->ok() && (!originals || originals->damaged.empty());
    if (arguments.has("json")) {
        QJsonObject json = toJson(*report);
        json[QStringLiteral("ok")] = isSound;
        if (originals)
            json[QStringLiteral("checkedOriginals")] = exporter::toJson(*originals);
        printJson(QJsonDocument(json));
    } else {
        if (originals)
            printOriginals(*originals);
        printReport(*report);
    }
    return isSound ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

const Command checkCommand {
    .name = "check",
    .words = {},
    .summary = "Checks that the library is sound: database, index, counts. Exit code 3 if not.",
    .details = {},
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
