#include "album/picture_keeper.h"
#include "cli/images_commands.h"
#include "cli/interrupt.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "cli/picture_selection.h"
#include "cli/progress_line.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace lectern::cli {

namespace {

QJsonObject toJson(const KeepReport& report)
{
    QJsonArray failures;
    for (const auto& failure : report.failures)
        failures.append(
            QJsonObject {{QStringLiteral("original"), QString::fromStdString(failure.original)},
                         {QStringLiteral("reason"), QString::fromStdString(failure.reason)},
                         {QStringLiteral("article"), qint64 {failure.article.value}}});
    return {{QStringLiteral("articles"), qint64 {report.articles}},
            {QStringLiteral("total"), qint64 {report.total}},
            {QStringLiteral("alreadyHere"), qint64 {report.alreadyHere}},
            {QStringLiteral("fetched"), qint64 {report.fetched}},
            {QStringLiteral("failed"), qint64 {report.failed}},
            {QStringLiteral("resting"), qint64 {report.resting}},
            {QStringLiteral("notReached"), qint64 {report.notReached}},
            {QStringLiteral("bytes"), qint64 {report.bytes}},
            {QStringLiteral("seconds"), report.seconds},
            {QStringLiteral("cancelled"), report.cancelled},
            {QStringLiteral("failures"), failures}};
}

void printCount(std::int64_t count, std::string_view what)
{
    if (count > 0)
        printLine(padLeft(grouped(count), 11) + "  " + std::string(what));
}

void printReport(const KeepReport& report)
{
    for (const auto& failure : report.failures)
        printLine(oneLine(failure.original) + ": " + oneLine(failure.reason) + " (article "
                  + std::to_string(failure.article.value) + ')');
    if (!report.failures.empty())
        printLine("");
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.1f s", report.seconds);
    printLine(counted(report.total, "picture", "pictures") + " of "
              + counted(report.articles, "article", "articles") + " in " + seconds + " ("
              + shownBytes(report.bytes) + " fetched)" + (report.total > 0 ? ":" : "."));
    printCount(report.alreadyHere, "in the library already");
    printCount(report.fetched, "fetched");
    printCount(report.failed, "not to be had");
    printCount(report.resting, "not asked for, being not to be had lately (--retry asks again)");
    printCount(report.notReached, "not reached");
    if (report.cancelled)
        printLine("It was stopped. What was fetched is in the library; the same command goes on "
                  "from here.");
}

std::string describe(const KeepProgress& progress)
{
    if (progress.looking)
        return "Looking for pictures: " + grouped(progress.total) + " in "
            + grouped(progress.articles) + " articles";
    const long long percent = progress.total > 0 ? progress.done * 100 / progress.total : 100;
    return padLeft(std::to_string(percent), 3) + " %  " + grouped(progress.done) + " of "
        + grouped(progress.total) + "  " + shownBytes(progress.bytes) + "  "
        + grouped(progress.failed) + " not to be had";
}

ExitCode exitCode(const KeepReport& report)
{
    if (report.cancelled)
        return ExitCode::Failed;
    return report.failed > 0 ? ExitCode::SomeRejected : ExitCode::Done;
}

} // namespace

ExitCode runImagesFetch(const Arguments& arguments, const std::vector<std::string>& words)
{
    KeepRequest request;
    auto selection = pictureSelection(arguments, words);
    if (!selection)
        return wrongUsage(selection.error().message, "images");
    request.selection = std::move(*selection);
    if (arguments.has("retry"))
        request.failed = KeepRequest::Failed::Retry;
    // Only import makes a library.
    if (const auto database = openLibrary(arguments, store::Access::ReadOnly); !database)
        return failed(database.error());
    const auto folder = libraryFolder(arguments);
    if (!folder)
        return failed(folder.error());
    images::FetchLimits limits;
    if (arguments.has("private"))
        limits.privateHosts = images::FetchLimits::PrivateHosts::Allow;

    const StopOnInterrupt interrupt;
    int count = 1;
    char name[] = "lectern-cli";
    char* names[] = {name, nullptr};
    const QCoreApplication application(count, names); // the network needs one
    ProgressLine line;
    album::KeepHooks hooks;
    hooks.show = [&line](const KeepProgress& progress) { line.show(describe(progress)); };
    const auto report = album::keepPictures(*folder, request, limits, hooks, interrupt.token());
    line.clear();
    if (!report)
        return failed(report.error());
    if (arguments.has("json"))
        printJson(QJsonDocument(toJson(*report)));
    else
        printReport(*report);
    return exitCode(*report);
}

} // namespace lectern::cli
