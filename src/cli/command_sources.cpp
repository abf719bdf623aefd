#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/path_json.h"
#include "importer/import_job.h"
#include "store/state_store.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document"},
};

using SourceRow = store::StateStore::SourceRow;

bool isThere(const SourceRow& row)
{
    std::error_code error;
    return std::filesystem::exists(row.root, error);
}

QJsonValue importTime(const SourceRow& row)
{
    if (row.importedAt == 0)
        return {};
    return QDateTime::fromSecsSinceEpoch(row.importedAt, Qt::UTC).toString(Qt::ISODate);
}

QJsonArray toJson(const std::vector<SourceRow>& rows)
{
    QJsonArray array;
    for (const auto& row : rows) {
        QJsonObject json {{QStringLiteral("id"), qint64 {row.id.value}},
                          {QStringLiteral("files"), qint64 {row.files}},
                          {QStringLiteral("articles"), qint64 {row.articles}},
                          {QStringLiteral("missing"), qint64 {row.missing}},
                          {QStringLiteral("rejected"), qint64 {row.rejected}},
                          {QStringLiteral("importedAt"), importTime(row)},
                          {QStringLiteral("watched"), row.isWatched},
                          {QStringLiteral("packed"), row.isPacked},
                          {QStringLiteral("there"), isThere(row)}};
        exporter::addPath(json, row.root);
        array.append(json);
    }
    return array;
}

ExitCode run(const Arguments& arguments)
{
    if (!arguments.words().empty())
        return wrongUsage("The command sources takes no words.", "sources");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto rows = store::StateStore(*database).sources();
    if (!rows)
        return failed(rows.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson(*rows)));
        return ExitCode::Done;
    }
    for (const auto& row : *rows) {
        std::string line = padLeft(std::to_string(row.id.value), 4) + "  "
            + oneLine(importer::displayPath(row.root)) + "  ("
            + counted(row.articles, "article", "articles") + ", "
            + counted(row.files, "file", "files");
        if (row.missing > 0)
            line += ", " + grouped(row.missing) + " missing";
        if (row.rejected > 0)
            line += ", " + grouped(row.rejected) + " rejected";
        printLine(line + (row.isWatched ? ", watched)" : ")")
                  + (isThere(row) ? "" : "  not there now"));
    }
    printLine(counted(std::ssize(*rows), "source.", "sources."));
    return ExitCode::Done;
}

/// Moves a source to another folder in the library's memory; no file is touched.
ExitCode runMove(const Arguments& arguments)
{
    const auto& words = arguments.words();
    const auto number = words.size() == 2 ? parseNumber(words[0]) : std::nullopt;
    if (!number || *number == 0)
        return wrongUsage("Name a source by its number, as sources shows it, and a folder.",
                          "move-source");
    std::error_code error;
    const auto folder = std::filesystem::canonical(words[1], error);
    // A packed file may be a source, too.
    const bool isThere = !error
        && (std::filesystem::is_directory(folder, error)
            || std::filesystem::is_regular_file(folder, error));
    if (!isThere)
        return failed(
            {ErrorKind::NotFound, "There is no such folder.", importer::displayPath(words[1])});
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    store::StateStore states(*database);
    if (auto moved = states.repointSource(SourceId {*number}, folder); !moved)
        return failed(moved.error());
    printLine("Source " + words[0] + " is now at " + oneLine(importer::displayPath(folder)) + '.');
    return ExitCode::Done;
}

} // namespace

const Command sourcesCommand {
    .name = "sources",
    .words = {},
    .summary = "Lists the folders and packed files that articles were imported from.",
    .details = {},
    .arguments = {options},
    .run = run,
};

const Command moveSourceCommand {
    .name = "move-source",
    .words = "SOURCE DIR",
    .summary = "Tells the library that a source's folder is somewhere else now.",
    .details = "No file is moved and nothing is imported again.",
    .arguments = {},
    .run = runMove,
};

} // namespace lectern::cli
