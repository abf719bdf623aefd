#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "cli/version_difference.h"
#include "exporter/path_json.h"
#include "importer/import_job.h"
#include "importer/read_again.h"
#include "search/text_difference.h"
#include "store/version_store.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"diff", "", "compare two of them: the last two, N and the last, or N and M"},
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

Result<VersionDifference::Side> sideOf(store::VersionStore& store, ArticleId id, int number)
{
    auto article = store.article(id, number);
    if (!article)
        return fail(article.error());
    const auto versions = store.versions(id);
    if (!versions)
        return fail(versions.error());
    importer::readAgain(*article);
    return VersionDifference::Side {(*versions)[static_cast<std::size_t>(number) - 1],
                                    std::move(*article)};
}

Result<VersionDifference> compare(store::VersionStore& store, ArticleId id, int older, int newer)
{
    auto was = sideOf(store, id, older);
    if (!was)
        return fail(was.error());
    auto is = sideOf(store, id, newer);
    if (!is)
        return fail(is.error());
    auto text = search::compareTexts(was->article.plainText, is->article.plainText);
    if (!text)
        return fail(text.error());
    auto header = headerChanges(was->article, is->article);
    return VersionDifference {std::move(*was), std::move(*is), std::move(header), std::move(*text)};
}

/// The words of `--diff`: ID [N [M]].
struct Compared {
    ArticleId id;
    std::optional<int> older;
    std::optional<int> newer;
};

Result<Compared> whatToCompare(const std::vector<std::string>& words)
{
    const auto id = articleId({words.begin(), words.begin() + (words.empty() ? 0 : 1)});
    if (!id)
        return fail(id.error());
    if (words.size() > 3)
        return fail(ErrorKind::BadInput, "Name two versions at most.");
    Compared compared {*id, {}, {}};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto number = parseNumber(words[i]);
        if (!number || *number == 0 || *number > std::numeric_limits<int>::max())
            return fail(ErrorKind::BadInput, "“" + words[i] + "” is no version's number.");
        (i == 1 ? compared.older : compared.newer) = static_cast<int>(*number);
    }
    return compared;
}

ExitCode runDiff(const Arguments& arguments)
{
    const auto compared = whatToCompare(arguments.words());
    if (!compared)
        return wrongUsage(compared.error().message, "versions");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    store::VersionStore store(*database);
    const auto versions = store.versions(compared->id);
    if (!versions)
        return failed(versions.error());
    const int last = static_cast<int>(versions->size());
    const bool isOnlyOne = last == 1 && !compared->older;
    if (isOnlyOne)
        printError("lectern-cli: Article " + std::to_string(compared->id.value)
                   + " has one version only; there is nothing to compare it with.");
    if (isOnlyOne && !arguments.has("json"))
        return ExitCode::Done;
    const auto difference
        = compare(store, compared->id, compared->older.value_or(std::max(last - 1, 1)),
                  compared->newer.value_or(last));
    if (!difference)
        return failed(difference.error());
    if (arguments.has("json"))
        printJson(QJsonDocument(toJson(*difference)));
    else
        print(toUnified(*difference));
    return ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.has("diff"))
        return runDiff(arguments);
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
    .words = "ID [N [M]]",
    .summary = "Lists what an article was before its file changed or an edited copy came.",
    .details = "The last one is what the library shows. `show ID --version N` prints any of them, "
               "`--diff` what\n"
               "changed between two: nothing, and a sentence on standard error, where there is "
               "only one.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
