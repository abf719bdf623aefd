#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/path_json.h"
#include "importer/import_job.h"
#include "store/version_store.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document"},
};

QString timeText(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

QJsonArray toJson(const std::vector<ArticleVersion>& versions)
{
    QJsonArray array;
    for (const auto& version : versions) {
        QJsonObject json {{QStringLiteral("version"), version.number},
                          {QStringLiteral("shown"), version.isShown},
                          {QStringLiteral("importedAt"), timeText(version.importedAt)},
                          {QStringLiteral("bytes"), qint64 {version.originalBytes}},
                          {QStringLiteral("textBytes"), qint64 {version.textBytes}},
                          {QStringLiteral("missing"), version.isMissing}};
        if (version.path.empty())
            json.insert(QStringLiteral("path"), QJsonValue::Null);
        else
            exporter::addPath(json, version.path);
        array.append(json);
    }
    return array;
}

void printVersion(const ArticleVersion& version)
{
    std::string line = padLeft(std::to_string(version.number), 4) + "  "
        + timeText(version.importedAt).toStdString() + "  " + padLeft(grouped(version.textBytes), 9)
        + " bytes of text  ";
    if (version.path.empty())
        line += "(its file has changed since)";
    else
        line += oneLine(importer::displayPath(version.path));
    if (version.isMissing)
        line += " (missing)";
    if (version.isShown)
        line += "  shown";
    printLine(line);
}

ExitCode run(const Arguments& arguments)
{
    const auto id = articleId(arguments.words());
    if (!id)
        return wrongUsage(id.error().message, "versions");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto versions = store::VersionStore(*database).versions(*id);
    if (!versions)
        return failed(versions.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson(*versions)));
        return ExitCode::Done;
    }
    for (const auto& version : *versions)
        printVersion(version);
    return ExitCode::Done;
}

} // namespace

const Command versionsCommand {
    .name = "versions",
    .words = "ID",
    .summary = "Lists what an article was before its file changed or an edited copy came.",
    .details = "The last one is what the library shows. `show ID --version N` prints any of them.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
