#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "store/integrity_check.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
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
    if (arguments.has("json"))
        printJson(QJsonDocument(toJson(*report)));
    else
        printReport(*report);
    return report->ok() ? ExitCode::Done : ExitCode::Failed;
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
