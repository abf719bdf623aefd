#include "cli/category_options.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/path_json.h"
#include "importer/categories.h"
#include "importer/import_job.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    categoryOptions[0],
    categoryOptions[1],
    categoryOptions[2],
    OptionSpec {"dry-run", "", "say what would change, and change nothing"},
    OptionSpec {"json", "", "print one JSON document"},
};

std::string shelves(const std::vector<CategoryPath>& paths)
{
    std::string text;
    for (const auto& path : paths)
        text += (text.empty() ? "" : ", ") + oneLine(toText(path));
    return text.empty() ? "no category" : text;
}

QJsonArray toJson(const std::vector<CategoryPath>& paths)
{
    QJsonArray array;
    for (const auto& path : paths) {
        QJsonArray names;
        for (const auto& name : path.names)
            names.append(QString::fromStdString(name));
        array.append(names);
    }
    return array;
}

QJsonObject toJson(const store::ShelfPreview& preview)
{
    QJsonArray changes;
    for (const auto& change : preview.changes) {
        QJsonObject json {{QStringLiteral("article"), qint64 {change.article.value}},
                          {QStringLiteral("before"), toJson(change.before)},
                          {QStringLiteral("after"), toJson(change.after)}};
        exporter::addPath(json, change.path);
        changes.append(json);
    }
    return {{QStringLiteral("files"), qint64 {preview.files}},
            {QStringLiteral("changes"), changes}};
}

ExitCode showChanges(const Arguments& arguments, SourceId source, const CategoryRule& rule)
{
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto preview = importer::previewCategories(*database, source, rule);
    if (!preview)
        return failed(preview.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson(*preview)));
        return ExitCode::Done;
    }
    for (const auto& change : preview->changes)
        printLine(oneLine(importer::displayPath(change.path)) + ": " + shelves(change.before)
                  + " -> " + shelves(change.after));
    printLine(grouped(std::ssize(preview->changes)) + " of "
              + counted(preview->files, "file", "files")
              + " would stand on other shelves; nothing was written.");
    return ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    const auto& words = arguments.words();
    const auto number = words.size() == 1 ? parseNumber(words[0]) : std::nullopt;
    if (!number || *number == 0)
        return wrongUsage("Name a source by its number, as sources shows it.", "recategorise");
    const auto rule = categoryRule(arguments);
    if (!rule)
        return wrongUsage(rule.error().message, "recategorise");
    if (!*rule)
        return wrongUsage("Say where the categories come from: --categories FROM.", "recategorise");
    if (arguments.has("dry-run"))
        return showChanges(arguments, SourceId {*number}, **rule);
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    const auto files = importer::changeCategories(*database, SourceId {*number}, **rule);
    if (!files)
        return failed(files.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(QJsonObject {{QStringLiteral("files"), qint64 {*files}}}));
        return ExitCode::Done;
    }
    printLine(*files == 0 ? "Nothing to do: source " + words[0] + " has this rule, or no articles."
                          : "Put " + counted(*files, "file", "files") + " of source " + words[0]
                      + " on shelves anew.");
    return ExitCode::Done;
}

} // namespace

const Command recategoriseCommand {
    .name = "recategorise",
    .words = "SOURCE",
    .summary = "Changes how a source's articles come by their categories.",
    .details = "The articles are read again from the library's own copies, not from their files;\n"
               "later imports of the source keep to the new rule.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
